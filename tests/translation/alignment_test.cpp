// Which block was made from which, when chapters change.
#include "translation/alignment.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "sample.hpp"

using namespace bilan;
using namespace bilan::translation;
using namespace bilan::translation::tests;

namespace {

// A recorded chapter of paragraphs, as it stands after both languages were changed.
std::string after(const std::string& french_before, const std::string& english_before, const std::string& french, const std::string& english) {
    static Sources sources;
    const auto source = blocks_in(sources, french_before), translation = blocks_in(sources, english_before, "en");
    const auto record = marked(align(source, translation, {}));
    const auto source_now = blocks_in(sources, french), translation_now = blocks_in(sources, english, "en");
    return states(align(source_now, translation_now, record));
}

const std::string fr = "un\n\ndeux\n\ntrois\n", en = "one\n\ntwo\n\nthree\n";

}  // namespace

TEST_CASE("nothing changed: everything is translated", "[translation]") {
    CHECK(after(fr, en, fr, en) == "Translated: un / one\nTranslated: deux / two\nTranslated: trois / three\n");
}

TEST_CASE("a changed source makes its own translation stale and no other", "[translation]") {
    CHECK(after(fr, en, "un\n\ndeux fois\n\ntrois\n", en) == "Translated: un / one\nStale: deux fois / two\nTranslated: trois / three\n");
    CHECK(after(fr, en, fr, "one\n\ntwo words\n\nthree\n") == "Translated: un / one\nTranslated: deux / two words\nTranslated: trois / three\n");
    CHECK(after(fr, en, "un\n\ndeux fois\n\ntrois\n", "one\n\ntwice\n\nthree\n") == "Translated: un / one\nUnrecorded: deux fois / twice\nTranslated: trois / three\n");
}

TEST_CASE("a new paragraph is one missing translation, wherever it stands", "[translation]") {
    std::string french, english, expected;
    for (int i = 0; i < 50; ++i) {
        french += format("paragraphe {}\n\n", i);
        english += format("paragraph {}\n\n", i);
        expected += format("Translated: paragraphe {0} / paragraph {0}\n", i);
    }
    CHECK(after(french, english, "neuf\n\n" + french, english) == "Missing: neuf / -\n" + expected);
    CHECK(after(french, english, french + "neuf\n", english) == expected + "Missing: neuf / -\n");
    CHECK(after(french, english, french, "new\n\n" + english) == "Extra: - / new\n" + expected);
}

TEST_CASE("a paragraph that is gone leaves an extra translation", "[translation]") {
    CHECK(after(fr, en, "un\n\ntrois\n", en) == "Translated: un / one\nExtra: - / two\nTranslated: trois / three\n");
    CHECK(after(fr, en, fr, "one\n\nthree\n") == "Translated: un / one\nMissing: deux / -\nTranslated: trois / three\n");
}

TEST_CASE("of a changed and a new paragraph side by side, the likelier one is the changed", "[translation]") {
    const std::string before = "le puits du village donne une eau claire\n", now = "tout autre chose\n\nle puits du village donne une eau douce\n";
    CHECK(after(before, "clear water\n", now, "clear water\n") == "Missing: tout autre chose / -\nStale: le puits du village donne une eau douce / clear water\n");
}

TEST_CASE("equal texts with several translations are told apart", "[translation]") {
    CHECK(after("un\n\nun\n\ndeux\n", "one\n\na\n\ntwo\n", "un\n\nun\n\ndeux\n", "one\n\na\n\ntwo\n") == "Translated: un / one\nTranslated: un / a\nTranslated: deux / two\n");
    // "people" goes on being the translation of what is still there: a further pair is new and not stale.
    CHECK(after("un\n", "people\n", "un\n\nautre\n", "people\n\npeople\n") == "Translated: un / people\nUnrecorded: autre / people\n");
}

TEST_CASE("without a record, blocks are paired by kind, component and figures", "[translation]") {
    CHECK(after("", "", "## A\n\nun\n\n- point\n", "## B\n\n- item\n") == "Unrecorded: A / B\nMissing: un / -\nUnrecorded: point / item\n");
    CHECK(after("", "", "un\n\n[29 793]{=assistance.total} personnes\n", "[29,793]{=assistance.total} people\n") ==
          "Missing: un / -\nUnrecorded: [29 793]{=assistance.total} personnes / [29,793]{=assistance.total} people\n");
    CHECK(after("", "", "::chart {table=a}\n\nun\n\n::chart {table=b}\n\ndeux\n", "::chart {table=a}\n\n::chart {table=b}\n\ntwo\n") == "Missing: un / -\nUnrecorded: deux / two\n");
}

TEST_CASE("what was marked keeps only what both chapters still hold", "[translation]") {
    static Sources sources;
    const auto source = blocks_in(sources, fr), translation = blocks_in(sources, en, "en");
    const auto record = marked(align(source, translation, {}));
    CHECK(record.size() == 3);
    CHECK(record[1].text == "deux");
    const auto shorter = blocks_in(sources, "un\n\ndeux fois\n");
    const auto alignment = align(shorter, translation, record);
    CHECK(kept(alignment) == ChapterRecord{record[0], record[1]});
    CHECK(count(align(shorter, translation, marked(alignment)), State::Stale) == 0);
}
