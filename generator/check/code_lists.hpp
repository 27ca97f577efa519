// Codes against their lists: areas of work, goals, partners and countries that data names, and the goals and the outputs of a
// framework that a sentence cites ("SDG 18", "UNSDCF 3.3.2").
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/passages.hpp"
#include "check/project_checks.hpp"
#include "content/project.hpp"

namespace bilan::check {

// check/unknown-code where axes.json, programmes.json and the chapters' front matter name what is in no list. A list that the
// project does not keep is not asked for.
void check_data_codes(const content::Project& project, const content::Report& report, Strictness strictness, Diagnostics& diagnostics);

// What sentences cite by a name and a code.
struct CodeList {
    std::vector<std::string> names;   // "UNSDCF", "PNUAD"
    std::set<std::string> codes;      // "3.2.2"
    std::string file;                 // where they stand, for people
};

// Of data/shared/sdg.json and data/shared/frameworks.json.
std::vector<CodeList> code_lists_of(const content::Project& project, std::string_view language);

// check/unknown-code for what a sentence cites. Years ("UNSDCF 2023-2027") and targets of a known goal ("SDG 8.7") are left alone.
void check_cited_codes(const Passages& passages, const std::vector<CodeList>& lists, Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::check
