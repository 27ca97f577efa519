#include "editorial/number_words.hpp"

#include <map>
#include <string>

#include "editorial/characters.hpp"
#include "unicode/locale.hpp"

namespace bilan::editorial {
namespace {

using Values = std::map<std::string, std::int64_t, std::less<>>;

Values english_values() {
    Values values;
    const char* small[]{"two",    "three",  "four",     "five",     "six",     "seven",     "eight",    "nine",     "ten",
                        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    for (std::int64_t i = 0; i < 18; ++i) values[small[i]] = i + 2;
    const char* tens[]{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (std::int64_t i = 0; i < 8; ++i) {
        values[tens[i]] = 10 * (i + 2);
        values[std::string(tens[i]) + "-one"] = 10 * (i + 2) + 1;
        for (std::int64_t unit = 2; unit <= 9; ++unit) values[std::string(tens[i]) + "-" + small[unit - 2]] = 10 * (i + 2) + unit;
    }
    return values;
}

// Seventy is sixty-ten and ninety is eighty-ten; "et" joins one and eleven, but for eighty-one and ninety-one.
Values french_values() {
    Values values;
    const char* small[]{"deux", "trois", "quatre", "cinq",   "six",      "sept",   "huit",  "neuf",     "dix",
                        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};
    for (std::int64_t i = 0; i < 18; ++i) values[small[i]] = i + 2;
    const std::pair<const char*, std::int64_t> tens[]{{"vingt", 20}, {"trente", 30}, {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"quatre-vingt", 80}};
    for (const auto& [ten, value] : tens) {
        const std::string name = ten;
        values[value == 80 ? name + "s" : name] = value;
        values[value == 80 ? name + "-un" : name + "-et-un"] = value + 1;
        if (value == 60) values[name + "-et-onze"] = 71;
        const std::int64_t most = value >= 60 ? 19 : 9;
        for (std::int64_t unit = 2; unit <= most; ++unit) values.try_emplace(name + "-" + small[unit - 2], value + unit);
    }
    return values;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_letter(text[at]) || (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1])))) ++at;
    return at;
}

}  // namespace

std::vector<NumberWord> number_words_in(std::string_view text, std::string_view language) {
    static const Values english = english_values(), french = french_values();
    const Values& values = language == "fr" ? french : english;
    std::vector<NumberWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = word_end(text, at);
        std::string name = unicode::fold(text.substr(at, end - at));
        // "vingt et un" is written with spaces as well.
        if (const auto more = text.substr(end); more.starts_with(" et un") || more.starts_with(" et onze")) {
            const std::size_t joined = word_end(text, end + 4);
            if (const auto both = name + "-et-" + unicode::fold(text.substr(end + 4, joined - end - 4)); values.count(both) > 0) {
                name = both;
                end = joined;
            }
        }
        if (const auto found = values.find(name); found != values.end()) words.push_back({at, end, found->second});
        at = end;
    }
    return words;
}

}  // namespace bilan::editorial
