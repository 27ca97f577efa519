// Marks that may stand past the edge of a line (CSS Text 3, section 9.2): how many bytes of a text's start or end they
// take, none when there is no such mark. A no-break space between a quotation mark and its text belongs to the mark.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilan::unicode {

std::size_t opening_mark(std::string_view text);  // ( [ « “ " ' at the start
std::size_t closing_mark(std::string_view text);  // ) ] » ” " ' at the end
std::size_t stop_or_hyphen(std::string_view text);  // . , - at the end, and their kin in other scripts

}  // namespace bilan::unicode
