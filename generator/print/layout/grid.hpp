// Grid layout (CSS Grid 1) by its own steps: the grid's tracks and lines, items placed on it, tracks sized, items laid
// out in their areas. Rows become bands (bands.hpp): pages end between them. Baselines align within a row; subgrid and
// masonry are not here.
#pragma once

#include <optional>
#include <vector>

#include "print/layout/block_frame.hpp"

namespace bilan::print::layout {

// Along one axis: tracks [start, start + count).
struct GridSpan {
    std::size_t start = 0, count = 1;
    std::size_t end() const { return start + count; }
};

struct GridItem {
    const Box* box = nullptr;
    GridSpan row, column;
};

struct GridTrack {
    css::TrackSize size;            // minmax() and the rest; auto for implicit tracks without grid-auto-*
    bool collapsed = false;         // an empty track of auto-fit
    LayoutUnit base;                // the used size in the end
    LayoutUnit limit;               // growth limit while sizing
};

// Lines between which an absolutely positioned child is set (section 9), by number from the first; none for auto, which is
// the container's padding edge.
struct GridLines {
    std::optional<std::size_t> start, end;
};

struct PositionedChild {
    const Box* box = nullptr;
    GridLines row, column;
};

struct PlacedGrid {
    std::vector<GridItem> items;    // in order-modified document order
    std::vector<GridTrack> columns, rows;
    std::vector<PositionedChild> positioned;  // those that name a line
};

// Tracks, lines and items (sections 7 and 8). Nothing for a size: it is not known, and repeat(auto-fill) repeats once.
PlacedGrid place_on_grid(const Box& grid, std::optional<LayoutUnit> width, std::optional<LayoutUnit> height);

// What an item asks of its tracks: margins included.
struct GridContribution {
    GridSpan span;
    LayoutUnit least;               // minimum contribution: min-content, unless the item may get smaller
    LayoutUnit min_content, max_content;
};

enum class TrackSpace { Definite, MinContent, MaxContent };

// Section 12: sets every track's base. available: of the content box, for Definite.
void size_tracks(std::vector<GridTrack>& tracks, const std::vector<GridContribution>& contributions, LayoutUnit gap, TrackSpace space,
                 LayoutUnit available, bool stretches);
LayoutUnit sum_of_tracks(const std::vector<GridTrack>& tracks, LayoutUnit gap);
// Where each track starts, from the content box's edge, with what content-distribution adds.
std::vector<LayoutUnit> track_offsets(const std::vector<GridTrack>& tracks, LayoutUnit gap, LayoutUnit available, css::Alignment alignment);

}  // namespace bilan::print::layout
