#include "print/layout/band_parts.hpp"

namespace bilan::print::layout {
namespace {

std::shared_ptr<Fragment> with_height(const FragmentRef& fragment, LayoutUnit height) {
    auto copy = std::make_shared<Fragment>(*fragment);
    copy->size.height = height;
    return copy;
}

// The box of an item whose content ended on an earlier page: its sides go on beside the others.
std::shared_ptr<Fragment> empty_part(const BandItem& item) {
    auto fragment = std::make_shared<Fragment>();
    fragment->box = item.box;
    fragment->size.width = item.whole->size.width;
    fragment->border = item.whole->border;
    fragment->padding = item.whole->padding;
    const bool clones = item.box->style->decoration_break == css::DecorationBreak::Clone;
    if (!clones) fragment->border.top = fragment->padding.top = {};
    fragment->starts_box = false;
    return fragment;
}

}  // namespace

FragmentRef resized(const FragmentRef& fragment, LayoutUnit height) {
    if (fragment->size.height == height) return fragment;
    return with_height(fragment, height);
}

ItemPart ItemParts::make(const BandsState::Item& state, LayoutUnit y, bool at_top) {
    const BandItem& item = bands_.items[state.item];
    const BreakToken* token = state.token && !state.token->break_before ? state.token.get() : nullptr;
    ItemPart part;
    part.item = state.item;
    part.began_before = state.finished || token;
    part.y = part.bottom = part.began_before ? y : y + item.margin_top;
    if (state.finished) return part;

    ConstraintSpace space = item.space;
    space.page_height = page_.page_height;
    space.page_remaining = page_.room - part.y - item.dressing;
    space.at_page_top = at_top;
    const LayoutResult result = lay_out(*item.box, space, token, context_);
    part.appeal = result.appeal;
    const bool overflows = result.fragment && !result.token && result.fragment->size.height > space.page_remaining;
    if (!result.fragment || (overflows && !at_top)) {
        auto before = std::make_shared<BreakToken>();
        before->box = item.box;
        before->break_before = true;
        part.rest = std::move(before);
        part.unfinished = true;
        part.appeal = BreakAppeal::LastResort;
        part.bottom = page_.room;
        return part;
    }
    part.fragment = bands_.dress ? bands_.dress(state.item, result.fragment) : result.fragment;
    part.rest = result.token;
    part.unfinished = result.token != nullptr;
    part.bottom = part.unfinished ? std::max(page_.room, part.y + part.fragment->size.height)
                                  : part.y + part.fragment->size.height + item.margin_bottom;
    return part;
}

FragmentRef ItemParts::finished(const ItemPart& part, LayoutUnit bottom, bool goes_on) const {
    const BandItem& item = bands_.items[part.item];
    if (!item.stretches) return part.fragment;
    const LayoutUnit margin = goes_on ? LayoutUnit{} : item.margin_bottom;
    const LayoutUnit height = std::max(bottom - part.y - margin, part.fragment ? part.fragment->size.height : LayoutUnit{});
    const std::shared_ptr<Fragment> fragment = part.fragment ? with_height(part.fragment, height) : empty_part(item);
    fragment->size.height = height;
    fragment->ends_box = !goes_on;
    const bool clones = item.box->style->decoration_break == css::DecorationBreak::Clone;
    if (goes_on && !clones) fragment->border.bottom = fragment->padding.bottom = {};
    return fragment;
}

}  // namespace bilan::print::layout
