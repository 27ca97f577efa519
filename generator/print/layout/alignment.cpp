#include "print/layout/alignment.hpp"

#include <cmath>

namespace bilan::print::layout {
namespace {

LayoutUnit step(LayoutUnit free, std::size_t numerator, std::size_t denominator) {
    return LayoutUnit::scaled(free, static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

}  // namespace

LayoutUnit aligned(css::Alignment alignment, LayoutUnit free) {
    using css::Alignment;
    switch (alignment) {
        case Alignment::Center: return free / 2;
        case Alignment::End:
        case Alignment::FlexEnd:
        case Alignment::Right: return free;
        case Alignment::Auto:
        case Alignment::Normal:
        case Alignment::Start:
        case Alignment::FlexStart:
        case Alignment::Stretch:
        case Alignment::Baseline:
        case Alignment::SpaceBetween:
        case Alignment::SpaceAround:
        case Alignment::SpaceEvenly:
        case Alignment::Left: return {};
    }
    return {};
}

std::vector<LayoutUnit> distributed(css::Alignment alignment, LayoutUnit free, std::size_t count) {
    using css::Alignment;
    std::vector<LayoutUnit> offsets(count);
    // Without room to share, space-between packs at the start, the others at the middle (safe: at the start too).
    const bool shares = free > LayoutUnit{};
    for (std::size_t i = 0; i < count; ++i) {
        if (alignment == Alignment::SpaceBetween) {
            if (shares && count > 1) offsets[i] = step(free, i, count - 1);
        } else if (alignment == Alignment::SpaceAround) {
            if (shares) offsets[i] = step(free, 2 * i + 1, 2 * count);
        } else if (alignment == Alignment::SpaceEvenly) {
            if (shares) offsets[i] = step(free, i + 1, count + 1);
        } else {
            offsets[i] = aligned(alignment, free);
        }
    }
    return offsets;
}

std::vector<LayoutUnit> shared(LayoutUnit total, const std::vector<double>& weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    std::vector<LayoutUnit> shares;
    shares.reserve(weights.size());
    LayoutUnit given;
    double seen = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        seen += sum > 0 ? weights[i] : 1;
        const double whole = sum > 0 ? sum : static_cast<double>(weights.size());
        const bool last_weight = seen >= whole;
        const LayoutUnit end = last_weight ? total : LayoutUnit::raw(std::llround(std::trunc(static_cast<double>(total.raw()) * (seen / whole))));
        shares.push_back(end - given);
        given = end;
    }
    return shares;
}

}  // namespace bilan::print::layout
