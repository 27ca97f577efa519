#include "data/schema.hpp"

#include <catch2/catch.hpp>

#include "base/check.hpp"
#include "base/files.hpp"
#include "data/json.hpp"
#include "data/reader.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::data;

namespace {

constexpr const char* rules = R"({
  "type": "object", "required": ["id", "value"], "additionalProperties": false,
  "properties": {
    "id": {"type": "string", "pattern": "^[a-z]+([.-][a-z]+)*$", "description": "lower-case words with dots"},
    "value": {"type": ["number", "null"], "description": "the number; null while it is not known"},
    "unit": {"type": "string", "enum": ["persons", "percent", "money"]},
    "share": {"type": "integer", "minimum": 0, "maximum": 100},
    "label": {"$ref": "#/$defs/text", "description": "what is counted"},
    "parts": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"type": "string", "minLength": 1}},
    "name": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/text"}]},
    "exact": {"type": "boolean"},
    "version": {"const": 1},
    "codes": {"type": "object", "additionalProperties": {"type": "string"}}
  },
  "$defs": {"text": {"type": "object", "required": ["fr", "en"], "additionalProperties": false,
                     "properties": {"fr": {"type": "string"}, "en": {"type": "string"}}}}
})";

std::string said_about(const std::string& text) {
    const Source schema_source("figures.schema.json", rules);
    const Source source("data/figures.json", text);
    Diagnostics diagnostics;
    const auto schema = parse_json(schema_source, diagnostics);
    const auto value = parse_json(source, diagnostics);
    REQUIRE(diagnostics.empty());
    validate(*value, *schema, diagnostics);
    return to_text(diagnostics);
}

}  // namespace

TEST_CASE("a value that fits its schema is silent", "[schema]") {
    CHECK(said_about(R"({"id": "assistance.total", "value": 29793, "unit": "persons", "share": 55, "exact": true, "version": 1,
                         "label": {"fr": "a", "en": "b"}, "parts": ["a", "b"], "name": "x", "codes": {"CI": "x"}})") == "");
    CHECK(said_about(R"({"id": "a", "value": null, "name": {"fr": "a", "en": "b"}})") == "");
}

TEST_CASE("a mistake against a schema is said in plain words at its place", "[schema]") {
    const char* mistakes[] = {
        R"(["a"])",
        R"({"value": 1})",
        R"({"id": "a"})",
        R"({"id": "a", "value": "29 793"})",
        R"({"id": "Assistance Total", "value": 1})",
        R"({"id": "a", "value": 1, "unti": "persons"})",
        R"({"id": "a", "value": 1, "completely-other": 1})",
        R"({"id": "a", "value": 1, "unit": "person"})",
        R"({"id": "a", "value": 1, "unit": "km"})",
        R"({"id": "a", "value": 1, "share": 12.5})",
        R"({"id": "a", "value": 1, "share": 101})",
        R"({"id": "a", "value": 1, "share": -1})",
        R"({"id": "a", "value": 1, "label": "Personnes"})",
        R"({"id": "a", "value": 1, "label": {"fr": "Personnes"}})",
        R"({"id": "a", "value": 1, "parts": []})",
        R"({"id": "a", "value": 1, "parts": ["b", "", "b"]})",
        R"({"id": "a", "value": 1, "name": 5})",
        R"({"id": "a", "value": 1, "name": {"fr": "x"}})",
        R"({"id": "a", "value": 1, "exact": "oui"})",
        R"({"id": "a", "value": 1, "version": 2})",
        R"({"id": "a", "value": 1, "codes": {"CI": 1}})",
    };
    std::string all;
    for (const auto* text : mistakes) {
        const auto said = said_about(text);
        INFO(text);
        CHECK(said.starts_with("error[data/"));
        all += said + "\n";
    }
    CHECK(tests::difference_from_golden("data/schema-mistakes.txt", all) == "");
}

TEST_CASE("a schema with a keyword that is not checked is our own mistake", "[schema]") {
    const Source source("x.schema.json", R"({"type": "object", "patternProperties": {}})");
    Diagnostics diagnostics;
    const auto schema = parse_json(source, diagnostics);
    CHECK_THROWS_AS(validate(Value(Map{}), *schema, diagnostics), InternalError);
}

TEST_CASE("patterns match whole texts", "[schema]") {
    const std::tuple<const char*, const char*, bool> cases[] = {
        {"2022-12-18", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", true}, {"2022-1-18", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", false},
        {"https://x.org", "^https?://.+", true}, {"http://x", "^https?://.+", true}, {"http://", "^https?://.+", false},
        {"ftp://x", "^https?://.+", false}, {"a.b-c", "^[a-z0-9]+([.-][a-z0-9]+)*$", true}, {"a..b", "^[a-z0-9]+([.-][a-z0-9]+)*$", false},
        {"", "a*", true}, {"b", "a?b*", true}, {"a", "a?b*", true}, {"", "a?b*", true}, {"abbb", "a?b*", true}, {"ba", "a?b*", false},
        {"a.jpg", "[^/].*[.](jpg|png|webp)", true}, {"a.webp", "[^/].*[.](jpg|png|webp)", true}, {"/a.jpg", "[^/].*[.](jpg|png)", false},
        {"a.gif", "[^/].*[.](jpg|png)", false}, {"x1", "\\w\\d", true}, {"é", ".", true}, {"aaa", "a{2,3}", true}, {"a", "a{2,3}", false},
        {"aaaa", "a{2,3}", false}, {"aaaa", "a{2,}", true}, {"USD", "^[A-Z]{3}$", true}, {"a|b", "a\\|b", true}, {"abab", "(?:ab)+", true},
        {"ac", "(a|b)?c", true}, {"c", "(a|b)?c", true}, {"xyx", "(x|y)*", true}, {"-", "[a-]", true}, {"a", "b|a|c", true}, {"cc", "b|a|c+", true}};
    for (const auto& [text, pattern, expected] : cases) {
        INFO(text << " ~ " << pattern);
        CHECK(matches_pattern(text, pattern) == expected);
    }
    CHECK_FALSE(matches_pattern(std::string(5000, 'a') + "!", "(a|a)*(a|a)*b"));
}

TEST_CASE("every data file of the example agrees with its schema", "[schema]") {
    Sources sources;
    Diagnostics diagnostics;
    const Path root(BILAN_ROOT);
    std::size_t read = 0;
    for (const auto& file : list_files_below(root / "data")) {
        if (!file.ends_with(".json") || file.starts_with("schema/")) continue;
        const auto slash = file.rfind('/');
        const auto stem = file.substr(slash + 1, file.size() - slash - 6);
        INFO(file);
        const auto value = read_data_file(root, "data/" + file, sources, diagnostics);
        const auto schema = read_data_file(root, "data/schema/" + stem + ".schema.json", sources, diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        validate(*value, *schema, diagnostics);
        CHECK(to_text(diagnostics) == "");
        ++read;
    }
    CHECK(read >= 11);
}
