// How wide text will be in a font that is not known yet: the advance widths of a humanist sans (Open Sans, Inter), by
// kinds of letters, rounded up. Enough to reserve a column and to decide where a label breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::chart {

// CSS px. A picture as wide as its place on paper is drawn at its own size, where 12 px are 9 pt and 11 px are 8.25 pt.
constexpr double text_size = 12;
constexpr double small_size = 11;
constexpr double line_height = 15;
constexpr double gap = 6;               // between a shape and its label
constexpr double baseline_shift = 4.3;  // from the middle of a line of text down to its baseline

double text_width(std::string_view text, double size);

// The text in at most `most` lines of that width, broken at spaces; what is left over ends in an ellipsis.
std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most);

}  // namespace bilan::chart
