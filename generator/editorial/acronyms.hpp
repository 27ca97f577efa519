// Acronyms against the list that readers are given: what chapters use is in it, or said in full where it is used, and the
// list has nothing that nobody uses.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "editorial/passages.hpp"
#include "content/project.hpp"

namespace bilan::editorial {

struct Acronym {
    std::string id, short_form, long_form;
    Span span;                     // of its short form
};

// data/shared/acronyms.json in one language, and what needs no explanation.
struct Acronyms {
    std::vector<Acronym> list;
    std::set<std::string> others;  // the forms of other languages: check/term tells them
    std::set<std::string> names;   // of partners, programmes, currencies, countries
};

Acronyms acronyms_of(const content::Project& project, std::string_view language);

// check/undefined-acronym, once for each, where it stands first. Words in capitals are no acronyms when they are Roman
// numerals, units, currencies, countries, known to everyone (PDF, CO2), part of an address or a file's name, beside another word
// in capitals, or written in small letters elsewhere. Said in full beside parentheses anywhere in these passages, an acronym is defined.
void check_undefined_acronyms(const Passages& passages, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics);

// check/acronym-expansion: words before "(ABC)" that are nearly those of the list; and an acronym that the list has twice.
void check_expansions(const Passages& passages, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics);

// check/unused-acronym, one for the language: what no report says. words: all that they say in it.
void check_unused_acronyms(std::string_view words, const Acronyms& acronyms, std::string_view language, Diagnostics& diagnostics);

}  // namespace bilan::editorial
