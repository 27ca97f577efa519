#include "print/css/profile.hpp"

#include <algorithm>
#include <map>

#include "base/format.hpp"
#include "print/css/page_selectors.hpp"
#include "print/css/property.hpp"

namespace bilan::print::css {
namespace {

std::string in_cell(std::string_view text) {
    std::string cell;
    for (const char c : text) cell += c == '|' ? std::string("\\|") : std::string(1, c);
    return cell;
}

std::string code(std::string_view text) { return text.empty() ? std::string() : "`" + in_cell(text) + "`"; }

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

// Names that mean a longhand, or its side in a writing direction.
std::map<std::string, std::vector<std::string>> other_names() {
    const PropertyTable& table = property_table();
    std::map<std::string, std::vector<std::string>> names;
    for (const std::string& name : table.names()) {
        const Longhand* longhand = table.find_longhand(name);
        if (longhand == nullptr) continue;
        const std::string& physical = table.longhand(longhand->ltr).name;
        if (physical != name) names[physical].push_back(name);
    }
    return names;
}

std::string values_of(const PropertyNote& note, const Longhand& longhand) {
    if (!note.values.empty()) return std::string(note.values);
    std::vector<std::string> words(longhand.keywords.begin(), longhand.keywords.end());
    return joined(words, " | ");
}

std::string property_row(const PropertyNote& note, const std::map<std::string, std::vector<std::string>>& others) {
    std::string names, also;
    for (const std::string_view name : note.names) {
        names += (names.empty() ? "" : "<br>") + code(name);
        if (const auto found = others.find(std::string(name)); found != others.end())
            for (const std::string& other : found->second) also += (also.empty() ? "" : " ") + code(other);
    }
    const Longhand& longhand = *property_table().find_longhand(note.names.front());
    std::string text = in_cell(note.note);
    if (!also.empty()) text += (text.empty() ? "Also " : ". Also ") + also;
    return format("| {} | {} | {} | {} | {} |\n", names, code(values_of(note, longhand)), code(note.initial),
                  longhand.inherited == Inherited::Yes ? "yes" : "", text);
}

std::string properties() {
    const auto others = other_names();
    std::string page;
    for (const PropertySection& section : property_sections()) {
        page += format("\n### {}\n\n| property | values | initial | inherited | in print |\n|---|---|---|---|---|\n", section.title);
        for (const PropertyNote& note : section.properties) page += property_row(note, others);
    }
    return page;
}

std::string shorthands() {
    const PropertyTable& table = property_table();
    std::string page = "\n### Shorthands\n\n| shorthand | stands for |\n|---|---|\n";
    for (const std::string& name : table.names()) {
        if (table.find_shorthand(name) == nullptr) continue;
        std::vector<std::string> longhands;
        for (const LonghandId id : table.longhands_of(name)) longhands.push_back(code(table.longhand(id).name));
        page += format("| {} | {} |\n", code(name), joined(longhands, " "));
    }
    return page;
}

std::string features() {
    std::string page;
    for (const FeatureSection& section : feature_sections()) {
        page += format("\n## {}\n\n", section.title);
        if (section.title == "Margin boxes") {
            std::vector<std::string> names;
            for (const std::string& name : margin_box_names()) names.push_back(code("@" + name));
            page += "Inside `@page`, clockwise: " + joined(names, " ") + ".\nThree on a side share its length as CSS Paged Media 3 says.\n";
            continue;
        }
        page += "| what | example | in print |\n|---|---|---|\n";
        for (const FeatureNote& feature : section.features)
            page += format("| {} | {} | {} |\n", feature.name.starts_with('`') ? in_cell(feature.name) : code(feature.name), code(feature.example), in_cell(feature.note));
    }
    return page;
}

std::string list_of(const std::vector<std::string_view>& names) {
    std::vector<std::string> words;
    for (const std::string_view name : names) words.push_back(code(name));
    return joined(words, " ") + "\n";
}

}  // namespace

std::string profile_page() {
    return "# CSS in print\n\n"
           "What the print engine understands of CSS, property by property. `bilan pdf --profile-table` prints this page from the\n"
           "tables that the engine itself reads; do not edit it. A declaration outside of it is one warning with its place, unless\n"
           "it means nothing on paper (see the end).\n\n"
           "`initial`, `inherit`, `unset`, `revert`, `!important`, `var()` and `calc()` work everywhere.\n"
           "\n## Properties\n" +
           properties() + shorthands() + features() + "\n## Known, and without effect on paper\n\n" + list_of(inert_properties()) +
           "\nand whatever begins with `-webkit-`, `-moz-`, `-ms-` or `-o-`.\n\n## Not in the profile: a warning\n\n" + list_of(unsupported_properties());
}

}  // namespace bilan::print::css
