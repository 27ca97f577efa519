// A translator's file back into its chapter.
#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "narrative/sample.hpp"
#include "sample.hpp"
#include "translation/catalogue.hpp"
#include "translation/comparison.hpp"
#include "translation/translated_chapter.hpp"

using namespace bilan;
using namespace bilan::translation;
using namespace bilan::translation::tests;

namespace {

const std::string fr = "---\ntitle: L’eau\nslug: eau\n---\n\n## Des puits {.new-page}\n\nL’eau va à [29 793]{=assistance.total} personnes.\n\n"
                       ":::callout {title=\"Le saviez-vous ?\"}\n- un puits\n- une pompe\n:::\n";
const std::string en = "---\ntitle: Water\nslug: water\n---\n\n## Wells {.new-page}\n\nWater goes to\n[29,793]{=assistance.total} people.\n\n\n"
                       ":::callout {title=\"Did you know?\"}\n* a well\n* a pump\n:::\n";

struct Imported {
    std::string text;    // of the chapter, or what was told
    std::size_t changes = 0, left = 0;
    ChapterRecord record;
};

// Exports, lets `translate` change the messages, imports.
template <class Translator> Imported imported(const Sample& sample, const Record& record, Translator translate) {
    REQUIRE(sample.told().error_count() == 0);
    const auto twin = sample.twin(record);
    auto catalogue = catalogue_of(twin, sample.report());
    std::uint32_t line = 0;
    for (auto& message : catalogue.messages) {
        message.line = ++line;
        translate(message);
    }
    const Source po("a.po", std::string(100, '\n'));
    const auto source = narrative::tests::sample_vocabulary("fr"), target = narrative::tests::sample_vocabulary("en");
    Diagnostics diagnostics;
    const auto chapter = translated_chapter(twin, catalogue, po, {source, target}, diagnostics);
    if (chapter) return {chapter->text + to_text(diagnostics), chapter->changes.size(), chapter->left, chapter->record};
    std::string told;
    for (const auto& each : diagnostics.all()) told += format("{} {}:{}\n", each.code, each.place.file, each.place.line);
    return {told};
}

const auto nothing = [](Message&) {};

auto say(const std::string& id, const std::string& translation) {
    return [=](Message& message) {
        if (message.id == id) message.translation = translation;
    };
}

}  // namespace

TEST_CASE("a file that nobody changed leaves the chapter byte for byte", "[translation]") {
    const Sample sample(fr, en);
    const auto unchanged = imported(sample, {}, nothing);
    CHECK(unchanged.text == en);
    CHECK(unchanged.changes == 0);
    CHECK(unchanged.record == sample.marked().begin()->second);
}

TEST_CASE("one changed text changes its own bytes", "[translation]") {
    const auto chapter = imported(Sample(fr, en), {}, say("une pompe", "a hand pump"));
    auto expected = en;
    expected.replace(en.find("a pump"), 6, "a hand pump");
    CHECK(chapter.text == expected);
    CHECK(chapter.changes == 1);
}

TEST_CASE("a new block brings the source's structure and keeps the translation's front matter", "[translation]") {
    auto longer = fr;
    longer.insert(fr.find("- une pompe"), "- une source\n");
    const auto chapter = imported(Sample(longer, en), Sample(fr, en).marked(), say("une source", "a spring"));
    CHECK(chapter.text == "---\ntitle: Water\nslug: water\n---\n\n## Wells {.new-page}\n\nWater goes to [29,793]{=assistance.total} people.\n\n"
                          ":::callout {title=\"Did you know?\"}\n- a well\n- a spring\n- a pump\n:::\n");
    CHECK(chapter.changes == 1);
    CHECK(chapter.left == 0);
}

TEST_CASE("a chapter without translation is made from the file alone; what is not translated is left out", "[translation]") {
    const std::map<std::string, std::string> words{{"L’eau", "Water: a story"}, {"Des puits", "Wells"}, {"Le saviez-vous ?", "Did you \"know\"?"}, {"un puits", "a well"}};
    const auto chapter = imported(Sample(fr, ""), {}, [&](Message& message) {
        if (const auto found = words.find(message.id); found != words.end()) message.translation = found->second;
    });
    CHECK(chapter.text == "---\ntitle: \"Water: a story\"\n---\n\n## Wells {.new-page}\n\n:::callout {title=\"Did you \\\"know\\\"?\"}\n- a well\n:::\n");
    CHECK(chapter.left == 2);
    CHECK(chapter.record.size() == 4);
    CHECK(imported(Sample(fr, ""), {}, say("Des puits", "Wells")).text == "translation/no-title a.po:1\n");
    // A component of which no text is translated is left out; one that has no text of its own stays.
    CHECK(imported(Sample(fr + "\n:::callout\nun\n\n:::callout\ndeux\n:::\n:::\n\n::chart {table=returns-by-country}\n\n:::columns\n:::column\nFin.\n:::\n:::\n", ""), {},
                   [](Message& message) {
                       if (message.id == "L’eau") message.translation = "Water";
                       if (message.id == "Fin.") message.translation = "The end.";
                   }).text == "---\ntitle: Water\n---\n\n::chart {table=returns-by-country}\n\n:::columns\n:::column\nThe end.\n:::\n:::\n");
}

TEST_CASE("a fuzzy translation is not used and stays stale", "[translation]") {
    auto changed = fr;
    changed.replace(fr.find("une pompe"), 9, "une bonne pompe");
    const auto record = Sample(fr, en).marked();
    const Sample sample(changed, en);
    const auto untouched = imported(sample, record, nothing);
    CHECK(untouched.text == en);
    CHECK(untouched.left == 1);
    CHECK(count(sample.twin({{{"10-water", "en"}, untouched.record}}).alignment, State::Stale) == 1);
    const auto approved = imported(sample, record, [](Message& message) { message.is_fuzzy = false; });
    CHECK(approved.text == en);
    const Record now{{{"10-water", "en"}, approved.record}};
    CHECK(count(sample.twin(now).alignment, State::Translated) == 6);
}

TEST_CASE("numbers that were copied are written as the translation's language writes them", "[translation]") {
    const auto chapter = imported(Sample(fr, en), {}, say("L’eau va à [29 793]{=assistance.total} personnes.", "It reaches [29 793]{=assistance.total} persons."));
    CHECK(chapter.text.find("It reaches [29,793]{=assistance.total} persons.") != std::string::npos);
}

TEST_CASE("a translation that cites other figures is refused at its line", "[translation]") {
    const std::string text = "L’eau va à [29 793]{=assistance.total} personnes.";
    CHECK(imported(Sample(fr, en), {}, say(text, "Water goes to 29,793 people.")).text == "translation/figures-differ a.po:3\n");
    CHECK(imported(Sample(fr, en), {}, say("un puits", "{=assistance.total} wells")).text == "translation/figures-differ a.po:5\n");
    CHECK(imported(Sample(fr, en), {}, say(text, "{=assistance.total}{=assistance.total}")).text == "translation/figures-differ a.po:3\n");
    CHECK(imported(Sample(fr, en), {}, say(text, "To {=assistance.total} people.")).changes == 1);
}

TEST_CASE("a translation that breaks the chapter is refused at its line", "[translation]") {
    CHECK(imported(Sample(fr, en), {}, say("un puits", "a <b>well</b>")).text == "narrative/raw-html a.po:5\nnarrative/raw-html a.po:5\n");
    CHECK(imported(Sample(fr, en), {}, say("L’eau va à [29 793]{=assistance.total} personnes.", "To [29,739]{=assistance.total} people.")).text == "narrative/figure-mismatch a.po:3\n");
    CHECK(imported(Sample(fr, en), {}, say("un puits", "- a well")).text == "translation/not-one-block a.po:5\n");
    CHECK(imported(Sample(fr, en), {}, say("un puits", "a well\n\nand more")).text == "translation/not-one-block a.po:5\n");
    CHECK(imported(Sample(fr, en), {}, say("Des puits", "::callout")).text != "");
}

TEST_CASE("a text that the source has no more is told, and the rest is imported", "[translation]") {
    const auto chapter = imported(Sample(fr, en), {}, [](Message& message) {
        if (message.id == "un puits") message.id = "un vieux puits";
    });
    CHECK(chapter.text.find(en) == 0);
    CHECK(chapter.text.find("warning[translation/unknown-message]") != std::string::npos);
    CHECK(chapter.left == 1);
}

TEST_CASE("equal texts are translated one by one", "[translation]") {
    const Sample sample("---\ntitle: L’eau\n---\n\nun\n\nun\n", "---\ntitle: Water\n---\n\none\n\na\n");
    const auto chapter = imported(sample, {}, nothing);
    CHECK(chapter.text == "---\ntitle: Water\n---\n\none\n\na\n");
    CHECK(keys_of(sample.twin().source_blocks)[2].first == "paragraph (2)");
}
