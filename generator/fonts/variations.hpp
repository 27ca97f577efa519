// Whether the outlines of a variable TrueType font (glyf) and what moves their points (gvar) can be read to the end
// (OpenType 1.9: glyf, gvar, "Font variations common table formats"). HarfBuzz checks the same when it pins axes, but up
// to version 6 it then frees memory that it never allocated, or follows a null pointer.
#pragma once

#include "fonts/sfnt.hpp"

namespace bilan::fonts {

// True for fonts without these tables.
bool are_variations_sound(const Sfnt& font);

}  // namespace bilan::fonts
