// SVG text (SVG 1.1, section 10): one line a text element, chunks where x or y is given, tspan, text-anchor,
// dominant-baseline. No wrapping, no text on a path.
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

void paint_svg_text(Canvas& canvas, const dom::Node& text, const Area& viewport, const css::StyledDocument& styled, const Tools& tools);

}  // namespace bilan::print::paint
