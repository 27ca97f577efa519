// Intrinsic widths (CSS Sizing 3, section 5). Percentages have no basis here: they count as auto, margins as zero.
#include "print/layout/box_tree.hpp"
#include "print/layout/columns.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

MinMax outer(const Box& box, LayoutContext& context) {
    const MinMax own = min_max_width(box, context);
    const LayoutUnit margins = used_margin(box, LayoutUnit{}).horizontal();
    return {own.min + margins, own.max + margins};
}

// Floats stand beside each other and beside what follows them.
MinMax of_children(const Box& box, LayoutContext& context) {
    MinMax widest;
    LayoutUnit floats;
    for (const Box* child : box.children) {
        if (is_absolute(*child)) continue;
        MinMax one = outer(*child, context);
        if (is_float(*child)) {
            const bool clears = child->style->clear != css::Clear::None;
            floats = clears ? one.max : floats + one.max;
            widest.enclose({one.min, floats});
            continue;
        }
        one.max += floats;
        widest.enclose(one);
        if (!collapses_through(*child)) floats = {};
    }
    return widest;
}

MinMax of_replaced(const Box& box, LayoutContext& context) {
    ConstraintSpace space;
    space.available_width = LayoutUnit::infinite();
    const LayoutUnit width = lay_out_replaced(box, space, context).fragment->size.width;
    const bool shrinks = (box.style->width.is_length() && box.style->width.value.has_percent()) ||
                         (box.style->max_width.is_length() && box.style->max_width.value.has_percent());
    const bool has_own = box.replaced->natural.width || box.replaced->natural.height || box.style->width.is_length();
    return {shrinks || !has_own ? LayoutUnit{} : width, width};
}

}  // namespace

MinMax content_min_max_width(const Box& box, LayoutContext& context) {
    if (const std::optional<MinMax> known = context.remembered(box).content_min_max) return *known;
    MinMax content;
    switch (box.kind) {
        case BoxKind::Block:
        case BoxKind::TableCell:
            content = is_multicol(box)          ? columns_min_max(box, context)
                      : has_inline_content(box) ? lines_min_max(box, context)
                                                : of_children(box, context);
            break;
        case BoxKind::Float:
        case BoxKind::AtomicInline: return outer(*box.children.front(), context);
        case BoxKind::Replaced: return of_replaced(box, context);
        case BoxKind::Table:
        case BoxKind::TableGrid:
        case BoxKind::TableRowGroup:
        case BoxKind::TableRow:
        case BoxKind::TableColumnGroup:
        case BoxKind::TableColumn: content = table_min_max(box, context); break;
        case BoxKind::Flex: content = flex_min_max(box, context); break;
        case BoxKind::Grid: content = grid_min_max(box, context); break;
        case BoxKind::Inline:
        case BoxKind::Text:
        case BoxKind::LineBreak: break;
    }
    const LayoutUnit edges = (used_border(box) + used_padding(box, LayoutUnit{})).horizontal();
    content = {content.min + edges, content.max + edges};
    context.remembered(box).content_min_max = content;
    return content;
}

MinMax min_max_width(const Box& box, LayoutContext& context) {
    if (const std::optional<MinMax> known = context.remembered(box).min_max) return *known;
    MinMax bounds = content_min_max_width(box, context);
    const css::ComputedStyle& style = *box.style;
    if (box.kind != BoxKind::Float && box.kind != BoxKind::AtomicInline && box.kind != BoxKind::Table && box.kind != BoxKind::Replaced) {
        const LayoutUnit edges = (used_border(box) + used_padding(box, LayoutUnit{})).horizontal();
        const LayoutUnit extra = style.box_sizing == css::BoxSizing::ContentBox ? edges : LayoutUnit{};
        const auto fixed = [&](const css::Dimension& d) -> std::optional<LayoutUnit> {
            if (!d.is_length() || d.value.has_percent()) return std::nullopt;
            return std::max(d.value.length + extra, edges);
        };
        // A table never gets narrower than its content: its own width is a lower bound there.
        if (const auto width = fixed(style.width)) {
            const bool table = box.kind == BoxKind::TableGrid;
            bounds = {table ? std::max(bounds.min, *width) : *width, table ? std::max(bounds.min, *width) : *width};
        }
        if (style.width.kind == css::Dimension::Kind::MinContent) bounds.max = bounds.min;
        if (style.width.kind == css::Dimension::Kind::MaxContent) bounds.min = bounds.max;
        if (const auto most = fixed(style.max_width)) bounds = {std::min(bounds.min, *most), std::min(bounds.max, *most)};
        if (const auto least = fixed(style.min_width)) bounds = {std::max(bounds.min, *least), std::max(bounds.max, *least)};
    }
    bounds.max = std::max(bounds.min, bounds.max);
    context.remembered(box).min_max = bounds;
    return bounds;
}

}  // namespace bilan::print::layout
