// Words in capitals: acronyms are, and so are words that shout.
#pragma once

#include <string_view>
#include <vector>

#include "unicode/segmentation.hpp"

namespace bilan::editorial {

// Two capitals or more, no lower-case letter, a letter first: CO2, but not G20.
bool is_in_capitals(std::string_view word);

// Whether a word stands beside another in capitals, with a space or an apostrophe between: "CÔTE D’IVOIRE", "UN TOIT".
bool shouts(std::string_view text, const std::vector<unicode::Word>& words, std::size_t index);

}  // namespace bilan::editorial
