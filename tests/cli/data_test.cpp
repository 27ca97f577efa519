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

}  // namespace

TEST_CASE("the same figures as JSON and as CSV make the same report", "[data]") {
    const Workshop json, csv;
    csv.remove("data/tiny/figures.json");
    csv.write("data/tiny/figures.csv", "id;value;unit;label fr;label en;period;source fr;source en\nwells.villages;12;villages;villages;villages;2022;OE;TO\n");
    REQUIRE(json.run("build --release --only site").exit_code == 0);
    REQUIRE(csv.run("build --release --only site").exit_code == 0);
    CHECK(csv.read("output/fr/tiny/l-eau.html") == json.read("output/fr/tiny/l-eau.html"));
    CHECK(csv.read("output/en/tiny/figures.csv") == json.read("output/en/tiny/figures.csv"));
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
    workshop.write("data/tiny/grants.csv", "day;amount\n03/04/2023;499.999\n05/06/2023;\"1,5\"\n");
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
