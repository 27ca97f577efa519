// Glyph runs -> text operators (ISO 32000-1, 9.4).
#pragma once

#include "print/paint/display_list.hpp"
#include "print/pdf/content.hpp"
#include "print/pdf/fonts.hpp"

namespace bilan::print::pdf {

// One text object. The current matrix has y downwards; the fill colour is set by the caller.
void show_glyphs(Content& content, const paint::ShowGlyphs& glyphs, const Fonts& fonts);

}  // namespace bilan::print::pdf
