#include "print/layout/bands.hpp"

#include "base/check.hpp"
#include "print/layout/band_parts.hpp"

namespace bilan::print::layout {
namespace {

// Fills a page with bands, then places what stands on it. Sizes are known from the layout without pages, so that the
// first step only adds heights up; the second is the only one to lay out parts.
class BandFlow {
public:
    BandFlow(const Bands& bands, const BandsPage& page, const BandsState* resume, LayoutContext& context)
        : bands_(bands), page_(page), resume_(resume), parts_(bands, page, context), y_(page.top) {}

    BandsOutcome run() {
        first_ = stop_ = resume_ ? resume_->band : 0;
        if (resume_) resume();
        while (!stopped_ && stop_ < bands_.bands.size()) add(stop_);
        if (outcome_.nothing) return std::move(outcome_);
        place();
        return std::move(outcome_);
    }

private:
    const Band& band(std::size_t i) const { return bands_.bands[i]; }
    std::size_t last_band(std::size_t item) const { return bands_.items[item].first + bands_.items[item].count - 1; }
    bool placed_any() const { return !outcome_.parts.empty(); }
    bool alone() const { return page_.at_page_top && !placed_any(); }

    void resume() {
        for (const BandsState::Item& state : resume_->items) {
            ItemPart part = parts_.make(state, page_.top, true);
            if (resume_->inside && last_band(state.item) == first_) inside_.push_back(std::move(part));
            else tails_.push_back(std::move(part));
        }
    }

    // Band i, or the end of the page.
    void add(std::size_t i) {
        const bool starts_page = resume_ && i == first_;
        if (starts_page && resume_->inside) return add_resumed(i);
        BreakAppeal before = bands_.crossing[i].empty() ? BreakAppeal::Perfect : BreakAppeal::ViolatesBreakAvoid;
        if (i > 0 && !starts_page && page_.space.fragments()) {
            if (is_forced(band(i).break_before)) return stop_before(i, band(i).break_before, BreakAppeal::Perfect);
            if (is_avoided(band(i).break_before)) before = BreakAppeal::ViolatesBreakAvoid;
        }
        const EarlyBreak* early = page_.space.early_break;
        if (early && early->before && early->before == band(i).box && placed_any()) return stop_before(i, {}, early->appeal);

        const bool keeps_space = !starts_page || is_forced(resume_->forced);
        const LayoutUnit y = keeps_space ? y_ + band(i).space_before : y_;
        const LayoutUnit height = height_here(i, y);
        const bool fits = y + height <= page_.room && !has_unfinished_tail(i) && band(i).inside != Band::Inside::AsLaidOut;
        if (fits || !page_.space.fragments()) {
            accept(i, y, height);
        } else {
            choose(i, y, before);
        }
        if (!stopped_ && outcome_.parts.size() > 1) offer(i, before);
    }

    // The rest of a band that the page before began.
    void add_resumed(std::size_t i) {
        LayoutUnit bottom = y_;
        bool unfinished = has_unfinished_tail(i);
        for (const ItemPart& part : inside_) {
            bottom = std::max(bottom, part.bottom);
            unfinished = unfinished || part.unfinished;
        }
        for (const ItemPart& tail : tails_)
            if (last_band(tail.item) == i) bottom = std::max(bottom, tail.bottom);
        if (unfinished) return stop_inside(i, y_, std::move(inside_));
        const LayoutUnit left = std::min(band(i).height - resume_->consumed, page_.room - y_);
        made_ = std::move(inside_);
        accept(i, y_, std::max(bottom - y_, left));
    }

    LayoutUnit height_here(std::size_t i, LayoutUnit y) const {
        LayoutUnit height = band(i).height;
        for (const ItemPart& tail : tails_)
            if (last_band(tail.item) == i) height = std::max(height, tail.bottom - y);
        return height;
    }

    bool has_unfinished_tail(std::size_t i) const {
        for (const ItemPart& tail : tails_)
            if (last_band(tail.item) == i && tail.unfinished) return true;
        return false;
    }

    void accept(std::size_t i, LayoutUnit y, LayoutUnit height) {
        outcome_.parts.push_back({i, y, height});
        y_ = y + height;
        stop_ = i + 1;
    }

    void offer(std::size_t i, BreakAppeal appeal) {
        if (!band(i).box) return;
        if (!best_ || appeal >= best_appeal_) {
            best_ = i;
            best_appeal_ = appeal;
        }
    }

    // Band i does not fit: the best of a break inside it, one before it, and those that lie behind.
    void choose(std::size_t i, LayoutUnit y, BreakAppeal before) {
        std::optional<std::size_t> better = best_;
        BreakAppeal appeal = best_appeal_;
        if (placed_any() && (!better || before >= appeal)) {
            better = i;
            appeal = before;
        }
        if (may_break_inside(i) && break_inside(i, y, better ? std::optional(appeal) : std::nullopt)) return;
        if (better) {
            drop_from(*better);
            return stop_before(*better, {}, appeal);
        }
        if (alone()) return accept(i, y, height_here(i, y));  // monolithic, and taller than the page
        outcome_.nothing = true;
        outcome_.appeal = BreakAppeal::LastResort;
        stopped_ = true;
    }

    bool may_break_inside(std::size_t i) const {
        switch (band(i).inside) {
            case Band::Inside::Free:
            case Band::Inside::AsLaidOut: return true;
            case Band::Inside::WhenTall: return alone() || band(i).height > page_.page_height;
            case Band::Inside::Never: return false;
        }
        return false;
    }

    // Breaks inside band i, or finds that all of it fits after all; false when a break before is better.
    bool break_inside(std::size_t i, LayoutUnit y, std::optional<BreakAppeal> other) {
        std::vector<ItemPart> made;
        BreakAppeal appeal = band(i).avoids_inside ? BreakAppeal::ViolatesBreakAvoid : BreakAppeal::Perfect;
        bool unfinished = has_unfinished_tail(i) || !bands_.crossing[i].empty(), any = !tails_.empty();
        LayoutUnit bottom = y;
        for (const std::size_t item : bands_.starting[i]) {
            if (bands_.items[item].count > 1) {
                unfinished = true;
                continue;
            }
            made.push_back(parts_.make({item, nullptr, false}, y, alone()));
            const ItemPart& part = made.back();
            appeal = std::min(appeal, part.appeal);
            unfinished = unfinished || part.unfinished;
            any = any || part.fragment;
            bottom = std::max(bottom, part.bottom);
        }
        if (!unfinished && bottom <= page_.room) {
            made_.insert(made_.end(), made.begin(), made.end());
            accept(i, y, std::max(bottom - y, LayoutUnit{}));
            return true;
        }
        if (!unfinished || !any || (other && *other > appeal)) return false;
        outcome_.appeal = appeal;
        stop_inside(i, y, std::move(made));
        return true;
    }

    void drop_from(std::size_t i) {
        while (!outcome_.parts.empty() && outcome_.parts.back().band >= i) outcome_.parts.pop_back();
        y_ = outcome_.parts.empty() ? page_.top : outcome_.parts.back().y + outcome_.parts.back().height;
        std::erase_if(made_, [&](const ItemPart& part) { return bands_.items[part.item].first >= i; });
    }

    void stop_before(std::size_t i, css::BreakBetween forced, BreakAppeal appeal) {
        outcome_.appeal = appeal;
        outcome_.rest.emplace();
        outcome_.rest->band = stop_ = i;
        outcome_.rest->forced = forced;
        best_.reset();
        stopped_ = true;
    }

    void stop_inside(std::size_t i, LayoutUnit y, std::vector<ItemPart> made) {
        outcome_.rest.emplace();
        outcome_.rest->band = stop_ = i;
        outcome_.rest->inside = true;
        outcome_.rest->consumed = (resume_ && resume_->inside && i == first_ ? resume_->consumed : LayoutUnit{}) + page_.room - y;
        outcome_.parts.push_back({i, y, std::max(page_.room - y, LayoutUnit{})});
        y_ = std::max(y_, page_.room);
        made_.insert(made_.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
        best_.reset();
        stopped_ = true;
    }

    const BandsOutcome::Part* part_of(std::size_t i) const {
        if (outcome_.parts.empty() || i < outcome_.parts.front().band) return nullptr;
        const std::size_t at = i - outcome_.parts.front().band;
        return at < outcome_.parts.size() ? &outcome_.parts[at] : nullptr;
    }

    void place() {
        // Items that go on below the page's end, in bands that began on this page.
        if (outcome_.rest) {
            for (const std::size_t item : bands_.crossing[stop_]) add_crossing(item);
            if (outcome_.rest->inside)
                for (const std::size_t item : bands_.starting[stop_])
                    if (bands_.items[item].count > 1) add_crossing(item);
        }
        if (outcome_.rest)
            for (const ItemPart& part : split_) y_ = std::max(y_, part.bottom);
        if (outcome_.rest && !outcome_.parts.empty() && !split_.empty()) {
            BandsOutcome::Part& last = outcome_.parts.back();
            last.height = std::max(last.height, y_ - last.y);
        }
        for (const ItemPart& part : made_) place_part(part);
        for (const ItemPart& part : tails_) place_part(part);
        for (const ItemPart& part : split_) place_part(part);
        place_whole();
        std::stable_sort(outcome_.placed.begin(), outcome_.placed.end(), [](const auto& a, const auto& b) {
            return a.band != b.band ? a.band < b.band : a.item < b.item;
        });
        if (outcome_.rest && !outcome_.rest->inside) outcome_.tokens.push_back(token_before(stop_));
        outcome_.end = y_;
        if (best_) outcome_.best_earlier = EarlyBreak{band(*best_).box, nullptr, 0, best_appeal_};
    }

    void add_crossing(std::size_t item) {
        if (const BandsOutcome::Part* begin = part_of(bands_.items[item].first); begin && !is_tail(item))
            split_.push_back(parts_.make({item, nullptr, false}, begin->y, begin == &outcome_.parts.front() && page_.at_page_top));
    }

    bool is_tail(std::size_t item) const {
        return std::any_of(tails_.begin(), tails_.end(), [&](const ItemPart& part) { return part.item == item; });
    }

    // A part of an item: down to the end of its last band on this page, and its state for the next.
    void place_part(const ItemPart& part) {
        const BandItem& item = bands_.items[part.item];
        const bool goes_on = outcome_.rest && last_band(part.item) >= stop_ && (last_band(part.item) > stop_ || outcome_.rest->inside || item.first < stop_);
        if (goes_on && (part.unfinished || item.stretches)) {
            outcome_.rest->items.push_back({part.item, part.rest, !part.unfinished});
            if (part.rest) outcome_.tokens.push_back(part.rest);
        }
        LayoutUnit bottom = y_;
        if (const BandsOutcome::Part* end = part_of(last_band(part.item))) bottom = end->y + end->height;
        FragmentRef fragment = parts_.finished(part, bottom, goes_on && (part.unfinished || item.stretches));
        if (fragment) outcome_.placed.push_back({part.item, std::max(item.first, first_), Offset{item.x, part.y} + shift_of(item), std::move(fragment)});
    }

    static Offset shift_of(const BandItem& item) {
        return relative_offset(*item.box, item.space.available_width, item.space.percentage_height);
    }

    void place_whole() {
        for (const BandsOutcome::Part& part : outcome_.parts) {
            const bool in_parts = (resume_ && resume_->inside && part.band == first_) || (outcome_.rest && outcome_.rest->inside && part.band == stop_);
            if (in_parts) continue;
            for (const std::size_t index : bands_.starting[part.band]) {
                const BandItem& item = bands_.items[index];
                if (outcome_.rest && last_band(index) >= stop_) continue;
                if (is_made(index)) continue;
                outcome_.placed.push_back({index, part.band, Offset{item.x, part.y + item.top} + shift_of(item), item.whole});
            }
        }
    }

    bool is_made(std::size_t item) const {
        return std::any_of(made_.begin(), made_.end(), [&](const ItemPart& part) { return part.item == item; });
    }

    BreakTokenRef token_before(std::size_t i) const {
        auto token = std::make_shared<BreakToken>();
        token->box = band(i).box ? band(i).box : bands_.container;
        token->break_before = true;
        token->forced = outcome_.rest->forced;
        return token;
    }

    const Bands& bands_;
    const BandsPage& page_;
    const BandsState* resume_;
    ItemParts parts_;
    BandsOutcome outcome_;
    LayoutUnit y_;                          // bottom of what is placed
    std::size_t first_ = 0, stop_ = 0;      // bands on this page
    bool stopped_ = false;
    std::vector<ItemPart> tails_;           // of items that began on earlier pages and span several bands
    std::vector<ItemPart> inside_;          // of the band that an earlier page began
    std::vector<ItemPart> made_;            // of single bands in parts on this page
    std::vector<ItemPart> split_;           // of spanning items that this page's end cuts first
    std::optional<std::size_t> best_;
    BreakAppeal best_appeal_ = BreakAppeal::LastResort;
};

}  // namespace

void Bands::index() {
    starting.assign(bands.size(), {});
    crossing.assign(bands.size(), {});
    for (std::size_t i = 0; i < items.size(); ++i) {
        BILAN_ASSERT(items[i].first + items[i].count <= bands.size());
        starting[items[i].first].push_back(i);
        for (std::size_t k = 1; k < items[i].count; ++k) crossing[items[i].first + k].push_back(i);
    }
}

BandsOutcome stack_bands(const Bands& bands, const BandsPage& page, const BandsState* resume, LayoutContext& context) {
    return BandFlow(bands, page, resume, context).run();
}

std::shared_ptr<BreakToken> bands_token(BandsOutcome& outcome, std::any plan) {
    auto token = std::make_shared<BreakToken>();
    token->child = outcome.rest->band;
    token->children = std::move(outcome.tokens);
    outcome.rest->plan = std::move(plan);
    token->details = std::make_shared<const BandsState>(*std::move(outcome.rest));
    return token;
}

LayoutResult lay_out_bands(const BlockFrame& frame, const Bands& bands, LayoutUnit content_height, const BandsState* resume,
                           const std::any& plan, LayoutContext& context) {
    ConstraintSpace space = frame.space;
    const auto stack = [&] {
        const BandsPage page{space, frame.top(), space.page_remaining - frame.bottom_if_broken(),
                             space.page_height - frame.top() - frame.bottom_if_broken(), space.at_page_top};
        return stack_bands(bands, page, resume, context);
    };
    const auto children_of = [](BandsOutcome& outcome) {
        std::vector<Child> children;
        children.reserve(outcome.placed.size());
        for (BandsOutcome::Placed& one : outcome.placed) children.push_back({one.offset, std::move(one.fragment)});
        return children;
    };
    const auto finish = [&](BandsOutcome& outcome) {
        LayoutResult result;
        if (outcome.rest) {
            const LayoutUnit end = outcome.end;
            std::vector<Child> children = children_of(outcome);
            result = frame.broken_at(end, std::move(children), bands_token(outcome, plan));
            result.appeal = outcome.appeal;
        } else {
            const LayoutUnit end = resume ? outcome.end : std::max(outcome.end, frame.top() + content_height);
            result = frame.finished(end, children_of(outcome));
        }
        return result;
    };

    BandsOutcome outcome = stack();
    LayoutResult result;
    if (outcome.nothing) {
        result.appeal = BreakAppeal::LastResort;
        return result;
    }
    std::optional<EarlyBreak> best = outcome.best_earlier;
    result = finish(outcome);
    if (result.token && best && !space.early_break && best->appeal > result.appeal) {
        space.early_break = &*best;  // the bottom edge does not fit: better a band more on the next page
        outcome = stack();
        result = finish(outcome);
        best.reset();
    }
    const Sides margin = used_margin(frame.box, frame.space.available_width);
    result.margin_before.add(margin.top);
    if (!result.token) result.margin_after.add(margin.bottom);
    if (!frame.space.early_break) result.best_earlier = best;
    return result;
}

}  // namespace bilan::print::layout
