#include "unicode/plain_words.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace bilan::unicode {
namespace {

bool is_part_of_word(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t before = begin, after = end;
    return (begin == 0 || !is_part_of_word(decode_utf8_before(text, before))) && (end == text.size() || !is_part_of_word(decode_utf8(text, after)));
}

}  // namespace

std::vector<Word> plain_words(std::string_view text) {
    std::vector<Word> words;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool is_part = is_part_of_word(decode_utf8(text, at));
        if (is_part && !in_word) words.push_back({begin, at});
        if (is_part) words.back().end = at;
        in_word = is_part;
    }
    return words;
}

bool holds_word(std::string_view text, std::string_view word) {
    if (word.empty()) return false;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (stands_alone(text, at, at + word.size())) return true;
    return false;
}

}  // namespace bilan::unicode
