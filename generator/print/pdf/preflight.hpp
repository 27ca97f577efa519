// What a display document may not hold by the standard that is asked for, and what a printing house would send back. Each
// complaint names the element's place, and each element is named once.
#pragma once

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

// Errors for PDF/A: print/transparency, print/too-deep, print/private-character (level A), print/attachment-refused
// the warning print/inks-as-rgb. Warnings for a press: print/hairline, print/too-much-ink.
void preflight(const paint::DisplayDocument& display, const Options& options, const Colors& colors, const PlaceOf& place_of,
               Diagnostics& diagnostics);

// The same for any element's place; empty when there is none.
Place place_of_source(const PlaceOf& place_of, const dom::Node* source);

}  // namespace bilan::print::pdf
