// The rows of a table as the objects that a schema describes, so that a list kept in a spreadsheet and one kept as JSON
// are the same data. A column's header says where its cells go: "id", "label fr" -> {"label": {"fr": ...}}, "as of" ->
// "as_of", "until" -> {"waived": {"until": ...}} when only that object has it. French headers do as well ("valeur",
// "unité", "libellé fr"). Cells of lists hold their items with ; or , between them. An empty cell is nothing at all: null
// where the schema has it, else no member.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/csv.hpp"
#include "data/value.hpp"

namespace bilan::data {

// schema: of one row; root: whose $defs it refers to. Reports data/unknown-column at a header that names nothing, and what
// number_in() reports. The result is a list; validate() says the rest.
Value objects_in(const Table& table, const Value& schema, const Value& root, Diagnostics& diagnostics);

// The other way: an object a row, its members in columns in the order in which they are first there: {"label": {"fr": ...}} under
// "label fr", a list's items with , between them. Entries that are no objects are left out.
Table table_of(const Value& list);

// Where the cells of each column go: "label.fr"; "" where the header names nothing.
std::vector<std::string> keys_in(const Table& table, const Value& schema, const Value& root);

}  // namespace bilan::data
