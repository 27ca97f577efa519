// A table's grid on one page: its header, the rows that fit, its footer, and the fragments of groups and rows around the
// cells (CSS Tables 3, section 6).
#include "print/layout/table.hpp"

namespace bilan::print::layout {
namespace {

struct RowPart {
    std::size_t row = 0;
    LayoutUnit y, height;
    bool starts = true, ends = true;
    std::vector<Child> cells;      // from the grid's corner
};

class TablePage {
public:
    TablePage(const Box& grid, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context)
        : grid_(grid), space_(space), token_(token), context_(context) {
        const bool resumed = token && !token->break_before;
        resume_ = resumed ? std::any_cast<const std::shared_ptr<const BandsState>&>(token->details).get() : nullptr;
        const LayoutUnit width = space.fixed_width ? *space.fixed_width : space.available_width;
        if (resume_) plan_ = std::any_cast<std::shared_ptr<const TablePlan>>(resume_->plan);
        if (!plan_ || plan_->asked != width) plan_ = plan_table(grid, space, width, context);
        space_.fixed_width = plan_->width;
    }

    LayoutResult run() {
        BlockFrame frame(grid_, space_, token_, context_);
        frame.border = plan_->edges.border;
        frame.padding = plan_->edges.padding;
        frame.definite.reset();
        frame.clones = frame.clones || plan_->slots.collapses;

        y_ = frame.top() + (plan_->slots.rows.empty() ? LayoutUnit{} : plan_->edges.spacing_y);
        if (plan_->repeats_header) add_rows(0, plan_->slots.header_rows);
        const LayoutUnit below = plan_->edges.all().bottom + plan_->edges.spacing_y + (plan_->repeats_footer ? footer_height() : LayoutUnit{});
        const BandsPage page{space_, y_, space_.page_remaining - below, space_.page_height - below - y_, space_.at_page_top};
        BandsOutcome outcome = stack_bands(plan_->body, page, resume_, context_);
        LayoutResult result;
        if (outcome.nothing) {
            result.appeal = BreakAppeal::LastResort;
            return result;
        }
        add_body(outcome);
        y_ = outcome.parts.empty() ? y_ : outcome.end + plan_->edges.spacing_y;
        if (plan_->repeats_footer) add_rows(plan_->slots.body_end(), plan_->slots.rows.size());
        result = finished(frame, outcome);
        result.best_earlier = space_.early_break ? std::nullopt : outcome.best_earlier;
        return result;
    }

private:
    LayoutUnit footer_height() const {
        LayoutUnit height;
        for (std::size_t r = plan_->slots.body_end(); r < plan_->slots.rows.size(); ++r) height += plan_->rows[r] + plan_->edges.spacing_y;
        return height;
    }

    // Rows of the header or footer, whole.
    void add_rows(std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            RowPart part{r, y_, plan_->rows[r], true, true, {}};
            const TableRowSlot& row = plan_->slots.rows[r];
            for (std::size_t i = row.first_cell; i < row.first_cell + row.cell_count; ++i)
                part.cells.push_back({{plan_->cells[i].x, y_}, plan_->cells[i].whole});
            rows_.push_back(std::move(part));
            y_ += plan_->rows[r] + plan_->edges.spacing_y;
        }
    }

    void add_body(BandsOutcome& outcome) {
        auto placed = outcome.placed.begin();
        for (const BandsOutcome::Part& part : outcome.parts) {
            const bool starts = !(resume_ && resume_->inside && part.band == resume_->band);
            const bool ends = !(outcome.rest && outcome.rest->inside && part.band == outcome.rest->band);
            RowPart row{plan_->first_row + part.band, part.y, part.height, starts, ends, {}};
            for (; placed != outcome.placed.end() && placed->band == part.band; ++placed)
                row.cells.push_back({placed->offset, std::move(placed->fragment)});
            rows_.push_back(std::move(row));
        }
    }

    LayoutResult finished(BlockFrame& frame, BandsOutcome& outcome) {
        LayoutResult result;
        if (outcome.rest) {
            auto rest = bands_token(outcome, plan_);
            result = frame.broken_at(y_, groups(false), std::move(rest));
            result.appeal = outcome.appeal;
        } else {
            if (!plan_->slots.rows.empty()) space_.fixed_height = frame.consumed + y_ + plan_->edges.all().bottom;
            space_.page_remaining = LayoutUnit::infinite();  // what sticks out of a page is not for another one
            result = frame.finished(y_, groups(true));
        }
        if (plan_->slots.collapses) {
            auto with_lines = std::make_shared<Fragment>(*result.fragment);
            add_lines(*with_lines);
            result.fragment = std::move(with_lines);
        }
        return result;
    }

    std::vector<Child> groups(bool table_ends) const {
        std::vector<Child> children;
        for (std::size_t begin = 0; begin < rows_.size();) {
            std::size_t end = begin;
            const Box* group = plan_->slots.rows[rows_[begin].row].group;
            while (end < rows_.size() && plan_->slots.rows[rows_[end].row].group == group) ++end;
            children.push_back(group_fragment(*group, begin, end, table_ends));
            begin = end;
        }
        return children;
    }

    Child group_fragment(const Box& group, std::size_t begin, std::size_t end, bool table_ends) const {
        const Offset corner{plan_->edges.all().left + plan_->edges.spacing_x, rows_[begin].y};
        auto fragment = std::make_shared<Fragment>();
        fragment->box = &group;
        fragment->size = {row_width(), rows_[end - 1].y + rows_[end - 1].height - corner.y};
        const std::size_t first = rows_[begin].row, last = rows_[end - 1].row;
        fragment->starts_box = rows_[begin].starts && (first == 0 || plan_->slots.rows[first - 1].group != &group);
        fragment->ends_box = rows_[end - 1].ends && (last + 1 == plan_->slots.rows.size() || plan_->slots.rows[last + 1].group != &group);
        for (std::size_t i = begin; i < end; ++i) fragment->children.push_back(row_fragment(rows_[i], corner));
        const bool header = plan_->repeats_header && last < plan_->slots.header_rows;
        const bool footer = plan_->repeats_footer && first >= plan_->slots.body_end();
        // The header is read on the table's first page, the footer on its last.
        const FragmentRef whole = with_absolute(fragment, context_);
        return {corner, (header && resume_) || (footer && !table_ends) ? as_repeated(whole) : whole};
    }

    LayoutUnit row_width() const { return plan_->width - plan_->edges.all().horizontal() - plan_->edges.spacing_x * 2; }

    Child row_fragment(const RowPart& part, Offset group) const {
        const Box& box = *plan_->slots.rows[part.row].box;
        auto fragment = std::make_shared<Fragment>();
        fragment->box = &box;
        fragment->size = {row_width(), part.height};
        fragment->starts_box = part.starts;
        fragment->ends_box = part.ends;
        const Offset corner{group.x, part.y};
        for (const Child& cell : part.cells) fragment->children.push_back({cell.offset - corner, cell.fragment});
        return {corner - group, with_absolute(fragment, context_)};
    }

    // The collapsed lines of the rows on this page.
    void add_lines(Fragment& fragment) const {
        const std::size_t columns = plan_->slots.columns.size();
        if (columns == 0) return;
        for (std::size_t i = 0; i <= rows_.size() && !rows_.empty(); ++i) {
            const RowPart* upper = i > 0 ? &rows_[i - 1] : nullptr;
            const RowPart* lower = i < rows_.size() ? &rows_[i] : nullptr;
            if ((!upper && !lower->starts) || (!lower && !upper->ends)) continue;
            const LayoutUnit y = lower ? lower->y : upper->y + upper->height;
            const auto side = [&](std::size_t c) {
                const TableBorders::Side own = lower ? plan_->borders.above(lower->row, c) : nullptr;
                if (!upper || (lower && lower->row == upper->row + 1)) return own;
                const TableBorders::Side other = plan_->borders.above(upper->row + 1, c);
                return other && (!own || other->width >= own->width) ? other : own;
            };
            add_horizontal(fragment, y, columns, side);
        }
        for (std::size_t c = 0; c <= columns; ++c) add_vertical(fragment, c);
    }

    static bool same(TableBorders::Side a, TableBorders::Side b) {
        if (!a || !b) return a == b;
        return a == b || (a->width == b->width && a->style == b->style && a->color == b->color);
    }

    LayoutUnit line_x(std::size_t column) const {
        const bool rtl = grid_.style->direction == css::Direction::Rtl;
        return rtl ? plan_->width - plan_->column_at[column] : plan_->column_at[column];
    }

    template <typename SideOf>
    void add_horizontal(Fragment& fragment, LayoutUnit y, std::size_t columns, SideOf side) const {
        for (std::size_t begin = 0; begin < columns;) {
            std::size_t end = begin + 1;
            while (end < columns && same(side(begin), side(end))) ++end;
            if (const TableBorders::Side line = side(begin)) {
                LayoutUnit from = std::min(line_x(begin), line_x(end)), to = std::max(line_x(begin), line_x(end));
                if (begin == 0 || !side(begin - 1)) from -= plan_->borders.outer.left > LayoutUnit{} ? line->width / 2 : LayoutUnit{};
                if (end == columns || !side(end)) to += plan_->borders.outer.right > LayoutUnit{} ? line->width / 2 : LayoutUnit{};
                fragment.extra.edit().edges.push_back({{from, y}, {to, y}, *line});
            }
            begin = end;
        }
    }

    void add_vertical(Fragment& fragment, std::size_t column) const {
        const LayoutUnit x = line_x(column);
        for (std::size_t begin = 0; begin < rows_.size();) {
            const TableBorders::Side line = plan_->borders.before(rows_[begin].row, column);
            std::size_t end = begin + 1;
            while (end < rows_.size() && same(line, plan_->borders.before(rows_[end].row, column))) ++end;
            if (line) fragment.extra.edit().edges.push_back({{x, rows_[begin].y}, {x, rows_[end - 1].y + rows_[end - 1].height}, *line});
            begin = end;
        }
    }

    const Box& grid_;
    ConstraintSpace space_;
    const BreakToken* token_;
    LayoutContext& context_;
    const BandsState* resume_ = nullptr;
    std::shared_ptr<const TablePlan> plan_;
    LayoutUnit y_;
    std::vector<RowPart> rows_;    // on this page, from top to bottom
};

}  // namespace

LayoutResult lay_out_table_grid(const Box& grid, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    return TablePage(grid, space, token, context).run();
}

}  // namespace bilan::print::layout
