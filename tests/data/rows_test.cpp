#include "data/rows.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

constexpr const char* schema_text = R"({"type": "object", "properties": {
  "id": {"type": "string"}, "value": {"type": ["number", "null", "string"]}, "period": {"type": "string"}, "as_of": {"type": "string", "format": "date"},
  "label": {"$ref": "#/$defs/text"}, "parts": {"type": "array", "items": {"type": "string"}}, "open": {"type": "boolean"}, "days": {"type": "array", "items": {"type": "string", "format": "date"}},
  "waived": {"type": "object", "properties": {"until": {"type": "string"}, "reason": {"$ref": "#/$defs/text"}}}},
  "$defs": {"text": {"type": "object", "properties": {"fr": {"type": "string"}, "en": {"type": "string"}}}}})";

struct Read {
    std::string json, told;
};

Read read(const std::string& csv) {
    static Sources sources;
    Diagnostics diagnostics;
    const auto schema = parse_json(sources.add("schema.json", schema_text), diagnostics);
    const auto table = parse_csv(sources.add("figures.csv", csv), diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    const Value rows = objects_in(*table, *schema, *schema, diagnostics);
    return {to_json(rows, JsonStyle::Compact), to_text(diagnostics)};
}

}  // namespace

TEST_CASE("rows of a table are objects, by the words of its headers", "[data]") {
    CHECK(read("id,value,Label (FR),label en,As of\na,29793,Personnes,People,2022-12-31\n").json ==
          R"([{"id":"a","value":29793,"label":{"fr":"Personnes","en":"People"},"as_of":"2022-12-31"}])");
    CHECK(read("id;valeur;Libellé fr;Période\na;\"29 793\";Personnes;2022\n").json == R"([{"id":"a","value":29793,"label":{"fr":"Personnes"},"period":"2022"}])");
}

TEST_CASE("a blank cell is null where there may be none, and nothing elsewhere", "[data]") {
    CHECK(read("id,value,label fr\na,,\nb,0,x\nc,to collect,\nd,-,\n").json ==
          R"([{"id":"a","value":null},{"id":"b","value":0,"label":{"fr":"x"}},{"id":"c","value":"to collect"},{"id":"d","value":"-"}])");
}

TEST_CASE("cells hold lists, truths, and what stands inside an object", "[data]") {
    CHECK(read("id,parts,open,until,reason fr\na,b; c ;d,oui,2023-12-31,parce que\nb,\"x, y\",no,,\n").json ==
          R"([{"id":"a","parts":["b","c","d"],"open":true,"waived":{"until":"2023-12-31","reason":{"fr":"parce que"}}},{"id":"b","parts":["x","y"],"open":false}])");
}

TEST_CASE("a column that names nothing is told, with the nearest name", "[data]") {
    const Read misspelt = read("id,vallue\na,1\n");
    CHECK(misspelt.told.starts_with("error[data/unknown-column]: the column \"vallue\" names nothing that is known here\n  --> figures.csv:1:4\n"));
    CHECK(misspelt.told.find("did you mean \"value\"?") != std::string::npos);
    CHECK(read("id,colour\na,1\n").told.find("columns are: id, value, period, as of, label fr, label en") != std::string::npos);
}

TEST_CASE("a number that two readers read differently is told at its cell", "[data]") {
    CHECK(read("id;value\na;499.999\n").told.starts_with("error[data/ambiguous-number]: \"499.999\" is 499999 to one reader and 499.9990 to another\n  --> figures.csv:2:3\n"));
}

TEST_CASE("days of rows are read as people write them", "[data]") {
    CHECK(read("id;as of;days\na;31/12/2023;1 mars 2023, 2023-03-02\nb;1er mars 2023;\n").json ==
          R"([{"id":"a","as_of":"2023-12-31","days":["2023-03-01","2023-03-02"]},{"id":"b","as_of":"2023-03-01"}])");
    CHECK(read("id;as of\na;03/04/2023\n").told.starts_with("error[data/ambiguous-date]: \"03/04/2023\" is one day to one reader and another to another\n  --> figures.csv:2:3\n"));
    CHECK(read("id;as of\na;soon\n").told == "");   // for the schema to tell
    CHECK(read("id;period\na;03/04/2023\n").json == R"([{"id":"a","period":"03/04/2023"}])");
}
