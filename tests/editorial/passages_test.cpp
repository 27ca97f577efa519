// Prose as one text, and the place of each of its bytes.
#include "editorial/passages.hpp"

#include <catch2/catch.hpp>

#include "editorial/told.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

// The source's text of a word that the passages have; "" when none has it.
std::string written(const editorial::Passages& passages, const std::string& word) {
    for (const auto& passage : passages) {
        const auto at = passage.text.find(word);
        if (at != std::string::npos) return std::string(passage.span(at, at + word.size()).text());
    }
    return {};
}

}  // namespace

TEST_CASE("a passage reads across emphasis, links and lines", "[editorial]") {
    const auto all = passages("Un **mot\nen** [gras](https://a.org) et `code`.\n\n## Titre\n\n- un\n- deux\n");
    REQUIRE(all.size() == 4);
    CHECK(all[0].text == "Un mot en gras et \uFFFC.");
    CHECK(all[1].text == "Titre");
    CHECK((all[1].kind == editorial::PassageKind::Heading));
    CHECK(all[3].text == "deux");
}

TEST_CASE("words of another language and numbers of the ledger are no prose", "[editorial]") {
    CHECK(passages("Le mot [the the]{lang=en} et [12]{=a.b}.")[0].text == "Le mot \uFFFC et \uFFFC.");
}

TEST_CASE("a word's place is where it is written", "[editorial]") {
    CHECK(written(passages("Un **très** long\nparagraphe &amp; \\[fin\\] là."), "très") == "très");
    CHECK(written(passages("Un **très** long\nparagraphe &amp; \\[fin\\] là."), "là") == "là");
    CHECK(written(passages("Un **mot** de"), "mot de") == "mot** de");
    const auto data = editorial::passages_in(json(R"([{"a": {"fr": "un mot", "en": "a word"}}, {"b": {"fr": "a \"b\""}}])"), "fr");
    REQUIRE(data.size() == 2);
    CHECK(written(data, "mot") == "mot");
    CHECK(written(data, "b") == R"("a \"b\"")");
}
