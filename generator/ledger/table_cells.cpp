// The cells of a table as the language writes them, masked where they are.
#include <algorithm>

#include "ledger/tables.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {

std::optional<std::size_t> DataTable::column(std::string_view key) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.key == key; });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

bool DataTable::has(Mask mask) const {
    const auto is_so = [&](const TableCell& cell) { return cell.mask == mask; };
    const auto in_row = [&](const auto& row) { return std::any_of(row.begin(), row.end(), is_so); };
    return std::any_of(rows.begin(), rows.end(), in_row) || (totals && in_row(*totals));
}

std::string mask_text(const DataTable& table, Mask mask, std::string_view language) {
    switch (mask) {
        case Mask::None: return {};
        case Mask::Under: return "<\u00A0" + unicode::format_number(table.mask_under, language);
        case Mask::Beside: return "…";
    }
    return {};
}

std::string cell_text(const DataTable& table, std::size_t column, const TableCell& cell, std::string_view language) {
    if (cell.kind != CellKind::Number) return text_in(cell.text, language);
    if (cell.mask != Mask::None) return mask_text(table, cell.mask, language);
    if (!cell.number) return {};
    return number_text(*cell.number, table.columns[column].unit, table.columns[column].currency, language);
}

}  // namespace bilan::ledger
