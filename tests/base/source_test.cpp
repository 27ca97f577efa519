#include "base/source.hpp"

#include <catch2/catch.hpp>

using namespace bilan;

TEST_CASE("positions count lines and code points, whatever ends the lines", "[source]") {
    const Source source("a", "é1\r\nzwei\rdrei\nvier");
    CHECK(source.position(0) == LineColumn{1, 1});
    CHECK(source.position(2) == LineColumn{1, 2});
    CHECK(source.position(5) == LineColumn{2, 1});
    CHECK(source.position(10) == LineColumn{3, 1});
    CHECK(source.position(9999) == LineColumn{4, 5});
    CHECK(source.line(1) == "é1");
    CHECK(source.line(2) == "zwei");
    CHECK(source.line(4) == "vier");
    CHECK(source.line(5).empty());
}

TEST_CASE("a span's place underlines no further than its line", "[source]") {
    const Source source("a", "one\ntwo");
    const auto place = span_in(source, 1, 7).place();
    CHECK(place.line == 1);
    CHECK(place.column == 2);
    CHECK(place.width == 2);
    CHECK(span_in(source, 100, 200).place().line == 2);
}

TEST_CASE("written places are read back", "[source]") {
    CHECK(parse_place("a/b.md:14:22") == Place{"a/b.md", 14, 22, 1, ""});
    CHECK(parse_place("a/b.md:14") == Place{"a/b.md", 14, 0, 1, ""});
    CHECK(parse_place("a/b.md") == Place{"a/b.md", 0, 0, 1, ""});
    CHECK(parse_place("C:x.md:3:1") == Place{"C:x.md", 3, 1, 1, ""});
}
