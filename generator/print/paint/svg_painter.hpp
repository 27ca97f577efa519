// SVG, inline in the document or a file of its own -> items: shapes, text, gradients, patterns, clips, use, nested svg and
// images (SVG 1.1 without filters, masks, markers and animation). Styles come from the cascade, which knows SVG's
// presentation attributes.
#pragma once

#include <string>

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

// Where an svg element comes from.
struct SvgSource {
    const dom::Document& document;
    const css::StyledDocument& styled;
    std::string url;        // of the image file; "" for SVG in the document
    int depth = 0;          // of image files inside image files
};

// Fills area with the svg element, by its view box. Everything carries the canvas's mark.
void paint_svg(Canvas& canvas, const dom::Node& svg, const Area& area, const SvgSource& source, const Tools& tools);

}  // namespace bilan::print::paint
