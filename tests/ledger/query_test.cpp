// Figures that a query in SQL gives: their rows, their lineage, and the places of mistakes.
#include "ledger/query.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "ledger/figures.hpp"

using namespace bilan;
using namespace bilan::ledger;

namespace {

constexpr const char* activities = R"(region;year;persons;cost
Oriental;2022;12;1,5
Rabat;2022;n/a;2,25
Fès;2021;30;
Total;;42;3,75
)";

struct Asked {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Records> records;
    Ledger ledger;

    explicit Asked(const std::string& keys) {
        const auto value = data::parse_json(sources.add("figures.json", R"({"figures": [{"id": "x", "unit": "persons", )" + keys + "}]}"), diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        records = Records::read_csv(sources.add("activities.csv", activities), diagnostics);
        ledger = Ledger::load(*value, diagnostics, [&](const std::string& table) { return table == "activities" ? &*records : nullptr; });
    }
    std::string text() const { return plain_text(*ledger.find("x"), "en"); }
};

}  // namespace

TEST_CASE("a query sees rows as computed figures do: no totals, and unknown is not 0", "[ledger]") {
    const Asked sum(R"("sql": "SELECT sum(cost) FROM activities")");
    CHECK(sum.text() == "3.75");
    CHECK(sum.ledger.find("x")->query->in_words() == "sql over activities");
    REQUIRE(sum.diagnostics.all().size() == 1);
    CHECK(sum.diagnostics.all()[0].code == "ledger/total-row");
    CHECK(sum.diagnostics.all()[0].place.line == 5);
    CHECK(Asked(R"("sql": "SELECT count(persons) FROM activities")").text() == "2");
    CHECK(Asked(R"("sql": "SELECT count(*) FROM activities WHERE persons > 12")").text() == "1");
    const Asked nothing(R"("sql": "SELECT sum(persons) FROM activities WHERE region = 'Rabat'")");
    CHECK(nothing.text() == "not available");
    CHECK_FALSE(nothing.diagnostics.has_errors());
}

TEST_CASE("mistakes of a query are told where they stand in the file", "[ledger]") {
    const Asked column(R"("sql": "SELECT sum(wumen) FROM activities")");
    REQUIRE(column.diagnostics.all().size() == 1);
    CHECK(to_text(column.diagnostics) == R"(error[ledger/bad-sql]: no table of this query has a column "wumen"
  --> figures.json:1:64
1 | {"figures": [{"id": "x", "unit": "persons", "sql": "SELECT sum(wumen) FROM activities"}]}
  |                                                                ^
  help: texts stand between single quotes: region = 'Oriental'; names with spaces or hyphens between double ones
)");
    for (const auto& [keys, code, place] : {std::tuple{R"("sql": "SELECT count(*) FROM activites")", "ledger/unknown-table", 74U},
                                            std::tuple{R"("sql": "SELECT count(*) FROM \"../activities\"")", "ledger/unknown-table", 52U},
                                            std::tuple{R"("sql": "SELECT random() FROM activities")", "ledger/sql-not-allowed", 52U},
                                            std::tuple{R"("sql": "SELECT sum(cost) / 3 FROM activities")", "ledger/sql-not-allowed", 70U},
                                            std::tuple{R"("sql": "SELECT cost FROM activities")", "ledger/sql-not-one-number", 52U},
                                            std::tuple{R"("sql": "SELECT 1 FROM activities", "value": 3)", "ledger/two-values", 89U},
                                            std::tuple{R"("sql": "SELECT max(cost) FROM activities", "compute": "count", "of": "activities")", "ledger/two-values", 52U}}) {
        const Asked asked(keys);
        INFO(to_text(asked.diagnostics));
        const auto& all = asked.diagnostics.all();
        const auto found = std::find_if(all.begin(), all.end(), [&, wanted = std::string(code)](const auto& each) { return each.code == wanted; });
        REQUIRE(found != all.end());
        CHECK(found->place.column == place);
    }
}
