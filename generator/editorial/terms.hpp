// The office's words: what the glossary says to avoid, and another language's acronyms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "editorial/passages.hpp"
#include "content/project.hpp"

namespace bilan::editorial {

struct Term {
    std::string avoided, preferred;
};

// What one language's texts are held to.
struct Terms {
    std::vector<Term> phrases;             // compared without case, accents and plurals
    std::vector<Term> acronyms;            // compared letter by letter
    std::vector<std::string> preferred;    // what stands inside one of these is no mistake
};

// Of data/shared/glossary.json ("avoid") and data/shared/acronyms.json.
Terms terms_of(const content::Project& project, std::string_view language);

// check/term, a warning with the preferred word.
void check_terms(const Passages& passages, const Terms& terms, Diagnostics& diagnostics);

}  // namespace bilan::editorial
