// How wide text will be in a font that is not known yet: the advance widths of a humanist sans (Open Sans, Inter), by
// kinds of letters, rounded up. Enough to reserve a column and to decide where a label breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::chart {

double text_width(std::string_view text, double size);

// The text in at most `most` lines of that width, broken at spaces; what is left over ends in an ellipsis.
std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most);

}  // namespace bilan::chart
