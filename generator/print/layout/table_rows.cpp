// Row heights and cells in their rows (CSS Tables 3, section 3.10; CSS 2.2, 17.5.3).
#include <algorithm>
#include <numeric>

#include "print/layout/alignment.hpp"
#include "print/layout/box_tree.hpp"
#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

using Vertical = css::VerticalAlign::Kind;

// A cell laid out as tall as its content; `height` acts as a minimum in tables.
struct MeasuredCell {
    FragmentRef fragment;
    LayoutUnit height;             // that it asks of its row
    LayoutUnit content, baseline;  // of its content's end with its bottom edges, from the cell's top
};

class RowSizing {
public:
    RowSizing(TablePlan& plan, const Box& grid, const ConstraintSpace& space, LayoutContext& context)
        : plan_(plan), slots_(plan.slots), grid_(grid), space_(space), context_(context), baselines_(slots_.rows.size()) {}

    void run() {
        plan_.cells.reserve(slots_.cells.size());
        measured_.reserve(slots_.cells.size());
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
        measured_.push_back(measured(cell, item.space));
        plan_.cells.push_back(std::move(item));
        release_text(*cell.box);
        if (by_baseline(cell)) baselines_[cell.row] = std::max(baselines_[cell.row], measured_.back().baseline);
    }

    // What is laid out needs its text no more, unless a page ends in the cell: ten thousand rows would keep theirs.
    void release_text(const Box& box) {
        LayoutContext::Remembered& known = context_.remembered(box);
        if (known.lines && context_.one_pass) known.layouts = {};  // lines are quickly made again, boxes around them are not
        known.lines.reset();
        for (const Box* child : box.children) release_text(*child);
    }

    MeasuredCell measured(const TableCellSlot& cell, const ConstraintSpace& space) const {
        FragmentRef fragment = lay_out(*cell.box, space, nullptr, context_).fragment;
        if (slots_.collapses) fragment = with_collapsed_border(fragment, cell.border);
        MeasuredCell made;
        made.fragment = fragment;
        LayoutUnit bottom = fragment->border.top + fragment->padding.top;
        for (const Child& child : fragment->children)
            if (!is_positioned(child)) bottom = std::max(bottom, child.offset.y + child.fragment->size.height);
        made.baseline = first_baseline(*fragment).value_or(bottom);
        made.content = bottom + fragment->padding.bottom + fragment->border.bottom;
        made.height = std::max(fragment->size.height, made.content);
        const css::ComputedStyle& style = *cell.box->style;
        const bool by_content = !space.fixed_height && !style.height.is_length() && !style.min_height.is_length();
        if (by_content) made.content = made.height;  // with the last margin inside
        return made;
    }

    static bool is_positioned(const Child& child) {
        return child.fragment->box && child.fragment->kind != FragmentKind::Line && is_out_of_flow(*child.fragment->box->style);
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

    // In proportion to their heights; by table height, rows with a height of their own keep it while others are there.
    enum class Growing : std::uint8_t { All, AutomaticFirst };
    void grow(std::size_t begin, std::size_t count, LayoutUnit by, Growing growing = Growing::All) {
        if (by <= LayoutUnit{}) return;
        const auto is_auto = [&](std::size_t r) { return !slots_.rows[r].box->style->height.is_length(); };
        bool any_auto = false;
        for (std::size_t r = begin; r < begin + count; ++r) any_auto = any_auto || is_auto(r);
        std::vector<double> weights;
        for (std::size_t r = begin; r < begin + count; ++r)
            weights.push_back(growing == Growing::AutomaticFirst && any_auto && !is_auto(r) ? 0.0 : plan_.rows[r].to_px());
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

    // What the table's height leaves to rows; nothing when it has none.
    std::optional<LayoutUnit> height_for_rows() const {
        const css::Dimension& height = grid_.style->height;
        if (slots_.rows.empty() || !height.is_length() || (height.value.has_percent() && !space_.percentage_height)) return std::nullopt;
        const bool border_box = grid_.style->box_sizing == css::BoxSizing::BorderBox;
        LayoutUnit inside = height.value.resolve(space_.percentage_height.value_or(LayoutUnit{}));
        if (border_box || slots_.collapses) inside -= plan_.edges.all().vertical();
        return inside - plan_.edges.spacing_y * 2;
    }

    // A table's height is a minimum, too; rows in percent are of it, body rows fill it.
    void fill_table_height() {
        const auto inside = height_for_rows();
        if (!inside) return;
        for (std::size_t r = 0; r < slots_.rows.size(); ++r) {
            const css::Dimension& own = slots_.rows[r].box->style->height;
            if (own.is_length() && own.value.has_percent()) plan_.rows[r] = std::max(plan_.rows[r], own.value.resolve(*inside));
        }
        const LayoutUnit lack = *inside - height_of_rows(0, slots_.rows.size());
        const std::size_t body = slots_.body_end() - slots_.header_rows;
        if (body > 0) grow(slots_.header_rows, body, lack, Growing::AutomaticFirst);
        else grow(0, slots_.rows.size(), lack, Growing::AutomaticFirst);
    }

    // Heights in percent inside a cell are of the cell when something gives that a height (CSS Tables 3, section 3.10).
    bool is_definite(const TableCellSlot& cell) const {
        return grid_.style->height.is_length() || slots_.rows[cell.row].box->style->height.is_length() || cell.box->style->height.is_length();
    }
    static bool has_percent_height(const Box& box) {
        return std::any_of(box.children.begin(), box.children.end(), [](const Box* child) {
            const css::ComputedStyle& style = *child->style;
            const auto percent = [](const css::Dimension& d) { return d.is_length() && d.value.has_percent(); };
            return percent(style.height) || percent(style.min_height) || percent(style.max_height) || (child->anonymous && has_percent_height(*child));
        });
    }

    // The cell as tall as its rows, its content where vertical-align wants it.
    void place(std::size_t i) {
        const TableCellSlot& cell = slots_.cells[i];
        const LayoutUnit height = height_of_rows(cell.row, cell.rows);
        if (is_definite(cell) && has_percent_height(*cell.box)) {
            ConstraintSpace& space = plan_.cells[i].space;
            space.fixed_height = height - cell.border.vertical() + used_border(*cell.box).vertical();
            const LayoutUnit baseline = measured_[i].baseline;
            measured_[i] = measured(cell, space);
            measured_[i].baseline = baseline;
            space.fixed_height.reset();  // parts on pages are as tall as their content
        }
        const MeasuredCell& cell_content = measured_[i];
        const LayoutUnit free = height - cell_content.content;
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
            case Vertical::Length: down = baselines_[cell.row] - cell_content.baseline; break;
        }
        const bool stands = down == LayoutUnit{} && height == cell_content.fragment->size.height && !context_.has_absolute(*cell.box);
        if (stands) {
            plan_.cells[i].whole = cell_content.fragment;
            return;
        }
        auto fragment = std::make_shared<Fragment>(*cell_content.fragment);
        fragment->size.height = height;
        std::erase_if(fragment->children, is_positioned);  // they are placed once more, in the cell as it is now
        for (Child& child : fragment->children) child.offset.y += down;
        fragment->baseline += down;
        plan_.cells[i].whole = with_absolute(fragment, context_);
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
