// Components -> rules and declarations (CSS Syntax 3, section 5.4), with the standard's recovery: a mistake costs its
// own declaration or rule and nothing else. What a rule means is not known here.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "print/css/component.hpp"

namespace bilan::print::css {

struct RawDeclaration {
    std::string name;       // lower case; custom properties as written
    Components value;       // without !important and white space around
    bool important = false;
    std::uint32_t begin = 0, end = 0;            // the whole declaration
    std::uint32_t name_end = 0;
    bool is_custom() const { return name.starts_with("--"); }
};

struct RawRule {
    std::string at_name;    // lower case without "@"; empty for a style rule
    Components prelude;
    bool has_block = false;
    Component block;
    std::uint32_t begin = 0, end = 0;            // the prelude, with the at-keyword
    std::uint32_t name_end = 0;                  // at-rules: of the at-keyword
};

// What went wrong, and where in the sheet.
using ReportSyntax = std::function<void(std::uint32_t begin, std::uint32_t end, std::string message)>;

std::vector<RawRule> parse_rules(Components components, const ReportSyntax& report);

// The inside of a block: declarations, and rules such as an @page's margin boxes.
struct RawBlock {
    std::vector<RawDeclaration> declarations;
    std::vector<RawRule> rules;
};
RawBlock parse_block(Components components, const ReportSyntax& report);

}  // namespace bilan::print::css
