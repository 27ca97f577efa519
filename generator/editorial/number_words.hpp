// Numbers written as words, up to ninety-nine: "trois", "vingt et un", "twenty-five". Not "un" and "one", which are articles and
// pronouns more often than numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bilan::editorial {

struct NumberWord {
    std::size_t begin = 0, end = 0;   // bytes of the text
    std::int64_t value = 0;
};

// In the order of the text.
std::vector<NumberWord> number_words_in(std::string_view text, std::string_view language);

}  // namespace bilan::editorial
