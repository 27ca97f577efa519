// Paint servers (SVG 1.1, section 13): what fill="url(#id)" refers to.
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

// The shape that is painted, and what it stands in.
struct PaintedShape {
    Area bounds;
    Area viewport;
    double opacity = 1;
};

// In the shape's user space. Nothing when it is no gradient or has no stops.
std::optional<Gradient> gradient_server(const dom::Document& document, const css::StyledDocument& styled, const dom::Node& server,
                                        const PaintedShape& shape);

// A pattern's cell without its items.
struct PatternCell {
    Tiling tiling;
    const dom::Node* content = nullptr;  // whose children are drawn in it ...
    Matrix to_cell;                      // ... in a space that this takes to the cell's
    Area viewport;                       // of that space
};
// Nothing when it is no pattern, or an empty one.
std::optional<PatternCell> pattern_server(const dom::Document& document, const dom::Node& server, const PaintedShape& shape);

}  // namespace bilan::print::paint
