// Free space shared out between things in a row, exactly (CSS Box Alignment 3): what flex lines and items, and grid
// tracks and items, have in common.
#pragma once

#include <cstddef>
#include <vector>

#include "print/css/style.hpp"

namespace bilan::print::layout {

// Where each of `count` things starts beyond the sum of those before it. Free space may be negative. The offsets of
// space-between and its like are the rounded-down multiples of one exact step, so that the last thing ends exactly.
std::vector<LayoutUnit> distributed(css::Alignment alignment, LayoutUnit free, std::size_t count);

// One thing in a space: its offset from the start. Stretch and normal stand at the start.
LayoutUnit aligned(css::Alignment alignment, LayoutUnit free);

// Shares of `total` in proportion to weights, rounded so that they add up to it: each ends where the exact sum of it
// and those before rounds down. Weights are not negative; when all are zero the shares are equal.
std::vector<LayoutUnit> shared(LayoutUnit total, const std::vector<double>& weights);

}  // namespace bilan::print::layout
