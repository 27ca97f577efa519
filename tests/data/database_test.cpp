// Questions in SQL: what is exact, what is refused, and what hostile queries come to.
#include "data/database.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

using Cell = QueryTable::Cell;

Cell number(std::string_view digits) { return *Decimal::parse(digits); }

QueryTable table_of(std::vector<std::string> columns, std::vector<std::vector<Cell>> rows) {
    QueryTable table{std::move(columns), rows.size(), {}};
    table.cell = [rows = std::move(rows)](std::size_t row, std::size_t column) { return rows[row][column]; };
    return table;
}

std::optional<QueryTable> open(const std::string& name) {
    if (name == "activities") {
        return table_of({"region", "year", "persons", "cost", "partner"},
                        {{"Oriental", number("2022"), number("12"), number("0.1"), number("1")},
                         {"Oriental", number("2022"), number("8"), number("0.2"), number("2")},
                         {"Rabat", number("2021"), Cell(), number("1000000000000.7"), number("2")}});
    }
    if (name == "partners") return table_of({"id", "the name"}, {{number("1"), "ARMA"}, {number("2"), "ENAS"}});
    if (name == "many") {
        QueryTable table{{"n"}, 3000, {}};
        table.cell = [](std::size_t row, std::size_t) { return Cell(Decimal(static_cast<std::int64_t>(row))); };
        return table;
    }
    if (name == "long") return table_of({"n"}, {{number("1234567890123456.5")}});
    if (name == "codes") return table_of({"code", "mixed"}, {{"007", number("1")}, {"8", "abc"}});
    if (name == "twice") return table_of({"women", "Women"}, {{number("1"), number("2")}});
    return std::nullopt;
}

// The number and the tables, or the fault with its place.
std::string asked(const std::string& sql) {
    Database database(open);
    const auto answer = database.ask(sql);
    if (answer.fault) {
        CHECK_FALSE(answer.number);
        constexpr std::string_view names[]{"unknown table", "bad", "not allowed", "not one number", "too much"};
        return format("{}{}: {}", names[static_cast<int>(answer.fault->is)], answer.fault->at ? format(" at {}", *answer.fault->at) : "", answer.fault->message);
    }
    return format("{} of {}", answer.number ? answer.number->to_string() : "nothing", fmt::join(answer.tables, ", "));
}

}  // namespace

TEST_CASE("a query gives one number and says which tables it read", "[data]") {
    CHECK(asked("SELECT sum(persons) FROM activities") == "20 of activities");
    CHECK(asked("select count(persons) from activities;") == "2 of activities");
    CHECK(asked("SELECT count(DISTINCT p.\"the name\") FROM activities a JOIN partners p ON p.id = a.partner WHERE a.year = 2022") == "2 of activities, partners");
    CHECK(asked("WITH r AS (SELECT region, sum(persons) AS n FROM activities GROUP BY region) SELECT max(n) FROM r") == "20 of activities");
    CHECK(asked("SELECT count(*) FROM (SELECT 1 FROM ACTIVITIES LIMIT 2) -- a/b") == "unknown table: ACTIVITIES");
    CHECK(asked("SELECT sum(persons) FROM activities WHERE region = 'nowhere'") == "nothing of activities");
    CHECK(asked("SELECT count(*) FROM activities WHERE year = '2022' AND region LIKE 'orient%'") == "2 of activities");
    CHECK(asked("SELECT count(*) FROM codes WHERE code = '007'") == "1 of codes");
}

TEST_CASE("one database answers query after query, and a fault leaves nothing behind", "[data]") {
    int opened = 0;
    Database database([&](const std::string& name) { return ++opened, open(name); });
    CHECK(database.ask("SELECT sum(n) FROM long").fault);
    CHECK(database.ask("SELECT count(*) FROM activities").number == Decimal(3));
    CHECK(database.ask("SELECT count(*) FROM partners").tables == std::vector<std::string>{"partners"});
    CHECK(database.ask("SELECT count(*) FROM activities").number == Decimal(3));
    CHECK(opened == 3);
}

TEST_CASE("sums of decimals are exact where binary fractions are not", "[data]") {
    CHECK(asked("SELECT sum(cost) FROM activities WHERE year = 2022") == "0.3 of activities");
    CHECK(asked("SELECT sum(cost) FROM activities") == "1000000000001 of activities");
    CHECK(asked("SELECT avg(cost) FROM activities WHERE year = 2022") == "0.15 of activities");
    CHECK(asked("SELECT total(persons) FROM activities WHERE year = 1999") == "0 of activities");
    CHECK(asked("SELECT max(cost) FROM activities WHERE cost > 0.1 AND cost < 1") == "0.2 of activities");
    CHECK(asked("SELECT round(avg(partner), 2) FROM activities") == "1.67 of activities");
    CHECK(asked("SELECT round(sum(cost) * 0.5, 1) FROM activities WHERE year = 2022") == "0.2 of activities");   // 0.15
    CHECK(asked("SELECT divide(sum(persons), 3, 1) FROM activities") == "6.7 of activities");
    CHECK(asked("SELECT divide(sum(persons), 0, 1) FROM activities") == "nothing of activities");
}

TEST_CASE("what is not exact is refused, not rounded by chance", "[data]") {
    CHECK(asked("SELECT 0.1 + cost FROM activities WHERE persons = 8") == "not one number: this gives 0.30000000000000004, which is not exact");
    CHECK(asked("SELECT avg(partner) FROM activities") == "not one number: this gives 1.6666666666666667, which is not exact");
    CHECK(asked("SELECT sum(cost * 3) FROM activities").starts_with("bad: sum() meets 0.30000000000000004, which is not exact: round it first"));
    CHECK(asked("SELECT avg(cost * 3) FROM activities").starts_with("bad: avg() meets 0.30000000000000004"));
    CHECK(asked("SELECT sum(women)/sum(persons) FROM activities") == "not allowed at 17: the sign / cuts off what is left over between whole numbers");
    CHECK(asked("SELECT sum(n) FROM long") == "too much: \"n\" has the number 1234567890123456.5, which is too long for a query");
    CHECK(asked("SELECT sum(mixed) FROM codes") == "bad: sum() meets \"abc\", which is no number");
    CHECK(asked("SELECT round(sum(persons), 9) FROM activities") == "bad: a number is rounded to 0 to 6 places");
}

TEST_CASE("a figure is one number", "[data]") {
    CHECK(asked("SELECT persons FROM activities") == "not one number: this gives more than one row, and a figure is one number");
    CHECK(asked("SELECT persons, year FROM activities") == "not one number: this gives 2 columns, and a figure is one number");
    CHECK(asked("SELECT region FROM activities LIMIT 1") == "not one number: this gives the text \"Oriental\", and a figure is a number");
    CHECK(asked("SELECT persons FROM activities WHERE year = 1999") == "not one number: no row is like that");
    CHECK(asked("SELECT 42") == "bad: this query reads no table");
    CHECK(asked("  ") == "bad: this query is empty");
}

TEST_CASE("mistakes of a query are told at their place", "[data]") {
    CHECK(asked("SELECT sum(wumen) FROM activities") == "bad at 11: no table of this query has a column \"wumen\"");
    CHECK(asked("SELECT count(*) FROM activities WHERE region = \"Oriental\"") == "bad at 47: no table of this query has a column \"Oriental\"");
    CHECK(asked("SELECT median(persons) FROM activities") == "bad at 7: there is no function median()");
    CHECK(asked("SELECT sum(persons FROM activities") == "bad at 19: this is not understood, near \"FROM\"");
    CHECK(asked("SELECT count(*) FROM activities WHERE (").starts_with("bad at 39: this query ends too early"));
    CHECK(asked("SELECT sum(year) FROM activities a, activities b").starts_with("bad at 11: several tables have a column"));
    CHECK(asked("SELECT count(*) FROM activites") == "unknown table: activites");
    CHECK(asked("SELECT count(*) FROM twice").starts_with("bad: the columns of \"twice\" cannot be told apart"));
}

TEST_CASE("hostile queries read nothing else, change nothing and end", "[data]") {
    for (const std::string sql : {"DROP TABLE activities", "SELECT count(*) FROM activities; DROP TABLE activities", "INSERT INTO activities VALUES (1, 2, 3, 4, 5)",
                                  "ATTACH 'x.db' AS x", "PRAGMA writable_schema = 1", "VACUUM INTO 'x.db'", "SELECT count(*) FROM sqlite_master", "SELECT count(*) FROM sqlite_schema",
                                  "SELECT count(*) FROM pragma_table_info('activities')", "SELECT random() FROM activities", "SELECT max(CURRENT_TIMESTAMP) FROM activities",
                                  "SELECT date('now') FROM activities", "SELECT load_extension('x') FROM activities", "SELECT length(randomblob(9)) FROM activities",
                                  "SELECT length(group_concat(region)) FROM activities", "SELECT printf('%.*c', 100000000, 'x') FROM activities", "EXPLAIN SELECT count(*) FROM activities",
                                  "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r, activities", "CREATE TEMP TABLE x AS SELECT * FROM activities",
                                  "SELECT fts3_tokenizer('x') FROM activities", "SELECT count(*) FROM json_each('[1]')"}) {
        INFO(sql);
        Database database(open);
        CHECK(database.ask("SELECT count(*) FROM activities").number == Decimal(3));
        const auto answer = database.ask(sql);
        REQUIRE(answer.fault);
        CHECK(answer.fault->is == QueryFault::Is::NotAllowed);
        CHECK(database.ask("SELECT count(*) FROM activities").number == Decimal(3));
    }
    CHECK(asked("SELECT count(*) FROM many a, many b, many c WHERE a.n + b.n + c.n = 1") == "too much: this query is stopped: it takes too much time or memory");
    CHECK(asked("SELECT count(*) FROM (SELECT DISTINCT a.n * 3000 + b.n + c.n FROM many a, many b, many c ORDER BY 1)").starts_with("too much: this query is stopped"));
    CHECK(asked("SELECT " + std::string(2000, '(') + "1" + std::string(2000, ')') + " FROM activities").starts_with("bad"));
    CHECK(asked("SELECT count(*) FROM activities WHERE year = " + std::string(20'000, '1')).starts_with("bad: this query is longer than 10000 bytes"));
    CHECK(asked(std::string("SELECT 1\0 FROM activities", 24)).starts_with("bad: this query is longer"));
}
