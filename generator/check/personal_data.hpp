// Data that may point at a person, in tables that readers can download: names, telephone numbers, e-mail addresses, numbers of
// cases and of papers. Told by a column's heading or by the shapes of its cells. Guesses: somebody who has looked says
// "checked": "not personal" at the column. Columns that a list of codes names hold countries, places and the like.
#pragma once

#include "base/diagnostics.hpp"
#include "ledger/tables.hpp"

namespace bilan::check {

// check/personal-data, at the column's first such cell; an error in a draft too.
void check_personal_data(const ledger::Tables& tables, Diagnostics& diagnostics);

}  // namespace bilan::check
