// The dispatch, and what every box goes through whatever its inside: break-inside, markers, positioned descendants.
#include "base/check.hpp"
#include "print/layout/box_tree.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

bool same(const ConstraintSpace& a, const ConstraintSpace& b) {
    return a.available_width == b.available_width && a.percentage_height == b.percentage_height &&
           a.fixed_width == b.fixed_width && a.fixed_height == b.fixed_height && a.shrink_to_fit == b.shrink_to_fit &&
           a.is_table_cell == b.is_table_cell && a.is_new_context == b.is_new_context;
}

LayoutResult dispatch(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    switch (box.kind) {
        case BoxKind::Block:
        case BoxKind::TableCell: return lay_out_block(box, space, token, context);
        case BoxKind::Replaced: return lay_out_replaced(box, space, context);
        case BoxKind::Table:
        case BoxKind::TableGrid:
        case BoxKind::TableRowGroup:
        case BoxKind::TableRow:
        case BoxKind::TableColumnGroup:
        case BoxKind::TableColumn: return lay_out_table(box, space, token, context);
        case BoxKind::Flex: return lay_out_flex(box, space, token, context);
        case BoxKind::Grid: return lay_out_grid(box, space, token, context);
        case BoxKind::Float:
        case BoxKind::AtomicInline: return lay_out(*box.children.front(), space, token, context);
        case BoxKind::Inline:
        case BoxKind::Text:
        case BoxKind::LineBreak: break;
    }
    broken("an inline box was laid out as a block", __FILE__, __LINE__);
}

// An outside marker hangs at the left of the border box (right in right-to-left text), on the first line's baseline.
FragmentRef with_marker(const FragmentRef& item, LayoutContext& context) {
    const Box& box = *item->box;
    ConstraintSpace space;
    space.available_width = LayoutUnit::infinite();
    space.shrink_to_fit = true;
    space.is_new_context = true;
    const LayoutResult marker = lay_out(*box.marker, space, nullptr, context);
    const LayoutUnit baseline = first_baseline(*item).value_or(LayoutUnit{});
    const LayoutUnit own = first_baseline(*marker.fragment).value_or(LayoutUnit{});
    const bool rtl = box.style->direction == css::Direction::Rtl;
    const LayoutUnit x = rtl ? item->size.width : -marker.fragment->size.width;
    auto copy = std::make_shared<Fragment>(*item);
    const LayoutUnit top = item->border.top + item->padding.top;
    copy->children.insert(copy->children.begin(), {{x, first_baseline(*item) ? baseline - own : top}, marker.fragment});
    // Without a line of its own an item is as tall as its marker's.
    const LayoutUnit least = top + marker.fragment->size.height + item->padding.bottom + item->border.bottom;
    if (!first_baseline(*item) && item->ends_box && box.style->height.is_auto()) copy->size.height = std::max(copy->size.height, least);
    if (!copy->has_baseline && first_baseline(*item)) {
        copy->has_baseline = true;
        copy->baseline = baseline;
    }
    return copy;
}

bool is_containing_block(const css::ComputedStyle& style) {
    return style.position == css::Position::Relative || is_out_of_flow(style) || !style.transform.empty();
}

}  // namespace

FragmentRef with_absolute(const FragmentRef& fragment, LayoutContext& context) {
    if (!is_containing_block(*fragment->box->style) || !context.has_absolute(*fragment->box)) return fragment;
    const Rect padding_box{{fragment->border.left, fragment->border.top},
                           {fragment->size.width - fragment->border.horizontal(), fragment->size.height - fragment->border.vertical()}};
    return with_positioned(fragment, padding_box, Holds::Absolute, context);
}

LayoutResult lay_out(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    // What floats around a box do to it, or it to them, depends on where it stands.
    const bool own_context = space.is_new_context || is_formatting_root(box);
    const bool remember = !space.fragments() && !token && (own_context || (!space.floats && !context.has_floats(box)));
    if (remember)
        for (const auto& [known, result] : context.remembered(box).layouts)
            if (same(known, space)) return result;

    LayoutResult result = dispatch(box, space, token, context);
    if (avoids_break_inside(box)) {
        result.appeal = std::min(result.appeal, BreakAppeal::ViolatesBreakAvoid);
        if (result.best_earlier) result.best_earlier->appeal = std::min(result.best_earlier->appeal, BreakAppeal::ViolatesBreakAvoid);
    }
    if (result.fragment && result.fragment->box == &box) {
        if (box.marker && result.fragment->starts_box) result.fragment = with_marker(result.fragment, context);
        result.fragment = with_absolute(result.fragment, context);
    }
    if (remember) {
        constexpr std::size_t most = 6;
        auto& layouts = context.remembered(box).layouts;
        if (layouts.size() >= most) layouts.erase(layouts.begin());
        layouts.emplace_back(space, result);
        layouts.back().first.early_break = nullptr;
    }
    return result;
}

}  // namespace bilan::print::layout
