// Codes that a sentence cites, against their lists: the goals and the outputs of a framework ("SDG 18", "UNSDCF 3.3.2").
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "content/project.hpp"
#include "editorial/passages.hpp"

namespace bilan::editorial {

// A list of data/shared; null when the project does not keep it.
const data::Value* shared_list(const content::Project& project, const std::string& name);
// What an entry of a list, or a reference to one, is called: its text or its number.
std::string code_of(const data::Value& value);
// What a list's entries have under a key, or the keys of a table of names. list: may be null.
std::vector<std::string> codes_in(const data::Value* list, std::string_view key);

// What sentences cite by a name and a code.
struct CodeList {
    std::vector<std::string> names;   // "UNSDCF", "PNUAD"
    std::set<std::string> codes;      // "3.2.2"
    std::string file;                 // where they stand, for people
};

// Of data/shared/sdg.json and data/shared/frameworks.json.
std::vector<CodeList> code_lists_of(const content::Project& project, std::string_view language);

// check/unknown-code. Years ("UNSDCF 2023-2027") and targets of a known goal ("SDG 8.7") are left alone.
void check_cited_codes(const Passages& passages, const std::vector<CodeList>& lists, Severity severity, Diagnostics& diagnostics);

}  // namespace bilan::editorial
