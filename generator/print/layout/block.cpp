// Block flow (CSS 2.2, 9.4.1): children below each other, margins collapsed, over pages. Where a page ends is decided
// here: of the breaks that a page allows, the most appealing is taken, and of equals the last. When that one lies
// behind what was laid out already, the flow is laid out again up to it (an EarlyBreak), as browsers do.
#include "base/check.hpp"
#include "base/format.hpp"
#include "print/layout/box_tree.hpp"
#include "print/layout/columns.hpp"
#include "print/layout/floats.hpp"

namespace bilan::print::layout {
namespace {

class BlockFlow {
public:
    BlockFlow(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context)
        : box_(box), space_(space), token_(token), context_(context), frame_(box, space, token, context), floats_(frame_, context),
          y_(frame_.top()) {
        at_open_top_ = !frame_.resumed && !space.is_new_context && collapses_with_first_child(box);
    }

    LayoutResult run() {
        children_ = floats_.begin();
        placed_any_ = !children_.empty();
        const std::size_t first = frame_.resumed ? token_->child : 0;
        for (std::size_t i = first; i < box_.children.size(); ++i) {
            if (std::optional<LayoutResult> stopped = add(i, i == first)) return *std::move(stopped);
        }
        return finish();
    }

    // Set when a better break lies behind: the caller lays out again with it.
    const std::optional<EarlyBreak>& again() const { return again_; }

private:
    using Strut = LayoutResult::MarginStrut;

    // Lays out child i and places it; a result when the page ends before, in or after it.
    std::optional<LayoutResult> add(std::size_t i, bool is_first) {
        const Box& child = *box_.children[i];
        if (is_float(child)) {
            add_float(child);
            return std::nullopt;
        }
        if (is_absolute(child)) {
            note_place(child);
            return std::nullopt;
        }
        const BreakToken* child_token = is_first && frame_.resumed && !token_->children.empty() ? token_->children.front().get() : nullptr;
        const bool resumed = child_token && !child_token->break_before;
        const bool starts_page = is_first && frame_.resumed;  // the break that made this page stands before the child
        css::BreakBetween between = css::BreakBetween::Auto;
        if (const Box* above = in_flow_before(i); above && !starts_page) {
            between = break_between(*above, child);
            if (space_.fragments() && is_forced(between)) return broken_before(i, between, BreakAppeal::Perfect);
        }
        if (space_.early_break && space_.early_break->before == &child && placed_any_)
            return broken_before(i, css::BreakBetween::Auto, space_.early_break->appeal);
        if (space_.takes_spanners && spans_columns(child)) {
            if (space_.past_spanner == &child) return std::nullopt;
            return broken_before_spanner(i);
        }

        if (!resumed && floats_.waits(child.style->clear) && space_.fragments()) return broken_before(i, css::BreakBetween::Auto, BreakAppeal::Perfect);
        const Above above = resumed ? Above{y_, {}} : position_of(child, starts_page, child_token);
        const LayoutUnit hypothetical = above.y;
        Placed placed = lay_out_child(child, resumed ? child_token : nullptr, resumed ? y_ : floats_.cleared(child.style->clear, hypothetical));
        LayoutResult& result = placed.result;
        const bool cut = resumed || (starts_page && !(child_token && is_forced(child_token->forced)));
        const Extra extra = step_space(child, result, cut);
        placed.at.y += extra.above;
        const LayoutUnit child_y = placed.at.y;
        // The rest of a child that floats pushed down is at no page's top: it waits for one, unless all of it fits.
        if (resumed && child_y > y_ && space_.fragments() && result.token) return broken_before(i, css::BreakBetween::Auto, BreakAppeal::Perfect);
        // Below floats that began on this page the top of the page is no longer the child's: the next one has room.
        const bool pushed_from_top = !resumed && space_.at_page_top && !placed_any_ && child_y > hypothetical;
        const bool overflows = space_.fragments() && (!result.fragment || (!result.token && child_y + result.fragment->size.height > room()));
        if (pushed_from_top && (overflows || result.token)) return broken_before(i, css::BreakBetween::Auto, BreakAppeal::Perfect);
        if (space_.fragments() && !space_.early_break) {
            const BreakAppeal before = is_avoided(between) ? BreakAppeal::ViolatesBreakAvoid : BreakAppeal::Perfect;
            if (overflows || (result.token && result.appeal != BreakAppeal::Perfect)) {
                if (std::optional<LayoutResult> stopped = choose_break(i, result, overflows, before)) return stopped;
            }
            if (placed_any_) offer({&child, nullptr, 0, before});
            if (result.best_earlier) offer(*result.best_earlier);
        } else if (!result.fragment) {
            return placed_any_ ? broken_before(i, css::BreakBetween::Auto, result.appeal) : result;
        }
        place(child, placed);
        if (result.token) return broken_inside(i, result);
        if (child_y > hypothetical && !resumed && is_cleared_through(child, result)) advance_cleared(child, child_y, above.own);
        else advance(child, child_y, result, resumed || child_y > hypothetical);
        y_ += extra.below;
        return std::nullopt;
    }

    const Box* in_flow_before(std::size_t i) const {
        while (i-- > 0)
            if (!leaves_flow(*box_.children[i])) return box_.children[i];
        return nullptr;
    }

    css::BreakBetween break_between(const Box& above, const Box& below) {
        const BreakFacts& before = context_.breaks(above);
        const BreakFacts& after = context_.breaks(below);
        const css::BreakBetween value = combined(before.after, after.before);
        if (!is_forced(value) && *before.last_page != *after.first_page) return css::BreakBetween::Page;
        return value;
    }

    LayoutUnit room() const { return space_.page_remaining - frame_.bottom_if_broken(); }

    struct Above {
        LayoutUnit y;               // top of the border box, clearance aside
        Strut own;                  // its margins above
    };

    // The top of the child's border box after collapsing. Margins behind an unforced break are cut off; behind a
    // forced one they stay (CSS Fragmentation 3, section 5.2).
    Above position_of(const Box& child, bool starts_page, const BreakToken* child_token) const {
        const Strut own = margin_strut_above(child, frame_.content_width);
        if (at_open_top_) return {clears_float_above(child) ? y_ + own.sum() : y_, own};
        if (starts_page && !(child_token && is_forced(child_token->forced))) return {y_, own};
        const LayoutUnit y = y_ + merged(strut_, own).sum();
        // Clearance of a first descendant keeps its margins from this edge (CSS 2.2, section 9.5.2).
        const Box* clears = floats_.any() ? first_that_clears(child) : nullptr;
        if (!clears || clears == &child || floats_.cleared(clears->style->clear, y) == y) return {y, own};
        const Strut before = margin_strut_above(child, frame_.content_width, clears);
        return {y_ + merged(strut_, before).sum(), before};
    }

    // An absolute box would stand below the margins that wait, at the line's start.
    void note_place(const Box& child) {
        const LayoutUnit y = at_open_top_ ? y_ : y_ + strut_.sum();
        const bool rtl = box_.style->direction == css::Direction::Rtl;
        places_.push_back({&child, {content_left() + (rtl ? frame_.content_width : LayoutUnit{}), y}});
    }

    // ---- floats

    // A float begins where a line would: below the margins that wait (CSS 2.2, section 8.3.1 and 9.5.1).
    void add_float(const Box& box) {
        const LayoutUnit y = at_open_top_ ? y_ : y_ + strut_.sum();
        const auto at = space_.at_page_top && !placed_any_ ? FloatFlow::At::PageTop : FloatFlow::At::Anywhere;
        if (auto child = floats_.add(box, y, at)) {
            children_.push_back(*std::move(child));
            placed_any_ = true;
        }
    }

    struct Placed {
        Offset at;                  // of the border box
        LayoutResult result;
    };

    struct Extra {
        LayoutUnit above, below;
    };

    // What rounds a box's outer height up to its step, so that the lines below it stand where they would without it
    // (CSS Rhythmic Sizing 1, section 2). Of margins that collapse its own count; at the top of a page, where the margin
    // above is cut off, all of the space is below.
    Extra step_space(const Box& child, const LayoutResult& result, bool margin_is_cut) const {
        const LayoutUnit step = child.style->block_step;
        if (step <= LayoutUnit{} || !result.fragment || result.token) return {};
        const Sides margin = used_margin(child, frame_.content_width);
        const LayoutUnit outer = result.fragment->size.height + margin.bottom + (margin_is_cut ? LayoutUnit{} : margin.top);
        const LayoutUnit over = LayoutUnit::raw(outer.raw() % step.raw());
        const LayoutUnit extra = over > LayoutUnit{} ? step - over : LayoutUnit{};
        if (margin_is_cut) return {{}, extra};
        switch (child.style->block_step_align) {
            case css::StepAlign::Start: return {{}, extra};
            case css::StepAlign::End: return {extra, {}};
            case css::StepAlign::Center: break;
        }
        return {extra / 2, extra - extra / 2};
    }

    // A box of this context goes on below the floats; a context of its own stands beside them or below.
    Placed lay_out_child(const Box& child, const BreakToken* token, LayoutUnit y) {
        const bool own_context = is_formatting_root(child);
        if (own_context && floats_.room(y, LayoutUnit{}).narrowed) {
            // The items of what an earlier page began were sized there: they go on where floats leave them their widths.
            const bool keeps_width = token && child.kind != BoxKind::Block && space_.fragments();
            return keeps_width ? Placed{{{}, y}, {}} : lay_out_beside_floats(child, token, y);
        }
        ConstraintSpace child_space = space_for(child, y);
        if (!own_context && (floats_.any() || context_.has_floats(child)))
            floats_.enter(child, {content_left() + inline_offset(child, used_width(child, child_space, context_)), y}, child_space);
        Placed placed{{{}, y}, lay_out(child, child_space, token, context_)};
        if (own_context && placed.result.fragment && floats_.room(y, placed.result.fragment->size.height).narrowed && !token)
            return lay_out_beside_floats(child, token, y);
        if (placed.result.fragment) placed.at.x = content_left() + inline_offset(child, placed.result.fragment->size.width);
        return placed;
    }

    // CSS 2.2, section 9.5: its border box covers no float. An automatic width is what the floats leave; where that, or
    // its own width, is too little, the box moves down.
    Placed lay_out_beside_floats(const Box& child, const BreakToken* token, LayoutUnit y) {
        LayoutUnit height;
        for (;;) {
            const FloatRoom room = floats_.room(y, height);
            const std::optional<LayoutUnit> lower = floats_.next_edge(y);
            const Sides margin = used_margin(child, frame_.content_width);
            const LayoutUnit left = std::max(room.left, content_left() + margin.left);
            const LayoutUnit right = std::min(room.right, content_left() + frame_.content_width - margin.right);
            ConstraintSpace child_space = space_for(child, y);
            if (room.narrowed && !has_own_width(child)) {
                if (child.kind == BoxKind::Table) child_space.available_width = right - left + margin.horizontal();
                else if (child.kind != BoxKind::Replaced) child_space.fixed_width = right - left;
            }
            const bool wide_enough = !room.narrowed || min_max_width(child, context_).min <= right - left || has_own_width(child);
            if (wide_enough || !lower) {
                Placed placed{{{}, y}, lay_out(child, child_space, token, context_)};
                if (!placed.result.fragment) return placed;
                const Size size = placed.result.fragment->size;
                const bool fits = !room.narrowed || size.width <= right - left;
                if ((fits && !collides(y, size.height, height)) || !lower) {
                    placed.at.x = room.narrowed ? left + free_before(child, right - left - size.width) : content_left() + inline_offset(child, size.width);
                    return placed;
                }
                if (fits && size.height > height) {
                    height = size.height;
                    continue;
                }
            }
            y = *lower;
            height = {};
        }
    }

    // A table's wrapper has its margins, its grid the width.
    static bool has_own_width(const Box& child) {
        if (child.kind != BoxKind::Table) return child.style->width.is_length();
        return std::any_of(child.children.begin(), child.children.end(),
                           [](const Box* part) { return part->kind == BoxKind::TableGrid && part->style->width.is_length(); });
    }

    // Whether floats narrow a box of that height more than what it was laid out for.
    bool collides(LayoutUnit y, LayoutUnit height, LayoutUnit known) const {
        return height > known && floats_.room(y, height).width() < floats_.room(y, known).width();
    }

    LayoutUnit free_before(const Box& child, LayoutUnit free) const {
        const auto& margin = child.style->margin;
        if (free <= LayoutUnit{}) return {};
        if (margin.left.is_auto()) return margin.right.is_auto() ? free / 2 : free;
        return box_.style->direction == css::Direction::Rtl && !margin.right.is_auto() ? free : LayoutUnit{};
    }

    LayoutUnit content_left() const { return frame_.border.left + frame_.padding.left; }
    LayoutUnit inline_offset(const Box& child, LayoutUnit width) const {
        return block_inline_offset(child, width, frame_.content_width, box_.style->direction);
    }

    ConstraintSpace space_for(const Box& in, LayoutUnit child_y) const {
        ConstraintSpace child;
        child.available_width = frame_.content_width;
        child.percentage_height = frame_.percentage_height();
        child.page_height = space_.page_height;
        if (space_.fragments()) child.page_remaining = room() - child_y;
        child.at_page_top = space_.at_page_top && !placed_any_;
        child.early_break = space_.early_break;
        if (!is_formatting_root(in)) {
            child.takes_spanners = space_.takes_spanners;
            child.past_spanner = space_.past_spanner;
        }
        return child;
    }

    // Where margins below the last child must end: the box's own bottom edges need the rest.
    LayoutUnit margin_room() const {
        return space_.fragments() ? space_.page_remaining - frame_.border.bottom - frame_.padding.bottom : LayoutUnit::infinite();
    }

    void offer(const EarlyBreak& candidate) {
        if (!best_ || candidate.appeal >= best_->appeal) best_ = candidate;
    }

    // The page is full somewhere in child i. Nothing: break inside it as it did (or let it stick out).
    std::optional<LayoutResult> choose_break(std::size_t i, const LayoutResult& result, bool overflows, BreakAppeal before) {
        std::optional<EarlyBreak> better = best_;
        if (placed_any_ && (!better || before >= better->appeal)) better = EarlyBreak{box_.children[i], nullptr, 0, before};
        if (result.best_earlier && !overflows && (!better || result.best_earlier->appeal > better->appeal)) better = result.best_earlier;
        if (!overflows && (!better || better->appeal <= result.appeal)) return std::nullopt;
        if (better && better->before == box_.children[i]) return broken_before(i, css::BreakBetween::Auto, before);
        if (better) {
            again_ = better;
            return LayoutResult{};
        }
        if (space_.at_page_top) {
            if (result.fragment) return std::nullopt;
            broken("a box at the top of a page asked for a break before it", __FILE__, __LINE__);
        }
        LayoutResult before_me;  // nothing of this box is on the page: its container finds a break
        before_me.appeal = BreakAppeal::LastResort;
        return before_me;
    }

    void place(const Box& child, const Placed& placed) {
        const Offset shift = relative_offset(child, frame_.content_width, frame_.percentage_height());
        children_.push_back({placed.at + shift, placed.result.fragment});
        if (placed.result.floats) floats_.take(placed.result.floats);
    }

    // moved: its margins were cut off, or floats pushed it down.
    void advance(const Box& child, LayoutUnit child_y, const LayoutResult& result, bool moved) {
        const bool through = !moved && collapses_through(child) && result.fragment->size.height == LayoutUnit{};
        if (through) {
            if (!at_open_top_) strut_ = merged(strut_, margin_strut_before(child, frame_.content_width));
            return;
        }
        y_ = child_y + result.fragment->size.height;
        strut_ = result.margin_after;
        at_open_top_ = strut_is_cleared_ = false;
        placed_any_ = true;
    }

    static bool is_cleared_through(const Box& child, const LayoutResult& result) {
        return child.style->clear != css::Clear::None && collapses_through(child) && result.fragment->size.height == LayoutUnit{};
    }

    // An empty box that floats pushed down: its margins are one with those below it, and stay in this box (CSS 2.2, 8.3.1).
    void advance_cleared(const Box& child, LayoutUnit child_y, const Strut& above) {
        y_ = child_y - above.sum();
        strut_ = margin_strut_before(child, frame_.content_width);
        at_open_top_ = false;
        strut_is_cleared_ = placed_any_ = true;
    }

    // Before a child, or before the rest of one that an earlier page began and floats leave no room for.
    LayoutResult broken_before(std::size_t i, css::BreakBetween forced, BreakAppeal appeal) {
        if (frame_.resumed && i == token_->child && !token_->children.empty() && !token_->children.front()->break_before)
            return broken_with(i, token_->children.front(), y_, appeal);
        auto before = std::make_shared<BreakToken>();
        before->box = box_.children[i];
        before->break_before = true;
        before->forced = forced;
        return broken_with(i, std::move(before), y_, appeal);
    }

    LayoutResult broken_before_spanner(std::size_t i) {
        auto before = std::make_shared<BreakToken>();
        before->box = box_.children[i];
        before->break_before = before->before_spanner = true;
        return broken_with(i, std::move(before), y_, BreakAppeal::Perfect);
    }

    LayoutResult broken_inside(std::size_t i, const LayoutResult& child) {
        const Child& last = children_.back();
        return broken_with(i, child.token, last.offset.y + last.fragment->size.height, child.appeal);
    }

    LayoutResult broken_with(std::size_t i, BreakTokenRef child, LayoutUnit end, BreakAppeal appeal) {
        auto rest = std::make_shared<BreakToken>();
        rest->child = i;
        if (child) rest->children.push_back(std::move(child));
        if (floats_.is_root()) {
            rest->floats = floats_.state();
            end = std::max(end, floats_.bottom());
        }
        LayoutResult result = with_places(frame_.broken_at(end, std::move(children_), std::move(rest)));
        result.appeal = appeal;
        return with_margins(std::move(result));
    }

    LayoutResult finish() {
        const bool open_bottom = !space_.is_new_context && collapses_with_last_child(box_) && !strut_is_cleared_;
        LayoutUnit end = y_;
        // A margin at a page's end is cut off there (CSS Fragmentation 3, section 5.2).
        if (!open_bottom && !at_open_top_) end = std::max(end, std::min(end + strut_.sum(), margin_room()));
        if (floats_.is_root()) {
            if (floats_.any() && !floats_.state()->waiting.empty()) return broken_with(box_.children.size(), nullptr, end, BreakAppeal::Perfect);
            end = std::max(end, floats_.bottom());
        }
        LayoutResult result = with_places(frame_.finished(std::max(end, frame_.top()), std::move(children_)));
        if (result.token && best_ && !space_.early_break && best_->appeal > result.appeal) {
            again_ = best_;
            return {};
        }
        // A min-height that ends below the last child keeps its margin in, as browsers do.
        if (open_bottom && result.fragment->size.height <= std::max(end, frame_.top())) result.margin_after = strut_;
        result = with_margins(std::move(result));
        result.margin_after.add(used_margin(box_, space_.available_width).bottom);
        return result;
    }

    LayoutResult with_places(LayoutResult result) {
        if (places_.empty()) return result;
        auto copy = std::make_shared<Fragment>(*result.fragment);
        copy->extra.edit().places = std::move(places_);
        result.fragment = std::move(copy);
        return result;
    }

    LayoutResult with_margins(LayoutResult result) const {
        result.margin_before = margin_strut_before(box_, space_.available_width);
        result.collapsed_through = collapses_through(box_);
        result.best_earlier = space_.early_break ? std::nullopt : best_;
        if (!floats_.is_root()) result.floats = floats_.state();
        return result;
    }

    const Box& box_;
    const ConstraintSpace& space_;
    const BreakToken* token_;
    LayoutContext& context_;
    BlockFrame frame_;
    FloatFlow floats_;
    LayoutUnit y_;                      // bottom of what is placed
    Strut strut_;                       // margins that wait below it
    bool strut_is_cleared_ = false;     // ... and began at a box with clearance
    bool at_open_top_ = false;          // children's margins still pass through this box's top
    bool placed_any_ = false;
    std::vector<Child> children_;
    std::vector<Fragment::StaticPlace> places_;
    std::optional<EarlyBreak> best_, again_;
};

}  // namespace

LayoutResult lay_out_block(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    if (is_multicol(box)) return lay_out_columns(box, space, token, context);
    if (has_inline_content(box)) return lay_out_lines(box, space, token, context);
    BlockFlow flow(box, space, token, context);
    LayoutResult result = flow.run();
    if (!flow.again()) return result;
    ConstraintSpace until = space;
    const EarlyBreak early = *flow.again();
    until.early_break = &early;
    result = BlockFlow(box, until, token, context).run();
    BILAN_ASSERT(result.fragment);
    result.appeal = early.appeal;
    return result;
}

}  // namespace bilan::print::layout
