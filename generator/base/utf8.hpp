// UTF-8, byte by byte. Text inside the program is valid UTF-8: readers of outside bytes check it first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bilan {

// The offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are invalid), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// The code point at offset, which moves past it. Invalid bytes give U+FFFD and move by one.
char32_t decode_utf8_beyond_ascii(std::string_view text, std::size_t& offset);
inline char32_t decode_utf8(std::string_view text, std::size_t& offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0x80) return decode_utf8_beyond_ascii(text, offset);
    ++offset;
    return byte;
}

// The code point that ends at offset, which moves before it. offset > 0.
char32_t decode_utf8_before(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t code_point);
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);
std::size_t count_code_points(std::string_view text);

}  // namespace bilan
