// How a data file writes numbers and dates, for what two readers read differently: 499.999 and 03/04/2023; and what its columns
// count, which no file says: persons or operations. An officer declares it, file by file and column by column, in
// conventions.json (or .csv, .xlsx) of the report's folder; nothing is guessed. It is said of the file and not where the file
// is used, because it is true of the file whoever reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/csv.hpp"
#include "data/dates.hpp"
#include "data/value.hpp"

namespace bilan::data {

enum class NumberStyle : std::uint8_t {
    Undeclared,
    French,    // 1.234,5 and 1 234,5
    English,   // 1,234.5 and 1 234.5
    Text,      // codes, which are no numbers
};

// Undeclared and Text read nothing more than read_number() does.
CellNumber read_number_as(std::string_view text, NumberStyle style);
// The sign, '.' or ',', between groups of three digits where a number has no other sign: of "499.999", '.'. 0 without one.
char grouping_sign(std::string_view text);

// Looks at the texts of a column for numbers in both styles: some that only one of them reads, or groups with either sign.
class MixedNumbers {
public:
    void look_at(std::string_view text, std::size_t index);
    struct Two {
        std::size_t first = 0, second = 0;   // indexes of texts
    };
    std::optional<Two> found() const;

private:
    std::optional<std::size_t> french_, english_, points_, commas_;   // the first of each
};
void report_mixed(std::string_view column, const Span& first, const Span& second, Diagnostics& diagnostics);

struct Convention {
    std::string file, column;          // column "": every column that has no convention of its own
    NumberStyle numbers = NumberStyle::Undeclared;
    DateOrder dates = DateOrder::Undeclared;
    Span span;
    std::optional<Counted> counted = {};

    bool is_of(std::string_view name) const;   // the name of a file, with its sheet behind # or without
    bool changes_cells() const { return numbers != NumberStyle::Undeclared || dates != DateOrder::Undeclared; }
};

// conventions.json, checked against conventions.schema.json before.
std::vector<Convention> read_conventions(const Value& value);

// Makes of each text that its column's convention decides what it says: a number, or an ISO day; and notes what each column counts.
// name: of the file, with its sheet behind # or without. False after data/wrong-convention and data/unknown-column, and after data/mixed-numbers: a column
// that writes numbers in both styles, told once with one cell of each.
bool conform(Table& table, std::string_view name, const std::vector<Convention>& conventions, Diagnostics& diagnostics);

// A list of JSON or YAML whose texts that are days by its schema are ISO days. A column is what table_of() calls it: "as_of", "consent until".
// Nothing after data/wrong-convention, data/ambiguous-date and data/unknown-column.
std::optional<Value> conform(const Value& list, const Value& schema, std::string_view name, const std::vector<Convention>& conventions, Diagnostics& diagnostics);

// A day in a cell as ISO 8601; nothing after data/ambiguous-date and data/wrong-convention. What is no day comes back as it is, for the
// schema to tell.
std::optional<std::string> day_in(std::string_view text, const Span& span, Diagnostics& diagnostics, DateOrder order = DateOrder::Undeclared);

}  // namespace bilan::data
