// Numbers in prose that count something: counts, sums and percentages in either language's way of writing. Numbers that name or
// date something are left alone: years, days, times, ages, list numbers, telephone numbers, references to laws and pages,
// versions.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace bilan::editorial {

// A number in a text. It may have a sign behind it that belongs to it: "55 %", "11 200 722 USD".
struct Literal {
    std::size_t begin = 0, end = 0;         // bytes of the text, its sign included
    std::optional<Decimal> value;           // nothing when the language does not write numbers so
    bool is_percent = false;
};

// In the order of the text.
std::vector<Literal> literals_in(std::string_view text, std::string_view language);

}  // namespace bilan::editorial
