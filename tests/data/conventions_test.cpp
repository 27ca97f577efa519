// How files write numbers and dates: what a declaration decides, what contradicts it, and what is refused without one.
#include "data/conventions.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "data/json.hpp"
#include "data/rows.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

// The cells of a table after its conventions, numbers as digits in brackets, and what was told.
std::string conformed(const std::string& csv, const std::vector<Convention>& conventions = {}) {
    Sources sources;
    Diagnostics diagnostics;
    auto table = *parse_csv(sources.add("a.csv", csv), diagnostics);
    const bool good = conform(table, "a.csv", conventions, diagnostics);
    CHECK(good == !diagnostics.has_errors());
    std::string text;
    for (const auto& row : table.rows)
        for (const Cell& cell : row) text += cell.number ? format("[{}] ", cell.number->to_string()) : cell.text + " ";
    for (const auto& each : diagnostics.all()) text += format("| {} {}:{} {}", each.code, each.place.line, each.place.column, each.message);
    return text;
}

Convention numbers(NumberStyle style, const std::string& column = "") { return {"a.csv", column, style, DateOrder::Undeclared, {}}; }
Convention dates(DateOrder order, const std::string& column = "") { return {"a.csv", column, NumberStyle::Undeclared, order, {}}; }

std::string day(std::string_view text, DateOrder order = DateOrder::Undeclared) {
    const auto read = read_date(text, order);
    constexpr std::string_view names[]{"", "ambiguous", "wrong order", "no day"};
    return read.is == DateReading::Is::Day ? read.iso : std::string(names[static_cast<int>(read.is)]);
}

}  // namespace

TEST_CASE("a declared file says what 499.999 is", "[data]") {
    CHECK(conformed("n\n499.999\n1.999.972\n\"12,5\"\n", {numbers(NumberStyle::French)}) == "[499999] [1999972] [12.5] ");
    CHECK(conformed("n\n499.999\n\"1,999,972\"\n12.5\n", {numbers(NumberStyle::English)}) == "[499.999] [1999972] [12.5] ");
    CHECK(conformed("n\n\"800,000\"\n\"1 234,5\"\n", {numbers(NumberStyle::French)}) == "[800.000] [1234.5] ");
    CHECK(conformed("n\n499.999\n") == "499.999 ");
    CHECK(conformed("n\n499.999\n", {{"b.csv", "", NumberStyle::French, DateOrder::Undeclared, {}}}) == "499.999 ");
}

TEST_CASE("a column's own convention stands over its file's", "[data]") {
    CHECK(conformed("n;code\n499.999;3.10\n", {numbers(NumberStyle::French), numbers(NumberStyle::Text, "code")}) == "[499999] 3.10 ");
    CHECK(conformed("n;m\n499.999;499.999\n", {numbers(NumberStyle::English, "m"), numbers(NumberStyle::French)}) == "[499999] [499.999] ");
    CHECK(conformed("n\n1\n", {numbers(NumberStyle::French, "m")}).find("| data/unknown-column 0:0 a.csv has no column \"m\"") != std::string::npos);
}

TEST_CASE("a number that contradicts its convention is refused", "[data]") {
    CHECK(conformed("n\n\"1,234,567\"\n", {numbers(NumberStyle::French)}) ==
          "1,234,567 | data/wrong-convention 2:1 \"1,234,567\" is a number as English writes it, and conventions.json says that this column writes French ones");
    CHECK(conformed("n\n\"12,5\"\n", {numbers(NumberStyle::English)}).find("data/wrong-convention") != std::string::npos);
    CHECK(conformed("n\nabc\n3.3.2\n007\n1 2\n", {numbers(NumberStyle::English)}) == "abc 3.3.2 007 1 2 ");
}

TEST_CASE("a column that writes numbers in two ways is told once, with one of each", "[data]") {
    CHECK(conformed("n;budget\n1;1.999.972\n2;\"800,000\"\n3;499.999\n4;\"1,5\"\n").find(
              "| data/mixed-numbers 3:3 the column \"budget\" writes numbers in two ways: \"800,000\" here, and 1.999.972 on line 2") != std::string::npos);
    CHECK(conformed("n\n499.999\n\"800,000\"\n").find("| data/mixed-numbers 3:1") != std::string::npos);
    CHECK(conformed("n\n12.5\n\"12,5\"\n").find("| data/mixed-numbers 3:1") != std::string::npos);
    for (const std::string same : {"n\n499.999\n1.999.972\n", "n\n12.5\n\"1,234,567\"\n", "n\n\"12,5\"\n29 793\n", "n\n3.3.2\n\"a, b\"\n", "n;m\n12.5;\"12,5\"\n", "n\n1.5\n2.25\n"}) {
        INFO(same);
        CHECK(conformed(same).find('|') == std::string::npos);
    }
}

TEST_CASE("days are read as people write them, and never guessed", "[data]") {
    for (const auto* text : {"2023-03-01", "1 mars 2023", "1er mars 2023", "1 March 2023", "March 1, 2023", "march 1st, 2023", "2023-03-01T14:30"}) {
        INFO(text);
        CHECK(day(text) == "2023-03-01");
    }
    CHECK(day("31/12/2023") == "2023-12-31");
    CHECK(day("12/31/2023") == "2023-12-31");
    CHECK(day("15 août 2023") == "2023-08-15");
    CHECK(day("4.4.2023") == "2023-04-04");
    CHECK(day("03/04/2023") == "ambiguous");
    CHECK(day("03/04/2023", DateOrder::DayMonthYear) == "2023-04-03");
    CHECK(day("03/04/2023", DateOrder::MonthDayYear) == "2023-03-04");
    CHECK(day("12/31/2023", DateOrder::DayMonthYear) == "wrong order");
    CHECK(day("31/12/2023", DateOrder::MonthDayYear) == "wrong order");
    for (const auto* text : {"30/02/2023", "2023-02-29", "mars 2023", "2023", "1/2/23", "3.1.6", "1 brumaire 2023", "", "99/99/9999", "--/--/----", "-1/12/2023", "1 mars 20233", "2023/2024"}) {
        INFO(text);
        CHECK(day(text) == "no day");
    }
}

TEST_CASE("a declared order makes days of a column, and refuses what contradicts it", "[data]") {
    CHECK(conformed("d\n03/04/2023\n2023-05-06\n1 mars 2023\nlater\n", {dates(DateOrder::DayMonthYear)}) == "2023-04-03 2023-05-06 2023-03-01 later ");
    CHECK(conformed("d;e\n03/04/2023;03/04/2023\n", {dates(DateOrder::MonthDayYear, "d")}) == "2023-03-04 03/04/2023 ");
    CHECK(conformed("d\n12/31/2023\n", {dates(DateOrder::DayMonthYear)}).find("| data/wrong-convention 2:1") != std::string::npos);
}

TEST_CASE("a file is said to count something, and a column of it something else", "[data]") {
    Sources sources;
    Diagnostics diagnostics;
    auto table = *parse_csv(sources.add("a.csv", "town,children,visits\nNador,1,2\n"), diagnostics);
    Convention file{"a.csv", "", NumberStyle::Undeclared, DateOrder::Undeclared, {}, Counted{"persons", "", {}, {}}};
    Convention visits{"a.csv", "visits", NumberStyle::Undeclared, DateOrder::Undeclared, {}, Counted{"visits", "", {}, {}}};
    CHECK(conform(table, "a.csv", {file, visits, numbers(NumberStyle::French, "town")}, diagnostics));
    REQUIRE(table.counted.size() == 3);
    CHECK(table.counted[1]->unit == "persons");
    CHECK(table.counted[2]->unit == "visits");
    CHECK(conform(table, "a.csv", {numbers(NumberStyle::French)}, diagnostics));
    REQUIRE(table.counted.size() == 3);
    CHECK_FALSE(table.counted[2]);
}

TEST_CASE("days of a list are days by its schema, as its file writes them", "[data]") {
    Sources sources;
    const auto schema = [&] {
        Diagnostics none;
        return *parse_json(sources.add("schema.json", R"({"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "until": {"$ref": "#/$defs/day"},
"consent": {"properties": {"until": {"$ref": "#/$defs/day"}}}, "days": {"type": "array", "items": {"$ref": "#/$defs/day"}}}}, "$defs": {"day": {"type": "string", "format": "date"}}})"), none);
    }();
    const auto told = [&](const std::string& json, const std::vector<Convention>& conventions) {
        Diagnostics diagnostics;
        const auto list = conform(*parse_json(sources.add("a.json", json), diagnostics), schema, "a.json", conventions, diagnostics);
        CHECK(list.has_value() == diagnostics.empty());
        return list ? to_json(*list, JsonStyle::Compact) : diagnostics.all()[0].code + " " + diagnostics.all()[0].message;
    };
    const auto order = [](const std::string& column, DateOrder dates) { return Convention{"a.json", column, NumberStyle::Undeclared, dates, {}}; };
    CHECK(told(R"([{"id": "31/12/2023", "until": "31/12/2023", "days": ["1 mars 2023", "soon"]}])", {}) ==
          R"([{"id":"31/12/2023","until":"2023-12-31","days":["2023-03-01","soon"]}])");
    CHECK(told(R"([{"until": "03/04/2023"}])", {}).starts_with("data/ambiguous-date"));
    CHECK(told(R"([{"until": "03/04/2023", "consent": {"until": "03/04/2023"}}])", {order("", DateOrder::DayMonthYear), order("consent until", DateOrder::MonthDayYear)}) ==
          R"([{"until":"2023-04-03","consent":{"until":"2023-03-04"}}])");
    CHECK(told(R"([{"until": "31/12/2023"}])", {order("until", DateOrder::MonthDayYear)}).starts_with("data/wrong-convention"));
    CHECK(told(R"([{"until": "2023-12-31"}])", {order("consent until", DateOrder::MonthDayYear)}) == R"([{"until":"2023-12-31"}])");
    CHECK(told(R"([{"until": "2023-12-31"}])", {order("untl", DateOrder::MonthDayYear)}) == "data/unknown-column a.json has no column \"untl\"");
}

TEST_CASE("a list is a table of its members", "[data]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto list = parse_json(sources.add("a.json", R"([{"id": "a", "label": {"fr": "f", "en": "e"}}, 5, {"n": 1.50, "id": "b", "axes": ["x", "y"], "is": true, "no": null}])"), diagnostics);
    const auto table = table_of(*list);
    std::string text;
    for (const auto& cell : table.header) text += cell.text + "|";
    for (const auto& row : table.rows) {
        text += "\n";
        for (const auto& cell : row) text += cell.text + (cell.number ? "#|" : "|");
    }
    CHECK(text == "id|label fr|label en|n|axes|is|no|\na|f|e|||||\nb|||1.50#|x, y|true||");
    CHECK(table.rows[1][0].span.text() == "\"b\"");
    CHECK(table_of(Value(List{})).header.empty());
}
