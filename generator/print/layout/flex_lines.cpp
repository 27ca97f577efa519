// Items into lines, and flexible lengths (CSS Flexbox 1, sections 9.3 and 9.7).
#include <algorithm>

#include "print/layout/alignment.hpp"
#include "print/layout/flex.hpp"

namespace bilan::print::layout {

std::vector<FlexLine> flex_lines(std::vector<FlexItem> items, const FlexLayout& layout, std::optional<LayoutUnit> main) {
    std::vector<FlexLine> lines;
    LayoutUnit used;
    for (FlexItem& item : items) {
        const LayoutUnit outer = item.hypothetical + item.main_margins(layout.axes);
        const bool starts_line = lines.empty() || (layout.axes.wraps && main && used + layout.main_gap + outer > *main);
        used = starts_line ? outer : used + layout.main_gap + outer;
        if (starts_line) lines.emplace_back();
        lines.back().items.push_back(std::move(item));
    }
    return lines;
}

namespace {

enum class Flexing { Growing, Shrinking };

double factor(const FlexItem& item, Flexing flexing) {
    return flexing == Flexing::Growing ? item.box->style->flex_grow : item.box->style->flex_shrink;
}

// One round of section 9.7, step 4: shares the free space out, then freezes what went past a limit.
class Resolver {
public:
    Resolver(FlexLine& line, const FlexLayout& layout) : line_(line), layout_(layout), frozen_(line.items.size(), false) {
        LayoutUnit hypothetical = taken();
        for (const FlexItem& item : line.items) hypothetical += item.hypothetical;
        flexing_ = hypothetical < layout.main ? Flexing::Growing : Flexing::Shrinking;
        for (std::size_t i = 0; i < line.items.size(); ++i) {
            const FlexItem& item = line.items[i];
            const bool past = flexing_ == Flexing::Growing ? item.base > item.hypothetical : item.base < item.hypothetical;
            if (factor(item, flexing_) == 0 || past) freeze(i, item.hypothetical);
        }
        initial_free_ = free_space();
    }

    void run() {
        while (std::find(frozen_.begin(), frozen_.end(), false) != frozen_.end()) round();
    }

private:
    // Gaps and margins.
    LayoutUnit taken() const {
        LayoutUnit sum = layout_.main_gap * static_cast<std::int64_t>(line_.items.size() - 1);
        for (const FlexItem& item : line_.items) sum += item.main_margins(layout_.axes);
        return sum;
    }

    LayoutUnit free_space() const {
        LayoutUnit sum = taken();
        for (std::size_t i = 0; i < line_.items.size(); ++i) sum += frozen_[i] ? line_.items[i].main : line_.items[i].base;
        return layout_.main - sum;
    }

    void freeze(std::size_t i, LayoutUnit size) {
        line_.items[i].main = size;
        frozen_[i] = true;
    }

    void round() {
        LayoutUnit free = free_space();
        std::vector<double> weights(line_.items.size(), 0);
        double factors = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (frozen_[i]) continue;
            const FlexItem& item = line_.items[i];
            factors += factor(item, flexing_);
            weights[i] = factor(item, flexing_);
            if (flexing_ == Flexing::Shrinking) weights[i] *= inner_base(item);
        }
        if (factors < 1) {  // a sum below one takes that part of the space only
            const LayoutUnit part = LayoutUnit::from_px(initial_free_.to_px() * factors);
            if (std::abs(part.raw()) < std::abs(free.raw())) free = part;
        }
        const bool any = std::any_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; });
        const std::vector<LayoutUnit> shares = any ? shared(free, weights) : std::vector<LayoutUnit>(weights.size());
        freeze_violations(shares);
    }

    double inner_base(const FlexItem& item) const {
        const Sides edges = used_border(*item.box) + used_padding(*item.box, item.space.available_width);
        return (item.base - (layout_.axes.row ? edges.horizontal() : edges.vertical())).to_px();
    }

    void freeze_violations(const std::vector<LayoutUnit>& shares) {
        LayoutUnit violation;
        std::vector<LayoutUnit> wanted(shares.size()), clamped(shares.size());
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (frozen_[i]) continue;
            const FlexItem& item = line_.items[i];
            wanted[i] = item.base + shares[i];
            clamped[i] = std::max(item.least, std::min(wanted[i], item.most));
            violation += clamped[i] - wanted[i];
        }
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (frozen_[i]) continue;
            const bool freezes = violation == LayoutUnit{} || (violation > LayoutUnit{} ? clamped[i] > wanted[i] : clamped[i] < wanted[i]);
            if (freezes) freeze(i, clamped[i]);
        }
    }

    FlexLine& line_;
    const FlexLayout& layout_;
    std::vector<bool> frozen_;
    Flexing flexing_ = Flexing::Growing;
    LayoutUnit initial_free_;
};

}  // namespace

void resolve_flexible_lengths(FlexLine& line, const FlexLayout& layout) {
    if (!line.items.empty()) Resolver(line, layout).run();
}

}  // namespace bilan::print::layout
