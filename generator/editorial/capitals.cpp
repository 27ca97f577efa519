#include "editorial/capitals.hpp"

#include <algorithm>

#include "unicode/locale.hpp"

namespace bilan::editorial {
namespace {

bool has_no_lower_case(std::string_view word) { return (word[0] < '0' || word[0] > '9') && unicode::to_upper(word, "en") == word; }

}  // namespace

bool is_in_capitals(std::string_view word) {
    if (word.empty() || !has_no_lower_case(word)) return false;
    const std::string lower = unicode::to_lower(word, "en");
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < std::min(word.size(), lower.size()); ++i) capitals += lower[i] != word[i] ? 1U : 0U;
    return capitals > 1;
}

bool shouts(std::string_view text, const std::vector<unicode::Word>& words, std::size_t index) {
    const auto word = [&](std::size_t i) { return text.substr(words[i].begin, words[i].end - words[i].begin); };
    const auto joined = [&](std::size_t first) {
        const auto between = text.substr(words[first].end, words[first + 1].begin - words[first].end);
        return between == " " || between == "\u00A0" || between == "'" || between == "’";
    };
    if (index + 1 < words.size() && joined(index) && has_no_lower_case(word(index + 1))) return true;
    // The L of "L’OIM" shouts only after another: "DE L’EAU".
    std::size_t first = index;
    while (first > 0 && joined(first - 1) && has_no_lower_case(word(first - 1)) && word(first - 1).size() == 1) --first;
    return first > 0 && joined(first - 1) && has_no_lower_case(word(first - 1));
}

}  // namespace bilan::editorial
