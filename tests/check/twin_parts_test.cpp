// What one language's chapter has and the other's has not; and twins that only look unlike.
#include "check/twin_parts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "narrative/markdown.hpp"

using namespace bilan;

namespace {

// Each diagnostic's place and message, the French chapter first.
std::string drift(const std::string& french, const std::string& english) {
    static Sources sources;
    Diagnostics diagnostics;
    narrative::Vocabulary vocabulary;
    const auto original = narrative::parse_chapter(sources.add("a.fr.md", french), 0, vocabulary, diagnostics);
    const auto twin = narrative::parse_chapter(sources.add("a.en.md", english), 0, vocabulary, diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    check::compare_parts(original, twin, Severity::Error, diagnostics);
    std::string told;
    for (const auto& each : diagnostics.all()) told += (told.empty() ? "" : " | ") + each.place.file + ":" + std::to_string(each.place.line) + " " + each.message;
    return told;
}

}  // namespace

TEST_CASE("twins with the same parts are silent, whatever they say", "[check]") {
    CHECK(drift("## Un\n\ntexte\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Deux\n", "## One\n\nmuch longer text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n## Two\n") == "");
    CHECK(drift("Un [lien](a) et un [autre](b).\n", "[Another](b) and a [link](a).\n") == "");
    CHECK(drift("", "") == "");
    CHECK(drift("Un paragraphe.\n", "Two\n\nparagraphs.\n") == "");
}

TEST_CASE("a part that one twin lacks is told where the other has it", "[check]") {
    CHECK(drift("## Un\n\n### Deux\n\n## Trois\n", "## One\n\n## Three\n") == "a.fr.md:3 this heading of level 3 has no counterpart in a.en.md");
    CHECK(drift("## Un\n\nOn creuse un puits.\n", "## One\n\nA well is dug.\n\n![A well](b.jpg)\n\n## Two\n") ==
          "a.en.md:5 this picture has no counterpart in a.fr.md | a.en.md:7 this heading of level 2 has no counterpart in a.fr.md");
    CHECK(drift("Un.\n", "One.\n\n> Water is life.\n") == "a.en.md:3 this quotation has no counterpart in a.fr.md");
    CHECK(drift("## Un\n\n| a |\n|---|\n| 1 |\n", "## One\n") == "a.fr.md:3 this table has no counterpart in a.en.md");
    CHECK(drift("## Un\n", "### One\n") == "a.fr.md:1 this heading of level 2 has no counterpart in a.en.md | a.en.md:1 this heading of level 3 has no counterpart in a.fr.md");
}

TEST_CASE("of parts of one kind the added one is told, by what stands in it", "[check]") {
    CHECK(drift("## Un\n\nÀ Safi, 12 puits.\n\n## Deux\n\nLe bureau travaille.\n\n## Trois\n\nÀ Tanger, 14 écoles.\n", "## One\n\n12 wells in Safi.\n\n## Three\n\n14 schools in Tanger.\n") ==
          "a.fr.md:5 this heading of level 2 has no counterpart in a.en.md");
    CHECK(drift("## Un\n\nÀ Safi, 12 puits.\n\n## Trois\n\nÀ Tanger, 14 écoles.\n", "## Zero\n\nNews.\n\n## One\n\n12 wells in Safi.\n\n## Three\n\n14 schools in Tanger.\n") ==
          "a.en.md:1 this heading of level 2 has no counterpart in a.fr.md");
    CHECK(drift("![Puits à Safi](b.jpg)\n\n![École à Tanger](c.jpg)\n", "![School in Tanger](c.jpg)\n") == "a.fr.md:1 this picture has no counterpart in a.en.md");
    // Nothing but their lengths tells them apart.
    CHECK(drift("## Un\n\nLes puits sont creusés par les habitants avec des pompes.\n\n## Deux\n\nVoilà.\n", "## Two\n\nThat is all.\n") ==
          "a.fr.md:1 this heading of level 2 has no counterpart in a.en.md");
}

TEST_CASE("links and notes are counted", "[check]") {
    CHECK(drift("Un [lien](a) et un [autre](b).\n", "A [link](a).\n") == "a.en.md:0 this chapter has 1 link, and a.fr.md has 2");
    CHECK(drift("Texte[^1].\n\n[^1]: Note.\n", "Text.\n") == "a.en.md:0 this chapter has 0 notes, and a.fr.md has 1");
}

TEST_CASE("a chapter that was rewritten is told by its first five parts", "[check]") {
    std::string many;
    for (int i = 0; i < 40; ++i) many += "## x\n\n";
    const std::string told = drift(many, "text\n");
    CHECK(std::count(told.begin(), told.end(), '|') == 4);
}
