// A data file of the project by its name: JSON, or a table as a list of objects, from CSV or a sheet of a workbook:
// "figures.xlsx" is its first sheet that is shown, "figures.xlsx#Women" the one of that name. A workbook that is open in a
// spreadsheet program, which keeps a lock file beside it, is read with the warning data/open-in-excel.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "data/csv.hpp"
#include "data/value.hpp"

namespace bilan::data {

// name is relative to root, with '/'. Reports data/missing-file and data/unknown-format beside what the readers report.
std::optional<Value> read_data_file(const Path& root, const std::string& name, Sources& sources, Diagnostics& diagnostics);

// The same for a file that has to be a table (.csv, .xlsx). named_by: where another file names this one; may be empty.
std::optional<Table> read_table_file(const Path& root, const std::string& name, const Span& named_by, Sources& sources,
                                     Diagnostics& diagnostics);

// The names of a workbook's sheets; none when it cannot be read.
std::vector<std::string> sheets_of(const Path& root, const std::string& name);

}  // namespace bilan::data
