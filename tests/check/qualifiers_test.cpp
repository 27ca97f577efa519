#include "check/qualifiers.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "narrative/markdown.hpp"

using namespace bilan;

namespace {

constexpr const char* figures = R"({"figures": [{"id": "exact", "value": 29793, "unit": "persons"},
  {"id": "least", "value": 900, "unit": "persons", "qualifier": "at-least"}, {"id": "near", "value": 600, "unit": "persons", "qualifier": "nearly"}]})";

// What is told of a sentence; "" when its words and its numbers agree.
std::string told(const std::string& sentence) {
    static Sources sources;
    Diagnostics diagnostics;
    const auto ledger = ledger::Ledger::load(*data::parse_json(sources.add("figures.json", figures), diagnostics), diagnostics);
    const narrative::Vocabulary vocabulary;
    const auto chapter = narrative::parse_chapter(sources.add("a.md", sentence + "\n"), 0, vocabulary, diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    check::check_qualifiers(chapter, ledger, diagnostics);
    return diagnostics.empty() ? "" : diagnostics.all()[0].message;
}

}  // namespace

TEST_CASE("words before an exact number that say more or less are told", "[check]") {
    const std::string at_least = "words before this number say \"at-least\", but it is exact";
    for (const char* words : {"Plus de", "plus de\u00A0", "au moins", "More than", "over", "at least"}) CHECK(told(std::string(words) + " {=exact} people") == at_least);
    CHECK(told("près de {=exact} personnes") == "words before this number say \"nearly\", but it is exact");
    CHECK(told("**Environ {=exact}** personnes") == "words before this number say \"about\", but it is exact");
    CHECK(told("environ {=least} personnes") == "words before this number say \"about\", and the data \"at-least\"");
}

TEST_CASE("words that agree, and words that only look so, are silent", "[check]") {
    for (const char* sentence : {"plus de {=least} personnes", "nearly {=near} people", "presque {=near} personnes", "{=exact} personnes", "Il y en a {=exact}, plus de la moitié",
                                 "moreover {=exact} people", "de plus, {=exact} personnes", "the handover {=exact}", "autour {=exact}", "plus de femmes que {=exact}"})
        CHECK(told(sentence) == "");
}
