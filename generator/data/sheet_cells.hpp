// The filled cells of a sheet, as they are in the file: what a sheet's part is read into, and what a table is made from.
// Sparse, because a sheet has 17,000 million cells and any of them may be filled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/csv.hpp"
#include "data/number_formats.hpp"
#include "data/workbook_package.hpp"

namespace bilan::data {

struct SheetCell {
    std::uint32_t column = 0;  // from 0
    std::string text;          // never empty
    std::optional<Decimal> number;
};

struct SheetRow {
    std::uint32_t row = 1;     // from 1, as people see it
    bool hidden = false;
    std::vector<SheetCell> cells;  // from left to right
};

// From left to right; of two cells in one column the first is kept.
void put_in_order(std::vector<SheetCell>& cells);

// Both ends belong to it.
struct Area {
    std::uint32_t first_row = 1, last_row = 1;
    std::uint32_t first_column = 0, last_column = 0;
};

struct CellMistake {
    std::uint32_t row = 1, column = 0;
    std::string code, message, help;
};

struct SheetCells {
    std::vector<SheetRow> rows;  // from top to bottom, without the empty ones
    std::vector<Area> merged;
    std::vector<Area> hidden_columns;  // only their columns are meant
    std::vector<CellMistake> mistakes;
};

// What the sheets of a workbook share.
struct WorkbookParts {
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  // by the number of a cell's style
    Calendar calendar = Calendar::From1900;
};

struct SheetPart {
    XmlState state = XmlState::Read;
    SheetCells cells;
};

SheetPart read_sheet_part(std::string xml, const WorkbookParts& parts, Allowance& allowance);
XmlState read_strings_part(std::string xml, WorkbookParts& parts);
XmlState read_styles_part(std::string xml, WorkbookParts& parts);

enum class TableState { Made, Empty, Mistaken, TooLarge };

struct MadeTable {
    TableState state = TableState::Made;
    std::optional<Table> table;
};

// The table of a sheet. Says what is mistaken or too large; of an empty sheet it says nothing.
MadeTable table_of(const std::string& file, const std::string& sheet, SheetCells cells, Allowance& allowance, Sources& sources,
                   Diagnostics& diagnostics);

}  // namespace bilan::data
