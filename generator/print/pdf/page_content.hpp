// One page's items -> its content stream, with the forms and shadings that it shows, and its marks noted in Tags.
//
// Marked sequences are siblings, one a run of items with the same mark; they never nest, and they end before any
// change of clip, matrix or group, because a sequence must not straddle q and Q. Everything else is an artifact.
#pragma once

#include <string>
#include <vector>

#include "print/paint/display_list.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/images.hpp"
#include "print/pdf/resources.hpp"
#include "print/pdf/tags.hpp"
#include "print/pdf/text.hpp"

namespace bilan::print::pdf {

struct PageTools {
    const Document& document;
    SpelledWords& words;
    const Images& images;
    const Colors& colors;
    Tags& tags;
    Resources& resources;
};

// page: its index in the document.
std::string page_content(const paint::PageDisplay& display, int page, const PageTools& tools);

// The box of the whole sheet in points: trim, bleed, and room for crop marks.
Bounds media_box(const paint::PageDisplay& display);

}  // namespace bilan::print::pdf
