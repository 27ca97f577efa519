#include "data/json.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

struct Reading {
    Source source;
    Diagnostics diagnostics;
    std::optional<Value> value;

    explicit Reading(std::string text) : source("data/figures.json", std::move(text)) {
        value = parse_json(source, diagnostics);
    }
};

std::string said_about(const std::string& text) {
    const Reading reading(text);
    return to_text(reading.diagnostics);
}

constexpr const char* sample = R"({
  "figures": [
    {"id": "assistance.total", "value": 29793, "label": {"fr": "Personnes assistées", "en": "People assisted"}},
    {"id": "share", "value": -12.50e1, "exact": true, "source": null, "escaped": "a\"b\\\u00e9\ud83d\ude00"}
  ],
  "relations": []
})";

}  // namespace

TEST_CASE("every value of a JSON file knows where it is written", "[json]") {
    const Reading reading(sample);
    REQUIRE(to_text(reading.diagnostics) == "");
    const auto& figures = *reading.value->find("figures")->list();
    const auto* value = figures[0].find("value");
    CHECK(value->span().text() == "29793");
    CHECK(value->span().place().line == 3);
    CHECK(value->span().place().column == 41);
    CHECK(figures[0].find("id")->span().text() == "\"assistance.total\"");
    CHECK(figures[0].map()->entries()[2].key_span.text() == "\"label\"");
    CHECK(figures[0].find("label")->span().text() == R"({"fr": "Personnes assistées", "en": "People assisted"})");
    CHECK(figures[1].find("exact")->span().text() == "true");
    CHECK(figures[1].find("source")->span().text() == "null");
    CHECK(reading.value->find("relations")->span().text() == "[]");
    CHECK(reading.value->span().text() == std::string(sample));
}

TEST_CASE("a JSON number keeps its lexeme and is exact", "[json]") {
    const Reading reading("[0.1, -12.50e1, 123456789012345678901234567890, 7]");
    REQUIRE(to_text(reading.diagnostics) == "");
    const auto& list = *reading.value->list();
    CHECK(list[0].number()->value == *Decimal::parse("0.1"));
    CHECK(list[1].number()->lexeme == "-12.50e1");
    CHECK(list[1].number()->value == Decimal(-125));
    CHECK(list[2].number()->lexeme == "123456789012345678901234567890");
    CHECK(list[3].span().text() == "7");
}

TEST_CASE("a number alone at the end of a JSON file has its whole span", "[json]") {
    const Reading reading("  42");
    REQUIRE(reading.value);
    CHECK(reading.value->span().text() == "42");
}

TEST_CASE("a byte order mark before JSON is tolerated", "[json]") {
    const Reading reading("\xEF\xBB\xBF{\"a\": 1}");
    REQUIRE(to_text(reading.diagnostics) == "");
    CHECK(reading.value->find("a")->span().text() == "1");
}

TEST_CASE("a mistake in JSON is said in plain words with its place and its mend", "[json]") {
    const char* mistakes[] = {
        "",
        "  \n",
        "{\"a\": 1\n \"b\": 2}",
        "{\"a\": 1,\n}",
        "[1, 2,]",
        "[1,,2]",
        "{,}",
        "{\"a\": \"never closed\n}",
        "{\"a\": \"never closed",
        "{'a': 1}",
        "{\"a\": 'b'}",
        "{“a”: 1}",
        "{\"a\": « b »}",
        "{\"a\": 1} // the end",
        "{ // a comment\n\"a\": 1}",
        "{\"a\": 1, # a comment\n\"b\": 1}",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1",
        "{\"a\": [1, 2",
        "{\"a\": [1, 2}",
        "[1, 2}",
        "{\"a\" 1}",
        "{\"a\" = 1}",
        "{\"a\":}",
        "{\"a\": ,\"b\": 1}",
        "{a: 1}",
        "{\"a\": True}",
        "{\"a\": bonjour}",
        "{\"a\": 1 234}",
        "{\"a\": 1,234}",
        "{\"a\": 007}",
        "{\"a\": +5}",
        "{\"a\": .5}",
        "{\"a\": 5.}",
        "{\"a\": \"C:\\dossier\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": \"\\ud83d seul\"}",
        "{\"a\": \"\\udc00 seul\"}",
        "{\"a\": \"tab\there\"}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": 1234567890123456789012345678901234567890}",
        "{\"a\": 1e400}",
        "{\"été\": \"\xE9\"}",
        "}",
        "nul",
    };
    std::string all;
    for (const auto* text : mistakes) {
        const auto said = said_about(text);
        INFO(text);
        CHECK(said.starts_with("error[data/"));
        all += said + "\n";
    }
    CHECK(tests::difference_from_golden("data/json-mistakes.txt", all) == "");
}

TEST_CASE("the first of two equal keys is kept and the second one reported", "[json]") {
    const Reading reading("{\"a\": 1,\n \"a\": 2}");
    CHECK(reading.diagnostics.error_count() == 1);
    CHECK(reading.diagnostics.all()[0].place.line == 2);
    CHECK(reading.value->find("a")->number()->value == Decimal(1));
}

TEST_CASE("ten thousand nested lists are refused, two hundred are read", "[json]") {
    CHECK(said_about(std::string(200, '[') + std::string(200, ']')) == "");
    const Reading deep(std::string(10000, '['));
    REQUIRE(deep.diagnostics.error_count() == 1);
    CHECK(deep.diagnostics.all()[0].code == "data/too-deep");
    CHECK(deep.diagnostics.all()[0].place.column == 201);
}

TEST_CASE("every beginning of a JSON file is read without harm and refused with one mistake", "[json]") {
    const std::string text = sample;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Reading reading(text.substr(0, length));
        INFO(length);
        CHECK(reading.diagnostics.error_count() == 1);
        CHECK(!reading.value);
    }
}

TEST_CASE("a JSON value that is printed and read again is the same", "[json]") {
    const Reading reading(sample);
    for (const auto style : {JsonStyle::Compact, JsonStyle::Indented}) {
        const Reading again(to_json(*reading.value, style));
        REQUIRE(to_text(again.diagnostics) == "");
        CHECK(same_content(*reading.value, *again.value));
        CHECK(to_json(*again.value, style) == to_json(*reading.value, style));
    }
}

TEST_CASE("control characters survive printing", "[json]") {
    const Value value(std::string("a\x01\n\t\"\\é", 9));
    const Reading again(to_json(value));
    REQUIRE(again.value);
    CHECK(same_content(value, *again.value));
}

TEST_CASE("a map of many keys is read quickly and keeps its order", "[json]") {
    std::string text = "{";
    for (int i = 0; i < 50000; ++i) text += format("{}\"k{}\": {}", i == 0 ? "" : ", ", i, i);
    const Reading reading(text + "}");
    REQUIRE(reading.value);
    CHECK(reading.value->map()->size() == 50000);
    CHECK(reading.value->find("k49999")->number()->value == Decimal(49999));
    CHECK(reading.value->map()->entries()[123].key == "k123");
}
