// A report's life: begun from last year's, held back until it may be seen, corrected.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

const std::string report = "content/tiny/report.json";

void set_state(const Workshop& workshop, const std::string& state) { workshop.replace(report, "\"year\"", "\"state\": " + state + ", \"year\""); }

bool is_made(const Workshop& workshop, const std::string& file, const std::string& output = "output") { return exists(Path(workshop.path(output + "/" + file))); }

std::string page(const std::string& folder) { return "fr/" + folder + "/l-eau.html"; }

}  // namespace

TEST_CASE("next year's report has the structure of this year's, and none of its numbers", "[year]") {
    const Workshop workshop;
    workshop.replace("data/tiny/figures.json", "\"unit\"", "\"owner\": \"M&E officer\", \"as_of\": \"2022-12-31\", \"unit\"");
    const auto made = workshop.run("new tiny-2023 --from tiny");
    CHECK(made.exit_code == 0);
    CHECK(difference_from_golden("cli/new.txt", made.out) == "");
    CHECK(difference_from_golden("cli/new-figures.json", workshop.read("data/tiny-2023/figures.json")) == "");
    CHECK(difference_from_golden("cli/new-chapter.md", workshop.read("content/tiny-2023/10-water.fr.md")) == "");
    CHECK(workshop.read("bilan.json").find("[\"tiny-2023\", \"tiny\"]") != std::string::npos);
    CHECK(difference_from_golden("cli/todo.txt", workshop.run("todo").out) == "");
    CHECK(workshop.run("explain tiny-2023:wells.villages").out.find("last year  12\n") != std::string::npos);
    const auto draft = workshop.run("build --only site");
    CHECK(draft.exit_code == 0);
    CHECK(is_made(workshop, page("tiny-2023")));
}

TEST_CASE("last year's report is not touched by the new one, neither its sources nor its release", "[year]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release --only site").exit_code == 0);
    const auto sources = workshop.output_digest("content/tiny") + workshop.output_digest("data/tiny");
    const auto before = workshop.read("output/fr/tiny/l-eau.html") + workshop.read("output/sitemap.xml");
    REQUIRE(workshop.run("new tiny-2023 --from tiny").exit_code == 0);
    CHECK(workshop.output_digest("content/tiny") + workshop.output_digest("data/tiny") == sources);
    const auto run = workshop.run("build --release --only site");
    CHECK(run.exit_code == 0);
    CHECK(run.err.find("warning[build/held-back]: the report \"tiny-2023\" is left out: its state is \"draft\"") != std::string::npos);
    CHECK(workshop.read("output/fr/tiny/l-eau.html") + workshop.read("output/sitemap.xml") == before);
    CHECK_FALSE(is_made(workshop, page("tiny-2023")));
}

TEST_CASE("figures in spreadsheets stay in spreadsheets, and rows to compute from begin empty", "[year]") {
    const Workshop workshop;
    workshop.remove("data/tiny/figures.json");
    workshop.write("data/tiny/figures.csv", "id;value;compute;of;unit;label fr;label en;period;source fr;source en\nwells.villages;12;;;persons;v;v;2022;OE;TO\n"
                                            "women;;sum;activities.women;persons;f;w;2022;OE;TO\n");
    workshop.write("data/tiny/relations.csv", "kind;total;parts;until;reason fr;reason en\npartition;women;wells.villages;2030-01-01;a;b\n");
    workshop.write("data/tiny/activities.csv", "region;women\nOriental;20\n");
    const auto made = workshop.run("new tiny-2023 --from tiny");
    CHECK(made.exit_code == 0);
    CHECK(difference_from_golden("cli/new-figures.csv", workshop.read("data/tiny-2023/figures.csv")) == "");
    CHECK(difference_from_golden("cli/new-relations.csv", workshop.read("data/tiny-2023/relations.csv")) == "");
    CHECK(workshop.read("data/tiny-2023/activities.csv") == "\xEF\xBB\xBFregion;women\r\n");
    const auto run = workshop.run("check");
    CHECK(run.exit_code == 0);
    CHECK(workshop.run("explain tiny-2023:women").out.find("last year  20\n") != std::string::npos);
}

TEST_CASE("what was said of a workbook is said of the rows that are made of it", "[year]") {
    const Workshop workshop;
    workshop.write("data/tiny/activities.xlsx", *read_file(Path(BILAN_TESTS) / "data/workbooks/activities.xlsx"));
    workshop.replace("data/tiny/figures.json", "\"figures\": [", R"("figures": [{"id": "rows", "compute": "count", "of": "activities", "unit": "operations", "period": "2022",
        "label": {"fr": "lignes", "en": "rows"}, "source": {"fr": "OIM", "en": "IOM"}}, )");
    workshop.write("data/tiny/conventions.json", R"([{"file": "activities.xlsx", "dates": "day-month-year"}, {"file": "figures.json", "dates": "month-day-year"}])");
    REQUIRE(workshop.run("new tiny-2023 --from tiny").exit_code == 0);
    const auto conventions = workshop.read("data/tiny-2023/conventions.json");
    CHECK(conventions.find("\"file\": \"activities.csv\",\n    \"dates\": \"day-month-year\"") != std::string::npos);
    CHECK(conventions.find("\"file\": \"figures.json\"") != std::string::npos);
    CHECK(conventions.find("activities.xlsx") == std::string::npos);
    CHECK(exists(Path(workshop.path("data/tiny-2023/activities.csv"))));
}

TEST_CASE("pictures and voices whose consent ends are left out and listed", "[year]") {
    const Workshop workshop;
    workshop.replace("data/shared/media.json", "\"id\": \"well\",", R"("id": "well", "people": true, "licence": "CC BY 4.0", "consent": {"reference": "C-1", "until": "2023-06-30"},)");
    workshop.replace("content/tiny/10-water.fr.md", "title: L’eau\n", "title: L’eau\nmedia: well\n");
    workshop.replace("content/tiny/10-water.fr.md", "::figure {media=well}",
                     ":::photos\n::figure {media=well}\n:::\n\n:::testimony {media=well composite}\nUn village.\n:::\n\n:::testimony {by=\"X\"}\nUn mot.\n:::\n\n"
                     ":::testimony {by=\"Y\" consent=2024-12-31}\nUn autre.\n:::\n\nLa fin.\n");
    const auto made = workshop.run("new tiny-2023 --from tiny");
    CHECK(made.exit_code == 0);
    CHECK(difference_from_golden("cli/new-left-out.txt", made.out) == "");
    CHECK(difference_from_golden("cli/new-left-out.md", workshop.read("content/tiny-2023/10-water.fr.md")) == "");
    workshop.replace("data/shared/media.json", "2023-06-30", "2023-12-31");
    const Workshop other;
    CHECK(workshop.run("new tiny-b-2023 --from tiny").out.find("picture") == std::string::npos);
}

TEST_CASE("a voice goes from its first line to its last, whatever looks like an end between", "[year]") {
    const Workshop workshop;
    workshop.replace("content/tiny/10-water.fr.md", "::figure {media=well}",
                     "Avant.\n\n:::testimony {by=\"X\"}\nUn mot.\n\n```\n:::\n```\n\nUn autre mot.\n:::\n\nAprès.\n\n::: testimony {by=\"Y\"} :::\nUn mot.\n:::\n");
    REQUIRE(workshop.run("new tiny-2023 --from tiny").exit_code == 0);
    const auto chapter = workshop.read("content/tiny-2023/10-water.fr.md");
    CHECK(chapter.ends_with("villages.\n\nAvant.\n\nAprès.\n\n"));
}

TEST_CASE("a name that is taken, or that no address can have, is refused", "[year]") {
    const Workshop workshop;
    CHECK(workshop.run("new tiny --from tiny").err.find("build/report-exists") != std::string::npos);
    CHECK(workshop.run("new \"Bilan 2023\" --from tiny").err.find("use small letters, digits and hyphens: bilan-2023") != std::string::npos);
    CHECK(workshop.run("new x --from tinny").err.find("did you mean \"tiny\"?") != std::string::npos);
    CHECK_FALSE(is_folder(workshop.path("content/x")));
}

TEST_CASE("chapters to review are warnings in a draft and errors in a release", "[year]") {
    const Workshop workshop;
    workshop.replace("content/tiny/10-water.fr.md", "title: L’eau\n", "title: L’eau\nstatus: to-review\nowner: communications\n");
    CHECK(workshop.run("check").err.starts_with("warning[check/to-review]: the chapter \"L’eau\" is still to be reviewed\n  --> content/tiny/10-water.fr.md:3:9"));
    CHECK(workshop.run("check --release").exit_code == 1);
    CHECK(workshop.run("todo tiny").out == "tiny\ncommunications:\n  review the chapter \"L’eau\": content/tiny/10-water.fr.md:3\n");
    workshop.replace("content/tiny/10-water.fr.md", "to-review", "done");
    CHECK(workshop.run("check").err.find("error[content/bad-status]") != std::string::npos);
}

TEST_CASE("programmes that ended before the new report's year are to be reviewed, by their owners", "[year]") {
    const Workshop workshop;
    const std::string words = R"("title": {"fr": "T", "en": "T"}, "objective": {"fr": "O", "en": "O"}, "axes": ["water"]})";
    workshop.write("data/tiny/programmes.json", "[{\"id\": \"ended\", \"start\": \"2020-01-01\", \"end\": \"31 décembre 2022\", \"owner\": \"programme officer\", " + words +
                                                    ",\n{\"id\": \"open\", " + words + ",\n{\"id\": \"goes-on\", \"end\": \"2023-01-01\", " + words + "]");
    REQUIRE(workshop.run("new tiny-2023 --from tiny").exit_code == 0);
    CHECK(workshop.run("todo tiny").out == "Nothing is left to do.\n");
    const auto todo = workshop.run("todo tiny-2023").out;
    CHECK(todo.find("programme officer:\n  review the programme ended: it ended on 2022-12-31, before 2023; take it out, or mend its end: data/tiny-2023/programmes.json:1\n") !=
          std::string::npos);
    CHECK(todo.find("open") == std::string::npos);
    CHECK(todo.find("goes-on") == std::string::npos);
    workshop.replace("data/tiny-2023/programmes.json", "31 décembre 2022", "2024-06-30");
    CHECK(workshop.run("todo tiny-2023").out.find("programme ended") == std::string::npos);
}

TEST_CASE("an embargo keeps a report out of the published folder until its day", "[year]") {
    const Workshop workshop;
    set_state(workshop, "\"embargoed\", \"embargoed_until\": \"2023-07-01\"");
    for (const std::string mode : {"build --only site", "build --release --only site"}) {
        CHECK(workshop.run(mode).err.find("it is under embargo until 1 July 2023, and nothing says what day it is") != std::string::npos);
        CHECK_FALSE(is_made(workshop, page("tiny")));
        workshop.run(mode + " --date 2023-06-30");
        CHECK_FALSE(is_made(workshop, page("tiny")));
        CHECK(workshop.read("output/sitemap.xml").find("tiny") == std::string::npos);
    }
    for (const std::string name : {"output", "./output/", "content/../output", "output/preview"}) {
        CHECK(workshop.run("build --only site --out " + name).err.find("build/held-back") != std::string::npos);
        CHECK_FALSE(is_made(workshop, page("tiny"), name));
    }
    CHECK(workshop.run("build --only site --out preview").exit_code == 0);
    CHECK(is_made(workshop, page("tiny"), "preview"));
    CHECK(workshop.run("build --release --only site", "SOURCE_DATE_EPOCH=1688169600").err == "");
    CHECK(is_made(workshop, page("tiny")));
}

TEST_CASE("who works on a report that is held back sees it", "[year]") {
    const Workshop workshop;
    set_state(workshop, "\"embargoed\", \"embargoed_until\": \"2030-01-01\"");
    workshop.replace("data/tiny/figures.json", "\"value\": 12", "\"value\": 1234");
    CHECK(workshop.run("explain wells.villages").exit_code == 0);
    CHECK(workshop.run("bind --update --yes").out.ends_with("Changed 2 numbers in 2 files.\n"));
    CHECK(workshop.run("media withdraw well").out.find("2 places still show it") != std::string::npos);
    CHECK(workshop.run("new tiny-2023 --from tiny").exit_code == 0);
    CHECK(workshop.run("todo tiny").exit_code == 0);
}

TEST_CASE("states are proved: an embargo without a day, a correction without an edition", "[year]") {
    const Workshop embargoed, corrected;
    set_state(embargoed, "\"embargoed\"");
    CHECK(embargoed.run("check").err.find("error[content/no-embargo]") != std::string::npos);
    set_state(corrected, "\"corrected\"");
    CHECK(corrected.run("check").err.find("error[content/same-edition]") != std::string::npos);
    corrected.replace(report, "\"corrected\"", "\"corrected\", \"edition\": 2");
    CHECK(corrected.run("check --release").err == "");
}

TEST_CASE("an edition carries the same digest in its pages and its manifest, and another one when it changes", "[year]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release").exit_code == 0);
    const auto manifest = workshop.read("output/manifest.json");
    const auto at = manifest.find("\"digest\": \"", manifest.find("\"reports\"")) + 11;
    const auto digest = manifest.substr(at, 12);
    CHECK(workshop.read("output/" + page("tiny")).find("data-edition=\"1-" + digest + "\"") != std::string::npos);
    workshop.replace("content/tiny/10-water.fr.md", "arrivée", "venue");
    REQUIRE(workshop.run("build --release").exit_code == 0);
    CHECK(workshop.read("output/" + page("tiny")).find(digest) == std::string::npos);
}

TEST_CASE("two editions are compared figure by figure, with their pages, and an erratum says it to readers", "[year]") {
    const Workshop workshop;
    REQUIRE(workshop.run("build --release --out first").exit_code == 0);
    workshop.replace("data/tiny/figures.json", "\"value\": 12", "\"value\": 1435");
    REQUIRE(workshop.run("bind --update --yes").exit_code == 0);
    REQUIRE(workshop.run("build --release --out second").exit_code == 0);
    CHECK(workshop.run("diff first first").out == "No printed figure has changed.\n");
    const auto run = workshop.run("diff first second/manifest.json --erratum errata");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/diff.txt", run.out) == "");
    CHECK(difference_from_golden("cli/erratum.md", workshop.read("errata/tiny/98-erratum.fr.md")) == "");
    // It is a chapter.
    for (const std::string language : {"fr", "en"})
        workshop.write("content/tiny/98-erratum." + language + ".md", workshop.read("errata/tiny/98-erratum." + language + ".md"));
    CHECK(workshop.run("check --release").err == "");
    CHECK(workshop.run("diff first nowhere").err.find("build/no-manifest") != std::string::npos);
}
