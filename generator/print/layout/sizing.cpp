#include "print/layout/sizing.hpp"

#include <algorithm>

#include "print/layout/box_tree.hpp"

namespace bilan::print::layout {
namespace {

LayoutUnit length_or_zero(const css::Dimension& dimension, LayoutUnit basis) {
    return dimension.is_length() ? dimension.value.resolve(basis) : LayoutUnit{};
}

// min- and max-width as border-box limits.
LayoutUnit within_width_limits(const Box& box, LayoutUnit width, LayoutUnit basis, LayoutUnit edges, LayoutContext& context) {
    const css::ComputedStyle& style = *box.style;
    const LayoutUnit extra = style.box_sizing == css::BoxSizing::ContentBox ? edges : LayoutUnit{};
    const auto limit = [&](const css::Dimension& dimension) -> std::optional<LayoutUnit> {
        using Kind = css::Dimension::Kind;
        switch (dimension.kind) {
            case Kind::Length: return std::max(dimension.value.resolve(basis) + extra, edges);
            case Kind::MinContent: return min_max_width(box, context).min;
            case Kind::MaxContent: return min_max_width(box, context).max;
            case Kind::Auto:
            case Kind::None:
            case Kind::FitContent:
            case Kind::Content: return std::nullopt;
        }
        return std::nullopt;
    };
    if (const auto most = limit(style.max_width)) width = std::min(width, *most);
    if (const auto least = limit(style.min_width)) width = std::max(width, *least);
    return std::max(width, edges);
}

LayoutUnit fit_content(const MinMax& bounds, LayoutUnit available) { return std::min(std::max(bounds.min, available), bounds.max); }

// Padding in percent counts as zero in a box's intrinsic widths, but not in the box itself (CSS Sizing 3, section 5.2.1).
MinMax with_used_padding(const Box& box, MinMax bounds, LayoutUnit basis) {
    const LayoutUnit more = used_padding(box, basis).horizontal() - used_padding(box, {}).horizontal();
    return {bounds.min + more, bounds.max + more};
}

// height, min-height or max-height as a border-box length; nothing when it depends on the content.
std::optional<LayoutUnit> border_height(const Box& box, const css::Dimension& dimension, const ConstraintSpace& space,
                                        LayoutUnit edges) {
    if (!dimension.is_length()) return std::nullopt;
    if (dimension.value.has_percent() && !space.percentage_height) return std::nullopt;
    const LayoutUnit value = dimension.value.resolve(space.percentage_height.value_or(LayoutUnit{}));
    return box.style->box_sizing == css::BoxSizing::BorderBox ? std::max(value, edges) : value + edges;
}

LayoutUnit vertical_edges(const Box& box, LayoutUnit containing_width) {
    return (used_border(box) + used_padding(box, containing_width)).vertical();
}

// aspect-ratio is that of the box that box-sizing names (CSS Sizing 4, section 5.1). Border-box lengths: one along an
// axis for the one along the other.
LayoutUnit across(const css::ComputedStyle& style, LayoutUnit along, LayoutUnit edges_along, LayoutUnit edges_across, double factor) {
    if (style.box_sizing == css::BoxSizing::BorderBox) return std::max(LayoutUnit::from_px(along.to_px() * factor), edges_across);
    return LayoutUnit::from_px(std::max(LayoutUnit{}, along - edges_along).to_px() * factor) + edges_across;
}

// The automatic minimum of a box with a ratio (CSS Sizing 4, section 5.1.1).
bool grows_with_content(const css::ComputedStyle& style) { return style.min_height.is_auto() && style.overflow == css::Overflow::Visible; }

bool has_vertical_edge(const css::ComputedStyle& style, bool top) {
    const LayoutUnit border = top ? style.border.top.width : style.border.bottom.width;
    const css::LengthPercentage& padding = top ? style.padding.top : style.padding.bottom;
    return border > LayoutUnit{} || padding.length > LayoutUnit{} || padding.has_percent();
}

// Sides on which a float stands between margins that would meet.
struct FloatsAbove {
    bool left = false, right = false;
    void note(const Box& box) { (box.style->float_ == css::Float::Left ? left : right) = true; }
    bool stop(css::Clear clear) const {
        return (left && (clear == css::Clear::Left || clear == css::Clear::Both)) || (right && (clear == css::Clear::Right || clear == css::Clear::Both));
    }
};

// Adds the margins that meet at a box's top; false when they end in it. A box that a float above it in the same margins
// moves down has clearance, which ends them (CSS 2.2, section 9.5.2).
bool add_margins_above(const Box& box, LayoutUnit containing_width, const Box* cleared, FloatsAbove floats, LayoutResult::MarginStrut& strut) {
    if (&box == cleared || floats.stop(box.style->clear)) return false;
    strut.add(used_margin(box, containing_width).top);
    if (!collapses_with_first_child(box)) return collapses_through(box);
    for (const Box* child : box.children) {
        if (is_float(*child)) floats.note(*child);
        if (leaves_flow(*child)) continue;
        if (spans_columns(*child) || !add_margins_above(*child, containing_width, cleared, floats, strut)) return false;
        strut.add(used_margin(*child, containing_width).bottom);
    }
    return collapses_through(box);
}

}  // namespace

Sides used_border(const Box& box) {
    const auto& border = box.style->border;
    return {border.top.width, border.right.width, border.bottom.width, border.left.width};
}

Sides used_padding(const Box& box, LayoutUnit containing_width) {
    const auto& padding = box.style->padding;
    return {padding.top.resolve(containing_width), padding.right.resolve(containing_width),
            padding.bottom.resolve(containing_width), padding.left.resolve(containing_width)};
}

Sides used_margin(const Box& box, LayoutUnit containing_width) {
    const auto& margin = box.style->margin;
    return {length_or_zero(margin.top, containing_width), length_or_zero(margin.right, containing_width),
            length_or_zero(margin.bottom, containing_width), length_or_zero(margin.left, containing_width)};
}

LayoutUnit used_width(const Box& box, const ConstraintSpace& space, LayoutContext& context) {
    if (space.fixed_width) return *space.fixed_width;
    const css::ComputedStyle& style = *box.style;
    const LayoutUnit edges = (used_border(box) + used_padding(box, space.available_width)).horizontal();
    const LayoutUnit stretched = space.available_width - used_margin(box, space.available_width).horizontal();
    const auto bounds = [&] { return with_used_padding(box, min_max_width(box, context), space.available_width); };
    LayoutUnit width = stretched;
    using Kind = css::Dimension::Kind;
    switch (style.width.kind) {
        case Kind::Length: {
            const LayoutUnit value = style.width.value.resolve(space.available_width);
            width = style.box_sizing == css::BoxSizing::BorderBox ? std::max(value, edges) : value + edges;
            break;
        }
        case Kind::MinContent: width = bounds().min; break;
        case Kind::MaxContent: width = bounds().max; break;
        case Kind::FitContent: width = fit_content(bounds(), stretched); break;
        case Kind::Auto:
        case Kind::None:
        case Kind::Content: {
            const std::optional<LayoutUnit> height =
                style.aspect_ratio ? border_height(box, style.height, space, vertical_edges(box, space.available_width)) : std::nullopt;
            if (height) width = width_by_ratio(box, *height, space.available_width);
            else if (space.shrink_to_fit) width = fit_content(bounds(), stretched);
            break;
        }
    }
    return within_width_limits(box, width, space.available_width, edges, context);
}

std::optional<LayoutUnit> definite_height(const Box& box, const ConstraintSpace& space, LayoutUnit width) {
    if (space.fixed_height) return space.fixed_height;
    const LayoutUnit edges = vertical_edges(box, space.available_width);
    std::optional<LayoutUnit> height = border_height(box, box.style->height, space, edges);
    if (!height && box.style->aspect_ratio && box.style->height.is_auto() && box.kind == BoxKind::Replaced)
        height = height_by_ratio(box, width, space.available_width);
    if (!height) return std::nullopt;
    return within_height_limits(box, space, *height);
}

LayoutUnit within_height_limits(const Box& box, const ConstraintSpace& space, LayoutUnit height) {
    const LayoutUnit edges = vertical_edges(box, space.available_width);
    if (const auto most = border_height(box, box.style->max_height, space, edges)) height = std::min(height, *most);
    if (const auto least = border_height(box, box.style->min_height, space, edges)) height = std::max(height, *least);
    return std::max(height, edges);
}

LayoutUnit width_by_ratio(const Box& box, LayoutUnit height, LayoutUnit containing_width) {
    const Sides edges = used_border(box) + used_padding(box, containing_width);
    return across(*box.style, height, edges.vertical(), edges.horizontal(), *box.style->aspect_ratio);
}

LayoutUnit height_by_ratio(const Box& box, LayoutUnit width, LayoutUnit containing_width) {
    const Sides edges = used_border(box) + used_padding(box, containing_width);
    return across(*box.style, width, edges.horizontal(), edges.vertical(), 1 / *box.style->aspect_ratio);
}

LayoutUnit used_height(const Box& box, const ConstraintSpace& space, LayoutUnit width, LayoutUnit content_height) {
    if (space.fixed_height) return *space.fixed_height;
    const css::ComputedStyle& style = *box.style;
    const LayoutUnit edges = vertical_edges(box, space.available_width);
    LayoutUnit height = content_height + edges;
    if (const auto own = border_height(box, style.height, space, edges)) height = *own;
    else if (style.aspect_ratio) height = std::max(grows_with_content(style) ? height : edges, height_by_ratio(box, width, space.available_width));
    return within_height_limits(box, space, height);
}

bool is_formatting_root(const Box& box) {
    if (box.kind != BoxKind::Block) return true;
    const css::ComputedStyle& style = *box.style;
    return !box.parent || style.display.inner == css::InnerDisplay::FlowRoot || style.overflow == css::Overflow::Hidden ||
           style.display.part == css::TablePart::Caption || is_out_of_flow(style) || is_float(box) || style.column_count.has_value() ||
           style.column_width.is_length() || box.column_flow || spans_columns(box) || style.position == css::Position::Running ||
           style.display.outer == css::OuterDisplay::Inline || style.block_step > LayoutUnit{};
}

const Box* first_in_flow(const Box& box) {
    const auto found = std::find_if(box.children.begin(), box.children.end(), [](const Box* child) { return !leaves_flow(*child); });
    return found == box.children.end() ? nullptr : *found;
}

const Box* last_in_flow(const Box& box) {
    const auto found = std::find_if(box.children.rbegin(), box.children.rend(), [](const Box* child) { return !leaves_flow(*child); });
    return found == box.children.rend() ? nullptr : *found;
}

bool collapses_with_first_child(const Box& box) {
    return !is_formatting_root(box) && first_in_flow(box) && !has_inline_content(box) && !has_vertical_edge(*box.style, true);
}

bool collapses_with_last_child(const Box& box) {
    const css::ComputedStyle& style = *box.style;
    return !is_formatting_root(box) && first_in_flow(box) && !has_inline_content(box) && !has_vertical_edge(style, false) &&
           !style.height.is_length() && !style.aspect_ratio;
}

bool collapses_through(const Box& box) {
    if (is_formatting_root(box) || has_inline_content(box) || box.marker) return false;
    const css::ComputedStyle& style = *box.style;
    if (has_vertical_edge(style, true) || has_vertical_edge(style, false) || style.aspect_ratio) return false;
    const auto is_zero = [](const css::Dimension& d) {
        return !d.is_length() || (d.value.length == LayoutUnit{} && !d.value.has_percent());
    };
    if (!is_zero(style.height) || !is_zero(style.min_height)) return false;
    for (const Box* child : box.children)
        if (!leaves_flow(*child) && !collapses_through(*child)) return false;
    return true;
}

LayoutResult::MarginStrut merged(LayoutResult::MarginStrut a, const LayoutResult::MarginStrut& b) {
    a.add(b.positive);
    a.add(b.negative);
    return a;
}

LayoutResult::MarginStrut margin_strut_above(const Box& box, LayoutUnit containing_width, const Box* cleared) {
    LayoutResult::MarginStrut strut;
    add_margins_above(box, containing_width, cleared, {}, strut);
    return strut;
}

LayoutResult::MarginStrut margin_strut_before(const Box& box, LayoutUnit containing_width) {
    LayoutResult::MarginStrut strut = margin_strut_above(box, containing_width);
    if (collapses_through(box)) strut.add(used_margin(box, containing_width).bottom);
    return strut;
}

bool clears_float_above(const Box& box) {
    if (box.style->clear == css::Clear::None || !box.parent) return false;
    FloatsAbove floats;
    for (const Box* sibling : box.parent->children) {
        if (sibling == &box) break;
        if (is_float(*sibling)) floats.note(*sibling);
    }
    return floats.stop(box.style->clear);
}

const Box* first_that_clears(const Box& box) {
    if (box.style->clear != css::Clear::None) return &box;
    if (!collapses_with_first_child(box)) return nullptr;
    for (const Box* child : box.children) {
        if (leaves_flow(*child)) continue;
        if (const Box* found = first_that_clears(*child)) return found;
        if (!collapses_through(*child)) return nullptr;
    }
    return nullptr;
}

Offset relative_offset(const Box& box, LayoutUnit containing_width, std::optional<LayoutUnit> containing_height) {
    const css::ComputedStyle& style = *box.style;
    if (style.position != css::Position::Relative) return {};
    const auto vertical = [&](const css::Dimension& d) {
        return d.is_length() && (!d.value.has_percent() || containing_height)
                   ? std::optional(d.value.resolve(containing_height.value_or(LayoutUnit{})))
                   : std::nullopt;
    };
    Offset offset;
    // Of both, the one at the line's end has no say (CSS 2.2, section 9.4.3).
    const bool ends_left = box.parent && box.parent->style->direction == css::Direction::Rtl && style.inset.right.is_length();
    if (style.inset.left.is_length() && !ends_left) offset.x = style.inset.left.value.resolve(containing_width);
    else if (style.inset.right.is_length()) offset.x = -style.inset.right.value.resolve(containing_width);
    if (const auto top = vertical(style.inset.top)) offset.y = *top;
    else if (const auto bottom = vertical(style.inset.bottom)) offset.y = -*bottom;
    return offset;
}

LayoutUnit block_inline_offset(const Box& box, LayoutUnit width, LayoutUnit containing_width, css::Direction direction) {
    const auto& margin = box.style->margin;
    const Sides used = used_margin(box, containing_width);
    const LayoutUnit left_over = containing_width - width - used.horizontal();
    const bool left_auto = margin.left.is_auto(), right_auto = margin.right.is_auto();
    if (left_over > LayoutUnit{} && left_auto) return used.left + (right_auto ? left_over / 2 : left_over);
    if (direction == css::Direction::Rtl && !right_auto) return used.left + left_over;
    return used.left;
}

std::optional<LayoutUnit> first_baseline(const Fragment& fragment) {
    if (fragment.has_baseline) return fragment.baseline;
    for (const Child& child : fragment.children) {
        if (leaves_flow(*child.fragment)) continue;
        if (const auto inner = first_baseline(*child.fragment)) return child.offset.y + *inner;
    }
    return std::nullopt;
}

std::optional<LayoutUnit> last_baseline(const Fragment& fragment) {
    if (fragment.kind == FragmentKind::Line) return fragment.has_baseline ? std::optional(fragment.baseline) : std::nullopt;
    for (auto child = fragment.children.rbegin(); child != fragment.children.rend(); ++child) {
        if (leaves_flow(*child->fragment)) continue;
        if (const auto inner = last_baseline(*child->fragment)) return child->offset.y + *inner;
    }
    return std::nullopt;
}

}  // namespace bilan::print::layout
