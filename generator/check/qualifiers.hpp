// Words before a number that disagree with it: "more than 29,793" where 29,793 is exact, "about" before "at least".
#pragma once

#include "base/diagnostics.hpp"
#include "ledger/figures.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

// check/qualifier, a warning at the figure. French and English words: plus de, au moins, environ, près de; more than, over,
// at least, about, nearly ...
void check_qualifiers(const narrative::Chapter& chapter, const ledger::Ledger& ledger, Diagnostics& diagnostics);
// Of every chapter in the language that it is written in.
void check_qualifiers(const report::Manuscript& manuscript, Diagnostics& diagnostics);

}  // namespace bilan::check
