#include "unicode/inclusive_forms.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace bilan::unicode {
namespace {

// Feminine and plural endings that follow a stem and a joiner.
constexpr std::array<std::u32string_view, 33> endings{
    U"e",    U"es",    U"s",    U"x",     U"ne",   U"nes",  U"enne", U"ennes", U"le",  U"les",  U"elle",
    U"elles", U"te",   U"tes",  U"ette",  U"ettes", U"ère", U"ères", U"ière",  U"ières", U"rice", U"rices",
    U"trice", U"trices", U"euse", U"euses", U"se", U"ses",  U"ve",   U"ves",   U"fe",  U"esse", U"esses"};

// A lone hyphen joins so much else in French (dit-elle, prends-les) that only these may follow one.
constexpr std::array<std::u32string_view, 12> endings_after_one_hyphen{
    U"e", U"es", U"ne", U"nes", U"ère", U"ères", U"ière", U"ières", U"trice", U"trices", U"euse", U"euses"};

constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 10> pairs{{{U"il", U"elle"},
                                                                                   {U"ils", U"elles"},
                                                                                   {U"lui", U"elle"},
                                                                                   {U"eux", U"elles"},
                                                                                   {U"celui", U"celle"},
                                                                                   {U"ceux", U"celles"},
                                                                                   {U"tous", U"toutes"},
                                                                                   {U"chacun", U"chacune"},
                                                                                   {U"un", U"une"},
                                                                                   {U"le", U"la"}}};

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_joiner(char32_t c) { return c == '.' || c == '/' || c == 0xB7 || c == 0x2027 || c == 0x2022 || is_hyphen(c); }
bool is_letter(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return u_isalpha(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }

struct Text {
    std::u32string characters;         // lower case
    std::vector<bool> upper;
    std::vector<std::size_t> offsets;  // one more than characters
    std::size_t size() const { return characters.size(); }
};

Text read(std::string_view text) {
    Text result;
    for (std::size_t at = 0; at < text.size();) {
        result.offsets.push_back(at);
        const char32_t c = decode_utf8(text, at);
        result.upper.push_back(is_upper(c));
        result.characters.push_back(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    result.offsets.push_back(text.size());
    return result;
}

std::size_t end_of_letters(const Text& text, std::size_t from) {
    while (from < text.size() && is_letter(text.characters[from])) ++from;
    return from;
}

template <std::size_t N>
bool among(const std::array<std::u32string_view, N>& list, std::u32string_view ending) {
    return std::find(list.begin(), list.end(), ending) != list.end();
}

bool is_pair(std::u32string_view left, std::u32string_view right) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return (pair.first == left && pair.second == right) || (pair.first == right && pair.second == left);
    });
}

// The end of the form whose stem is [begin, joiner), or joiner when it is no form.
std::size_t end_of_form(const Text& text, std::size_t begin, std::size_t joiner) {
    const std::u32string_view all = text.characters;
    std::size_t end = joiner;
    int links = 0;
    while (end + 1 < text.size() && is_joiner(all[end])) {
        const std::size_t stop = end_of_letters(text, end + 1);
        const std::u32string_view ending = all.substr(end + 1, stop - end - 1);
        const bool capital_begins_a_sentence = stop > end + 1 && text.upper[end + 1] && !text.upper[joiner - 1];
        if (!among(endings, ending) || capital_begins_a_sentence) break;
        end = stop;
        ++links;
    }
    const std::u32string_view stem = all.substr(begin, joiner - begin);
    if (links == 1 && is_hyphen(all[joiner]) &&
        !among(endings_after_one_hyphen, all.substr(joiner + 1, end - joiner - 1)))
        end = joiner;
    if (end == joiner) {
        const std::size_t stop = end_of_letters(text, joiner + 1);
        if (is_pair(stem, all.substr(joiner + 1, stop - joiner - 1))) end = stop;
    }
    const bool digit_follows = end < text.size() && u_isdigit(static_cast<UChar32>(all[end]));
    return stem.size() < 2 || digit_follows ? joiner : end;
}

// A joiner's first byte: of ASCII ones, U+00B7, and U+2010 to U+2027.
bool may_join(char c) { return c == '.' || c == '/' || c == '-' || c == '\xC2' || c == '\xE2'; }

// The forms of a word and what is joined to it, which stands at `begin` of the text.
void add_forms(std::string_view word, std::size_t begin, std::vector<InclusiveForm>& forms) {
    const Text letters = read(word);
    for (std::size_t at = 0; at < letters.size();) {
        if (!is_letter(letters.characters[at])) {
            ++at;
            continue;
        }
        const std::size_t joiner = end_of_letters(letters, at);
        const std::size_t end =
            joiner < letters.size() && is_joiner(letters.characters[joiner]) ? end_of_form(letters, at, joiner) : joiner;
        if (end > joiner) forms.push_back({begin + letters.offsets[at], begin + letters.offsets[end]});
        at = end;
    }
}

}  // namespace

std::vector<InclusiveForm> inclusive_forms(std::string_view text) {
    std::vector<InclusiveForm> forms;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (word.size() > 1 && std::any_of(word.begin(), word.end() - 1, may_join)) add_forms(word, begin, forms);
        begin = end + 1;
    }
    return forms;
}

}  // namespace bilan::unicode
