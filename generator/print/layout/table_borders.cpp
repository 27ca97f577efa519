// Collapsed borders: every line between slots has one winner (CSS 2.2, section 17.6.2.1).
#include <algorithm>
#include <array>

#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

using Side = TableBorders::Side;

int rank(css::LineStyle style) {
    using css::LineStyle;
    switch (style) {
        case LineStyle::Hidden: return 10;
        case LineStyle::Double: return 8;
        case LineStyle::Solid: return 7;
        case LineStyle::Dashed: return 6;
        case LineStyle::Dotted: return 5;
        case LineStyle::Ridge: return 4;
        case LineStyle::Outset: return 3;
        case LineStyle::Groove: return 2;
        case LineStyle::Inset: return 1;
        case LineStyle::None: return 0;
    }
    return 0;
}

// Of two sides the stronger; of equals the first: candidates come cells first, tables last.
Side stronger(Side a, Side b) {
    if (!a || !b) return a ? a : b;
    const bool a_hides = a->style == css::LineStyle::Hidden, b_hides = b->style == css::LineStyle::Hidden;
    if (a_hides || b_hides) return a_hides ? a : b;
    if (a->style == css::LineStyle::None || b->style == css::LineStyle::None) return a->style == css::LineStyle::None ? b : a;
    if (a->width != b->width) return a->width > b->width ? a : b;
    return rank(b->style) > rank(a->style) ? b : a;
}

class Resolver {
public:
    Resolver(const Box& grid, TableSlots& slots) : grid_(grid), slots_(slots) {
        rows_ = slots.rows.size();
        columns_ = borders_.columns = slots.columns.size();
        owner_.assign(rows_ * columns_, nullptr);
        for (const TableCellSlot& cell : slots.cells)
            for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r)
                for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) owner_[r * columns_ + c] = &cell;
    }

    TableBorders run() {
        borders_.horizontal.reserve((rows_ + 1) * columns_);
        for (std::size_t r = 0; r <= rows_; ++r)
            for (std::size_t c = 0; c < columns_; ++c) borders_.horizontal.push_back(visible(above(r, c)));
        borders_.vertical.reserve(rows_ * (columns_ + 1));
        for (std::size_t r = 0; r < rows_; ++r)
            for (std::size_t c = 0; c <= columns_; ++c) borders_.vertical.push_back(visible(before(r, c)));
        for (TableCellSlot& cell : slots_.cells) halve(cell);
        set_outer();
        return std::move(borders_);
    }

private:
    static Side visible(Side side) { return side && side->width > LayoutUnit{} ? side : nullptr; }
    static LayoutUnit width(Side side) { return side ? side->width : LayoutUnit{}; }
    // Of a line's width, the part above or left of its middle, and the other.
    static LayoutUnit first_half(LayoutUnit width) { return width / 2; }
    static LayoutUnit second_half(LayoutUnit width) { return width - width / 2; }

    const TableCellSlot* owner(std::size_t r, std::size_t c) const { return owner_[r * columns_ + c]; }

    Side above(std::size_t r, std::size_t c) const {
        const TableCellSlot* upper = r > 0 ? owner(r - 1, c) : nullptr;
        const TableCellSlot* lower = r < rows_ ? owner(r, c) : nullptr;
        if (upper && upper == lower) return nullptr;
        const TableRowSlot* upper_row = r > 0 ? &slots_.rows[r - 1] : nullptr;
        const TableRowSlot* lower_row = r < rows_ ? &slots_.rows[r] : nullptr;
        Side winner = nullptr;
        if (upper) winner = stronger(winner, &upper->box->style->border.bottom);
        if (lower) winner = stronger(winner, &lower->box->style->border.top);
        if (upper_row) winner = stronger(winner, &upper_row->box->style->border.bottom);
        if (lower_row) winner = stronger(winner, &lower_row->box->style->border.top);
        if (!(upper_row && lower_row && upper_row->group == lower_row->group)) {
            if (upper_row) winner = stronger(winner, &upper_row->group->style->border.bottom);
            if (lower_row) winner = stronger(winner, &lower_row->group->style->border.top);
        }
        const bool top = r == 0;
        if (!top && r != rows_) return winner;
        const auto edge = [&](const Box* box) { winner = box ? stronger(winner, top ? &box->style->border.top : &box->style->border.bottom) : winner; };
        edge(slots_.columns[c].column);
        edge(slots_.columns[c].group);
        edge(&grid_);
        return winner;
    }

    // In right-to-left tables the first column is the rightmost.
    static const css::BorderSide& start_side(const Box& box, bool rtl) { return rtl ? box.style->border.right : box.style->border.left; }
    static const css::BorderSide& end_side(const Box& box, bool rtl) { return rtl ? box.style->border.left : box.style->border.right; }

    Side before(std::size_t r, std::size_t c) const {
        const bool rtl = grid_.style->direction == css::Direction::Rtl;
        const TableCellSlot* previous = c > 0 ? owner(r, c - 1) : nullptr;
        const TableCellSlot* next = c < columns_ ? owner(r, c) : nullptr;
        if (previous && previous == next) return nullptr;
        Side winner = nullptr;
        if (previous) winner = stronger(winner, &end_side(*previous->box, rtl));
        if (next) winner = stronger(winner, &start_side(*next->box, rtl));
        const auto ends = [&](const Box* box) {
            if (box && c == 0) winner = stronger(winner, &start_side(*box, rtl));
            if (box && c == columns_) winner = stronger(winner, &end_side(*box, rtl));
        };
        ends(slots_.rows[r].box);
        ends(slots_.rows[r].group);
        const TableColumnSlot left = c > 0 ? slots_.columns[c - 1] : TableColumnSlot{};
        const TableColumnSlot right = c < columns_ ? slots_.columns[c] : TableColumnSlot{};
        if (left.column) winner = stronger(winner, &end_side(*left.column, rtl));
        if (right.column) winner = stronger(winner, &start_side(*right.column, rtl));
        if (left.group && left.group != right.group) winner = stronger(winner, &end_side(*left.group, rtl));
        if (right.group && left.group != right.group) winner = stronger(winner, &start_side(*right.group, rtl));
        ends(&grid_);
        return winner;
    }

    // A cell's borders are the inner halves of the widest lines along its sides.
    void halve(TableCellSlot& cell) const {
        LayoutUnit top, bottom, start, end;
        for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
            top = std::max(top, width(borders_.above(cell.row, c)));
            bottom = std::max(bottom, width(borders_.above(cell.row + cell.rows, c)));
        }
        for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) {
            start = std::max(start, width(borders_.before(r, cell.column)));
            end = std::max(end, width(borders_.before(r, cell.column + cell.columns)));
        }
        const bool rtl = grid_.style->direction == css::Direction::Rtl;
        cell.border = {second_half(top), first_half(rtl ? start : end), first_half(bottom), second_half(rtl ? end : start)};
    }

    void set_outer() {
        LayoutUnit top, bottom, start, end;
        for (std::size_t c = 0; c < columns_; ++c) {
            top = std::max(top, width(borders_.above(0, c)));
            bottom = std::max(bottom, width(borders_.above(rows_, c)));
        }
        for (std::size_t r = 0; r < rows_; ++r) {
            start = std::max(start, width(borders_.before(r, 0)));
            end = std::max(end, width(borders_.before(r, columns_)));
        }
        const bool rtl = grid_.style->direction == css::Direction::Rtl;
        borders_.outer = {first_half(top), second_half(rtl ? start : end), second_half(bottom), first_half(rtl ? end : start)};
    }

    const Box& grid_;
    TableSlots& slots_;
    std::size_t rows_ = 0, columns_ = 0;
    std::vector<const TableCellSlot*> owner_;   // by row and column; null: no cell there
    TableBorders borders_;
};

}  // namespace

TableBorders collapsed_borders(const Box& grid, TableSlots& slots) {
    if (slots.collapses) return Resolver(grid, slots).run();
    for (TableCellSlot& cell : slots.cells) cell.border = used_border(*cell.box);
    return {};
}

TableEdges table_edges(const Box& grid, const TableBorders& borders, LayoutUnit containing_width) {
    TableEdges edges;
    if (grid.style->border_collapse == css::BorderCollapse::Collapse) {
        edges.padding = borders.outer;
        return edges;
    }
    edges.border = used_border(grid);
    edges.padding = used_padding(grid, containing_width);
    edges.spacing_x = grid.style->border_spacing_x;
    edges.spacing_y = grid.style->border_spacing_y;
    return edges;
}

FragmentRef with_collapsed_border(const FragmentRef& cell, const Sides& border) {
    auto copy = std::make_shared<Fragment>(*cell);
    Sides own = border;
    if (!cell->starts_box) own.top = {};
    if (!cell->ends_box) own.bottom = {};
    const Offset shift{own.left - cell->border.left, own.top - cell->border.top};
    for (Child& child : copy->children) child.offset = child.offset + shift;
    copy->size.width += own.horizontal() - cell->border.horizontal();
    copy->size.height += own.vertical() - cell->border.vertical();
    copy->padding = cell->padding + own;
    copy->border = {};
    copy->baseline += shift.y;
    return copy;
}

}  // namespace bilan::print::layout
