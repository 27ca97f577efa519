#include "editorial/months.hpp"

#include <algorithm>
#include <array>

namespace bilan::editorial {
namespace {

// Without accents, as unicode::fold writes them.
constexpr std::array<std::string_view, 12> french_months{"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
                                                         "octobre", "novembre", "decembre"};
constexpr std::array<std::string_view, 12> english_months{"january", "february", "march", "april", "may", "june", "july", "august", "september",
                                                          "october", "november", "december"};

}  // namespace

int month_in(std::string_view folded, std::string_view language) {
    const auto& months = language == "fr" ? french_months : english_months;
    const auto found = std::find(months.begin(), months.end(), folded);
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

}  // namespace bilan::editorial
