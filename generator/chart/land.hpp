// The land that a map is drawn on: areas without boundaries, and names of seas for orientation. GeoJSON (RFC 7946) with
// two members of ours at its top: "window": [west, south, east, north] and "source": {"fr", "en"}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "chart/projection.hpp"
#include "data/value.hpp"

namespace bilan::chart {

struct SeaName {
    std::string text;   // lines are ended by "\n"
    GeoPoint middle;
};

struct Land {
    GeoWindow window;
    std::string source;
    std::vector<std::vector<GeoPoint>> rings;   // edges of areas and of holes in them
    std::vector<SeaName> seas;
};

// Polygons and multipolygons are land, points with a name are seas; other geometries are no land and are reported.
// Texts are those of the language. Reports chart/bad-land; nothing when that leaves no land or no window.
std::optional<Land> read_land(const data::Value& geojson, std::string_view language, Diagnostics& diagnostics);

}  // namespace bilan::chart
