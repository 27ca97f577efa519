// The print profile as a page for designers: templates/PRINT.md. What is accepted, aliases, inheritance and longhands
// come from the property table itself; values that are no plain keywords, initial values and what differs from browsers
// stand beside it in profile_notes.cpp. The tests parse every value, initial value and example that the page shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::print::css {

struct PropertyNote {
    std::vector<std::string_view> names;   // longhands that take the same values
    std::string_view initial;
    std::string_view values;               // "": the table's keywords
    std::string_view note;                 // what differs from browsers, or what print does with it
};
struct PropertySection {
    std::string_view title;
    std::vector<PropertyNote> properties;
};
const std::vector<PropertySection>& property_sections();

// Something else of the profile, with an example that a test reads.
struct FeatureNote {
    std::string_view name;
    std::string_view example;              // of functions and units a declaration, else rules
    std::string_view note;
};
struct FeatureSection {
    std::string_view title;
    std::vector<FeatureNote> features;
};
const std::vector<FeatureSection>& feature_sections();

// Markdown.
std::string profile_page();

}  // namespace bilan::print::css
