// One way to write inclusive French in a report: migrant·es, migrant.es, migrant-e-s or migrant(e)s, or none of them but both
// words in full. Which one is the office's choice ("inclusive_writing" in report.json); two in one report are nobody's.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "editorial/passages.hpp"

namespace bilan::editorial {

// check/inclusive-form, a warning at each form that is not of the declared kind: "point-median", "dot", "hyphen",
// "parentheses" or "none". declared empty: the kind that the report uses most.
void check_inclusive_forms(const Passages& french, std::string_view declared, Diagnostics& diagnostics);

}  // namespace bilan::editorial
