// Figures kept in spreadsheets and computed from rows, from the file to the page.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "workshop.hpp"

using namespace bilan;
using namespace bilan::tests;

namespace {

constexpr const char* words = ";fr;en;2022;OE;TO\n";
constexpr const char* header = "id;value;compute;of;where;unit;label fr;label en;period;source fr;source en\n";

std::string typed(const std::string& id, const std::string& value) { return id + ";" + value + ";;;;villages" + words; }
std::string computed(const std::string& id, const std::string& what, const std::string& where = "") { return id + ";;" + what + ";" + where + ";persons" + words; }

void keep_in_spreadsheets(const Workshop& workshop) {
    workshop.remove("data/tiny/figures.json");
    workshop.write("data/tiny/activities.xlsx", *read_file(Path(BILAN_TESTS) / "data/workbooks/activities.xlsx"));
    workshop.write("data/tiny/figures.csv", header + typed("wells.villages", "12") + computed("women", "sum;activities.women") +
                                                computed("oriental", "sum;activities.women", "region = oriental"));
    workshop.write("data/tiny/relations.csv", "kind;whole;part\nsubset;women;oriental\n");
}

// The digest of what it was made from is another one.
std::string without_edition(std::string page) {
    const auto at = page.find(" data-edition=");
    return page.erase(at, page.find('>', at) - at);
}

}  // namespace

TEST_CASE("the same figures as JSON and as CSV make the same report", "[data]") {
    const Workshop json, csv;
    csv.remove("data/tiny/figures.json");
    csv.write("data/tiny/figures.csv", "id;value;unit;label fr;label en;period;source fr;source en\nwells.villages;12;villages;villages;villages;2022;OE;TO\n");
    REQUIRE(json.run("build --release --only site").exit_code == 0);
    REQUIRE(csv.run("build --release --only site").exit_code == 0);
    CHECK(without_edition(csv.read("output/fr/tiny/l-eau.html")) == without_edition(json.read("output/fr/tiny/l-eau.html")));
    CHECK(csv.read("output/en/tiny/figures.csv") == json.read("output/en/tiny/figures.csv"));
}

TEST_CASE("a file of figures with a mistake is told as that, and not as figures that are not there", "[data]") {
    const Workshop workshop;
    workshop.replace("data/tiny/figures.json", "\"period\"", "\"perod\"");
    const auto run = workshop.run("explain wells.villages");
    CHECK(run.exit_code == 1);
    CHECK(run.err.find("did you mean \"period\"?") != std::string::npos);
    CHECK(run.err.find("there is no figure") == std::string::npos);
    CHECK(workshop.run("explain wells.village").err.find("there is no figure") == std::string::npos);
    CHECK(Workshop().run("explain wells.village").err.find("did you mean \"wells.villages\"?") != std::string::npos);
}

TEST_CASE("a number is explained down to the rows of its workbook", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    CHECK(workshop.run("check --release").exit_code == 0);
    CHECK(difference_from_golden("cli/explain-computed.txt", workshop.run("explain oriental").out) == "");
    CHECK(difference_from_golden("cli/explain-typed.txt", workshop.run("explain wells.villages").out) == "");
    const auto unknown = workshop.run("explain wels.villages");
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.err.starts_with("error[check/unknown-figure]: there is no figure \"wels.villages\"\n  help: did you mean \"wells.villages\"?\n"));
}

TEST_CASE("mistakes in spreadsheets are told at their cells", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    workshop.write("data/tiny/relations.csv", "kind;whole;part\nsubset;oriental;women\n");
    workshop.write("data/tiny/figures.csv", header + typed("wells.villages", "1.234") + computed("women", "sum;activities.women") +
                                                computed("oriental", "sum;activities.wumen", "regoin = x"));
    CHECK(difference_from_golden("cli/spreadsheet-mistakes.txt", workshop.run("check").err) == "");
}

TEST_CASE("two files of figures are two truths", "[data]") {
    const Workshop workshop;
    workshop.write("data/tiny/figures.csv", "id;value\na;1\n");
    const auto run = workshop.run("check");
    CHECK(run.exit_code == 1);
    CHECK(run.err.starts_with("error[content/two-sources]: figures.json and figures.csv are both there\n  --> data/tiny/figures.csv\n"));
}

TEST_CASE("waivers end by the day of the build", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    workshop.write("data/tiny/relations.csv", "kind;total;parts;until;reason fr;reason en\npartition;women;oriental;2023-06-30;Rabat manque;without Rabat\n");
    CHECK(workshop.run("check --release --date 2023-06-30").exit_code == 0);
    const auto late = workshop.run("check --release", "SOURCE_DATE_EPOCH=1700000000");
    CHECK(late.exit_code == 1);
    CHECK(late.err.find("\"women\" is 50, but 20 = 20: 30 fewer") != std::string::npos);
    CHECK(late.err.find("its waiver ended on 30 June 2023") != std::string::npos);
    CHECK(workshop.run("check --date 30/06/2023").exit_code == 2);
}

TEST_CASE("a project says how its files write numbers and days", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    workshop.write("data/tiny/grants.csv", "day;amount\n03/04/2023;499.999\n05/06/2023;1.500\n");
    const auto figures = workshop.read("data/tiny/figures.csv");
    workshop.write("data/tiny/figures.csv", figures + computed("grants", "sum;grants.amount", "day < 2023-05-01"));
    CHECK(workshop.run("check --release").exit_code == 1);
    workshop.write("data/tiny/figures.csv", figures + computed("grants", "sum;grants.amount", "day < 2023-05-01"));
    workshop.write("data/tiny/conventions.csv", "file;column;numbers;dates\ngrants.csv;amount;french;\ngrants.csv;day;;day-month-year\n");
    const auto good = workshop.run("check --release");
    CHECK(good.err == "");
    CHECK(good.exit_code == 0);
    CHECK(workshop.run("explain grants").out.find("  en         499,999 en\n") != std::string::npos);
    workshop.write("data/tiny/conventions.csv", "file;column;numbers;dates\ngrants.csv;amont;english;\ngrants.csv;day;;month-day-year\n");
    CHECK(workshop.run("check").err.starts_with("error[data/unknown-column]: grants.csv has no column \"amont\"\n"));
}

TEST_CASE("a figure that a query gives is explained by its tables", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    workshop.write("data/tiny/figures.csv", "id;value;compute;of;sql;unit;label fr;label en;period;source fr;source en\nwells.villages;12;;;;villages" + std::string(words) +
                                                "women;;sum;activities.women;;persons" + std::string(words) + "oriental;;;;SELECT sum(women) FROM activities WHERE region = 'Oriental';persons" + words);
    CHECK(workshop.run("check --release").err == "");
    CHECK(difference_from_golden("cli/explain-query.txt", workshop.run("explain oriental").out) == "");
}

TEST_CASE("import shows what is understood of a file and what would change, and writes nothing", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    const auto figures = workshop.read("data/tiny/figures.csv");
    workshop.write("new/figures.csv", "id;valeur;unit\xE9;libell\xE9 fr;label en;p\xE9riode;source fr;source en;as of;couleur\n"
                                      "wells.villages;1 500;villages;villages;villages;2022;OE;TO;03/04/2023;bleu\n"
                                      "wells.new;12,5;villages;villages;villages;2022;OE;TO;31/12/2023;\n"
                                      "Total;1.234;villages;villages;villages;2022;OE;TO;;\n");
    const auto run = workshop.run("import new/figures.csv");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/import-figures.txt", run.out + run.err) == "");
    CHECK(workshop.read("data/tiny/figures.csv") == figures);
}

TEST_CASE("import shows the sheets of a workbook, and rows against the project's", "[data]") {
    const Workshop workshop;
    keep_in_spreadsheets(workshop);
    const auto same = workshop.run("import data/tiny/activities.xlsx");
    CHECK(same.exit_code == 0);
    CHECK(difference_from_golden("cli/import-rows.txt", same.out + same.err) == "");
    workshop.write("data/tiny/towns.csv", "town;persons\nRabat;1\nNador;2\n");
    workshop.write("new/towns.csv", "town;persons\nRabat;1\nNador;3\nOujda;4\nTotal;8\n");
    CHECK(workshop.run("import new/towns.csv").out.find("  total row, left out of what is computed: line 5\n  told: nothing is refused\n  changes:\n    ~ Nador  persons: 2 -> 3\n"
                                                        "    + Oujda\n    + Total\n") != std::string::npos);
}

TEST_CASE("import knows each list by its headers", "[data]") {
    const Workshop workshop;
    const auto first = [&](const std::string& csv) {
        workshop.write("new/x.csv", csv);
        const auto out = workshop.run("import new/x.csv").out;
        return out.substr(0, out.find('\n', 6));
    };
    CHECK(first("kind;whole;part\nsubset;a;b\n") == "x.csv\n  x.csv: relations, 1 row");
    CHECK(first("id;title fr;title en;objective fr;objective en;axes\na;T;T;O;O;x\n") == "x.csv\n  x.csv: programmes, 1 row");
    CHECK(first("id;kind;name fr;name en\na;donor;N;N\n") == "x.csv\n  x.csv: partners, 1 row");
    CHECK(first("id;file;credit\na;a.jpg;c\n") == "x.csv\n  x.csv: media, 1 row");
    CHECK(first("id;term fr;term en;definition fr;definition en\na;T;T;D;D\n") == "x.csv\n  x.csv: glossary, 1 row");
    CHECK(first("region;persons\na;1\n") == "x.csv\n  x.csv: rows of a table, 1 row");
}

TEST_CASE("import shows the lists of JSON and YAML as it shows spreadsheets", "[data]") {
    const Workshop workshop;
    workshop.write("new/figures.json", R"({"figures": [
{"id": "wells.villages", "value": 13, "unit": "villages", "label": {"fr": "villages", "en": "villages"}, "period": "2022", "source": {"fr": "OE", "en": "TO"}, "as_of": "31/12/2022"},
{"id": "wells.new", "value": 5, "unit": "villages", "label": {"fr": "villages", "en": "villages"}, "period": "2022", "source": {"fr": "OE", "en": "TO"}, "as_of": "03/04/2022", "colour": "blue"}],
"relations": [{"kind": "equal", "parts": ["wells.new", "wells.villages"]}]})");
    const auto run = workshop.run("import new/figures.json");
    CHECK(run.exit_code == 0);
    CHECK(difference_from_golden("cli/import-json.txt", run.out + run.err) == "");
    workshop.write("new/towns.yaml", "- town: Rabat\n  persons: 1\n- town: Nador\n  day: 1 mars 2022\n");
    CHECK(workshop.run("import new/towns.yaml").out == "towns.yaml\n  towns.yaml: rows of a table, 2 rows\n        town     2 texts\n        persons  1 number, 1 empty\n"
                                                       "        day      1 day, 1 empty\n  told: nothing is refused\n  new: the project has nothing like it yet\n");
    workshop.write("new/none.json", R"({"title": "T"})");
    const auto none = workshop.run("import new/none.json");
    CHECK(none.exit_code == 1);
    CHECK(none.err.starts_with("error[content/no-list]: this file holds no list of entries\n  --> none.json:1:1\n"));
}

TEST_CASE("import reads the days of a JSON list as the project's conventions say", "[data]") {
    const Workshop workshop;
    workshop.write("data/tiny/conventions.json", R"([{"file": "figures.json", "column": "as_of", "dates": "day-month-year"}])");
    workshop.write("new/figures.json", R"({"figures": [{"id": "wells.villages", "value": 12, "unit": "villages", "label": {"fr": "villages", "en": "villages"}, "period": "2022",
"source": {"fr": "OE", "en": "TO"}, "as_of": "03/04/2022"}], "relations": [{"kind": "equal", "parts": ["wells.villages", "wells.villages"]}]})");
    const auto run = workshop.run("import new/figures.json");
    CHECK(run.out.find("as_of: nothing -> 2022-04-03") != std::string::npos);
    CHECK(run.err.find("ambiguous") == std::string::npos);
    CHECK(run.err.find("unknown-column") == std::string::npos);
}

TEST_CASE("import of a file that cannot be read says why", "[data]") {
    const Workshop workshop;
    workshop.write("new/broken.csv", "id;value\na;\"1\n");
    const auto broken = workshop.run("import new/broken.csv");
    CHECK(broken.exit_code == 1);
    CHECK(broken.out == "");
    CHECK(broken.err.starts_with("error[data/csv-syntax]"));
    workshop.write("new/notes.txt", "x");
    CHECK(workshop.run("import new/notes.txt").exit_code == 1);
    workshop.write("new/not.xlsx", "not a zip");
    CHECK(workshop.run("import new/not.xlsx").exit_code == 1);
}
