#include <catch2/catch.hpp>

#include "data/json.hpp"
#include "narrative/components.hpp"

using namespace bilan;
using namespace bilan::narrative;

namespace {

std::string mistakes_of(std::string json) {
    const Source source("card.json", std::move(json));
    Diagnostics diagnostics;
    if (const auto value = data::parse_json(source, diagnostics)) read_component("card", *value, diagnostics);
    std::string codes;
    for (const auto& diagnostic : diagnostics.all()) {
        codes += diagnostic.code + ": " + diagnostic.message + (diagnostic.help.empty() ? "" : " (" + diagnostic.help + ")") + "\n";
    }
    return codes;
}

}  // namespace

TEST_CASE("a declaration with everything is read", "[narrative]") {
    CHECK(mistakes_of(R"({"body": "blocks", "aliases": ["carte"], "description": "x", "attributes": {
        "align": {"type": "choice", "values": ["left", "right"], "default": "left", "required": true, "aliases": ["cote"]}}})") == "");
    CHECK(mistakes_of("{}") == "");
}

TEST_CASE("a mistake in a declaration is said", "[narrative]") {
    CHECK(mistakes_of("[]") == "narrative/bad-declaration: the declaration of a component is an object, and this is list\n");
    CHECK(mistakes_of(R"({"body": "block"})") == "narrative/bad-declaration: unknown kind of body \"block\" (did you mean \"blocks\"?)\n");
    CHECK(mistakes_of(R"({"body": 3})") == "narrative/bad-declaration: the kind of body is a word, and this is number (choose one of none, inline, blocks, components)\n");
    CHECK(mistakes_of(R"({"atributes": {}})") == "narrative/bad-declaration: unknown key \"atributes\" (did you mean \"attributes\"?)\n");
    CHECK(mistakes_of(R"({"attributes": {"a": {"type": "figur"}}})") ==
          "narrative/bad-declaration: unknown attribute type \"figur\" (did you mean \"figure\"?)\n");
    CHECK(mistakes_of(R"({"attributes": {"a": {"type": "choice"}}})") ==
          "narrative/bad-declaration: the choice \"a\" has no values (add \"values\": [\"…\", \"…\"])\n");
    CHECK(mistakes_of(R"({"attributes": {"a": "text"}})") ==
          "narrative/bad-declaration: the attribute \"a\" is an object with a type, and this is text\n");
    CHECK(mistakes_of(R"({"aliases": "x", "attributes": []})") ==
          "narrative/bad-declaration: \"aliases\" is a list of words, and this is text\n"
          "narrative/bad-declaration: \"attributes\" is an object, and this is list\n");
}
