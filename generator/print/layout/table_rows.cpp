// Row heights and cells in their rows (CSS Tables 3, section 3.10; CSS 2.2, 17.5.3).
#include <algorithm>
#include <numeric>

#include "print/layout/alignment.hpp"
#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

using Vertical = css::VerticalAlign::Kind;

// A cell laid out as tall as its content; `height` acts as a minimum in tables.
struct MeasuredCell {
    FragmentRef fragment;
    LayoutUnit height, baseline;   // from the cell's top
};

class RowSizing {
public:
    RowSizing(TablePlan& plan, const Box& grid, const ConstraintSpace& space, LayoutContext& context)
        : plan_(plan), slots_(plan.slots), grid_(grid), space_(space), context_(context), baselines_(slots_.rows.size()) {}

    void run() {
        for (const TableCellSlot& cell : slots_.cells) measure(cell);
        plan_.rows.resize(slots_.rows.size());
        for (std::size_t r = 0; r < slots_.rows.size(); ++r) size_row(r);
        share_spans();
        fill_table_height();
        for (std::size_t i = 0; i < slots_.cells.size(); ++i) place(i);
    }

private:
    LayoutUnit width_of(const TableCellSlot& cell) const {
        return plan_.column_at[cell.column + cell.columns - 1] + plan_.columns[cell.column + cell.columns - 1] - plan_.column_at[cell.column];
    }

    static bool by_baseline(const TableCellSlot& cell) {
        const Vertical kind = cell.box->style->vertical_align.kind;
        return kind != Vertical::Top && kind != Vertical::Middle && kind != Vertical::Bottom;
    }

    void measure(const TableCellSlot& cell) {
        BandItem item;
        item.box = cell.box;
        item.first = cell.row;
        item.count = cell.rows;
        item.stretches = true;
        const LayoutUnit width = width_of(cell);
        const bool rtl = grid_.style->direction == css::Direction::Rtl;
        item.x = rtl ? plan_.width - plan_.column_at[cell.column] - width : plan_.column_at[cell.column];
        const Sides own = used_border(*cell.box);
        // Not every part has both edges: room is kept for what each may add.
        item.dressing = std::max(LayoutUnit{}, cell.border.top - own.top) + std::max(LayoutUnit{}, cell.border.bottom - own.bottom);
        item.space.available_width = plan_.width - plan_.edges.all().horizontal();
        item.space.fixed_width = width - cell.border.horizontal() + own.horizontal();
        item.space.is_table_cell = item.space.is_new_context = true;
        plan_.cells.push_back(item);

        FragmentRef fragment = lay_out(*cell.box, item.space, nullptr, context_).fragment;
        if (slots_.collapses) fragment = with_collapsed_border(fragment, cell.border);
        MeasuredCell measured{fragment, fragment->size.height, {}};
        LayoutUnit bottom = fragment->border.top + fragment->padding.top;
        for (const Child& child : fragment->children) bottom = std::max(bottom, child.offset.y + child.fragment->size.height);
        measured.baseline = first_baseline(*fragment).value_or(bottom);
        measured.height = std::max(measured.height, bottom + fragment->padding.bottom + fragment->border.bottom);
        if (by_baseline(cell)) baselines_[cell.row] = std::max(baselines_[cell.row], measured.baseline);
        measured_.push_back(std::move(measured));
    }

    void size_row(std::size_t r) {
        const TableRowSlot& row = slots_.rows[r];
        LayoutUnit height = own_height(*row.box).value_or(LayoutUnit{});
        for (std::size_t i = row.first_cell; i < row.first_cell + row.cell_count; ++i)
            if (slots_.cells[i].rows == 1) height = std::max(height, lowest(i));
        plan_.rows[r] = height;
    }

    // Of a cell in its row, moved down to the row's baseline.
    LayoutUnit lowest(std::size_t i) const {
        const TableCellSlot& cell = slots_.cells[i];
        const LayoutUnit down = by_baseline(cell) ? baselines_[cell.row] - measured_[i].baseline : LayoutUnit{};
        return measured_[i].height + down;
    }

    std::optional<LayoutUnit> own_height(const Box& row) const {
        const css::Dimension& height = row.style->height;
        if (!height.is_length() || height.value.has_percent()) return std::nullopt;
        return height.value.length;
    }

    LayoutUnit height_of_rows(std::size_t begin, std::size_t count) const {
        LayoutUnit height = plan_.edges.spacing_y * static_cast<std::int64_t>(count - 1);
        for (std::size_t r = begin; r < begin + count; ++r) height += plan_.rows[r];
        return height;
    }

    void grow(std::size_t begin, std::size_t count, LayoutUnit by) {
        if (by <= LayoutUnit{}) return;
        std::vector<double> weights;
        for (std::size_t r = begin; r < begin + count; ++r) weights.push_back(plan_.rows[r].to_px());
        const std::vector<LayoutUnit> shares = shared(by, weights);
        for (std::size_t i = 0; i < count; ++i) plan_.rows[begin + i] += shares[i];
    }

    // Cells that span rows, small spans first, make their rows taller in proportion.
    void share_spans() {
        std::vector<std::size_t> spanning;
        for (std::size_t i = 0; i < slots_.cells.size(); ++i)
            if (slots_.cells[i].rows > 1) spanning.push_back(i);
        std::stable_sort(spanning.begin(), spanning.end(), [&](std::size_t a, std::size_t b) { return slots_.cells[a].rows < slots_.cells[b].rows; });
        for (const std::size_t i : spanning) {
            const TableCellSlot& cell = slots_.cells[i];
            grow(cell.row, cell.rows, lowest(i) - height_of_rows(cell.row, cell.rows));
        }
    }

    // A table's height is a minimum, too; body rows fill it.
    void fill_table_height() {
        const css::Dimension& height = grid_.style->height;
        const std::size_t count = slots_.rows.size();
        if (count == 0 || !height.is_length() || (height.value.has_percent() && !space_.percentage_height)) return;
        const bool border_box = grid_.style->box_sizing == css::BoxSizing::BorderBox;
        LayoutUnit inside = height.value.resolve(space_.percentage_height.value_or(LayoutUnit{}));
        if (border_box || slots_.collapses) inside -= plan_.edges.all().vertical();
        const LayoutUnit lack = inside - plan_.edges.spacing_y * 2 - height_of_rows(0, count);
        const std::size_t body = slots_.body_end() - slots_.header_rows;
        if (body > 0) grow(slots_.header_rows, body, lack);
        else grow(0, count, lack);
    }

    // The cell as tall as its rows, its content where vertical-align wants it.
    void place(std::size_t i) {
        const TableCellSlot& cell = slots_.cells[i];
        const MeasuredCell& measured = measured_[i];
        const LayoutUnit height = height_of_rows(cell.row, cell.rows);
        const LayoutUnit free = height - measured.height;
        LayoutUnit down;
        switch (cell.box->style->vertical_align.kind) {
            case Vertical::Top: break;
            case Vertical::Middle: down = free / 2; break;
            case Vertical::Bottom: down = free; break;
            case Vertical::Baseline:
            case Vertical::Sub:
            case Vertical::Super:
            case Vertical::TextTop:
            case Vertical::TextBottom:
            case Vertical::Length: down = baselines_[cell.row] - measured.baseline; break;
        }
        auto fragment = std::make_shared<Fragment>(*measured.fragment);
        fragment->size.height = height;
        for (Child& child : fragment->children) child.offset.y += down;
        fragment->baseline += down;
        plan_.cells[i].whole = std::move(fragment);
    }

    TablePlan& plan_;
    const TableSlots& slots_;
    const Box& grid_;
    const ConstraintSpace& space_;
    LayoutContext& context_;
    std::vector<LayoutUnit> baselines_;     // of rows
    std::vector<MeasuredCell> measured_;
};

}  // namespace

void size_rows(TablePlan& plan, const Box& grid, const ConstraintSpace& space, LayoutContext& context) {
    RowSizing(plan, grid, space, context).run();
}

}  // namespace bilan::print::layout
