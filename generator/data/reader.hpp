// A data file of the project by its name: JSON, or CSV as a list of objects. XLSX has its place here and is not read yet.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "data/csv.hpp"
#include "data/value.hpp"

namespace bilan::data {

// name is relative to root, with '/'. Reports data/missing-file and data/unknown-format beside what the readers report.
std::optional<Value> read_data_file(const Path& root, const std::string& name, Sources& sources, Diagnostics& diagnostics);

// The same for a file that has to be a table (.csv). named_by: where another file names this one; may be empty.
std::optional<Table> read_table_file(const Path& root, const std::string& name, const Span& named_by, Sources& sources,
                                     Diagnostics& diagnostics);

}  // namespace bilan::data
