#include "report/citations.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "data/json.hpp"
#include "narrative/headings.hpp"
#include "narrative/markdown.hpp"

using namespace bilan;
using namespace bilan::report;

namespace {

constexpr std::string_view theme = R"({
  "key-figures": {"body": "components"},
  "key-figure": {"body": "inline", "attributes": {"figure": {"type": "figure"}, "icon": {"type": "icon"}}},
  "result": {"body": "blocks", "attributes": {"figure": {"type": "figure"}, "icon": {"type": "icon"}}},
  "figure": {"body": "none", "attributes": {"media": {"type": "media"}}},
  "chart": {"body": "none", "attributes": {"table": {"type": "table"}}}
})";

narrative::Components components() {
    const Source source("theme.json", std::string(theme));
    Diagnostics diagnostics;
    narrative::Components result;
    const auto value = data::parse_json(source, diagnostics);
    for (const auto& entry : value->map()->entries()) result.add(*narrative::read_component(entry.key, entry.value, diagnostics));
    REQUIRE(to_text(diagnostics) == "");
    return result;
}

std::string dump(const std::vector<Citation>& citations) {
    std::string text;
    for (const auto& c : citations) text += format("{}{} at \"{}\"{}", text.empty() ? "" : "; ", c.id, c.place, c.icon.empty() ? "" : " with " + c.icon);
    return text;
}

struct Sample {
    Sources sources;
    content::Chapter chapter;
    ChapterCitations citations;

    explicit Sample(const std::string& markdown) {
        Diagnostics diagnostics;
        narrative::Vocabulary vocabulary;
        vocabulary.components = components();
        ChapterText text{.chapter = &chapter};
        text.tree = narrative::parse_chapter(sources.add("chapter.md", markdown), 0, vocabulary, diagnostics);
        narrative::Ids ids;
        narrative::assign_heading_ids(text.tree, ids, diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        citations = citations_in(text, vocabulary.components);
    }
};

// Chapters that cite figures, in reading order: "foreword: a b", "youth/youth: b c" of the axis youth.
struct Report {
    std::vector<content::Chapter> chapters;
    std::vector<ChapterCitations> citations;

    void add(const std::string& id, const std::string& axis, const std::vector<Citation>& figures) {
        chapters.push_back({.id = id, .axis = axis});
        citations.push_back({nullptr, figures, {}, {}});
    }

    std::string grouped(Under under) {
        std::vector<const ChapterCitations*> order;
        for (std::size_t i = 0; i < chapters.size(); ++i) {
            citations[i].chapter = &chapters[i];
            order.push_back(&citations[i]);
        }
        std::string text;
        for (const auto& group : by_chapter(order, &ChapterCitations::figures, under)) text += group.chapter->id + ": " + dump(group.cited) + "\n";
        return text;
    }
};

}  // namespace

TEST_CASE("figures are cited where their component stands, or under the heading above", "[citations]") {
    const Sample cited(
        "First {=all}.\n\n## Help {#help}\n\nThen [12]{=some}.\n\n:::key-figures\n::key-figure {figure=all icon=people}\n::key-figure {figure=few}\n:::\n\n"
        ":::result {figure=half icon=bed}\namong them {=some}\n:::\n\nAnd {=few}.\n");
    CHECK(dump(cited.citations.figures) ==
          "all at \"\"; some at \"help\"; all at \"key-figure-1\" with people; few at \"key-figure-2\"; half at \"result-1\" with bed; "
          "some at \"result-1\"; few at \"help\"");
}

TEST_CASE("an id that the author gave is the place", "[citations]") {
    const Sample cited(":::result {#beds figure=half}\nbeds\n:::\n\n:::result {figure=all}\nall\n:::\n");
    CHECK(dump(cited.citations.figures) == "half at \"beds\"; all at \"result-2\"");
}

TEST_CASE("pictures and tables are cited by their components, and by images that name a file", "[citations]") {
    const Sample cited("::figure {media=well}\n\n## Wells {#wells}\n\n![A well](photos/well.jpg)\n\n::chart {table=wells-by-year}\n");
    CHECK(dump(cited.citations.pictures) == "well at \"figure-1\"; photos/well.jpg at \"figure-2\"");
    CHECK(dump(cited.citations.tables) == "wells-by-year at \"chart-1\"");
}

TEST_CASE("figures in a note are cited at the note", "[citations]") {
    const Sample cited("A claim[^1].\n\n[^1]: Of {=all}.\n");
    CHECK(dump(cited.citations.figures) == "all at \"fn-1\"");
}

TEST_CASE("a figure stands once, under the first chapter of an axis that cites it", "[citations]") {
    Report report;
    report.add("foreword", "", {{"total", "", ""}, {"staff", "", ""}});
    report.add("protection", "protection", {{"beds", "result-2", ""}, {"total", "result-1", ""}, {"beds", "result-3", ""}});
    report.add("youth", "youth", {{"total", "key-figure-1", "people"}, {"clubs", "", ""}});
    CHECK(report.grouped(Under::Told) ==
          "foreword: staff at \"\"\nprotection: beds at \"result-2\"; total at \"result-1\" with people\nyouth: clubs at \"\"\n");
}

TEST_CASE("outside the axes a figure stands where it is shown, and only else where it is named", "[citations]") {
    Report report;
    report.add("foreword", "", {{"towns", "", ""}, {"years", "", ""}});
    report.add("glance", "", {{"towns", "key-figure-1", "city", true}, {"years", "", ""}});
    CHECK(report.grouped(Under::Told) == "foreword: years at \"\"\nglance: towns at \"key-figure-1\" with city\n");
}

TEST_CASE("without a preference the first chapter has it, and a chapter that is left with nothing is left out", "[citations]") {
    Report report;
    report.add("foreword", "", {{"total", "", ""}});
    report.add("protection", "protection", {{"total", "result-1", "bed"}});
    CHECK(report.grouped(Under::First) == "foreword: total at \"\" with bed\n");
}
