// Tables, from CSV (RFC 4180) as spreadsheets save it: separated by commas, semicolons or tabs, with or without a byte
// order mark, with either line end. A table, not a Value: columns have an order and cells are text until someone asks for
// a number. Workbooks make the same tables: workbook.hpp.
//   data/csv-syntax, data/ragged-row, data/duplicate-key, data/ambiguous-number, data/not-utf8, data/legacy-encoding
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/value.hpp"

namespace bilan::data {

struct Cell {
    std::string text;   // as it is shown, without its quotes and the spaces around it
    Span span;
    std::optional<Decimal> number;  // a workbook's cell that is a number: of 55 % it is 55, and there is nothing to guess
};

// What the numbers of a column count, where somebody declares it (conventions.hpp).
struct Counted {
    std::string unit, currency;   // as figures have them: "persons"; "money" with "USD"
    Value population;             // a text in each language; null without one
    Span span;                    // of the declaration
};

struct Table {
    std::vector<Cell> header;
    std::vector<std::vector<Cell>> rows;   // each as long as the header; empty lines are left out
    std::vector<std::optional<Counted>> counted;   // of columns, after conform(); empty before
    char separator = ',';

    std::optional<std::size_t> column(std::string_view name) const;
};

// The bytes of a CSV file as UTF-8. UTF-16 with a mark is converted (Excel's "Unicode text"), and Windows-1252, which Excel's
// other CSV is in Western Europe: with the warning data/legacy-encoding, because nothing in the bytes tells it from other
// old encodings. Nothing and data/not-utf8 when they are neither.
std::optional<std::string> text_of_csv(const std::string& name, std::string bytes, Diagnostics& diagnostics);

// Nothing after a quote that is never closed, a row that is longer or shorter than the header, or a column named twice.
std::optional<Table> parse_csv(const Source& source, Diagnostics& diagnostics);

enum class Reading { Number, NotANumber, Ambiguous };

struct CellNumber {
    Reading reading = Reading::NotANumber;
    Decimal value;
};

// 29793, -5, 12.5, 12,5, "29 793" and "1,234,567.8" are numbers. "1,234" and "499.999" group thousands to one reader
// and have decimals for another: Ambiguous.
CellNumber read_number(std::string_view text);

// The number in a cell, with data/ambiguous-number or data/wrong-type when it is none.
std::optional<Decimal> number_in(const Cell& cell, Diagnostics& diagnostics);

// One object a row, keyed by the header. Cells that are unambiguous numbers become numbers, empty cells null.
Value to_value(const Table& table);

}  // namespace bilan::data
