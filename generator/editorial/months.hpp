// Months by their names, as prose has them.
#pragma once

#include <string_view>

namespace bilan::editorial {

// 1 to 12, or 0. folded: lower case without accents, as unicode::fold() gives it; language: "fr", anything else is English.
int month_in(std::string_view folded, std::string_view language);

}  // namespace bilan::editorial
