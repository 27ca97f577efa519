// Figures that are computed from rows instead of typed: what is computed, of which column, of which rows.
//   {"compute": "sum", "of": "activities.persons", "where": "region = Oriental; year = 2022"}
//   sum, max, last      of a column, as numbers; last: in the file's order
//   count               of rows ("activities"), count-distinct: of a column's different texts
//   ratio               100 * the sum of one column / the sum of another ("activities.women / activities.persons")
// Conditions are joined with ; and all have to hold: column = text, != text, > number, >= < <=, in a, b, c, is empty,
// is not empty; days are compared with a day, date >= 2023-03-01. A row that is the total of others is left out. Exact, in one pass over the columns it names.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "ledger/records.hpp"

namespace bilan::ledger {

enum class Operation { Sum, Count, CountDistinct, Max, Last, Ratio };

struct Condition {
    enum class Is { Equal, Unequal, Above, AtLeast, Below, AtMost, In, Empty, Filled } is = Is::Equal;
    std::string column;
    std::vector<std::string> texts;
};

struct Computation {
    Operation operation = Operation::Sum;
    std::string table, column, divisor;     // divisor: of Ratio, a column of the same table
    std::vector<Condition> conditions;
    int decimals = 0;                       // of Ratio
    std::string written;                    // "sum of activities.persons where region = Oriental"
    Span span;

    std::string in_words() const { return written; }
};

// Reads the keys of a figure; nothing when it is not computed, or has mistakes: ledger/unknown-operation, ledger/bad-condition.
std::optional<Computation> read_computation(const data::Value& figure, Diagnostics& diagnostics);

struct Computed {
    std::optional<Decimal> value;           // nothing when no row has a number
    std::size_t rows = 0;                   // that the conditions chose
    std::size_t without_number = 0;         // of those
};

// Reports ledger/unknown-column, data/ambiguous-date at a row whose day a condition asks for, ledger/rows-without-number and
// ledger/total-row (warnings). What a blank or "N/A" cell counts is unknown, not 0: it is left out and told.
Computed compute(const Computation& computation, const Records& records, Diagnostics& diagnostics);

// The rows that the conditions choose, by their indexes: where the number comes from.
std::vector<std::size_t> rows_of(const Computation& computation, const Records& records);

}  // namespace bilan::ledger
