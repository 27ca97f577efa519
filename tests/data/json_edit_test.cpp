#include "data/json_edit.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"

using namespace bilan;

namespace {

// The first object of a list with the member set.
std::string with(const std::string& text, const std::string& key, const std::string& json) {
    Sources sources;
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("a.json", text), diagnostics);
    REQUIRE(value);
    return data::with_member((*value->list())[0], key, json);
}

}  // namespace

TEST_CASE("a member is added as its neighbours are written, and nothing else changes", "[data]") {
    CHECK(with("[\r\n\t{\r\n\t\t\"id\" : \"a\",\r\n\t\t\"b\": [1,2]\r\n\t}, {\"id\": 2 }]\r\n", "c", "true") ==
          "[\r\n\t{\r\n\t\t\"id\" : \"a\",\r\n\t\t\"b\": [1,2],\r\n\t\t\"c\": true\r\n\t}, {\"id\": 2 }]\r\n");
    CHECK(with("[{\"id\": \"a\", \"b\": {\"x\": \"}\"}}]", "c", "\"2023-01-05\"") == "[{\"id\": \"a\", \"b\": {\"x\": \"}\"}, \"c\": \"2023-01-05\"}]");
    CHECK(with("[{\"id\":\"a\"}]", "c", "true") == "[{\"id\":\"a\",\"c\": true}]");
}

TEST_CASE("a member that is there is replaced in its place", "[data]") {
    CHECK(with("[{\"c\": false, \"id\": \"é\"}]", "c", "true") == "[{\"c\": true, \"id\": \"é\"}]");
}
