// Figures that are computed from rows: what is chosen, what is added, and what is told.
#include "ledger/computation.hpp"

#include <catch2/catch.hpp>

#include "data/conventions.hpp"
#include "data/json.hpp"
#include "ledger/figures.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

constexpr const char* activities = R"(region;year;persons;cost;partner
Oriental;2022;12;1,5;ARMA
L'Oriental;2022;8;2,25;ENAS
Rabat;2022;30;10;ARMA
rabat;2021;5;;ARMA
Fès;2022;n/a;3;
Total;;55;16,75;
)";

// The figure's text in English, and what was told, each diagnostic's code and message.
std::string computed(const std::string& keys, const std::string& csv = activities) {
    static Sources sources;
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("figures.json", R"({"figures": [{"id": "x", "unit": "persons", )" + keys + "}]}"), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const auto records = Records::read_csv(sources.add("activities.csv", csv), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const Ledger ledger = Ledger::load(*value, diagnostics, [&](const std::string& table) { return table == "activities" ? &*records : nullptr; });
    std::string told;
    for (const auto& each : diagnostics.all())
        if (each.code != "ledger/total-row") told += " | " + each.code + ": " + each.message;
    return plain_text(*ledger.find("x"), "en") + told;
}

}  // namespace

TEST_CASE("sums, counts, the largest and the last of rows", "[ledger]") {
    CHECK(computed(R"("compute": "sum", "of": "activities.cost", "where": "cost is not empty")") == "16.75");
    CHECK(computed(R"("compute": "count", "of": "activities")") == "5");
    CHECK(computed(R"("compute": "count-distinct", "of": "activities.partner")") == "2");
    CHECK(computed(R"("compute": "max", "of": "activities.persons", "where": "year = 2022; region != Fès")") == "30");
    CHECK(computed(R"("compute": "last", "of": "activities.persons", "where": "region = rabat")") == "5");
    CHECK(computed(R"("compute": "ratio", "of": "activities.persons / activities.year", "where": "region = Oriental", "decimals": 2)") == "0.59");
}

TEST_CASE("conditions choose rows whatever the accents and the case", "[ledger]") {
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "region = RABAT")") == "35");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "region in rabat, oriental; year = 2022")") == "42");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "region = fes")") == "1");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "persons >= 8; persons < 30")") == "2");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "partner is empty")") == "1");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "year > 2021.0")") == "4");
}

TEST_CASE("what is unknown is left out and told, and is not 0", "[ledger]") {
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "year = 2022")") ==
          "50 | ledger/rows-without-number: 1 of the 4 rows of \"sum of activities.persons where year = 2022\" have no number in \"persons\", and are not counted: the "
          "first says \"n/a\"");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "region = Fès")").starts_with("not available | ledger/rows-without-number"));
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "region = Agadir")") == "not available");
}

TEST_CASE("a number of rows that two readers read differently is refused, and an empty file waits for its rows", "[ledger]") {
    CHECK(computed(R"("compute": "sum", "of": "activities.n")", "n;town\n1;Nador\n499.999;Oujda\n1.234;Fès\n").find(" | data/ambiguous-number: ") != std::string::npos);
    CHECK(computed(R"("compute": "count", "of": "activities")", "n;town\n") == "[…]");
    CHECK(computed(R"("sql": "SELECT sum(n) FROM activities")", "n;town\n") == "[…]");
}

TEST_CASE("a total among the rows is not added once more", "[ledger]") {
    static Sources sources;
    Diagnostics diagnostics;
    const auto records = Records::read_csv(sources.add("a.csv", "town,n\nNador,1\nOujda,2\nTotal général,3\n"), diagnostics);
    Computation sum;
    sum.table = "a";
    sum.column = "n";
    CHECK(*compute(sum, *records, diagnostics).value == Decimal(3));
    CHECK(to_text(diagnostics) == "warning[ledger/total-row]: this row is the total of others: it is left out of what is computed\n  --> a.csv:4:1\n"
                                  "4 | Total général,3\n  | ^^^^^^^^^^^^^^^\n  help: take it out of the data, so that nobody adds it twice\n");
    CHECK(rows_of(sum, *records) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("rows of separators alone are none, and columns have a name each", "[ledger]") {
    CHECK(computed(R"("compute": "count", "of": "activities")", "n;town\n1;Nador\n;\n;\n") == "1");
    static Sources sources;
    Diagnostics diagnostics;
    CHECK_FALSE(Records::read_csv(sources.add("twice.csv", "n;n\n1;2\n"), diagnostics));
    CHECK_FALSE(Records::read_csv(sources.add("empty.csv", ""), diagnostics));
    CHECK_FALSE(Records::read_csv(sources.add("ragged.csv", "a;b\n1\n"), diagnostics));
    REQUIRE(diagnostics.error_count() == 3);
    CHECK(diagnostics.all()[0].code == "data/duplicate-key");
    CHECK(diagnostics.all()[1].message == "this file is empty");
    CHECK(diagnostics.all()[2].message == "this row has 1 cell and the first line has 2 cells");
}

TEST_CASE("what cannot be computed is told at its place", "[ledger]") {
    CHECK(computed(R"("compute": "som", "of": "activities.persons")") == "not available | ledger/unknown-operation: nothing is known that is called \"som\"");
    CHECK(computed(R"("compute": "sum")") == "not available | data/missing-key: this figure says what is computed, but not of what");
    CHECK(computed(R"("compute": "sum", "of": "activities")") == "not available | ledger/bad-column: this names a table without a column");
    CHECK(computed(R"("compute": "sum", "of": "activity.persons")") == "not available | ledger/unknown-table: there is no table \"activity\" of rows for \"x\"");
    CHECK(computed(R"("compute": "sum", "of": "activities.people")") == "not available | ledger/unknown-column: the table \"activities\" has no column \"people\"");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "regoin = Rabat")") == "not available | ledger/unknown-column: the table \"activities\" has no column \"regoin\"");
    CHECK(computed(R"("compute": "count", "of": "activities", "where": "region is Rabat")") == "not available | ledger/bad-condition: \"region is Rabat\" is no condition");
    CHECK(computed(R"("value": 5, "compute": "count", "of": "activities")") == "5 | ledger/two-values: \"x\" is computed, and has a value beside it");
}

TEST_CASE("decimals of a million rows are exact", "[ledger]") {
    std::string csv = "n\n";
    for (int i = 0; i < 30000; ++i) csv += "0.1\n0.2\n1e0\n";
    CHECK(computed(R"("compute": "sum", "of": "activities.n", "where": "n < 1")", csv) == "9,000.0");
}

TEST_CASE("days are compared as days, however they are written", "[ledger]") {
    const std::string csv = "day;persons\n2023-02-28;1\n1 mars 2023;2\n31/12/2023;4\n2024-01-01T09:00;8\nlater;16\n";
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day >= 2023-03-01; day < 2024-01-01")", csv) == "6");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day = 1 March 2023")", csv) == "2");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day != 2023-12-31")", csv) == "27");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day in 2023-03-01, 2023-12-31")", csv) == "6");
}

TEST_CASE("a day that may be two is refused where a condition asks for days", "[ledger]") {
    const std::string csv = "day;persons\n03/04/2023;1\n";
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day >= 2023-03-01")", csv) ==
          "not available | data/ambiguous-date: \"03/04/2023\" is one day to one reader and another to another");
    CHECK(computed(R"("compute": "sum", "of": "activities.persons", "where": "day = 03/04/2023")", csv) == "1");
}

TEST_CASE("rows whose numbers are written in two ways are told once", "[ledger]") {
    Sources sources;
    Diagnostics diagnostics;
    REQUIRE(Records::read_csv(sources.add("a.csv", "agency;budget\nA;\"800,000\"\nB;499.999\nC;1.999.972\nD;29 793\n"), diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == "data/mixed-numbers");
    CHECK(diagnostics.all()[0].place.line == 3);
    CHECK(diagnostics.all()[0].message == "the column \"budget\" writes numbers in two ways: 499.999 here, and 800,000 on line 2");
}

TEST_CASE("a figure with a mistake says nothing in its relations, and rows that were refused are told once", "[ledger]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("figures.json", R"({"figures": [
        {"id": "total", "value": 9, "unit": "persons"},
        {"id": "refused", "compute": "sum", "of": "sessions.persons", "unit": "persons"},
        {"id": "asked", "sql": "SELECT sum(persons) FROM sessions", "unit": "persons"},
        {"id": "wrong", "compute": "sum", "of": "activities.persons", "where": "region Nord", "unit": "persons"},
        {"id": "two", "value": 2, "unit": "persons"}], "relations": [
        {"kind": "partition", "total": "total", "parts": ["refused", "two"]},
        {"kind": "partition", "total": "total", "parts": ["asked", "two"]},
        {"kind": "partition", "total": "total", "parts": ["wrong", "two"]},
        {"kind": "equal", "parts": ["total", "two"]}]})"), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const auto open = [](const std::string& table) { return table == "sessions" ? OpenedRecords::refused() : OpenedRecords(nullptr); };
    const Ledger ledger = Ledger::load(*value, diagnostics, open);
    for (const auto* id : {"refused", "asked", "wrong"}) {
        CHECK_FALSE(ledger.find(id)->known());
        CHECK_FALSE(ledger.find(id)->is_gap());   // nobody has anything to find
    }
    check_relations(ledger, {}, diagnostics);
    std::string codes;
    for (const auto& each : diagnostics.all()) codes += each.code + " ";
    CHECK(codes == "ledger/bad-condition ledger/equal-mismatch ");
}

TEST_CASE("a figure counts what its column is said to count", "[ledger]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto declared = data::parse_json(sources.add("conventions.json", R"([{"file": "a.csv", "column": "children", "unit": "persons",
"population": {"fr": "enfants", "en": "children"}}, {"file": "a.csv", "column": "cost", "unit": "money", "currency": "USD"}])"), diagnostics);
    auto table = data::parse_csv(sources.add("a.csv", "town,children,cost\nNador,12,100\nFès,8,50\n"), diagnostics);
    REQUIRE(data::conform(*table, "a.csv", data::read_conventions(*declared), diagnostics));
    const auto records = Records::from_table(*table);
    const auto told = [&](const std::string& keys) {
        Diagnostics found;
        const auto value = data::parse_json(sources.add("figures.json", R"({"figures": [{"id": "x", )" + keys + "}]}"), found);
        const Ledger ledger = Ledger::load(*value, found, [&](const std::string&) { return &records; });
        return text_in(ledger.find("x")->population, "en") + (found.empty() ? "" : found.all()[0].code + ": " + found.all()[0].message);
    };
    CHECK(told(R"("unit": "operations", "compute": "sum", "of": "a.cost")") ==
          "ledger/unlike-units: \"x\" counts operations, but its column \"cost\" counts USD: conventions.json:2");
    CHECK(told(R"("unit": "money", "currency": "EUR", "compute": "max", "of": "a.cost")") ==
          "ledger/unlike-units: \"x\" counts EUR, but its column \"cost\" counts USD: conventions.json:2");
    CHECK(told(R"("unit": "money", "currency": "USD", "compute": "sum", "of": "a.cost")") == "");
    CHECK(told(R"("unit": "persons", "population": {"fr": "familles", "en": "families"}, "compute": "last", "of": "a.children")") ==
          "familiesledger/unlike-populations: \"x\" counts \"families\", but its column \"children\" counts \"children\": conventions.json:1");
    CHECK(told(R"("unit": "persons", "population": {"en": "Children"}, "compute": "sum", "of": "a.children")") == "Children");
    CHECK(told(R"("unit": "persons", "compute": "sum", "of": "a.children")") == "children");
    CHECK(told(R"("unit": "persons", "compute": "sum", "of": "a.children", "where": "town = Nador")") == "");
    CHECK(told(R"("unit": "towns", "compute": "count", "of": "a")") == "");
    CHECK(told(R"("unit": "percent", "compute": "ratio", "of": "a.children / a.cost")") == "");
}
