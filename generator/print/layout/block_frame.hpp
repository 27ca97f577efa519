// The outside of a block container on one page: its used edges, what is left of them after a break (CSS Fragmentation
// 3, section 5.4), and how tall its fragment may be. Shared by block flow and lines.
#pragma once

#include "print/layout/sizing.hpp"

namespace bilan::print::layout {

struct BlockFrame {
    BlockFrame(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);

    const Box& box;
    const ConstraintSpace& space;
    const BreakToken* token;
    bool resumed;                 // an earlier page has the box's beginning
    bool clones;                  // box-decoration-break: clone
    Sides border, padding;        // whole; the fragment's own follow in finish()
    LayoutUnit width, content_width;
    LayoutUnit consumed;          // of the border box, on earlier pages
    std::optional<LayoutUnit> definite;           // border-box height
    LayoutUnit top() const;                       // where content begins in this fragment
    LayoutUnit bottom_if_broken() const;          // edge below content when the box goes on
    std::optional<LayoutUnit> percentage_height() const;

    // A fragment that is not the box's last, cut below `content_end` (from this fragment's top), and its token.
    LayoutResult broken_at(LayoutUnit content_end, std::vector<Child> children, std::shared_ptr<BreakToken> rest) const;
    // The box's last fragment. When its bottom edge or its own height goes past the page, the result has a token for
    // what is left of them.
    LayoutResult finished(LayoutUnit content_end, std::vector<Child> children) const;

private:
    std::shared_ptr<Fragment> fragment(LayoutUnit height, std::vector<Child> children, bool ends) const;
};

}  // namespace bilan::print::layout
