// A report's chapters in every language.
#include "report/manuscript.hpp"

#include <catch2/catch.hpp>

#include "unicode/locale.hpp"

using namespace bilan;

namespace {

narrative::Vocabulary vocabulary_of(const std::string& language) {
    narrative::Vocabulary vocabulary;
    vocabulary.language = language;
    vocabulary.figure = [language](std::string_view) -> std::optional<narrative::KnownFigure> {
        return narrative::KnownFigure{Decimal(29793), unicode::format_number(Decimal(29793), language)};
    };
    return vocabulary;
}

}  // namespace

TEST_CASE("a chapter that is not translated is no mistake in the language that it stands in for", "[manuscript]") {
    const Source source("content/r/10-water.fr.md", "De l’eau pour [29 793]{=assistance.total} personnes.\n");
    content::Report report;
    report.id = "r";
    report.source_language = "fr";
    report.languages = {"fr", "en"};
    report.chapters.push_back({.id = "water", .stem = "10-water"});
    report.chapters.front().editions.emplace("fr", content::Edition{.source = &source, .title = "L’eau"});
    Diagnostics diagnostics;
    const auto manuscript = report::Manuscript::parse(report, vocabulary_of, report::Manuscript::Strictness::Draft, diagnostics);
    REQUIRE(manuscript.chapter("en", "water") != nullptr);
    CHECK(manuscript.chapter("en", "water")->language == "fr");
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == "report/missing-translation");
}
