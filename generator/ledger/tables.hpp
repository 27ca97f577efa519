// Tables of a report: rows from a CSV file, from a sheet of a workbook or from figures of the ledger, columns declared in tables.json, codes turned
// into names, totals computed exactly. Made once, then printed by templates and drawn by charts and maps in either language.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/csv.hpp"
#include "data/value.hpp"
#include "ledger/figures.hpp"
#include "ledger/waivers.hpp"

namespace bilan::ledger {

enum class CellKind { Header, Number, Text };

struct Column {
    std::string key;                  // the CSV file's column
    Texts label;
    CellKind kind = CellKind::Text;
    std::string unit, currency;       // how its numbers are written
    std::optional<data::Counted> counted;   // what they count, where that is declared of the file
    std::vector<std::string> sum_of;  // columns that add up to this one, row by row
    std::string codes;                // the list in data/shared that names them: "countries"; "" without one
    bool has_codes = false;           // of such a list, or of names that stand in the column itself
    bool is_not_personal = false;     // somebody looked, and says so
};

// What is printed in place of a small count, and of those that would give it away (masking.hpp).
enum class Mask {
    None,
    Under,    // "< 5"
    Beside,   // "…"
};

struct TableCell {
    CellKind kind = CellKind::Text;
    Texts text;                       // not for numbers
    std::string written;              // what the file says, where text is the name of a code
    std::string figure;               // whose number it is; "" when it is no figure's
    std::optional<Decimal> number;    // nothing in an empty cell: unknown is not 0; nothing in a masked one
    std::optional<Decimal> withheld;  // the number of a masked cell, for checks alone
    Mask mask = Mask::None;
    Span span;

    const std::optional<Decimal>& counted() const { return mask == Mask::None ? number : withheld; }
};

// What the rows are to the total figure.
enum class Scope {
    Complete,   // all of it: the column sums to the figure
    Part,       // the top five: the column's sum is at most the figure
    Overlap,    // kinds that may count one person twice: each row is at most the figure
};

struct DataTable {
    std::string id;
    Texts title, caption, note, source, total_label, scope_note;
    std::string period;
    bool is_public = false;           // offered as a file of data, beside being printed
    std::int64_t mask_under = 0;      // counts below it are not printed; 0: all are
    Scope scope = Scope::Complete;
    std::vector<Column> columns;
    std::vector<std::vector<TableCell>> rows;
    std::optional<std::vector<TableCell>> totals;   // when total_label is there
    std::string total_figure, total_column;
    std::string ordered_by;           // the column whose numbers fall; of a part its total column
    std::string count_figure, count_column, count_value;   // the rows whose cell says so, or all, are as many as the figure
    std::optional<Waiver> waiver;
    Span span;

    std::optional<std::size_t> column(std::string_view key) const;
    bool has(Mask mask) const;
};

// What stands for a masked number: "< 5", "…"; "" where none is masked.
std::string mask_text(const DataTable& table, Mask mask, std::string_view language);

// A cell as the language writes it, masked where it is; "" when it is empty.
std::string cell_text(const DataTable& table, std::size_t column, const TableCell& cell, std::string_view language);

class Tables {
public:
    const DataTable* find(std::string_view id) const;
    const std::vector<DataTable>& all() const { return tables_; }
    std::vector<std::string> ids() const;
    void add(DataTable table) { tables_.push_back(std::move(table)); }

private:
    std::vector<DataTable> tables_;
};

// The table of a file that tables.json names, or nothing after telling why, at the name.
using OpenTable = std::function<std::optional<data::Table>(const std::string& name, const Span& named_by)>;

// data/shared/<name>.json by name. A list of codes is {"CI": {"fr", "en"}, ...} or [{"id": "nador", "name": {"fr", "en"}}, ...].
using CodeLists = std::map<std::string, data::Value>;

// tables.json, checked against tables.schema.json before. Reports ledger/unknown-column, ledger/unknown-code,
// ledger/unknown-code-list, ledger/unknown-figure, ledger/duplicate-table, what mask() reports and what the readers of CSV and workbooks report.
Tables load_tables(const data::Value& value, const OpenTable& open, const CodeLists& lists, const Ledger& ledger,
                   Diagnostics& diagnostics);

// Rows and totals against what is declared: ledger/unlike-units, ledger/row-mismatch, ledger/total-mismatch, ledger/part-larger-than-whole,
// ledger/row-count-mismatch, ledger/unordered-rows (a warning: the largest are listed first). A complete table
// with an empty cell is told only when it makes too much.
void check_tables(const Tables& tables, const Ledger& ledger, const Proof& proof, Diagnostics& diagnostics);

}  // namespace bilan::ledger
