// Track lists, areas and lines (CSS Grid 2, sections 7 and 8).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "print/css/property_makers.hpp"

namespace bilan::print::css {

Compute<TrackList> take_track_list(Cursor& cursor);                 // grid-template-columns, -rows
Compute<std::vector<TrackSize>> take_auto_tracks(Cursor& cursor);   // grid-auto-columns, -rows
std::optional<std::vector<std::vector<std::string>>> take_areas(Cursor& cursor);
std::optional<GridLine> take_grid_line(Cursor& cursor);

}  // namespace bilan::print::css
