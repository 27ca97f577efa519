// SVG, inline in the document or a file of its own -> items: shapes, text, gradients, clips, use, nested svg and images
// (SVG 1.1 without filters, masks, patterns and animation). Styles come from the cascade, which knows SVG's presentation
// attributes.
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

// Fills area with the svg element, by its view box. Everything carries the canvas's mark.
void paint_svg(Canvas& canvas, const dom::Node& svg, const Area& area, const css::StyledDocument& styled,
               const dom::Document& document, const Tools& tools);

}  // namespace bilan::print::paint
