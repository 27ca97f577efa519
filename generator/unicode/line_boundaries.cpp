#include "unicode/line_boundaries.hpp"

#include <unicode/brkiter.h>

#include <algorithm>

#include "unicode/icu_boundaries.hpp"

namespace bilan::unicode {
namespace {

// The length of the letter at that byte: one of class AL that is not more than a letter (ASCII's and Latin-1's). 0: it is
// none.
std::size_t letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return 1;
    const bool latin = c == '\xC3' && at + 1 < text.size() && text[at + 1] != '\x97' && text[at + 1] != '\xB7';  // multiplication, division
    return latin ? 2 : 0;
}

// ' and U+2019 between letters hold them together (LB19).
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'') return 1;
    return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

// A word and the spaces behind it, and what UAX 14 is certain to say of it.
struct Token {
    std::size_t end = 0;
    bool plain = false;        // letters, digits, apostrophes between letters, a comma or a stop: no line ends inside
    bool ends_plainly = false; // before its spaces: as a plain one, or in a letter
};

Token token_at(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size()) {
        const std::size_t letter = letter_at(text, at);
        if (letter == 0 && (text[at] < '0' || text[at] > '9')) break;
        at += std::max<std::size_t>(letter, 1);
        const std::size_t apostrophe = letter > 0 ? apostrophe_at(text, at) : 0;
        if (apostrophe > 0 && letter_at(text, at + apostrophe) > 0) at += apostrophe;
    }
    if (at > begin && at < text.size() && (text[at] == ',' || text[at] == '.')) ++at;
    Token token;
    token.plain = at > begin && (at == text.size() || text[at] == ' ');
    std::size_t last_letter = 0;
    while (at < text.size() && text[at] != ' ') {
        last_letter = letter_at(text, at);
        at += last_letter > 0 ? last_letter : 1;
    }
    token.ends_plainly = token.plain || last_letter > 0;
    while (at < text.size() && text[at] == ' ') ++at;
    token.end = at;
    return token;
}

void ask_icu(std::string_view text, std::size_t begin, std::size_t end, std::string_view language, std::vector<LineBoundary>& boundaries) {
    for_each_boundary(text.substr(begin, end - begin), icu::BreakIterator::createLineInstance, language, [&](std::size_t offset, int status) {
        boundaries.push_back({begin + offset, status >= UBRK_LINE_HARD, false});
    });
}

}  // namespace

// Between a letter, a comma or a stop, spaces, and a letter a line may end (LB18), and no rule looks past such a place.
std::vector<LineBoundary> line_boundaries(std::string_view text, std::string_view language) {
    std::vector<LineBoundary> boundaries;
    std::size_t asked = 0;  // what comes from here is for ICU
    for (std::size_t begin = 0; begin < text.size();) {
        const Token token = token_at(text, begin);
        if (token.ends_plainly && (token.end == text.size() || letter_at(text, token.end) > 0)) {
            if (!token.plain || asked < begin) ask_icu(text, asked, token.end, language, boundaries);
            else boundaries.push_back({token.end, false, false});
            boundaries.back().between_words = token.end < text.size();
            asked = token.end;
        }
        begin = token.end;
    }
    if (asked < text.size()) ask_icu(text, asked, text.size(), language, boundaries);
    return boundaries;
}

std::vector<LineBoundary> line_boundaries_of_icu(std::string_view text, std::string_view language) {
    std::vector<LineBoundary> boundaries;
    if (!text.empty()) ask_icu(text, 0, text.size(), language, boundaries);
    return boundaries;
}

}  // namespace bilan::unicode
