// A translated report from a changed sentence to the translator's file and back.
#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

const std::string french = "content/wells/10-water.fr.md", english = "content/wells/10-water.en.md", record = "content/wells/translations.json";

Workshop translated() { return Workshop("translated"); }

// A sentence changes, a paragraph comes, another goes.
void change_source(const Workshop& workshop) {
    workshop.replace(french, "Chaque village a choisi", "Chaque village a décidé");
    workshop.replace("content/wells/20-pumps.fr.md", "Une pompe", "Une pompe est là.\n\nUne pompe");
    workshop.replace("content/wells/20-pumps.fr.md", "\nLes pièces viennent du marché.\n", "");
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("translations that follow their source are told by nobody, whatever their figures are", "[translate]") {
    const auto workshop = translated();
    CHECK(workshop.run("check --release").err == "");
    workshop.replace("data/wells/figures.json", "\"value\": 12", "\"value\": 1400");
    workshop.replace(french, "[12]{=wells.villages}", "[1 400]{=wells.villages}");
    workshop.replace(english, "[12]{=wells.villages}", "{=wells.villages}");
    const auto check = workshop.run("check --release");
    CHECK(check.err == "");
    CHECK(check.exit_code == 0);
}

TEST_CASE("without a record nothing is told but by status", "[translate]") {
    const auto workshop = translated();
    workshop.remove(record);
    change_source(workshop);
    CHECK(workshop.run("check --release").err == "");
    CHECK(holds(workshop.run("translate status").out, "Nothing is recorded in content/wells/translations.json yet"));
}

TEST_CASE("what changed is told a block each, and refuses a release while it is stale", "[translate]") {
    const auto workshop = translated();
    change_source(workshop);
    const auto draft = workshop.run("check");
    CHECK(draft.exit_code == 0);
    CHECK(difference_from_golden("cli/translate-check.txt", draft.err) == "");
    CHECK(workshop.run("build --release").exit_code == 1);
    CHECK_FALSE(exists(workshop.path("output")));
    CHECK(difference_from_golden("cli/translate-status.txt", workshop.run("translate status").out) == "");

    const auto mark = workshop.run("translate mark water");
    CHECK(mark.out == "10-water en: 1 block marked, 1 of them stale before\nRecorded in content/wells/translations.json.\n");
    CHECK(workshop.run("check --release").exit_code == 0);
    CHECK(workshop.run("translate mark water").out == "content/wells/translations.json is as it was.\n");
}

TEST_CASE("a part that one language lacks is told once", "[translate]") {
    const auto workshop = translated();
    workshop.replace(french, "> « On", "### Le bruit de l’eau\n\n:::callout {title=\"À savoir\"}\nDe l’eau.\n:::\n\n> « On");
    const auto told = workshop.run("check").err;
    CHECK(holds(told, "warning[check/twin-part]: this heading of level 3"));
    CHECK(holds(told, "warning[check/twin-part]: this \"callout\""));
    CHECK_FALSE(holds(told, "translation/missing"));
}

TEST_CASE("a mark leaves other chapters as they were recorded, and forgets those that are gone", "[translate]") {
    const auto workshop = translated();
    const auto before = workshop.read(record);
    workshop.replace(french, "le lieu", "l’endroit");
    workshop.remove("content/wells/20-pumps.fr.md");
    workshop.remove("content/wells/20-pumps.en.md");
    CHECK(workshop.run("translate mark --lang fr").out == "content/wells/translations.json is as it was.\n");
    workshop.run("translate mark");
    CHECK(holds(before, "20-pumps"));
    CHECK_FALSE(holds(workshop.read(record), "20-pumps"));
    CHECK(holds(workshop.read(record), "l'endroit de son puits"));
}

TEST_CASE("an export is a PO file that gettext accepts; imported unchanged, it changes nothing", "[translate]") {
    const auto workshop = translated();
    change_source(workshop);
    const auto before = workshop.read(english);
    const auto told = workshop.run("translate export --to po");
    CHECK(told.out == "po/wells/10-water.en.po: 11 texts, 0 to translate, 1 to look at again\npo/wells/20-pumps.en.po: 3 texts, 1 to translate, 0 to look at again\n");
    CHECK(difference_from_golden("cli/translate-export.po", workshop.read("po/wells/10-water.en.po")) == "");
    for (const std::string file : {"10-water", "20-pumps"})
        CHECK(std::system(("msgfmt --check -o /dev/null '" + workshop.path("po/wells/" + file + ".en.po") + "'").c_str()) == 0);

    const auto import = workshop.run("translate import po/wells/10-water.en.po");
    CHECK(import.out == "content/wells/10-water.en.md: 0 blocks changed, 1 without a translation that can be used.\ncontent/wells/translations.json is as it was.\n");
    CHECK(workshop.read(english) == before);
}

TEST_CASE("a translator's file is put into its chapter and marked", "[translate]") {
    const auto workshop = translated();
    change_source(workshop);
    workshop.run("translate export --to po");
    workshop.replace("po/wells/10-water.en.po", "#, fuzzy\n", "");
    workshop.replace("po/wells/10-water.en.po", "Each village chose:", "Each village decided:");
    const auto import = workshop.run("translate import po/wells/10-water.en.po");
    CHECK(import.out == "  paragraph: \"Each village chose:\" is now \"Each village decided:\"\ncontent/wells/10-water.en.md: 1 block changed.\n"
                        "Recorded in content/wells/translations.json.\n");
    CHECK(holds(workshop.read(english), "\nEach village decided:\n"));

    workshop.replace("po/wells/20-pumps.en.po", "msgid \"Une pompe est là.\"\nmsgstr \"\"", "msgid \"Une pompe est là.\"\nmsgstr \"There is a pump.\"");
    CHECK(workshop.run("translate import po/wells/20-pumps.en.po").exit_code == 0);
    CHECK(workshop.read("content/wells/20-pumps.en.md") == "---\ntitle: Pumps\n---\n\nThere is a pump.\n\nA pump is repaired in the village.\n");
    CHECK(workshop.run("check --release").err == "");
}

TEST_CASE("a chapter that was never translated goes out and comes back", "[translate]") {
    const auto workshop = translated();
    const auto before = workshop.read(english);
    workshop.run("translate export --to full");
    workshop.remove(english);
    CHECK(holds(workshop.run("translate export --to water.po 10-water").out, "water.po: 11 texts, 11 to translate"));
    CHECK(workshop.run("translate import full/wells/10-water.en.po").exit_code == 0);
    auto expected = before;
    expected.replace(expected.find("slug: water\n"), 12, "");
    CHECK(workshop.read(english) == expected);
    CHECK(workshop.run("check --release").err == "");
}

TEST_CASE("a file that is refused changes nothing", "[translate]") {
    const auto workshop = translated();
    const auto chapter = workshop.read(english), recorded = workshop.read(record);
    workshop.run("translate export --to po");
    workshop.replace("po/wells/10-water.en.po", "Water has come to [12]{=wells.villages}", "Water has come to twelve");
    workshop.replace("po/wells/10-water.en.po", "\"where its well is;\"", "\"where its well stands;\"");
    const auto refused = workshop.run("translate import po/wells/10-water.en.po");
    CHECK(refused.exit_code == 1);
    CHECK(refused.out == "");
    CHECK(difference_from_golden("cli/translate-refused.txt", refused.err) == "");
    CHECK(workshop.read(english) == chapter);
    CHECK(workshop.read(record) == recorded);
}

TEST_CASE("what cannot be done is said with its mend", "[translate]") {
    const auto workshop = translated();
    const auto told = [&](const std::string& arguments) {
        const auto run = workshop.run("translate " + arguments);
        CHECK(run.exit_code == 1);
        return run.err;
    };
    CHECK(holds(told("mark 10-watter"), "error[translation/unknown-chapter]: there is no chapter \"10-watter\"\n  help: did you mean \"10-water\"?"));
    CHECK(holds(told("status --report well"), "error[translation/unknown-report]: there is no report \"well\""));
    CHECK(holds(told("export --to all.po"), "error[translation/several-files]: 2 translations do not fit into one file"));
    CHECK(holds(told("import nowhere.po"), "error[translation/no-file]"));
    CHECK(holds(told("import bilan.json"), "error[translation/bad-po]"));
    workshop.write("other.po", "msgid \"\"\nmsgstr \"Language: es\\nX-Bilan-Chapter: wells/10-water\\n\"\n");
    CHECK(holds(told("import other.po"), "error[translation/unknown-chapter]"));
    workshop.replace(english, "## Wells", "## <b>Wells</b>");
    CHECK(holds(told("mark"), "error[translation/has-mistakes]"));
    CHECK(holds(workshop.run("translate status").out, "has mistakes: bilan check tells them"));
    workshop.write(record, "{\"10-water\": []}");
    CHECK(holds(told("mark"), record));
    CHECK(workshop.run("translate").exit_code == 2);
    CHECK(workshop.run("translate export").exit_code == 2);
}
