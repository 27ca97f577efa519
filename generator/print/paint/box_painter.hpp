// One fragment's own decoration: shadows, background, border, outline; and the shapes that its corners give.
#pragma once

#include "print/layout/fragment.hpp"
#include "print/paint/backgrounds.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

RoundedArea border_box(const layout::Fragment& fragment, Point origin);
RoundedArea padding_box(const layout::Fragment& fragment, Point origin);
// Radii of a box of this size, reduced together until neighbours fit (CSS Backgrounds 3, section 4.5).
Radii resolved_radii(const std::array<css::CornerRadius, 4>& radius, const Area& area);

void paint_box(Canvas& canvas, const layout::Fragment& fragment, Point origin, const Tools& tools);
void paint_box_outline(Canvas& canvas, const layout::Fragment& fragment, Point origin);

// The matrix of `transform` about its origin, in the coordinates of the box's page.
Matrix transform_of(const css::ComputedStyle& style, const Area& border_box);

}  // namespace bilan::print::paint
