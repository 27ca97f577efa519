// Leaves of a line -> glyph runs: positions, clusters and text of what is shown.
#pragma once

#include <vector>

#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {

// A piece, or the part of a word, that stands on one line.
struct Leaf {
    const Piece* piece = nullptr;
    std::uint32_t index = 0;
    std::uint32_t begin = 0, end = 0;   // bytes of the content's text
    Hyphen hyphen = Hyphen::None;
    WordShape shape;                    // words
    const AtomicBox* atomic = nullptr;
    LayoutUnit width;                   // with what justification gave
    bool hanging = false;               // a space behind the line's end
};

// [first, last): text of one box and one direction, in visual order; positions from the left edge of the first.
std::vector<GlyphRun> glyph_runs(const Leaf* first, const Leaf* last, LayoutContext& context);

// The pattern as often as it fits, on a grid that hangs on the line's right edge, so that leaders of neighbouring lines
// stand below each other.
std::vector<GlyphRun> leader_runs(const Leaf& leader, LayoutUnit x, LayoutUnit line_width,
                                  LayoutContext& context);

}  // namespace bilan::print::layout
