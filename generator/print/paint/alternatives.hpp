// What an element is called by those who do not see it (WAI-ARIA's accessible name, as far as documents need it).
#pragma once

#include <string>

#include "print/dom/dom.hpp"

namespace bilan::print::paint {

// Elements that show a picture: img, svg, and anything with role=img, whose contents then have no meaning of their own.
bool is_graphic(const dom::Node& node);

struct Alternative {
    std::string text;
    bool decorative = false;     // it says that it says nothing: alt="", role=presentation
};
// aria-label, aria-labelledby, alt or an SVG title, title, and last the caption of a figure that holds no other graphic.
Alternative alternative_of(const dom::Document& document, const dom::Node& graphic);

// An element's own name or else its words, those of its pictures included: what a link is called.
std::string spoken_text(const dom::Document& document, const dom::Node& node);

bool is_hidden_from_readers(const dom::Node& node);  // aria-hidden

}  // namespace bilan::print::paint
