// Workbooks of Excel 2007 and later (ISO/IEC 29500-1: a ZIP archive of XML), libzip's and pugixml's door. A sheet becomes
// the same Table that CSV gives. Its Source is a text that stands for the sheet: a line a row, cells parted by tabs, so
// that every place in it has the name of a cell (Place::cell).
//   What a cell is: text, shared or inline, without its formatting; a number, exactly as decimal (0.55 is stored as
//   0.55000000000000004: the 15 digits that Excel shows count); 55 for 0.55 in a format of per cent, text "55 %"; the ISO
//   form of a date or time (both calendars, 1900 and 1904); "true" or "false"; of a formula, the value that was saved.
//   Hidden and filtered rows are data all the same: the warning data/hidden-rows, once a sheet. Hidden columns likewise.
//   Merged cells: below the header each cell of the area has its value. A header of several rows is one when its upper
//   cells are merged across the lower ones: "2022 women".
//   Rows and columns without any text are left out, before the header too. The header is the first row that has text, or
//   the first below a title: one cell above a row of several, merged across the table or parted from it by an empty row.
// Reported at the cell: data/formula-error (#REF!, #DIV/0! ...), data/formula-without-value (never computed by Excel),
// data/duplicate-key (of columns), data/ragged-row (no name above it), data/number-too-long, data/damaged-cell; 20 of each a
// sheet, and how many more. At the file: data/not-a-workbook (with what it is instead: .xls, .ods, .numbers, a web
// page, a damaged or encrypted file), data/unknown-sheet, data/empty-sheet, data/too-large.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/csv.hpp"

namespace bilan::data {

struct SheetTable {
    std::string sheet;
    bool hidden = false;      // the sheet as a whole
    Table table;
};

// Every sheet that has a header row, in the order of the workbook. Nothing after data/not-a-workbook or data/too-large.
// A sheet with mistakes in it is reported and left out.
std::optional<std::vector<SheetTable>> read_workbook(const std::string& name, std::string_view bytes, Sources& sources, Diagnostics& diagnostics);

// Their names, in the order of the workbook; none when it is no workbook.
std::vector<std::string> sheet_names(const std::string& name, std::string_view bytes);

// One sheet by its name; "": the first that is shown.
std::optional<Table> read_sheet(const std::string& name, std::string_view bytes, std::string_view sheet, Sources& sources, Diagnostics& diagnostics);

}  // namespace bilan::data
