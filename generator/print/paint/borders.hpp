// Borders, outlines and box shadows of one box or fragment (CSS Backgrounds 3, sections 4 to 6).
#pragma once

#include "print/css/style.hpp"
#include "print/paint/canvas.hpp"

namespace bilan::print::paint {

// Widths are used widths: an edge where the box is broken is zero and is not drawn.
void paint_borders(Canvas& canvas, const RoundedArea& border_box, const Edges& widths, const css::FourSides<css::BorderSide>& sides);
void paint_outline(Canvas& canvas, const RoundedArea& border_box, const css::BorderSide& outline, double offset);
void paint_shadows(Canvas& canvas, const RoundedArea& border_box, const Edges& widths, const std::vector<css::Shadow>& shadows, bool inset);
// A straight line of a border's style between two points: collapsed table borders, column rules.
void paint_edge(Canvas& canvas, Point from, Point to, const css::BorderSide& side);

}  // namespace bilan::print::paint
