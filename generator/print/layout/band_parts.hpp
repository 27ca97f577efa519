// Parts of the items of a band that pages cut: each is laid out from its own token to the page's end.
#pragma once

#include "print/layout/bands.hpp"

namespace bilan::print::layout {

struct ItemPart {
    std::size_t item = 0;
    LayoutUnit y;                  // of the part's border box
    LayoutUnit bottom;             // of its margin box, or of the page when it goes on
    FragmentRef fragment;          // null: nothing of its content on this page
    bool began_before = false;     // an earlier page has a part
    bool unfinished = false;
    BreakTokenRef rest;            // when unfinished
    BreakAppeal appeal = BreakAppeal::Perfect;
};

class ItemParts {
public:
    ItemParts(const Bands& bands, const BandsPage& page, LayoutContext& context) : bands_(bands), page_(page), context_(context) {}

    // at_top: nothing stands above, so that something of it must be set.
    ItemPart make(const BandsState::Item& state, LayoutUnit y, bool at_top);
    // Its fragment as tall as it is to be; null when there is nothing to show.
    FragmentRef finished(const ItemPart& part, LayoutUnit bottom, bool goes_on) const;

private:
    const Bands& bands_;
    const BandsPage& page_;
    LayoutContext& context_;
};

}  // namespace bilan::print::layout
