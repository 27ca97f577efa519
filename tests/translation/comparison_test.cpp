// What makes a translation old and what does not.
#include "translation/comparison.hpp"

#include <catch2/catch.hpp>

#include "narrative/bound_numbers.hpp"

using namespace bilan::translation;

TEST_CASE("a figure's printed number is no part of a text", "[translation]") {
    const auto cited = text_digest("Nous avons aidé {=assistance.total} personnes.");
    CHECK(text_digest("Nous avons aidé [29 793]{=assistance.total} personnes.") == cited);
    CHECK(text_digest("Nous avons aidé [30\u202f112]{=assistance.total} personnes.") == cited);
    CHECK(text_digest("Nous avons aidé [29 793]{=assistance.other} personnes.") != cited);
    CHECK(text_digest("Nous avons aidé 29 793 personnes.") != cited);
    CHECK(text_digest("Nous avons assisté {=assistance.total} personnes.") != cited);
}

TEST_CASE("spaces and the kind of quotation marks are no part of a text", "[translation]") {
    const auto typed = text_digest("L'été : \"une\" fête");
    CHECK(text_digest("L’été\u00a0:  “une”\nfête") == typed);
    CHECK(text_digest(" L’été : «\u202fune\u202f» fête\t") == typed);
    CHECK(text_digest("L’e\u0301té : « une » fête") == typed);
    CHECK(text_digest("L’été : une fête") != typed);
    CHECK(text_digest("L’Été : « une » fête") != typed);
    CHECK(text_digest("L’été : « une » **fête**") != typed);
}

TEST_CASE("figures are found with their brackets, whatever stands in them", "[translation]") {
    const std::string text = "[a](b) [[1] 2]{=x.y} \\[3]{=z} {=w .big} [4] {=v}";
    const auto figures = bilan::narrative::figures_in(text);
    REQUIRE(figures.size() == 4);
    CHECK(text.substr(figures[0].begin, figures[0].end - figures[0].begin) == "[[1] 2]{=x.y}");
    CHECK(text.substr(figures[0].number_begin, figures[0].number_end - figures[0].number_begin) == "[1] 2");
    CHECK(text.substr(figures[1].begin, figures[1].end - figures[1].begin) == "{=z}");
    CHECK(figures[2].id == "w");
    CHECK(figure_ids(text) == std::vector<std::string>{"v", "w", "x.y", "z"});
    CHECK(bilan::narrative::figures_in("[12]\u00A0{=a}")[0].begin == 0);
    CHECK(bilan::narrative::figures_in("[a note] {=a}")[0].begin == 9);
    CHECK(bilan::narrative::figures_in("{= never closed").empty());
    CHECK(bilan::narrative::figures_in("]{=a}").size() == 1);
}

TEST_CASE("a difference is shown with a few words around it", "[translation]") {
    const auto changed = difference("un deux trois quatre cinq six", "un deux trois quatre sept six");
    CHECK(changed.before == "…deux trois quatre cinq six");
    CHECK(changed.now == "…deux trois quatre sept six");
    CHECK(difference("", "un").before.empty());
    CHECK(difference("un deux", "un").now == "un");
}

TEST_CASE("likeness counts the words that two texts share", "[translation]") {
    CHECK(likeness("a b c", "a b c") == 100);
    CHECK(likeness("a b", "b c") == 50);
    CHECK(likeness("a", "b") == 0);
    CHECK(likeness("", "") == 0);
}
