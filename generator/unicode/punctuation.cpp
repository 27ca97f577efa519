#include "unicode/punctuation.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace bilan::unicode {
namespace {

bool is_typewriter_quote(char32_t c) { return c == '"' || c == '\''; }
bool is_no_break_space(char32_t c) { return c == 0xA0 || c == 0x202F; }
bool is_opening(char32_t c) {
    constexpr auto kinds = U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PF_MASK;
    return is_typewriter_quote(c) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kinds) != 0;
}
bool is_closing(char32_t c) {
    constexpr auto kinds = U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK;
    return is_typewriter_quote(c) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kinds) != 0;
}

}  // namespace

std::size_t opening_mark(std::string_view text) {
    std::size_t at = 0;
    if (text.empty() || !is_opening(decode_utf8(text, at))) return 0;
    std::size_t after = at;
    if (after < text.size() && is_no_break_space(decode_utf8(text, after))) return after;
    return at;
}

std::size_t closing_mark(std::string_view text) {
    std::size_t at = text.size();
    if (text.empty() || !is_closing(decode_utf8_before(text, at))) return 0;
    std::size_t before = at;
    if (before > 0 && is_no_break_space(decode_utf8_before(text, before))) at = before;
    return text.size() - at;
}

std::size_t stop_or_hyphen(std::string_view text) {
    constexpr std::u32string_view marks = U".,-\u060C\u06D4\u2010\u3001\u3002\uFF0C\uFF0E";
    std::size_t at = text.size();
    return !text.empty() && marks.find(decode_utf8_before(text, at)) != std::u32string_view::npos ? text.size() - at : 0;
}

}  // namespace bilan::unicode
