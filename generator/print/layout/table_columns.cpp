// Column widths (CSS Tables 3, sections 3.8 and 3.9): what cells ask for, spans shared out, and the four guesses between
// which the table's width falls.
#include <algorithm>
#include <numeric>

#include "print/layout/alignment.hpp"
#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

LayoutUnit sum_of(const std::vector<LayoutUnit>& lengths) { return std::accumulate(lengths.begin(), lengths.end(), LayoutUnit{}); }

// Of a cell's border box, with the borders that it really has.
struct CellSize {
    LayoutUnit least, most;
    double percent = 0;
    bool fixed = false;
};

CellSize size_of(const TableCellSlot& cell, LayoutContext& context) {
    const css::ComputedStyle& style = *cell.box->style;
    const LayoutUnit borders = cell.border.horizontal() - used_border(*cell.box).horizontal();
    const LayoutUnit edges = cell.border.horizontal() + used_padding(*cell.box, {}).horizontal();
    const LayoutUnit extra = style.box_sizing == css::BoxSizing::ContentBox ? edges : LayoutUnit{};
    const auto length = [&](const css::Dimension& d) -> std::optional<LayoutUnit> {
        if (!d.is_length() || d.value.has_percent()) return std::nullopt;
        return std::max(d.value.length + extra, edges);
    };
    const MinMax content = content_min_max_width(*cell.box, context);
    CellSize size{content.min + borders, content.max + borders};
    if (const auto least = length(style.min_width)) size.least = std::max(size.least, *least);
    if (const auto width = length(style.width)) {
        size.most = *width;
        size.fixed = true;
    } else if (style.width.is_length() && style.width.value.has_percent()) {
        size.percent = style.width.value.percent;
    }
    if (const auto most = length(style.max_width)) size.most = std::min(size.most, *most);
    size.most = std::max(size.least, size.most);
    return size;
}

void apply_column(TableColumnSizes& sizes, std::size_t i, const Box& column) {
    const css::Dimension& width = column.style->width;
    if (!width.is_length()) return;
    if (width.value.has_percent()) {
        sizes.percent[i] = std::max(sizes.percent[i], width.value.percent);
        return;
    }
    sizes.most[i] = std::max(sizes.most[i], width.value.length);
    sizes.fixed[i] = true;
}

void apply_cell(TableColumnSizes& sizes, std::size_t column, const CellSize& cell) {
    sizes.least[column] = std::max(sizes.least[column], cell.least);
    // A width of its own caps what other cells of the column would like, not what they need.
    if (cell.fixed == sizes.fixed[column]) sizes.most[column] = std::max(sizes.most[column], cell.most);
    else if (cell.fixed) sizes.most[column] = cell.most;
    sizes.fixed[column] = sizes.fixed[column] || cell.fixed;
    sizes.percent[column] = std::max(sizes.percent[column], cell.percent);
}

// What a spanning cell lacks goes to the columns that are free to grow, in proportion to what they hold.
void share_lack(std::vector<LayoutUnit>& lengths, const TableColumnSizes& sizes, const TableCellSlot& cell, LayoutUnit wanted) {
    const std::size_t begin = cell.column, end = begin + cell.columns;
    LayoutUnit lack = wanted;
    for (std::size_t c = begin; c < end; ++c) lack -= lengths[c];
    for (std::size_t c = begin; c < end; ++c) {  // first, columns of a width of their own reach it
        const LayoutUnit step = sizes.fixed[c] ? std::max(LayoutUnit{}, std::min(lack, sizes.most[c] - lengths[c])) : LayoutUnit{};
        lengths[c] += step;
        lack -= step;
    }
    if (lack <= LayoutUnit{}) return;
    const auto is_free = [&](std::size_t c) { return !sizes.fixed[c] && sizes.percent[c] == 0; };
    bool any_free = false;
    for (std::size_t c = begin; c < end; ++c) any_free = any_free || is_free(c);
    std::vector<double> weights;
    for (std::size_t c = begin; c < end; ++c) weights.push_back(any_free && !is_free(c) ? 0 : sizes.most[c].to_px());
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0; }))
        for (std::size_t c = begin; c < end; ++c) weights[c - begin] = any_free && !is_free(c) ? 0 : 1;
    const std::vector<LayoutUnit> shares = shared(lack, weights);
    for (std::size_t c = begin; c < end; ++c) lengths[c] += shares[c - begin];
}

// Its percentage goes to columns without one, in proportion to what they hold.
void share_percent(TableColumnSizes& sizes, const TableCellSlot& cell, double percent) {
    int without = 0;
    LayoutUnit held;
    for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
        percent -= sizes.percent[c];
        if (sizes.percent[c] > 0) continue;
        ++without;
        held += sizes.most[c];
    }
    if (percent <= 0 || without == 0) return;
    for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c)
        if (sizes.percent[c] == 0) sizes.percent[c] = held > LayoutUnit{} ? percent * sizes.most[c].to_px() / held.to_px() : percent / without;
}

// Percentages past 100 in all have no effect.
void limit_percents(TableColumnSizes& sizes) {
    double left = 100;
    for (double& percent : sizes.percent) {
        percent = std::min(percent, left);
        left -= percent;
    }
}

std::vector<LayoutUnit> between(const std::vector<LayoutUnit>& lower, const std::vector<LayoutUnit>& upper, LayoutUnit width) {
    std::vector<double> weights;
    for (std::size_t i = 0; i < lower.size(); ++i) weights.push_back((upper[i] - lower[i]).to_px());
    const std::vector<LayoutUnit> shares = shared(width - sum_of(lower), weights);
    std::vector<LayoutUnit> widths = lower;
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += shares[i];
    return widths;
}

// More room than all columns want: automatic columns take it, else fixed ones, else those in percent.
std::vector<LayoutUnit> with_excess(const TableColumnSizes& sizes, std::vector<LayoutUnit> widths, LayoutUnit excess) {
    const std::size_t count = widths.size();
    const auto weigh = [&](auto weight) {
        std::vector<double> weights;
        for (std::size_t i = 0; i < count; ++i) weights.push_back(weight(i));
        return weights;
    };
    const auto any = [](const std::vector<double>& weights) { return std::any_of(weights.begin(), weights.end(), [](double w) { return w > 0; }); };
    const auto automatic = [&](std::size_t i) { return !sizes.fixed[i] && sizes.percent[i] == 0; };
    std::vector<double> weights = weigh([&](std::size_t i) { return automatic(i) ? widths[i].to_px() : 0; });
    if (!any(weights)) weights = weigh([&](std::size_t i) { return automatic(i) ? 1.0 : 0.0; });
    if (!any(weights)) weights = weigh([&](std::size_t i) { return sizes.fixed[i] && sizes.percent[i] == 0 ? widths[i].to_px() : 0; });
    if (!any(weights)) weights = weigh([&](std::size_t i) { return sizes.percent[i]; });
    const std::vector<LayoutUnit> shares = shared(excess, weights);
    for (std::size_t i = 0; i < count; ++i) widths[i] += shares[i];
    return widths;
}

}  // namespace

bool has_fixed_layout(const Box& grid) {
    return grid.style->table_layout == css::TableLayout::Fixed && !grid.style->width.is_auto();
}

TableColumnSizes column_sizes(const Box& grid, const TableSlots& slots, const TableEdges& edges, LayoutContext& context) {
    (void)grid;
    const std::size_t count = slots.columns.size();
    TableColumnSizes sizes{std::vector<LayoutUnit>(count), std::vector<LayoutUnit>(count), std::vector<double>(count, 0), std::vector<bool>(count, false)};
    for (std::size_t i = 0; i < count; ++i) {
        const Box* column = slots.columns[i].column ? slots.columns[i].column : slots.columns[i].group;
        if (column) apply_column(sizes, i, *column);
    }
    std::vector<const TableCellSlot*> spanning;
    for (const TableCellSlot& cell : slots.cells) {
        if (cell.columns == 1) apply_cell(sizes, cell.column, size_of(cell, context));
        else spanning.push_back(&cell);
    }
    for (std::size_t i = 0; i < count; ++i) sizes.most[i] = std::max(sizes.least[i], sizes.most[i]);
    std::stable_sort(spanning.begin(), spanning.end(), [](const auto* a, const auto* b) { return a->columns < b->columns; });
    for (const TableCellSlot* cell : spanning) {
        const CellSize size = size_of(*cell, context);
        const LayoutUnit inside = edges.spacing_x * static_cast<std::int64_t>(cell->columns - 1);
        share_percent(sizes, *cell, size.percent);
        share_lack(sizes.most, sizes, *cell, size.most - inside);
        share_lack(sizes.least, sizes, *cell, size.least - inside);
        for (std::size_t c = cell->column; c < cell->column + cell->columns; ++c) sizes.most[c] = std::max(sizes.least[c], sizes.most[c]);
    }
    limit_percents(sizes);
    return sizes;
}

std::vector<LayoutUnit> column_widths(const TableColumnSizes& sizes, LayoutUnit width) {
    const std::size_t count = sizes.least.size();
    const auto share = [&](std::size_t i) { return std::max(sizes.least[i], LayoutUnit::from_px(width.to_px() * sizes.percent[i] / 100)); };
    std::vector<LayoutUnit> with_percent = sizes.least, with_fixed, wanted;
    for (std::size_t i = 0; i < count; ++i)
        if (sizes.percent[i] > 0) with_percent[i] = share(i);
    wanted = with_fixed = with_percent;
    for (std::size_t i = 0; i < count; ++i) {
        if (sizes.percent[i] > 0) continue;
        wanted[i] = sizes.most[i];
        if (sizes.fixed[i]) with_fixed[i] = sizes.most[i];
    }
    if (width <= sum_of(sizes.least)) return sizes.least;
    if (width < sum_of(with_percent)) return between(sizes.least, with_percent, width);
    if (width < sum_of(with_fixed)) return between(with_percent, with_fixed, width);
    if (width < sum_of(wanted)) return between(with_fixed, wanted, width);
    return with_excess(sizes, wanted, width - sum_of(wanted));
}

namespace {

// With their padding, columns in percent may come to more than there is: they share what columns in lengths leave.
void fit_percents(std::vector<LayoutUnit>& widths, const std::vector<bool>& percent, LayoutUnit width) {
    LayoutUnit others, sum;
    for (std::size_t i = 0; i < widths.size(); ++i) (percent[i] ? sum : others) += widths[i];
    const LayoutUnit left = std::max(LayoutUnit{}, width - others);
    if (sum <= left) return;
    std::vector<double> weights;
    for (std::size_t i = 0; i < widths.size(); ++i) weights.push_back(percent[i] ? widths[i].to_px() : 0.0);
    const std::vector<LayoutUnit> shares = shared(left, weights);
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (percent[i]) widths[i] = shares[i];
}

}  // namespace

// table-layout: fixed (CSS 2.2, 17.5.2.1): columns and the first row decide; the others share what is left.
std::vector<LayoutUnit> fixed_column_widths(const TableSlots& slots, LayoutUnit width, LayoutUnit spacing) {
    const std::size_t count = slots.columns.size();
    std::vector<LayoutUnit> widths(count);
    std::vector<bool> known(count, false), percent(count, false);
    for (std::size_t i = 0; i < count; ++i) {
        const Box* column = slots.columns[i].column ? slots.columns[i].column : slots.columns[i].group;
        if (!column || !column->style->width.is_length()) continue;
        widths[i] = column->style->width.value.resolve(width);
        known[i] = true;
        percent[i] = column->style->width.value.has_percent();
    }
    for (const TableCellSlot& cell : slots.cells) {
        if (cell.row > 0) break;
        if (!cell.box->style->width.is_length()) continue;
        const bool content = cell.box->style->box_sizing == css::BoxSizing::ContentBox;
        const LayoutUnit edges = content ? cell.border.horizontal() + used_padding(*cell.box, width).horizontal() : LayoutUnit{};
        const LayoutUnit whole = cell.box->style->width.value.resolve(width) + edges - spacing * static_cast<std::int64_t>(cell.columns - 1);
        const std::vector<LayoutUnit> shares = shared(std::max(whole, LayoutUnit{}), std::vector<double>(cell.columns, 1.0));
        for (std::size_t i = 0; i < cell.columns; ++i) {
            if (known[cell.column + i]) continue;
            widths[cell.column + i] = shares[i];
            known[cell.column + i] = true;
            percent[cell.column + i] = cell.box->style->width.value.has_percent();
        }
    }
    fit_percents(widths, percent, width);
    const LayoutUnit left = width - sum_of(widths);
    if (left <= LayoutUnit{}) return widths;
    const bool all_known = std::find(known.begin(), known.end(), false) == known.end();
    std::vector<double> weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back(all_known ? widths[i].to_px() : known[i] ? 0.0 : 1.0);
    const std::vector<LayoutUnit> shares = shared(left, weights);
    for (std::size_t i = 0; i < count; ++i) widths[i] += shares[i];
    return widths;
}

}  // namespace bilan::print::layout
