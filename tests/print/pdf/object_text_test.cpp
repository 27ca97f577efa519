#include "print/pdf/object_text.hpp"

#include <catch2/catch.hpp>

using namespace bilan::print::pdf;
using namespace std::string_view_literals;

TEST_CASE("strings are escaped where a reader would read something else", "[pdf]") {
    CHECK(ObjectText().add(Bytes{"a(b)c\\d\re\nf"}).text() == "(a\\(b\\)c\\\\d\\re\\nf) ");
    CHECK(ObjectText().add(Text{"Carte (sud)"}).text() == "(Carte \\(sud\\)) ");
    // U+0D0A and U+5C28 hold a line end and a backslash, each a byte of UTF-16.
    CHECK(ObjectText().add(Text{"\u0D0A\u5C28"}).text() == "(\xFE\xFF\\r\\n\\\\\\() "sv);
}

TEST_CASE("names keep to the characters that need no code", "[pdf]") {
    CHECK(ObjectText().add(Name{"H1"}).text() == "/H1 ");
    CHECK(ObjectText().add(Name{"a b/c"}).text() == "/a-b-c ");
}

TEST_CASE("an object is written with its references", "[pdf]") {
    const Document document;
    const Dictionary page = document.object();
    ObjectText kids;
    kids.add(Integer{3}).add(page);
    ObjectText text;
    text.open_dictionary().key("K").open_array().add(kids).close_array().key("B").add(Real{-0.5}).close_dictionary();
    CHECK(text.text() == "<</K [3 " + std::to_string(page.number()) + " 0 R ] /B -0.5 >> ");
}
