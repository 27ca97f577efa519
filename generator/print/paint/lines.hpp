// Text of lines: glyph runs with their decorations (CSS Text Decoration 3).
#pragma once

#include "print/layout/fragment.hpp"
#include "print/paint/canvas.hpp"

namespace bilan::print::paint {

// fragment: Text, with its top left corner at origin. leaf: the mark of its glyphs; decorations are artifacts.
void paint_text(Canvas& canvas, const layout::FragmentRef& fragment, Point origin, int leaf);

}  // namespace bilan::print::paint
