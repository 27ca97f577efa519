// The page for designers against what the engine does.
#include "print/css/profile.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/files.hpp"
#include "print/css/property.hpp"
#include "support.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::print::css;

namespace {

std::vector<std::string> alternatives(std::string_view values) {
    std::vector<std::string> found;
    while (!values.empty()) {
        const std::size_t bar = values.find(" | ");
        found.emplace_back(values.substr(0, bar));
        values.remove_prefix(bar == std::string_view::npos ? values.size() : bar + 3);
    }
    return found;
}

// Words and quoted strings; not <length>, url() or "...".
bool is_plain(std::string_view value) { return value.find_first_of("<>()[],?") == std::string_view::npos && value.find("...") == std::string_view::npos; }

bool parses(std::string_view name, std::string_view value) {
    const Components components = tokenize(value);
    return property_table().parse(name, Cursor(components)).has_value();
}

}  // namespace

TEST_CASE("every property stands once on the page for designers", "[css]") {
    std::map<std::string, int> shown;
    for (const PropertySection& section : property_sections())
        for (const PropertyNote& note : section.properties)
            for (const std::string_view name : note.names) ++shown[std::string(name)];
    std::string wrong;
    for (const std::string& name : property_table().names()) {
        const Longhand* longhand = property_table().find_longhand(name);
        if (longhand && !longhand->logical && longhand->name == name && shown[name] != 1) wrong += name + " ";
    }
    CHECK(wrong == "");
    for (const auto& [name, times] : shown) {
        INFO(name);
        CHECK(property_table().find_longhand(name) != nullptr);
    }
}

TEST_CASE("the values on the page are accepted", "[css]") {
    std::string wrong;
    for (const PropertySection& section : property_sections())
        for (const PropertyNote& note : section.properties)
            for (const std::string_view name : note.names) {
                const Longhand& longhand = *property_table().find_longhand(name);
                if (note.values.empty() && longhand.keywords.empty()) wrong += std::string(name) + " has no values; ";
                for (const std::string& value : alternatives(note.values))
                    if (is_plain(value) && !parses(name, value)) wrong += std::string(name) + ": " + value + "; ";
            }
    CHECK(wrong == "");
}

TEST_CASE("the initial values on the page are the engine's", "[css]") {
    std::string wrong;
    for (const PropertySection& section : property_sections())
        for (const PropertyNote& note : section.properties)
            for (const std::string_view name : note.names) {
                const Longhand& longhand = *property_table().find_longhand(name);
                if (longhand.page_only) {
                    if (!parses(name, note.initial)) wrong += std::string(name) + " ";
                    continue;
                }
                const Components components = tokenize(note.initial);
                const auto parsed = property_table().parse(name, Cursor(components));
                if (!parsed) {
                    wrong += std::string(name) + " ";
                    continue;
                }
                const ComputedStyle parent = initial_style();
                ComputedStyle style = initial_style();
                const ComputeContext context{parent, {}};
                for (const auto& [id, apply] : *parsed) apply(style, context);
                if (note.initial == "currentcolor") continue;  // computed at once; no field stands for it
                if (dump(style) != dump(initial_style())) wrong += std::string(name) + ": " + dump(style);
            }
    CHECK(wrong == "");
}

TEST_CASE("the examples on the page are read without a word", "[css]") {
    for (const FeatureSection& section : feature_sections())
        for (const FeatureNote& feature : section.features) {
            const std::string example(feature.example);
            const bool is_rule = example.empty() || example.find('{') != std::string::npos || example.starts_with('@');
            INFO(example);
            CHECK(tests::Styled("<p>x", is_rule ? example : "p { " + example + " }", {{"css/x.css", "p {}"}}).messages() == "");
        }
}

TEST_CASE("templates/PRINT.md is what the program prints", "[css]") {
    const std::string path = std::string(BILAN_ROOT) + "/templates/PRINT.md";
    if (std::getenv("BILAN_BLESS") != nullptr) write_file(path, profile_page());
    CHECK(tests::read_text(path) == profile_page());
}
