// What queries may call, and the functions that are exact where SQLite's own are not.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"

struct sqlite3;

namespace bilan::data {

// sum, total and avg over decimals; round(x, places) and divide(a, b, places), half away from zero.
void add_exact_functions(sqlite3* database);

// Functions without clock, chance, files or unbounded results.
bool may_be_called(std::string_view function);

// The decimal that a binary fraction was made from: it has at most 15 digits. Nothing for the result of an inexact computation.
std::optional<Decimal> exact_decimal(double value);
// Whether a decimal is found again in the binary fraction nearest to it.
bool has_exact_double(const Decimal& value);

}  // namespace bilan::data
