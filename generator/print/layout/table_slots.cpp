// Rows, columns and cells of a table (CSS Tables 3, section 3.5; HTML, 4.9.12).
#include <algorithm>

#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

class SlotBuilder {
public:
    explicit SlotBuilder(const Box& grid) : merges_(!has_fixed_layout(grid)) {
        slots_.collapses = grid.style->border_collapse == css::BorderCollapse::Collapse;
    }

    void add_columns(const Box& group) {
        const auto add = [&](const Box* column, int count) {
            for (int i = 0; i < count; ++i) slots_.columns.push_back({column, &group});
        };
        if (group.children.empty()) add(nullptr, group.column_span);
        for (const Box* column : group.children) add(column, column->column_span);
    }

    void add_group(const Box& group) {
        std::fill(busy_.begin(), busy_.end(), 0);
        std::size_t left = group.children.size();
        for (const Box* row : group.children) add_row(*row, group, left--);
    }

    std::size_t rows() const { return slots_.rows.size(); }

    TableSlots finished(std::size_t header_rows, std::size_t footer_rows) {
        std::size_t count = slots_.columns.size();
        for (const TableCellSlot& cell : slots_.cells) count = std::max(count, cell.column + 1);
        for (const TableCellSlot& cell : slots_.cells)
            if (cell.columns <= 100) count = std::max(count, cell.column + cell.columns);
        const std::size_t declared = slots_.columns.size();
        slots_.columns.resize(count);
        for (TableCellSlot& cell : slots_.cells) cell.columns = std::min(cell.columns, count - cell.column);
        if (merges_) merge_columns(declared);
        slots_.header_rows = header_rows;
        slots_.footer_rows = footer_rows;
        return std::move(slots_);
    }

private:
    // A column that no cell begins in and no col element asks for is one with the column before it (CSS Tables 3, section
    // 3.5, track merging): it takes no spacing.
    void merge_columns(std::size_t declared) {
        std::vector<bool> kept(slots_.columns.size(), false);
        for (std::size_t c = 0; c < kept.size(); ++c) kept[c] = c == 0 || c < declared;
        for (const TableCellSlot& cell : slots_.cells) kept[cell.column] = true;
        std::vector<std::size_t> place(kept.size() + 1, 0);   // how many are kept before
        for (std::size_t c = 0; c < kept.size(); ++c) place[c + 1] = place[c] + (kept[c] ? 1 : 0);
        for (TableCellSlot& cell : slots_.cells) {
            const std::size_t end = place[cell.column + cell.columns];
            cell.column = place[cell.column];
            cell.columns = end - cell.column;
        }
        slots_.columns.resize(place.back());
    }

    // rows_left: of the group, this one included; no cell reaches below its group.
    void add_row(const Box& row, const Box& group, std::size_t rows_left) {
        const std::size_t index = slots_.rows.size();
        slots_.rows.push_back({&row, &group, slots_.cells.size(), row.children.size()});
        std::size_t column = 0;
        for (const Box* box : row.children) {
            while (column < busy_.size() && busy_[column] > 0) ++column;
            TableCellSlot cell;
            cell.box = box;
            cell.row = index;
            cell.column = column;
            cell.rows = std::min(static_cast<std::size_t>(box->row_span), rows_left);
            cell.columns = static_cast<std::size_t>(box->column_span);
            if (busy_.size() < column + cell.columns) busy_.resize(column + cell.columns, 0);
            for (std::size_t i = 0; i < cell.columns; ++i) busy_[column + i] = cell.rows;
            column += cell.columns;
            slots_.cells.push_back(cell);
        }
        for (std::size_t& rows : busy_)
            if (rows > 0) --rows;
    }

    TableSlots slots_;
    bool merges_;
    std::vector<std::size_t> busy_;   // rows from this one on that a column is taken in
};

bool is_part(const Box& box, css::TablePart part) { return box.kind == BoxKind::TableRowGroup && box.style->display.part == part; }

}  // namespace

TableSlots table_slots(const Box& grid) {
    SlotBuilder builder(grid);
    const Box* header = nullptr;
    const Box* footer = nullptr;
    for (const Box* child : grid.children) {
        if (child->kind == BoxKind::TableColumnGroup) builder.add_columns(*child);
        if (!header && is_part(*child, css::TablePart::HeaderGroup)) header = child;
        if (!footer && is_part(*child, css::TablePart::FooterGroup)) footer = child;
    }
    if (header) builder.add_group(*header);
    const std::size_t header_rows = builder.rows();
    for (const Box* child : grid.children)
        if (child->kind == BoxKind::TableRowGroup && child != header && child != footer) builder.add_group(*child);
    const std::size_t above_footer = builder.rows();
    if (footer) builder.add_group(*footer);
    return builder.finished(header_rows, builder.rows() - above_footer);
}

}  // namespace bilan::print::layout
