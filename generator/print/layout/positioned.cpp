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
    const Box* inline_parent = nullptr;  // the containing block when that is an inline box
};

bool captures(const css::ComputedStyle& style) {
    return style.position == css::Position::Relative || is_out_of_flow(style) || !style.transform.empty();
}

// The inline box around that the box is positioned in; null when it is a block further out.
const Box* inline_container(const Box& box) {
    if (box.style->position == css::Position::Fixed) return nullptr;
    for (const Box* at = box.parent; at && (at->kind == BoxKind::Float || at->kind == BoxKind::Inline); at = at->parent)
        if (at->kind == BoxKind::Inline && captures(*at->style)) return at;
    return nullptr;
}

// Of a box on several pages, what is set from its top stands on the first one, wherever it comes in the text.
bool is_set_from_edges(const Box& box) { return !box.style->inset.top.is_auto() || !box.style->inset.bottom.is_auto(); }

// Absolute boxes whose containing block the fragment is: below it, but not below another containing block.
void collect(const Fragment& fragment, Offset at, bool is_top, Holds holds, bool only_fixed, LayoutContext& context,
             std::vector<Pending>& found) {
    if (fragment.box && (fragment.kind == FragmentKind::Box) && !context.has_absolute(*fragment.box)) return;
    const bool captured = !is_top && fragment.box && fragment.kind == FragmentKind::Box && fragment.box->kind != BoxKind::Inline && captures(*fragment.box->style);
    const bool fixed_only = only_fixed || captured;
    if (fixed_only && holds == Holds::Absolute) return;
    if (fragment.kind == FragmentKind::Box && fragment.box && fragment.starts_box) {
        const Offset content = at + Offset{fragment.border.left + fragment.padding.left, fragment.border.top + fragment.padding.top};
        for (const Box* box : fragment.box->extra->out_of_flow) {
            const bool fixed = box->style->position == css::Position::Fixed;
            if (fixed ? holds == Holds::AbsoluteAndFixed : !fixed_only) found.push_back({box, content, &fragment, nullptr});
        }
    }
    for (const Fragment::StaticPlace& place : fragment.extra->places) {
        const bool fixed = place.box->style->position == css::Position::Fixed;
        if (fixed ? holds == Holds::AbsoluteAndFixed : !fixed_only) found.push_back({place.box, at + place.at, &fragment, inline_container(*place.box)});
    }
    for (const Child& child : fragment.children)
        collect(*child.fragment, at + child.offset, false, holds, fixed_only, context, found);
}

// The same from the boxes: those of a box on several pages that are set from its edges.
void collect_set_from_edges(const Box& box, const Fragment& fragment, std::vector<Pending>& found) {
    for (const Box* child : box.extra->out_of_flow)
        if (child->style->position == css::Position::Absolute && is_set_from_edges(*child))
            found.push_back({child, {fragment.border.left + fragment.padding.left, fragment.border.top + fragment.padding.top}, &fragment, nullptr});
    for (const Box* child : box.children) {
        const Box& inside = child->kind == BoxKind::Float ? *child->children.front() : *child;
        if (is_absolute(inside)) {
            const bool here = inside.style->position == css::Position::Absolute && is_set_from_edges(inside) && !inline_container(inside);
            if (here) found.push_back({&inside, {fragment.border.left + fragment.padding.left, fragment.border.top + fragment.padding.top}, &fragment, nullptr});
        } else if (!captures(*inside.style)) {
            collect_set_from_edges(inside, fragment, found);
        }
    }
}

// From the first fragment's top left to the last one's bottom right (CSS 2.2, section 10.1).
void enclose_inline(const Fragment& fragment, Offset at, const Box& inline_box, std::optional<Rect>& area) {
    const bool is_part = fragment.kind == FragmentKind::Box && fragment.box && fragment.box->node == inline_box.node && fragment.box->kind == BoxKind::Inline;
    if (is_part) {
        const Offset corner = area ? area->origin : at + Offset{fragment.border.left, fragment.border.top};
        const Offset end = at + Offset{fragment.size.width - fragment.border.right, fragment.size.height - fragment.border.bottom};
        area = Rect{corner, {std::max(LayoutUnit{}, end.x - corner.x), std::max(LayoutUnit{}, end.y - corner.y)}};
        return;
    }
    for (const Child& child : fragment.children) enclose_inline(*child.fragment, at + child.offset, inline_box, area);
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
    Offset static_place = pending.place + static_shift(*pending.parent, box, outer) - area.origin;
    const Box& parent = *pending.parent->box;  // places at a line's start are at its right in right-to-left text
    if (parent.kind == BoxKind::Block && pending.parent->kind == FragmentKind::Box && parent.style->direction == css::Direction::Rtl)
        static_place.x -= outer.width;
    Offset at;
    at.x = start_of({left, right, margin.left, margin.right, style.margin.left.is_auto(), style.margin.right.is_auto(), size.width, width,
                     static_place.x, true, container.direction == css::Direction::Rtl});
    at.y = start_of({top, bottom, margin.top, margin.bottom, style.margin.top.is_auto(), style.margin.bottom.is_auto(), size.height, height,
                     static_place.y});
    return {area.origin + at, result.fragment};
}

// A child of the grid container that holds it is set in its grid area (CSS Grid 1, section 9).
Rect within_grid_area(const Fragment& container, const Box& box, Rect area, const LayoutContext& context) {
    if (container.box->kind != BoxKind::Grid) return area;
    const auto known = context.grid_areas.find(&box);
    if (known == context.grid_areas.end()) return area;
    const auto& [left, right, top, bottom] = known->second;
    const Offset from{left.value_or(area.origin.x), top.value_or(area.origin.y)};
    const LayoutUnit x = right.value_or(area.origin.x + area.size.width), y = bottom.value_or(area.origin.y + area.size.height);
    return {from, {std::max(LayoutUnit{}, x - from.x), std::max(LayoutUnit{}, y - from.y)}};
}

}  // namespace

FragmentRef with_positioned(const FragmentRef& fragment, Rect area, Holds holds, LayoutContext& context) {
    std::vector<Pending> pending;
    collect(*fragment, {}, true, holds, false, context, pending);
    if (holds == Holds::Absolute && !(fragment->starts_box && fragment->ends_box)) {
        std::erase_if(pending, [](const Pending& one) { return is_set_from_edges(*one.box) && !one.inline_parent; });
        if (fragment->starts_box) collect_set_from_edges(*fragment->box, *fragment, pending);
    }
    if (pending.empty()) return fragment;
    auto copy = std::make_shared<Fragment>(*fragment);
    for (const Pending& one : pending) {
        std::optional<Rect> inside;
        if (one.inline_parent) enclose_inline(*fragment, {}, *one.inline_parent, inside);
        const css::ComputedStyle& container = inside ? *one.inline_parent->style : *fragment->box->style;
        const Rect whole = one.parent == fragment.get() ? within_grid_area(*fragment, *one.box, area, context) : area;
        copy->children.push_back(placed(one, inside.value_or(whole), container, context));
    }
    return copy;
}

FragmentRef with_fixed_again(const FragmentRef& fragment, Rect area, const std::vector<const Box*>& fixed, LayoutContext& context) {
    std::shared_ptr<Fragment> copy;
    for (const Box* box : fixed) {
        const auto holds = [box](const Child& child) { return child.fragment->box == box; };
        if (std::any_of(fragment->children.begin(), fragment->children.end(), holds)) continue;
        if (!copy) copy = std::make_shared<Fragment>(*fragment);
        Child child = placed({box, area.origin, fragment.get(), nullptr}, area, *fragment->box->style, context);
        child.fragment = as_repeated(child.fragment);
        copy->children.push_back(std::move(child));
    }
    return copy ? copy : fragment;
}

}  // namespace bilan::print::layout
