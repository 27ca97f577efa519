// position: absolute and fixed (CSS Positioned Layout 3): laid out when their containing block is finished, at places
// that the flow left for them.
#include <algorithm>

#include "print/layout/box_tree.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

struct Pending {
    const Box* box = nullptr;
    Offset place;   // static position, from the containing fragment's border box
    const Fragment* parent = nullptr;
};

bool captures(const css::ComputedStyle& style) {
    return style.position == css::Position::Relative || is_out_of_flow(style) || !style.transform.empty();
}

// Absolute boxes whose containing block the fragment is: below it, but not below another containing block.
void collect(const Fragment& fragment, Offset at, bool is_top, Holds holds, bool only_fixed, LayoutContext& context,
             std::vector<Pending>& found) {
    if (fragment.box && (fragment.kind == FragmentKind::Box) && !context.has_absolute(*fragment.box)) return;
    const bool captured = !is_top && fragment.box && fragment.kind == FragmentKind::Box && captures(*fragment.box->style);
    const bool fixed_only = only_fixed || captured;
    if (fixed_only && holds == Holds::Absolute) return;
    if (fragment.kind == FragmentKind::Box && fragment.box && fragment.starts_box) {
        const Offset content = at + Offset{fragment.border.left + fragment.padding.left, fragment.border.top + fragment.padding.top};
        for (const Box* box : fragment.box->out_of_flow) {
            const bool fixed = box->style->position == css::Position::Fixed;
            if (fixed ? holds == Holds::AbsoluteAndFixed : !fixed_only) found.push_back({box, content, &fragment});
        }
    }
    for (const Child& child : fragment.children)
        collect(*child.fragment, at + child.offset, false, holds, fixed_only, context, found);
}

std::optional<LayoutUnit> inset(const css::Dimension& dimension, LayoutUnit basis) {
    return dimension.is_length() ? std::optional(dimension.value.resolve(basis)) : std::nullopt;
}

// One axis of CSS 2.2, 10.3.7 and 10.6.4: where the border box starts, from the containing block's start.
LayoutUnit start_of(std::optional<LayoutUnit> start, std::optional<LayoutUnit> end, LayoutUnit size, LayoutUnit basis,
                    LayoutUnit margin_start, LayoutUnit margin_end, bool start_auto, bool end_auto, LayoutUnit static_place) {
    if (start && end) {
        const LayoutUnit left_over = basis - *start - *end - size - margin_start - margin_end;
        if (start_auto && end_auto) return *start + std::max(left_over / 2, LayoutUnit{});
        if (start_auto) return *start + left_over;
        return *start + margin_start;
    }
    if (start) return *start + margin_start;
    if (end) return basis - *end - margin_end - size;
    return static_place + margin_start;
}

Child placed(const Pending& pending, Rect area, LayoutContext& context) {
    const Box& box = *pending.box;
    const css::ComputedStyle& style = *box.style;
    const LayoutUnit width = area.size.width, height = area.size.height;
    const auto left = inset(style.inset.left, width), right = inset(style.inset.right, width);
    const auto top = inset(style.inset.top, height), bottom = inset(style.inset.bottom, height);
    const Sides margin = used_margin(box, width);

    ConstraintSpace space;
    space.available_width = width - left.value_or(LayoutUnit{}) - right.value_or(LayoutUnit{});
    space.percentage_height = height;
    space.is_new_context = true;
    const bool stretches = left && right && box.kind != BoxKind::Replaced;
    space.shrink_to_fit = !stretches;
    if (style.width.is_length() && style.width.value.has_percent()) space.available_width = width;
    if (top && bottom && style.height.is_auto() && box.kind != BoxKind::Replaced && !style.aspect_ratio)
        space.fixed_height = std::max(LayoutUnit{}, height - *top - *bottom - margin.vertical());
    const LayoutResult result = lay_out(box, space, nullptr, context);

    const Size size = result.fragment->size;
    const Size outer{size.width + margin.horizontal(), size.height + margin.vertical()};
    const Offset static_place = pending.place + static_shift(*pending.parent, box, outer) - area.origin;
    Offset at;
    at.x = start_of(left, right, size.width, width, margin.left, margin.right, style.margin.left.is_auto(),
                    style.margin.right.is_auto(), static_place.x);
    at.y = start_of(top, bottom, size.height, height, margin.top, margin.bottom, style.margin.top.is_auto(),
                    style.margin.bottom.is_auto(), static_place.y);
    return {area.origin + at, result.fragment};
}

}  // namespace

FragmentRef with_positioned(const FragmentRef& fragment, Rect area, Holds holds, LayoutContext& context) {
    std::vector<Pending> pending;
    collect(*fragment, {}, true, holds, false, context, pending);
    if (pending.empty()) return fragment;
    auto copy = std::make_shared<Fragment>(*fragment);
    for (const Pending& one : pending) copy->children.push_back(placed(one, area, context));
    return copy;
}

FragmentRef with_fixed_again(const FragmentRef& fragment, Rect area, const std::vector<const Box*>& fixed, LayoutContext& context) {
    std::shared_ptr<Fragment> copy;
    for (const Box* box : fixed) {
        const auto holds = [box](const Child& child) { return child.fragment->box == box; };
        if (std::any_of(fragment->children.begin(), fragment->children.end(), holds)) continue;
        if (!copy) copy = std::make_shared<Fragment>(*fragment);
        Child child = placed({box, area.origin, fragment.get()}, area, context);
        child.fragment = as_repeated(child.fragment);
        copy->children.push_back(std::move(child));
    }
    return copy ? copy : fragment;
}

}  // namespace bilan::print::layout
