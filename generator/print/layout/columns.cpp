#include "print/layout/columns.hpp"

#include <algorithm>
#include <utility>

#include "print/layout/block_frame.hpp"
#include "print/layout/flex.hpp"

namespace bilan::print::layout {
namespace {

constexpr LayoutUnit endless = LayoutUnit::px(1 << 24);   // a column's height where nothing limits it
constexpr LayoutUnit precision = LayoutUnit::raw(16);     // of balanced heights: 1/64 px
constexpr std::size_t most_balanced = 2;                  // inside each other: each tries a dozen heights of all that is in it
constexpr std::size_t most_columns = 1000;                // beside each other when they overflow a height of their own

struct ColumnSizes {
    std::size_t count = 1;
    LayoutUnit width, gap;
};

// Section 3.4, the pseudo-algorithm.
ColumnSizes column_sizes(const css::ComputedStyle& style, LayoutUnit available) {
    ColumnSizes sizes;
    sizes.gap = style.column_gap ? used_gap(style.column_gap, available) : style.font_size;
    if (style.column_width.is_length()) {
        const LayoutUnit wanted = std::max(LayoutUnit::px(1), style.column_width.value.resolve(available));
        sizes.count = static_cast<std::size_t>(std::max<std::int64_t>(1, (available + sizes.gap).raw() / (wanted + sizes.gap).raw()));
        if (style.column_count) sizes.count = std::min(sizes.count, static_cast<std::size_t>(*style.column_count));
    } else {
        sizes.count = static_cast<std::size_t>(style.column_count.value_or(1));
    }
    sizes.width = std::max(LayoutUnit{}, (available + sizes.gap) / static_cast<std::int64_t>(sizes.count) - sizes.gap);
    return sizes;
}

// The columns that the box stands in; null when there are none.
const Box* columns_of(const Box& box) {
    const Box* above = box.parent;
    while (above && !is_multicol(*above)) above = above->parent;
    return above;
}

std::size_t columns_around(const Box& box) {
    std::size_t count = 0;
    for (const Box* columns = columns_of(box); columns; columns = columns_of(*columns)) ++count;
    return count;
}

// Whether a line stands below that height: the first of a column is placed even where it has no room.
bool has_line_below(const Fragment& fragment, LayoutUnit bottom) {
    if (fragment.kind == FragmentKind::Line && fragment.size.height > bottom) return true;
    return std::any_of(fragment.children.begin(), fragment.children.end(),
                       [&](const Child& child) { return has_line_below(*child.fragment, bottom - child.offset.y); });
}

// Where a page left the container.
struct ColumnsState {
    BreakTokenRef flow;                // null: from its beginning
    const Box* past = nullptr;         // the spanning box that the flow stands before was laid out already
    const Box* spanner = nullptr;      // the spanning box that comes first
    BreakTokenRef spanner_token;
};

// Columns beside each other.
struct Row {
    enum class End : std::uint8_t { Content, Spanner, ForcedPage, Full };
    std::vector<FragmentRef> columns;
    BreakTokenRef rest;
    End end = End::Content;
    BreakAppeal appeal = BreakAppeal::Perfect;   // the worst of its breaks
    LayoutUnit height;                           // of the tallest
    LayoutUnit sum;                              // of all heights
};

class ColumnFlow {
public:
    ColumnFlow(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context)
        : box_(box), flow_(*box.children.front()), space_(space), context_(context), frame_(box, space, token, context),
          sizes_(column_sizes(*box.style, frame_.content_width)), searches_(columns_around(box) < most_balanced), y_(frame_.top()) {
        if (frame_.resumed && !token->at_block_end) state_ = std::any_cast<const ColumnsState&>(token->details);
    }

    LayoutResult run() {
        if (frame_.resumed && frame_.token->at_block_end) return with_margins(frame_.finished(y_, {}));
        for (;;) {
            if (state_.spanner) {
                if (std::optional<LayoutResult> stopped = add_spanner()) return *std::move(stopped);
            }
            if (std::optional<LayoutResult> stopped = add_row()) return *std::move(stopped);
        }
    }

private:
    // ---- rows

    LayoutUnit page_room() const { return space_.page_remaining - frame_.bottom_if_broken() - y_; }

    // What height and max-height leave below y_.
    LayoutUnit own_room() const {
        const LayoutUnit edges = (frame_.border + frame_.padding).vertical();
        const LayoutUnit most = used_height(box_, space_, frame_.width, endless) - edges;
        const LayoutUnit before = frame_.resumed ? frame_.consumed - (frame_.clones ? LayoutUnit{} : frame_.border.top + frame_.padding.top) : LayoutUnit{};
        return std::max(LayoutUnit{}, most - before - (y_ - frame_.top()));
    }

    bool at_page_top() const { return space_.at_page_top && children_.empty(); }

    std::optional<LayoutResult> add_row() {
        const LayoutUnit above = y_;
        y_ += strut_.sum();
        const LayoutUnit page = page_room(), own = own_room();
        const bool page_ends_it = space_.fragments() && page <= own;
        const LayoutUnit room = std::max(LayoutUnit{}, std::min(page, own));
        Row row = fill(room, page_ends_it ? sizes_.count : most_columns);
        if (page_ends_it && !at_page_top() && has_no_room(row, room)) {
            y_ = above;
            return broken_before_row();
        }
        if (row.end != Row::End::Full && balances()) row = balanced(std::move(row));
        if (row.end == Row::End::Full && searches_ && box_.style->column_fill == css::ColumnFill::BalanceAll) row = balanced(std::move(row));

        const bool uses_page = row.end == Row::End::Full;
        const LayoutUnit height = uses_page ? std::max(room, row.height) : row.height;
        if (height == LayoutUnit{}) y_ = above;  // no content: the margins of spanning boxes meet
        place(row, height);
        y_ += height;
        state_ = {row.rest, past_after(row.rest.get()), nullptr, nullptr};
        kept_.reset();
        switch (row.end) {
            case Row::End::Content: return with_margins(finished());
            case Row::End::Full:
            case Row::End::ForcedPage:
                if (space_.fragments()) return broken(row.rest, row.appeal);
                break;  // on no page (in a float, a cell): what another page would hold stands below
            case Row::End::Spanner: state_.spanner = innermost(*row.rest).box; break;
        }
        return std::nullopt;
    }

    static bool has_no_room(const Row& row, LayoutUnit room) {
        if (row.height > room || row.appeal == BreakAppeal::LastResort) return true;
        return std::any_of(row.columns.begin(), row.columns.end(), [&](const FragmentRef& column) { return has_line_below(*column, room); });
    }

    bool balances() const { return searches_ && (box_.style->column_fill != css::ColumnFill::Auto || (!space_.fragments() && own_room() >= endless / 2)); }

    ConstraintSpace column_space(LayoutUnit height) const {
        ConstraintSpace column;
        column.available_width = sizes_.width;
        column.fixed_width = sizes_.width;
        column.percentage_height = frame_.percentage_height();
        column.is_new_context = true;
        column.page_remaining = height;
        const LayoutUnit fresh = space_.page_height.is_infinite() ? endless : space_.page_height - frame_.top() - frame_.bottom_if_broken();
        column.page_height = std::max(fresh, LayoutUnit::px(1));
        column.at_page_top = true;
        column.takes_spanners = true;
        return column;
    }

    // Columns of a height, from where the flow stands.
    Row fill(LayoutUnit height, std::size_t most) {
        Row row;
        row.rest = state_.flow;
        ConstraintSpace space = column_space(height);
        space.past_spanner = state_.past;
        row.end = Row::End::Full;
        while (row.end == Row::End::Full && row.columns.size() < most) {
            const LayoutResult result = lay_out(flow_, space, row.rest.get(), context_);
            row.columns.push_back(result.fragment);
            row.height = std::max(row.height, result.fragment->size.height);
            row.sum += result.fragment->size.height;
            if (result.token) row.appeal = std::min(row.appeal, result.appeal);
            row.rest = result.token;
            row.end = end_of(row.rest.get());
            space.past_spanner = past_after(row.rest.get());
        }
        return row;
    }

    // A column full of floats may end before the box that stands above it.
    const Box* past_after(const BreakToken* rest) const { return rest && innermost(*rest).box == state_.past ? state_.past : nullptr; }

    Row::End end_of(const BreakToken* rest) const {
        if (!rest) return Row::End::Content;
        const BreakToken& at = innermost(*rest);
        if (at.before_spanner && at.box != state_.past && columns_of(*at.box) == &box_) return Row::End::Spanner;
        return at.break_before && is_forced(at.forced) && at.forced != css::BreakBetween::Column ? Row::End::ForcedPage : Row::End::Full;
    }

    // The same content in the smallest height that holds it, with breaks as good as those of `tall`.
    Row balanced(Row tall) {
        const auto fits = [&](const Row& row, LayoutUnit height) {
            return row.end == tall.end && same_rest(row, tall) && row.appeal >= tall.appeal && row.height <= height && row.columns.size() <= sizes_.count;
        };
        LayoutUnit least = tall.sum / static_cast<std::int64_t>(sizes_.count);
        Row best = tall;
        for (LayoutUnit height = least; height < best.height && best.height - least > precision; height = least + (best.height - least) / 2) {
            Row row = fill(height, sizes_.count);
            if (fits(row, height)) best = std::move(row);
            else least = height + LayoutUnit::raw(1);
        }
        return best;
    }

    static bool same_rest(const Row& a, const Row& b) { return same_place(a.rest.get(), b.rest.get()); }

    void place(const Row& row, LayoutUnit height) {
        const bool rtl = box_.style->direction == css::Direction::Rtl;
        const LayoutUnit left = frame_.border.left + frame_.padding.left;
        const LayoutUnit step = sizes_.width + sizes_.gap;
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const LayoutUnit along = step * static_cast<std::int64_t>(i);
            const LayoutUnit x = rtl ? left + frame_.content_width - along - sizes_.width : left + along;
            children_.push_back({{x, y_}, row.columns[i]});
            if (i > 0 && box_.style->column_rule.width > LayoutUnit{}) {
                const LayoutUnit middle = rtl ? x + sizes_.width + sizes_.gap / 2 : x - sizes_.gap / 2;
                rules_.push_back({{middle, y_}, {middle, y_ + height}, box_.style->column_rule});
            }
        }
        if (height > LayoutUnit{}) strut_ = {};
    }

    // ---- spanning boxes

    // What there was before a spanning box that wants to stay with what follows.
    struct Kept {
        std::size_t children = 0, rules = 0;
        LayoutUnit y;
        ColumnsState state;
    };

    std::optional<LayoutResult> add_spanner() {
        const Box& spanner = *state_.spanner;
        const bool resumed = state_.spanner_token != nullptr;
        const Sides margin = used_margin(spanner, frame_.content_width);
        strut_.add(margin.top);
        const bool cut = resumed || (frame_.resumed && children_.empty());
        const LayoutUnit top = cut ? y_ : y_ + strut_.sum();
        ConstraintSpace space;
        space.available_width = frame_.content_width;
        space.percentage_height = frame_.percentage_height();
        space.page_height = space_.page_height;
        if (space_.fragments()) space.page_remaining = space_.page_remaining - frame_.bottom_if_broken() - top;
        space.at_page_top = at_page_top();
        space.is_new_context = true;
        const LayoutResult result = lay_out(spanner, space, state_.spanner_token.get(), context_);
        const bool too_tall = result.fragment && !result.token && space_.fragments() && result.fragment->size.height > space.page_remaining;
        if (!result.fragment || (too_tall && !at_page_top())) return broken_before_spanner();

        kept_.reset();
        if (is_avoided(context_.breaks(spanner).after)) kept_ = Kept{children_.size(), rules_.size(), y_, state_};
        const LayoutUnit x = frame_.border.left + frame_.padding.left +
                             block_inline_offset(spanner, result.fragment->size.width, frame_.content_width, box_.style->direction);
        const Offset shift = relative_offset(spanner, frame_.content_width, frame_.percentage_height());
        children_.push_back({Offset{x, top} + shift, result.fragment});
        y_ = top + result.fragment->size.height;
        if (result.token) {
            state_.spanner_token = result.token;
            return broken(result.token, result.appeal);
        }
        strut_ = {};
        strut_.add(margin.bottom);
        state_.past = std::exchange(state_.spanner, nullptr);
        state_.spanner_token = nullptr;
        return std::nullopt;
    }

    // ---- ends

    LayoutResult before_me() const {
        LayoutResult result;
        result.appeal = BreakAppeal::LastResort;
        return result;
    }

    LayoutResult broken_before_spanner() {
        if (children_.empty()) return before_me();
        return broken(before(*state_.spanner), BreakAppeal::Perfect);
    }

    // The row goes to the next page, and with it a heading above it.
    LayoutResult broken_before_row() {
        if (!kept_) return children_.empty() ? before_me() : broken(state_.flow, BreakAppeal::Perfect);
        if (kept_->children == 0 && !space_.at_page_top) return before_me();
        if (kept_->children == 0) return broken(state_.flow, BreakAppeal::ViolatesBreakAvoid);
        children_.resize(kept_->children);
        rules_.resize(kept_->rules);
        y_ = kept_->y;
        state_ = kept_->state;
        return broken(before(*state_.spanner), BreakAppeal::Perfect);
    }

    static BreakTokenRef before(const Box& spanner) {
        auto token = std::make_shared<BreakToken>();
        token->box = &spanner;
        token->break_before = true;
        return token;
    }

    // next: the token that says what the next page begins with.
    LayoutResult broken(BreakTokenRef next, BreakAppeal appeal) {
        auto rest = std::make_shared<BreakToken>();
        if (next) rest->children.push_back(std::move(next));
        rest->details = state_;
        LayoutResult result = with_rules(frame_.broken_at(y_, std::move(children_), std::move(rest)));
        result.appeal = appeal;
        return with_margins(std::move(result));
    }

    LayoutResult finished() { return with_rules(frame_.finished(y_ + strut_.sum(), std::move(children_))); }

    LayoutResult with_rules(LayoutResult result) {
        if (rules_.empty()) return result;
        auto copy = std::make_shared<Fragment>(*result.fragment);
        copy->extra.edit().edges = std::move(rules_);
        result.fragment = std::move(copy);
        return result;
    }

    LayoutResult with_margins(LayoutResult result) const {
        const Sides margin = used_margin(box_, space_.available_width);
        result.margin_before.add(margin.top);
        if (!result.token) result.margin_after.add(margin.bottom);
        return result;
    }

    const Box& box_;
    const Box& flow_;
    const ConstraintSpace& space_;
    LayoutContext& context_;
    BlockFrame frame_;
    ColumnSizes sizes_;
    bool searches_;                        // for the height that balances
    LayoutUnit y_;                         // bottom of what is placed
    LayoutResult::MarginStrut strut_;      // of spanning boxes, that waits below it
    ColumnsState state_;
    std::vector<Child> children_;
    std::vector<Fragment::Edge> rules_;
    std::optional<Kept> kept_;
};

}  // namespace

bool asks_for_columns(const css::ComputedStyle& style) { return style.column_count.has_value() || style.column_width.is_length(); }

bool is_multicol(const Box& box) { return box.children.size() == 1 && box.children.front()->column_flow; }

LayoutResult lay_out_columns(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    return ColumnFlow(box, space, token, context).run();
}

MinMax columns_min_max(const Box& box, LayoutContext& context) {
    const css::ComputedStyle& style = *box.style;
    MinMax flow = min_max_width(*box.children.front(), context);
    const bool has_width = style.column_width.is_length() && !style.column_width.value.has_percent();
    if (has_width) flow = {std::min(flow.min, style.column_width.value.length), std::max(flow.max, style.column_width.value.length)};
    const std::int64_t count = style.column_count.value_or(1);
    const LayoutUnit gaps = (style.column_gap ? used_gap(style.column_gap, LayoutUnit{}) : style.font_size) * (count - 1);
    const std::int64_t narrowest = has_width ? 1 : count;
    return {flow.min * narrowest + (has_width ? LayoutUnit{} : gaps), flow.max * count + gaps};
}

}  // namespace bilan::print::layout
