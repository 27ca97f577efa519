// Tables (CSS Tables 3) by their own steps: slots, borders, column widths, row heights, pages. The grid box of a table
// is sized here as if pages had no end; its rows are bands (bands.hpp) that meet the pages in table_pages.cpp.
#pragma once

#include <vector>

#include "print/layout/bands.hpp"

namespace bilan::print::layout {

struct TableCellSlot {
    const Box* box = nullptr;
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
    Sides border;                  // halves of collapsed borders; of its own style when borders are separate
};

struct TableRowSlot {
    const Box* box = nullptr;
    const Box* group = nullptr;
    std::size_t first_cell = 0, cell_count = 0;  // that begin in it
};

struct TableColumnSlot {
    const Box* column = nullptr;   // null: no col element
    const Box* group = nullptr;
};

// Where cells are: rows in the order in which they are shown, header first and footer last.
struct TableSlots {
    std::vector<TableRowSlot> rows;
    std::vector<TableCellSlot> cells;
    std::vector<TableColumnSlot> columns;
    std::size_t header_rows = 0, footer_rows = 0;
    bool collapses = false;
    std::size_t body_end() const { return rows.size() - footer_rows; }
};
TableSlots table_slots(const Box& grid);

// Collapsed borders: what wins on each side of each slot (CSS 2.2, 17.6.2); null where there is no line.
struct TableBorders {
    using Side = const css::BorderSide*;
    std::size_t columns = 0;
    std::vector<Side> horizontal;  // (rows + 1) * columns: above row r in column c
    std::vector<Side> vertical;    // rows * (columns + 1): before column c in row r
    Sides outer;                   // the table's own halves

    Side above(std::size_t row, std::size_t column) const { return horizontal[row * columns + column]; }
    Side before(std::size_t row, std::size_t column) const { return vertical[row * (columns + 1) + column]; }
};
TableBorders collapsed_borders(const Box& grid, TableSlots& slots);  // fills the cells' borders

// Border, padding and spacing around all columns; the inside of a table.
struct TableEdges {
    Sides border;                  // used; zero when borders collapse
    Sides padding;                 // with the outer halves of collapsed borders
    LayoutUnit spacing_x, spacing_y;
    Sides all() const { return border + padding; }
};
TableEdges table_edges(const Box& grid, const TableBorders& borders, LayoutUnit containing_width);

struct TableColumnSizes {
    std::vector<LayoutUnit> least, most;
    std::vector<double> percent;   // 0: none
    std::vector<bool> fixed;       // has a width of its own
};
TableColumnSizes column_sizes(const Box& grid, const TableSlots& slots, const TableEdges& edges, LayoutContext& context);
// Widths of columns that fill `width` together, spacing excluded; wider where a minimum demands it.
std::vector<LayoutUnit> column_widths(const TableColumnSizes& sizes, LayoutUnit width);
std::vector<LayoutUnit> fixed_column_widths(const TableSlots& slots, LayoutUnit width, LayoutUnit spacing);
bool has_fixed_layout(const Box& grid);

// All that pages share.
struct TablePlan {
    TableSlots slots;
    TableBorders borders;
    TableEdges edges;
    LayoutUnit asked;                        // the width that the plan was made for
    LayoutUnit width;                        // of the grid's border box: more when columns need it
    std::vector<LayoutUnit> columns;         // widths
    std::vector<LayoutUnit> column_at;       // left edges from the grid's border box; one more for the end
    std::vector<LayoutUnit> rows;            // heights
    std::vector<BandItem> cells;             // as slots.cells
    bool repeats_header = false, repeats_footer = false;
    Bands body;                              // rows that pages break, with the header when it does not repeat
    std::size_t first_row = 0;               // of the body
};
std::shared_ptr<const TablePlan> plan_table(const Box& grid, const ConstraintSpace& space, LayoutUnit width, LayoutContext& context);
void size_rows(TablePlan& plan, const Box& grid, const ConstraintSpace& space, LayoutContext& context);

// A cell's fragment with collapsed borders in place of those of its style.
FragmentRef with_collapsed_border(const FragmentRef& cell, const Sides& border);

LayoutResult lay_out_table_grid(const Box& grid, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);

}  // namespace bilan::print::layout
