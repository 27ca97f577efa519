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
struct Axis {
    std::optional<LayoutUnit> start, end;   // insets
    LayoutUnit margin_start, margin_end;
    bool start_auto = false, end_auto = false;
    LayoutUnit size, basis;                 // of the border box, of the containing block
    LayoutUnit static_place;
    bool across = false;                    // horizontal: auto margins are not negative
    bool from_end = false;                  // right to left: of too many values the start's goes
};

LayoutUnit start_of(const Axis& axis) {
    const LayoutUnit from_end = axis.basis - axis.end.value_or(LayoutUnit{}) - axis.margin_end - axis.size;
    if (axis.start && axis.end) {
        const LayoutUnit left_over = from_end - *axis.start - axis.margin_start;
        if (axis.start_auto && axis.end_auto) {
            if (axis.across && left_over < LayoutUnit{}) return axis.from_end ? from_end : *axis.start;
            return *axis.start + left_over / 2;
        }
        if (axis.start_auto) return from_end;
        if (axis.from_end && !axis.end_auto) return from_end;
        return *axis.start + axis.margin_start;
    }
    if (axis.start) return *axis.start + axis.margin_start;
    return axis.end ? from_end : axis.static_place + axis.margin_start;
}

Child placed(const Pending& pending, Rect area, const css::ComputedStyle& container, LayoutContext& context) {
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
        space.fixed_height = within_height_limits(box, space, height - *top - *bottom - margin.vertical());
    const LayoutResult result = lay_out(box, space, nullptr, context);

    const Size size = result.fragment->size;
    const Size outer{size.width + margin.horizontal(), size.height + margin.vertical()};
    const Offset static_place = pending.place + static_shift(*pending.parent, box, outer) - area.origin;
    Offset at;
    at.x = start_of({left, right, margin.left, margin.right, style.margin.left.is_auto(), style.margin.right.is_auto(), size.width, width,
                     static_place.x, true, container.direction == css::Direction::Rtl});
    at.y = start_of({top, bottom, margin.top, margin.bottom, style.margin.top.is_auto(), style.margin.bottom.is_auto(), size.height, height,
                     static_place.y});
    return {area.origin + at, result.fragment};
}

}  // namespace

FragmentRef with_positioned(const FragmentRef& fragment, Rect area, Holds holds, LayoutContext& context) {
    std::vector<Pending> pending;
    collect(*fragment, {}, true, holds, false, context, pending);
    if (pending.empty()) return fragment;
    auto copy = std::make_shared<Fragment>(*fragment);
    for (const Pending& one : pending) copy->children.push_back(placed(one, area, *fragment->box->style, context));
    return copy;
}

FragmentRef with_fixed_again(const FragmentRef& fragment, Rect area, const std::vector<const Box*>& fixed, LayoutContext& context) {
    std::shared_ptr<Fragment> copy;
    for (const Box* box : fixed) {
        const auto holds = [box](const Child& child) { return child.fragment->box == box; };
        if (std::any_of(fragment->children.begin(), fragment->children.end(), holds)) continue;
        if (!copy) copy = std::make_shared<Fragment>(*fragment);
        Child child = placed({box, area.origin, fragment.get()}, area, *fragment->box->style, context);
        child.fragment = as_repeated(child.fragment);
        copy->children.push_back(std::move(child));
    }
    return copy ? copy : fragment;
}

}  // namespace bilan::print::layout
