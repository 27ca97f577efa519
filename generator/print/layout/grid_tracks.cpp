// Track sizing (CSS Grid 1, section 12).
#include <algorithm>

#include "print/layout/alignment.hpp"
#include "print/layout/grid.hpp"

namespace bilan::print::layout {
namespace {

using Kind = css::TrackSize::Kind;

class TrackSizing {
public:
    TrackSizing(std::vector<GridTrack>& tracks, const std::vector<GridContribution>& contributions, LayoutUnit gap, TrackSpace space,
                LayoutUnit available)
        : tracks_(tracks), contributions_(contributions), gap_(gap), space_(space), available_(available) {}

    void run(bool stretches) {
        for (GridTrack& track : tracks_) initialize(track);
        resolve_intrinsic();
        maximize();
        expand_flexible();
        if (stretches && space_ == TrackSpace::Definite) stretch();
    }

private:
    static const css::TrackSize& least(const GridTrack& track) { return track.size.kind == Kind::MinMax ? track.size.bounds[0] : track.size; }
    static const css::TrackSize& most(const GridTrack& track) { return track.size.kind == Kind::MinMax ? track.size.bounds[1] : track.size; }
    static bool is_flexible(const GridTrack& track) { return !track.collapsed && most(track).kind == Kind::Fraction; }
    static double fraction(const GridTrack& track) { return most(track).fraction; }

    // Lengths; percentages of an unknown size are auto.
    std::optional<LayoutUnit> fixed(const css::TrackSize& size) const {
        if (size.kind != Kind::Length || (size.length.has_percent() && space_ != TrackSpace::Definite)) return std::nullopt;
        return size.length.resolve(available_);
    }
    bool has_intrinsic_least(const GridTrack& track) const { return !track.collapsed && !fixed(least(track)); }
    bool has_intrinsic_most(const GridTrack& track) const { return !track.collapsed && !is_flexible(track) && !fixed(most(track)); }

    void initialize(GridTrack& track) const {
        track.base = track.limit = {};
        if (track.collapsed) return;
        track.base = fixed(least(track)).value_or(LayoutUnit{});
        track.limit = fixed(most(track)).value_or(LayoutUnit::infinite());
        track.limit = std::max(track.limit, track.base);
    }

    LayoutUnit asked_least(const GridContribution& item, const GridTrack& track) const {
        const Kind kind = least(track).kind;
        if (kind == Kind::MinContent) return item.min_content;
        if (kind == Kind::MaxContent) return item.max_content;
        return item.least;
    }

    LayoutUnit asked_most(const GridContribution& item, const GridTrack& track) const {
        const css::TrackSize& size = most(track);
        if (size.kind == Kind::MinContent) return item.min_content;
        if (size.kind == Kind::FitContent && !(size.length.has_percent() && space_ != TrackSpace::Definite))
            return std::min(item.max_content, size.length.resolve(available_));
        return item.max_content;
    }

    // Section 12.5, spans from small to large; those over flexible tracks last.
    void resolve_intrinsic() {
        std::vector<const GridContribution*> spanning;
        std::vector<LayoutUnit> limits(tracks_.size());
        for (const GridContribution& item : contributions_) {
            if (item.span.count > 1) {
                spanning.push_back(&item);
                continue;
            }
            GridTrack& track = tracks_[item.span.start];
            if (has_intrinsic_least(track)) track.base = std::max(track.base, asked_least(item, track));
            if (has_intrinsic_most(track)) limits[item.span.start] = std::max(limits[item.span.start], asked_most(item, track));
        }
        for (std::size_t i = 0; i < tracks_.size(); ++i)
            if (has_intrinsic_most(tracks_[i]) && limits[i] > LayoutUnit{}) tracks_[i].limit = std::max(tracks_[i].base, limits[i]);
        std::stable_sort(spanning.begin(), spanning.end(), [&](const auto* a, const auto* b) {
            const bool a_flexes = spans_flexible(*a), b_flexes = spans_flexible(*b);
            return a_flexes != b_flexes ? b_flexes : a->span.count < b->span.count;
        });
        for (const GridContribution* item : spanning) share_span(*item);
        for (GridTrack& track : tracks_) {
            if (track.limit.is_infinite() && has_intrinsic_most(track)) track.limit = track.base;
            track.limit = std::max(track.limit, track.base);
        }
    }

    bool spans_flexible(const GridContribution& item) const {
        for (std::size_t i = item.span.start; i < item.span.end(); ++i)
            if (is_flexible(tracks_[i])) return true;
        return false;
    }

    LayoutUnit gaps_in(const GridSpan& span) const {
        LayoutUnit gaps;
        for (std::size_t i = span.start + 1; i < span.end(); ++i)
            if (!tracks_[i].collapsed) gaps += gap_;
        return gaps;
    }

    // What one item that spans several tracks asks of them, step by step. Flexible tracks take all, by their factors.
    void share_span(const GridContribution& item) {
        if (spans_flexible(item)) return share_among_flexible(item);
        grow_bases(item, item.least, [&](const GridTrack& track) { return has_intrinsic_least(track); });
        grow_bases(item, item.min_content, [&](const GridTrack& track) { return has_intrinsic_least(track) && is_content_based(least(track).kind); });
        grow_bases(item, item.max_content, [&](const GridTrack& track) { return asks_most_at_least(track); });
        for (std::size_t i = item.span.start; i < item.span.end(); ++i) tracks_[i].limit = std::max(tracks_[i].limit, tracks_[i].base);
        grow_limits(item, item.min_content, [&](const GridTrack& track) { return has_intrinsic_most(track); });
        grow_limits(item, item.max_content, [&](const GridTrack& track) { return has_intrinsic_most(track) && most(track).kind != Kind::MinContent; });
    }

    static bool is_content_based(Kind kind) { return kind == Kind::MinContent || kind == Kind::MaxContent; }

    bool asks_most_at_least(const GridTrack& track) const {
        if (!has_intrinsic_least(track)) return false;
        return least(track).kind == Kind::MaxContent || (space_ == TrackSpace::MaxContent && least(track).kind != Kind::MinContent);
    }

    void share_among_flexible(const GridContribution& item) {
        LayoutUnit lack = item.least - gaps_in(item.span);
        std::vector<double> weights;
        for (std::size_t i = item.span.start; i < item.span.end(); ++i) {
            lack -= tracks_[i].base;
            weights.push_back(is_flexible(tracks_[i]) ? std::max(fraction(tracks_[i]), 1e-6) : 0.0);
        }
        add_shares(item.span, lack, weights, Beyond::Limits);
    }

    template <typename Takes>
    std::vector<double> weights_of(const GridSpan& span, Takes takes) const {
        std::vector<double> weights;
        for (std::size_t i = span.start; i < span.end(); ++i) weights.push_back(takes(tracks_[i]) ? 1.0 : 0.0);
        return weights;
    }
    static bool any(const std::vector<double>& weights) {
        return std::any_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; });
    }

    enum class Beyond : std::uint8_t { Limits, Nothing };

    // Returns what was added to the bases.
    LayoutUnit add_shares(const GridSpan& span, LayoutUnit amount, const std::vector<double>& weights, Beyond beyond) {
        LayoutUnit added;
        if (amount <= LayoutUnit{} || !any(weights)) return added;
        const std::vector<LayoutUnit> shares = shared(amount, weights);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            GridTrack& track = tracks_[span.start + i];
            const LayoutUnit step = beyond == Beyond::Limits || track.limit.is_infinite() ? shares[i] : std::min(shares[i], track.limit - track.base);
            track.base += step;
            added += step;
        }
        return added;
    }

    // Up to their limits first, then beyond: those whose limit depends on content before the others.
    template <typename Affected>
    void grow_bases(const GridContribution& item, LayoutUnit asked, Affected affected) {
        LayoutUnit lack = asked - gaps_in(item.span);
        for (std::size_t i = item.span.start; i < item.span.end(); ++i) lack -= tracks_[i].base;
        while (lack > LayoutUnit{}) {
            const auto weights = weights_of(item.span, [&](const GridTrack& track) { return affected(track) && track.base < track.limit; });
            const LayoutUnit added = add_shares(item.span, lack, weights, Beyond::Nothing);
            if (added == LayoutUnit{}) break;
            lack -= added;
        }
        auto weights = weights_of(item.span, [&](const GridTrack& track) { return affected(track) && has_intrinsic_most(track); });
        if (!any(weights)) weights = weights_of(item.span, affected);
        add_shares(item.span, lack, weights, Beyond::Limits);
    }

    template <typename Affected>
    void grow_limits(const GridContribution& item, LayoutUnit asked, Affected affected) {
        const auto limit = [](const GridTrack& track) { return track.limit.is_infinite() ? track.base : track.limit; };
        LayoutUnit lack = asked - gaps_in(item.span);
        for (std::size_t i = item.span.start; i < item.span.end(); ++i) lack -= limit(tracks_[i]);
        const auto weights = weights_of(item.span, affected);
        const std::vector<LayoutUnit> shares = shared(std::max(lack, LayoutUnit{}), weights);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            GridTrack& track = tracks_[item.span.start + i];
            if (weights[i] > 0) track.limit = limit(track) + (any(weights) ? shares[i] : LayoutUnit{});
        }
    }

    LayoutUnit free_space() const { return available_ - sum_of_tracks(tracks_, gap_); }

    // Section 12.6: bases grow together towards their limits.
    void maximize() {
        if (space_ == TrackSpace::MinContent) return;
        if (space_ == TrackSpace::MaxContent) {
            for (GridTrack& track : tracks_)
                if (!track.limit.is_infinite()) track.base = track.limit;
            return;
        }
        for (LayoutUnit free = free_space(); free > LayoutUnit{}; free = free_space()) {
            std::vector<double> weights;
            bool any = false;
            for (const GridTrack& track : tracks_) {
                weights.push_back(!is_flexible(track) && track.base < track.limit ? 1.0 : 0.0);
                any = any || weights.back() > 0;
            }
            if (!any) return;
            const std::vector<LayoutUnit> shares = shared(free, weights);
            for (std::size_t i = 0; i < tracks_.size(); ++i) tracks_[i].base = std::max(tracks_[i].base, std::min(tracks_[i].base + shares[i], tracks_[i].limit));
        }
    }

    // Section 12.7.
    void expand_flexible() {
        if (std::none_of(tracks_.begin(), tracks_.end(), is_flexible)) return;
        if (space_ == TrackSpace::Definite) fill_with_flexible();
        else if (space_ == TrackSpace::MaxContent) size_one_fraction();
    }

    // A track whose base is more than its share counts as fixed.
    void fill_with_flexible() {
        std::vector<bool> fixed_size(tracks_.size());
        for (std::size_t i = 0; i < tracks_.size(); ++i) fixed_size[i] = !is_flexible(tracks_[i]);
        for (;;) {
            LayoutUnit left = free_space();
            double fractions = 0;
            std::vector<double> weights(tracks_.size(), 0);
            for (std::size_t i = 0; i < tracks_.size(); ++i) {
                if (fixed_size[i]) continue;
                left += tracks_[i].base;
                fractions += weights[i] = fraction(tracks_[i]);
            }
            if (fractions <= 0 || left <= LayoutUnit{}) return;
            const LayoutUnit given = fractions < 1 ? LayoutUnit::from_px(left.to_px() * fractions) : left;
            const std::vector<LayoutUnit> shares = shared(given, weights);
            bool any = false;
            for (std::size_t i = 0; i < tracks_.size(); ++i) {
                if (fixed_size[i] || shares[i] >= tracks_[i].base) continue;
                fixed_size[i] = any = true;
            }
            if (any) continue;
            for (std::size_t i = 0; i < tracks_.size(); ++i)
                if (!fixed_size[i]) tracks_[i].base = shares[i];
            return;
        }
    }

    // Without a size to fill, one fraction is what the neediest track asks of it.
    void size_one_fraction() {
        double one = 0;
        for (const GridTrack& track : tracks_)
            if (is_flexible(track)) one = std::max(one, track.base.to_px() / std::max(fraction(track), 1.0));
        for (const GridContribution& item : contributions_) {
            double fractions = 0;
            LayoutUnit left = item.max_content - gaps_in(item.span);
            for (std::size_t i = item.span.start; i < item.span.end(); ++i) {
                if (is_flexible(tracks_[i])) fractions += fraction(tracks_[i]);
                else left -= tracks_[i].base;
            }
            if (fractions > 0) one = std::max(one, left.to_px() / std::max(fractions, 1.0));
        }
        for (GridTrack& track : tracks_)
            if (is_flexible(track)) track.base = std::max(track.base, LayoutUnit::from_px(one * fraction(track)));
    }

    // Section 12.8: what is left goes to auto tracks.
    void stretch() {
        const LayoutUnit free = free_space();
        if (free <= LayoutUnit{}) return;
        std::vector<double> weights;
        for (const GridTrack& track : tracks_) weights.push_back(!track.collapsed && most(track).kind == Kind::Auto ? 1.0 : 0.0);
        if (std::find(weights.begin(), weights.end(), 1.0) == weights.end()) return;
        const std::vector<LayoutUnit> shares = shared(free, weights);
        for (std::size_t i = 0; i < tracks_.size(); ++i) tracks_[i].base += shares[i];
    }

    std::vector<GridTrack>& tracks_;
    const std::vector<GridContribution>& contributions_;
    LayoutUnit gap_;
    TrackSpace space_;
    LayoutUnit available_;
};

}  // namespace

LayoutUnit sum_of_tracks(const std::vector<GridTrack>& tracks, LayoutUnit gap) {
    LayoutUnit sum;
    bool any = false;
    for (const GridTrack& track : tracks) {
        if (track.collapsed) continue;
        sum += track.base + (any ? gap : LayoutUnit{});
        any = true;
    }
    return sum;
}

void size_tracks(std::vector<GridTrack>& tracks, const std::vector<GridContribution>& contributions, LayoutUnit gap, TrackSpace space,
                 LayoutUnit available, bool stretches) {
    TrackSizing(tracks, contributions, gap, space, available).run(stretches);
}

std::vector<LayoutUnit> track_offsets(const std::vector<GridTrack>& tracks, LayoutUnit gap, LayoutUnit available, css::Alignment alignment) {
    const auto shown = static_cast<std::size_t>(std::count_if(tracks.begin(), tracks.end(), [](const GridTrack& track) { return !track.collapsed; }));
    const std::vector<LayoutUnit> extra = distributed(alignment, available - sum_of_tracks(tracks, gap), shown);
    std::vector<LayoutUnit> offsets;
    LayoutUnit at;
    std::size_t i = 0;
    for (const GridTrack& track : tracks) {
        offsets.push_back(at + (i < shown ? extra[i] : LayoutUnit{}));
        if (track.collapsed) continue;
        at += track.base + gap;
        ++i;
    }
    return offsets;
}

}  // namespace bilan::print::layout
