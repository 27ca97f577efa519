// What a build says of translations.
#include "translation/checks.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "sample.hpp"

using namespace bilan;
using namespace bilan::translation;
using namespace bilan::translation::tests;

namespace {

using Strictness = report::Manuscript::Strictness;

const std::string fr = "## Eau\n\nLe puits donne de l’eau.\n\n- un\n", en = "## Water\n\nThe well gives water.\n\n- one\n";

// "severity code line: message", a line each.
std::string told(const Sample& sample, const Record& record, Strictness strictness = Strictness::Draft, const Diagnostics& before = {}) {
    Diagnostics diagnostics = before;
    check_translations(sample.manuscript(), record, strictness, diagnostics);
    std::string result;
    for (std::size_t i = before.all().size(); i < diagnostics.all().size(); ++i) {
        const auto& each = diagnostics.all()[i];
        result += format("{} {} {}:{}: {}\n", each.severity == Severity::Error ? "error" : "warning", each.code, each.place.file, each.place.line, each.message);
    }
    return result;
}

}  // namespace

TEST_CASE("a changed word is told at its translation, as an error in a release", "[translation]") {
    const auto record = Sample(fr, en).marked();
    CHECK(told(Sample(fr, en), record) == "");
    const Sample changed("## Eau\n\nLe puits donne une eau claire.\n\n- un\n", en);
    const std::string message = "translation/stale content/r/10-water.en.md:3: this paragraph was translated before its source changed at content/r/10-water.fr.md:3: "
                                "it was \"Le puits donne de l'eau.\" and is \"Le puits donne une eau claire.\"\n";
    CHECK(told(changed, record) == "warning " + message);
    CHECK(told(changed, record, Strictness::Release) == "error " + message);
}

TEST_CASE("a changed figure, other quotation marks and other spaces are told by nobody", "[translation]") {
    const auto record = Sample("Il y a « [29 793]{=assistance.total} » l’an.\n", "There are “[29,793]{=assistance.total}” a year.\n").marked();
    CHECK(told(Sample("Il y a\n\"{=assistance.total}\"  l'an.\n", "There are “[29,793]{=assistance.total}” a year.\n"), record) == "");
}

TEST_CASE("missing and extra blocks are told, unless the part they are in was", "[translation]") {
    const auto record = Sample(fr, en).marked();
    const Sample longer(fr + "\n:::callout {title=Neuf}\nTexte.\n:::\n", en + "- two\n");
    CHECK(told(longer, record) == "warning translation/missing content/r/10-water.fr.md:7: this callout title has no translation in content/r/10-water.en.md\n"
                                  "warning translation/missing content/r/10-water.fr.md:8: this paragraph has no translation in content/r/10-water.en.md\n"
                                  "warning translation/extra content/r/10-water.en.md:6: this item translates nothing that is in content/r/10-water.fr.md\n");
    Diagnostics before;
    before.warning("check/twin-part", Place{.file = "content/r/10-water.fr.md", .line = 7}, "this \"callout\" has no counterpart");
    CHECK(told(longer, record, Strictness::Draft, before) == "warning translation/extra content/r/10-water.en.md:6: this item translates nothing that is in content/r/10-water.fr.md\n");
}

TEST_CASE("a chapter that nobody recorded is told once", "[translation]") {
    CHECK(told(Sample(fr, en), {}) == "warning translation/unrecorded content/r/10-water.en.md:0: of 3 blocks of this translation nobody has recorded from what text they were made\n");
    CHECK(told(Sample(fr, ""), {}) == "");
}

TEST_CASE("a chapter with mistakes is left alone", "[translation]") {
    const auto record = Sample(fr, en).marked();
    const Sample changed("## Autre\n", en);
    Diagnostics before;
    before.error("narrative/raw-html", Place{.file = "content/r/10-water.en.md", .line = 1}, "HTML in the text");
    CHECK(told(changed, record, Strictness::Draft, before) == "");
    CHECK(told(changed, record) != "");
}
