// Where an absolutely positioned child of a flex or grid container would stand if it were its only item (CSS Flexbox 1,
// section 4.1; CSS Grid 1, section 9.2): the container's alignment applies to it.
#include "print/layout/alignment.hpp"
#include "print/layout/flex.hpp"

namespace bilan::print::layout {
namespace {

using css::Alignment;

Alignment settled(Alignment own, Alignment of_container) { return own == Alignment::Auto ? of_container : own; }

Alignment mirrored(Alignment alignment) {
    if (alignment == Alignment::Center || alignment == Alignment::SpaceAround || alignment == Alignment::SpaceEvenly) return alignment;
    return alignment == Alignment::End || alignment == Alignment::FlexEnd || alignment == Alignment::Right ? Alignment::Start : Alignment::End;
}

LayoutUnit along(Alignment alignment, LayoutUnit free) { return distributed(alignment, free, 1).front(); }

}  // namespace

Offset static_shift(const Fragment& container, const Box& child, Size outer) {
    const css::ComputedStyle& style = *container.box->style;
    const Sides edges = container.border + container.padding;
    const LayoutUnit across = container.size.width - edges.horizontal() - outer.width;
    const LayoutUnit down = container.size.height - edges.vertical() - outer.height;
    const Alignment align = settled(child.style->align_self, style.align_items);
    if (container.box->kind == BoxKind::Grid) {
        const Alignment justify = settled(child.style->justify_self, style.justify_items);
        return {along(style.direction == css::Direction::Rtl ? mirrored(justify) : justify, across), along(align, down)};
    }
    if (container.box->kind != BoxKind::Flex) return {};
    const FlexAxes axes = FlexAxes::of(style);
    const Alignment main = axes.main_reversed ? mirrored(style.justify_content) : style.justify_content;
    const Alignment cross = axes.cross_reversed ? mirrored(align) : align;
    return axes.row ? Offset{along(main, across), along(cross, down)} : Offset{along(cross, across), along(main, down)};
}

}  // namespace bilan::print::layout
