// Words beside a number that say what it is: a day of a month, a page, an article of a law, an age, an amount of money. French and English.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilan::editorial {

// Whether the number at bytes [begin, end) of the text names or dates something instead of counting: "19 juin", "June 19
// and 21", "page 12", "loi n° 27", "SDG 16", "14 h", "15 à 24 ans", "11, rue ...".
bool names_or_dates(std::string_view text, std::size_t begin, std::size_t end, std::string_view language);

// Bytes of the currency (an ISO 4217 code or a sign) at text[at]; 0 when there is none.
std::size_t currency_at(std::string_view text, std::size_t at);

// Whether the text goes on with "million", "milliards" ...: the digits are a part of the number.
bool is_scaled(std::string_view rest);

}  // namespace bilan::editorial
