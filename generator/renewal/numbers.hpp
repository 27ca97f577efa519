// Last year's numbers as next year's report begins with them: every one to be collected.
#pragma once

#include <string>
#include <vector>

#include "content/project.hpp"
#include "data/csv.hpp"
#include "renewal/years.hpp"

namespace bilan::renewal {

// The value of figures.json as data::to_json() prints it: "to collect" for each number, and last year's under "previous". Days,
// approvals and waivers are last year's and go.
data::Value renewed_figures(const data::Value& figures, const ledger::Ledger& ledger, const Years& years);

// The same lists as rows, for offices that keep them in spreadsheets: CSV with semicolons.
std::string rows_of(const data::Value& list);

// A file of rows with its header alone, and one with the cells of some columns blank.
std::string header_of(const data::Table& table);
std::string without_numbers(const data::Table& table, const std::vector<std::string>& columns);

}  // namespace bilan::renewal
