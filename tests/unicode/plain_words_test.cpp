#include "unicode/plain_words.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace bilan;

namespace {

std::string words(const std::string& text) {
    std::string result;
    for (const auto& [begin, end] : unicode::plain_words(text)) result += text.substr(begin, end - begin) + "|";
    return result;
}

}  // namespace

TEST_CASE("words are runs of letters and digits, whatever joins them", "[unicode]") {
    CHECK(words("L’OIM, l'été : COVID-19 !") == "L|OIM|l|été|COVID|19|");
    CHECK(words("migrant·e·s « a »") == "migrant|e|s|a|");
    CHECK(words("") == "");
    CHECK(words("المملكة المغربية") == "المملكة|المغربية|");
}

TEST_CASE("a word is found with no letter beside it, after an apostrophe as well", "[unicode]") {
    CHECK(unicode::holds_word("avec l’OIM.", "OIM"));
    CHECK(unicode::holds_word("(OIM)", "OIM"));
    CHECK(unicode::holds_word("la COVID-19", "COVID-19"));
    CHECK_FALSE(unicode::holds_word("la COVID-199", "COVID-19"));
    CHECK_FALSE(unicode::holds_word("GOIM OIMÉ", "OIM"));
    CHECK_FALSE(unicode::holds_word("OIM", ""));
}
