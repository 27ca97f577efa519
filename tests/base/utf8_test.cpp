#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace bilan;

TEST_CASE("invalid UTF-8 is found at its first byte", "[utf8]") {
    CHECK_FALSE(find_invalid_utf8("été 😀 \u202F"));
    CHECK(find_invalid_utf8("ab\xff") == 2);
    CHECK(find_invalid_utf8("a\xc3") == 1);            // cut short
    CHECK(find_invalid_utf8("\xc0\x80") == 0);         // overlong
    CHECK(find_invalid_utf8("x\xed\xa0\x80") == 1);    // a surrogate
    CHECK(find_invalid_utf8("\xf4\x90\x80\x80") == 0); // beyond U+10FFFF
}

TEST_CASE("text survives the way to UTF-32 and back", "[utf8]") {
    const std::string text = "aé€😀";
    CHECK(to_utf8(to_utf32(text)) == text);
    CHECK(count_code_points(text) == 4);
    std::size_t at = text.size();
    CHECK(decode_utf8_before(text, at) == U'😀');
    CHECK(decode_utf8_before(text, at) == U'€');
    CHECK(at == 3);
    at = 0;
    CHECK(decode_utf8("\xff", at) == U'\uFFFD');
    CHECK(at == 1);
}
