// Names on a map: each beside its dot, on the side that its author prefers if there is room, clear of other dots and of
// other names; where it is crowded, a little away and joined by a leader. Greedy and deterministic: names with the fewest
// places left are set first, and those that found none come first in a few more attempts. Imhof, "Positioning Names on Maps" (1975), is where the order of sides comes from.
#pragma once

#include <optional>
#include <vector>

#include "chart/svg.hpp"

namespace bilan::chart {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
    double middle() const { return (top + bottom) / 2; }
};

bool overlap(const Box& a, const Box& b);

enum class Side { Any, Right, Left, Above, Below };

struct LabelWish {
    Point dot;
    double radius = 0;
    double width = 0, height = 0;   // of the name
    Side side = Side::Any;
};

struct Leader {
    Point from, to;   // from the dot's edge to the name's
};

struct PlacedLabel {
    Box box;
    Anchor anchor = Anchor::Start;   // of the text in its box
    std::optional<Leader> leader;
};

// One a wish, in their order; nothing for a name that has no room. No two boxes overlap, no box covers a dot or lies in
// what is taken, all lie in the frame, and no leader crosses a name or another leader.
std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<LabelWish>& wishes, const std::vector<Box>& taken, const Box& frame);

}  // namespace bilan::chart
