#include "base/utf8.hpp"

#include <algorithm>

namespace bilan {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

struct Decoded {
    char32_t code_point;
    std::size_t length;  // 0: invalid
};

// RFC 3629, table of well-formed sequences (Unicode 15, table 3-7).
Decoded decode_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[i]); };
    const char32_t lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {0, 0};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {0, 0};
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[length] || value > 0x10FFFF || surrogate) return {0, 0};
    return {value, length};
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto decoded = decode_at(text, at);
        if (decoded.length == 0) return at;
        at += decoded.length;
    }
    return std::nullopt;
}

char32_t decode_utf8_beyond_ascii(std::string_view text, std::size_t& offset) {
    const auto decoded = decode_at(text, offset);
    offset += std::max<std::size_t>(1, decoded.length);
    return decoded.length == 0 ? U'\uFFFD' : decoded.code_point;
}

char32_t decode_utf8_before(std::string_view text, std::size_t& offset) {
    std::size_t start = offset - 1;
    while (start > 0 && offset - start < 4 && is_continuation(text[start])) --start;
    const auto decoded = decode_at(text, start);
    if (decoded.length != offset - start) {
        --offset;
        return U'\uFFFD';
    }
    offset = start;
    return decoded.code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::u32string to_utf32(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) result.push_back(decode_utf8(text, at));
    return result;
}

std::string to_utf8(std::u32string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char32_t code_point : text) append_utf8(result, code_point);
    return result;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace bilan
