// Blank pages until the number of pages divides: sheets folded once have four, a printing house prints nothing else.
#pragma once

#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

// How many are missing. They stand before a back cover (a last page whose page type is its own), else at the end.
int missing_pages(const paint::DisplayDocument& display, int multiple);
paint::DisplayDocument with_blank_pages(paint::DisplayDocument display, int count);

}  // namespace bilan::print::pdf
