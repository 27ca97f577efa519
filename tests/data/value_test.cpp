#include "data/value.hpp"

#include <catch2/catch.hpp>

using namespace bilan::data;

TEST_CASE("a changed copy of a map leaves the first one as it was", "[value]") {
    Map first;
    first.set("a", Value("one"));
    Map second = first;
    second.set("a", Value("two"));
    second.set("b", Value("three"));
    CHECK(*first.find("a")->string() == "one");
    CHECK(first.find("b") == nullptr);
    CHECK(*second.find("a")->string() == "two");
    CHECK(second.keys() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a value says its kind in plain words", "[value]") {
    CHECK(Value().kind_name() == "nothing");
    CHECK(Value(true).kind_name() == "true or false");
    CHECK(Value("x").kind_name() == "text");
    CHECK(Value(List{}).kind_name() == "list");
    CHECK(Value(Map{}).kind_name() == "object");
    CHECK(number_value(bilan::Decimal(3)).kind_name() == "number");
}

TEST_CASE("a value without the wanted key answers with the alternative", "[value]") {
    Map map;
    map.set("unit", Value("persons"));
    map.set("count", number_value(bilan::Decimal(3)));
    const Value value(map);
    CHECK(value.string_or("unit", "none") == "persons");
    CHECK(value.string_or("count", "none") == "none");
    CHECK(value.string_or("absent", "none") == "none");
    CHECK(Value("text").find("unit") == nullptr);
}
