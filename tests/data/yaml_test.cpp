#include "data/yaml.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

struct Reading {
    Source source;
    Diagnostics diagnostics;
    std::optional<Value> value;

    explicit Reading(std::string text) : source("content/10.fr.md", std::move(text)) {
        value = parse_yaml(source, 0, source.text().size(), diagnostics);
    }
    std::string json() const { return value ? to_json(*value, JsonStyle::Compact) : "nothing"; }
    std::string said() const { return to_text(diagnostics); }
};

constexpr const char* sample =
    "title: Protection et résilience\n"
    "slug: \"protection : l’axe\"\n"
    "order: 20\n"
    "draft: false\n"
    "tags: [a, 'b''c', {d: e}]\n"
    "summary: |\n"
    "  Deux lignes\n"
    "  ici.\n"
    "authors:\n"
    "  - name: x\n"
    "    role: y\n"
    "empty:\n";

}  // namespace

TEST_CASE("front matter is read with the place of every value", "[yaml]") {
    const Reading reading(sample);
    REQUIRE(reading.said() == "");
    CHECK(reading.json() == R"({"title":"Protection et résilience","slug":"protection : l’axe","order":20,"draft":false,)"
                            R"("tags":["a","b'c",{"d":"e"}],"summary":"Deux lignes\nici.\n",)"
                            R"("authors":[{"name":"x","role":"y"}],"empty":null})");
    CHECK(reading.value->find("title")->span().text() == "Protection et résilience");
    CHECK(reading.value->find("slug")->span().text() == "\"protection : l’axe\"");
    CHECK(reading.value->find("tags")->span().text() == "[a, 'b''c', {d: e}]");
    CHECK(reading.value->find("tags")->list()->at(1).span().text() == "'b''c'");
    CHECK(reading.value->find("order")->span().place().line == 3);
    CHECK(reading.value->map()->entries()[3].key_span.text() == "draft");
    CHECK(reading.value->find("authors")->span().text() == "- name: x\n    role: y");
}

TEST_CASE("front matter in the middle of a source has the source's places", "[yaml]") {
    const Source source("a.md", "---\ntitle: été\nn: 5\n---\nbody");
    Diagnostics diagnostics;
    const auto value = parse_yaml(source, 4, 22, diagnostics);
    REQUIRE(value);
    CHECK(value->find("n")->span().text() == "5");
    CHECK(value->find("n")->span().place().line == 3);
    CHECK(value->find("n")->span().place().column == 4);
}

TEST_CASE("Windows line ends do no harm", "[yaml]") {
    const Reading reading("title: Été\r\nn: 5\r\n");
    CHECK(reading.json() == R"({"title":"Été","n":5})");
    CHECK(reading.value->find("n")->span().text() == "5");
}

TEST_CASE("plain scalars are typed by the core schema alone", "[yaml]") {
    const Reading reading("[no, yes, on, off, 2022-12-18, 1e3, -12.50, +5, 007, .5, 5., 0x1F, 0o17, .inf, .nan, ~, null, True, "
                          "12:30, 1_000, \"5\", 1 234, e5, -, 1.2.3]");
    REQUIRE(reading.said() == "");
    CHECK(reading.json() == R"(["no","yes","on","off","2022-12-18",1e3,-12.50,+5,007,.5,5.,0x1F,0o17,".inf",".nan",null,null,true,)"
                            R"("12:30","1_000","5","1 234","e5","-","1.2.3"])");
    const auto& list = *reading.value->list();
    CHECK(list[5].number()->value == Decimal(1000));
    CHECK(list[6].number()->lexeme == "-12.50");
    CHECK(list[7].number()->value == Decimal(5));
    CHECK(list[8].number()->value == Decimal(7));
    CHECK(list[9].number()->value == *Decimal::parse("0.5"));
    CHECK(list[11].number()->value == Decimal(31));
    CHECK(list[12].number()->value == Decimal(15));
}

TEST_CASE("no front matter at all is nothing", "[yaml]") {
    CHECK(Reading("").json() == "null");
    CHECK(Reading("\n  \n").json() == "null");
    CHECK(Reading("# a comment\n").json() == "null");
}

TEST_CASE("a mistake in front matter is said in plain words", "[yaml]") {
    const char* mistakes[] = {
        "title: Bilan : les faits\n",
        "title: Bilan\nthis is no pair\n",
        "title: \"never closed\nslug: x\n",
        "tags: [a, b\nslug: x\n",
        "tags: {a: 1\n",
        "title: a\ntitle: b\n",
        "title: a\n\tslug: b\n",
        "title: *name\n",
        "title: &name x\n",
        "title: !custom x\n",
        "? [a, b]\n: c\n",
        "tags: - a\n",
        "title: @home\n",
        "title: \"C:\\dossier\"\n",
        "title: %x\n",
        "title: a\xE9\n",
    };
    std::string all;
    for (const auto* text : mistakes) {
        const Reading reading(text);
        INFO(text);
        CHECK(reading.diagnostics.error_count() == 1);
        all += reading.said() + "\n";
    }
    CHECK(tests::difference_from_golden("data/yaml-mistakes.txt", all) == "");
}

TEST_CASE("deep nesting in front matter is refused", "[yaml]") {
    const Reading reading(std::string(10000, '[') + std::string(10000, ']'));
    REQUIRE(reading.diagnostics.error_count() == 1);
    CHECK(reading.diagnostics.all()[0].code == "data/too-deep");
}

TEST_CASE("every beginning of a front matter is read without harm", "[yaml]") {
    const std::string text = sample;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Reading reading(text.substr(0, length));
        INFO(length);
        CHECK(reading.diagnostics.error_count() <= 1);
        CHECK(reading.value.has_value() == reading.diagnostics.empty());
    }
}
