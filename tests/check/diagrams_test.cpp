#include <catch2/catch.hpp>

#include "check/project_checks.hpp"
#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::check;

namespace {

const std::string good_svg = R"(<svg viewBox="0 0 100 100" font-size="10">
<text id="first" data-width="60">x</text>
<text id="second">y</text>
</svg>)";

// What the checks say of diagrams.json with one drawing, in a report in French and English.
struct Checked {
    Sources sources;
    Diagnostics diagnostics;
    content::Report report;

    Checked(const std::string& diagrams_json, const std::string& svg, Strictness strictness) {
        const auto figures = data::parse_json(sources.add("data/r/figures.json", R"({"figures": [{"id": "steps", "value": 1234567, "unit": "persons"}]})"), diagnostics);
        report.languages = {"fr", "en"};
        report.figures = ledger::Ledger::load(*figures, diagnostics);
        const auto value = data::parse_json(sources.add("data/r/diagrams.json", diagrams_json), diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        const auto open = [&](const std::string& path) -> const Source* { return svg.empty() ? nullptr : &sources.add(path, svg); };
        report.diagrams = content::load_diagrams(*value, "content/r/", open, diagnostics);
        check_diagrams(report, strictness, diagnostics);
    }
};

std::string diagram(const std::string& texts) {
    return R"([{"id": "path", "file": "diagrams/path.svg", "title": {"fr": "T", "en": "T"}, "description": {"fr": "D", "en": "D"}, "texts": {
)" + texts + "\n}}]";
}

const std::string both = R"("first": {"fr": "un", "en": "one"}, "second": {"fr": "deux", "en": "two"})";

}  // namespace

TEST_CASE("a drawing whose words are all there is silent", "[diagrams]") {
    const Checked checked(diagram(both), good_svg, Strictness::Release);
    CHECK(to_text(checked.diagnostics) == "");
    REQUIRE(checked.report.diagram("path") != nullptr);
    CHECK(checked.report.diagram("path")->texts[1].words.in("fr") == "deux");
    CHECK(checked.report.diagram_ids() == std::vector<std::string>{"path"});
    CHECK(checked.report.diagram("pat") == nullptr);
}

TEST_CASE("what is wrong between a drawing and its words is told at its place", "[diagrams]") {
    std::string all;
    const auto add = [&](const std::string& json, const std::string& svg) { all += to_text(Checked(json, svg, Strictness::Release).diagnostics) + "\n"; };
    add(diagram(both), "");
    add(diagram(both + R"(, "frist": {"fr": "un", "en": "one"})"), good_svg);
    add(diagram(R"("first": {"fr": "un", "en": "one"})"), good_svg);
    add(diagram(R"("first": {"fr": "un"}, "second": {"fr": "deux", "en": "two"})"), good_svg);
    add(diagram(R"("first": {"fr": "un texte bien trop long", "en": "one"}, "second": {"fr": "deux", "en": "two"})"), good_svg);
    add(diagram(R"("first": {"fr": "{=step}", "en": "one"}, "second": {"fr": "{=steps}", "en": "two"})"), good_svg);
    add(diagram(both), "<svg>");
    add(R"([{"id": "path", "file": "a.svg", "title": {"fr": "T"}, "description": {"en": "D"}, "texts": {}}])", R"(<svg viewBox="0 0 9 9"/>)");
    add(R"([{"id": "path", "file": "a.svg", "title": {"fr": "T", "en": "T"}, "description": {"fr": "D", "en": "D"}, "texts": {}},
{"id": "path", "file": "b.svg", "title": {"fr": "T", "en": "T"}, "description": {"fr": "D", "en": "D"}, "texts": {}}])", R"(<svg viewBox="0 0 9 9"/>)");
    CHECK(tests::difference_from_golden("check/diagram-mistakes.txt", all) == "");
}

TEST_CASE("gaps are warnings in a draft and errors in a release", "[diagrams]") {
    const auto errors = [](const std::string& json, const std::string& svg, Strictness strictness) {
        const Checked checked(json, svg, strictness);
        CHECK(checked.diagnostics.all().size() == 1);
        return checked.diagnostics.error_count();
    };
    const auto half = diagram(R"("first": {"fr": "un"}, "second": {"fr": "deux", "en": "two"})");
    CHECK(errors(half, good_svg, Strictness::Draft) == 0);
    CHECK(errors(half, good_svg, Strictness::Release) == 1);
    CHECK(errors(diagram(both), "", Strictness::Draft) == 0);
    CHECK(errors(diagram(both), "", Strictness::Release) == 1);
    const auto misspelt = diagram(both + R"(, "frist": {"fr": "un", "en": "one"})");
    CHECK(errors(misspelt, good_svg, Strictness::Draft) == 1);
}

TEST_CASE("the width of words is that of their figures", "[diagrams]") {
    const auto words = [](const std::string& id) { return diagram(R"("first": {"fr": "total {=)" + id + R"(}", "en": "one"}, "second": {"fr": "deux", "en": "two"})"); };
    const Checked checked(words("steps"), good_svg, Strictness::Draft);   // "total 1 234 567"
    CHECK(to_text(checked.diagnostics).find("check/wide-text") != std::string::npos);
}
