// Floats (CSS 2.2, section 9.5). The floats of one block formatting context on one page are a value: every box of the
// context is given those above it and gives back those with its own, so that a layout that is done again, or cut short
// by a page, needs nothing undone. Their areas are in the coordinates of the context: from the corner of the border box
// that made it. A float that a page has no room for waits for the next one, where the context places it first; so do
// all floats behind it, and boxes that clear it. What is taller than a page goes on over pages.
#pragma once

#include <vector>

#include "print/layout/block_frame.hpp"

namespace bilan::print::layout {

struct FloatArea {
    Rect box;                      // margin box
    bool left = true;
};

struct WaitingFloat {
    const Box* box = nullptr;
    BreakTokenRef token;           // null: none of it was shown
    LayoutUnit left, right;        // of its container's content box
    std::optional<LayoutUnit> percentage_height;
};

struct Floats {
    std::vector<FloatArea> placed;
    std::vector<WaitingFloat> waiting;
    LayoutUnit least_top;          // no later float stands above (rules 5 and 6)
};

// What floats leave of a strip of the container, from its border box.
struct FloatRoom {
    LayoutUnit left, right;
    bool narrowed = false;
    LayoutUnit width() const { return right - left; }
};

// The floats as one box of the context sees them. Heights and places are from its border box's corner.
class FloatFlow {
public:
    FloatFlow(const BlockFrame& frame, LayoutContext& context);

    bool is_root() const { return root_; }
    bool any() const { return state_ && (!state_->placed.empty() || !state_->waiting.empty()); }
    const FloatsRef& state() const { return state_; }
    void take(FloatsRef after) { state_ = std::move(after); }

    // A root on a further page: floats that waited for it.
    std::vector<Child> begin();
    enum class At { Anywhere, PageTop };
    // Places a float of the box, its margin box not above y. Nothing when it waits for the next page.
    std::optional<Child> add(const Box& box, LayoutUnit y, At at);
    LayoutUnit outer_width(const Box& box) const;

    FloatRoom room(LayoutUnit y, LayoutUnit height) const;
    std::optional<LayoutUnit> next_edge(LayoutUnit y) const;      // the first bottom of a float below y
    LayoutUnit cleared(css::Clear clear, LayoutUnit y) const;     // y, or below the floats that must be cleared
    bool waits(css::Clear clear) const;                           // for such a float, on the next page
    LayoutUnit bottom() const;                                    // of the lowest float
    // The context goes on in a child with its border box there.
    void enter(const Box& child, Offset at, ConstraintSpace& space) const;

private:
    struct Container {
        LayoutUnit left, right;    // in the context
        std::optional<LayoutUnit> percentage_height;
    };
    struct Laid {
        LayoutResult result;
        Sides margin;
    };
    Laid laid_out(const Box& box, const Container& container, const BreakToken* token, LayoutUnit top, bool in_parts) const;
    Child placed(const Box& box, const Container& container, Laid laid, LayoutUnit top);
    LayoutUnit top_for(const Box& box, const Container& container, LayoutUnit width, LayoutUnit least) const;
    FloatRoom room_in(const Container& container, LayoutUnit y, LayoutUnit height) const;
    void wait(const Box& box, BreakTokenRef token, const Container& container);
    LayoutUnit page_end() const;   // in the context
    Floats& changed();             // a copy to change

    const BlockFrame& frame_;
    LayoutContext& context_;
    bool root_;
    Offset origin_;                // of the border box, in the context
    Container own_;
    FloatsRef state_;
    std::shared_ptr<Floats> editable_;
};

}  // namespace bilan::print::layout
