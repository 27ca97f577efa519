#include "print/layout/block_frame.hpp"

namespace bilan::print::layout {

BlockFrame::BlockFrame(const Box& its_box, const ConstraintSpace& its_space, const BreakToken* its_token, LayoutContext& context)
    : box(its_box),
      space(its_space),
      token(its_token),
      resumed(its_token != nullptr && !its_token->break_before),
      clones(its_box.style->decoration_break == css::DecorationBreak::Clone),
      border(used_border(its_box)),
      padding(used_padding(its_box, its_space.available_width)) {
    width = used_width(box, space, context);
    content_width = std::max(LayoutUnit{}, width - (border + padding).horizontal());
    if (resumed) consumed = token->consumed;
    definite = definite_height(box, space, width);
}

LayoutUnit BlockFrame::top() const { return resumed && !clones ? LayoutUnit{} : border.top + padding.top; }

LayoutUnit BlockFrame::bottom_if_broken() const { return clones ? border.bottom + padding.bottom : LayoutUnit{}; }

std::optional<LayoutUnit> BlockFrame::percentage_height() const {
    if (!definite) return std::nullopt;
    return std::max(LayoutUnit{}, *definite - (border + padding).vertical());
}

std::shared_ptr<Fragment> BlockFrame::fragment(LayoutUnit height, std::vector<Child> children, bool ends) const {
    auto made = std::make_shared<Fragment>();
    made->box = &box;
    made->size = {width, std::max(height, LayoutUnit{})};
    made->border = border;
    made->padding = padding;
    if (resumed && !clones) made->border.top = made->padding.top = {};
    if (!ends && !clones) made->border.bottom = made->padding.bottom = {};
    made->starts_box = !resumed;
    made->ends_box = ends;
    made->children = std::move(children);
    for (const Child& child : made->children) {
        if (leaves_flow(*child.fragment)) continue;
        if (const auto baseline = first_baseline(*child.fragment)) {
            made->has_baseline = true;
            made->baseline = child.offset.y + *baseline;
            break;
        }
    }
    return made;
}

LayoutResult BlockFrame::broken_at(LayoutUnit content_end, std::vector<Child> children, std::shared_ptr<BreakToken> rest) const {
    LayoutResult result;
    LayoutUnit height = content_end + bottom_if_broken();
    // A box with a height of its own uses up this page, so that the rest of its height goes on below.
    if (definite) height = std::max(height, std::min(space.page_remaining, *definite - consumed));
    result.fragment = fragment(height, std::move(children), false);
    rest->box = &box;
    rest->consumed = consumed + height;
    result.token = std::move(rest);
    return result;
}

LayoutResult BlockFrame::finished(LayoutUnit content_end, std::vector<Child> children) const {
    LayoutUnit total;
    if (resumed && token->at_block_end) {
        total = std::any_cast<LayoutUnit>(token->details);
    } else {
        const LayoutUnit first_top = border.top + padding.top;
        const LayoutUnit content = resumed && !clones ? consumed - first_top + content_end : consumed + content_end - top();
        total = used_height(box, space, width, std::max(content, LayoutUnit{}));
    }
    const LayoutUnit height = total - consumed;
    const LayoutUnit room = space.page_remaining;
    // What sticks out of a page is content that no page holds: nothing of the box itself is left for the next one.
    if (!space.fragments() || height <= room || room <= LayoutUnit{} || content_end >= height) {
        LayoutResult result;
        result.fragment = fragment(height, std::move(children), true);
        if (content_end > height) result.overflow_height = content_end - height;
        return result;
    }
    auto rest = std::make_shared<BreakToken>();
    rest->at_block_end = true;
    rest->details = total;
    rest->child = box.children.size();
    LayoutResult result;
    result.fragment = fragment(room, std::move(children), false);
    rest->box = &box;
    rest->consumed = consumed + room;
    result.token = std::move(rest);
    result.appeal = BreakAppeal::LastResort;
    return result;
}

}  // namespace bilan::print::layout
