// Places on a map: dots of one or two kinds, or circles whose areas are the places' values. Land is one area without
// boundaries; names stand beside their dots and never over each other. Projection: projection.hpp (Lambert's conformal
// conic, Snyder 1987). Names: map_labels.hpp.
//
// Parts carry classes, which the page's style sheet paints, and a fallback colour for a reader without one:
//   map-sea, map-land         the ground                   map-sea-name        names of seas
//   map-dot-1, map-dot-2      dots, the second hollow      map-circle          circles
//   map-label, map-leader     names and what joins them    map-scale, map-key  the scale bar, what the dots mean
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "chart/land.hpp"
#include "chart/map_labels.hpp"

namespace bilan::chart {

struct MapPlace {
    std::string name;
    GeoPoint at;
    Side side = Side::Any;
    std::size_t kind = 0;           // of its dot
    std::optional<Decimal> value;   // not below 0; of its circle
    std::string withheld;           // what stands in its place where it is not to be known: "< 5"
};

struct MapSpec {
    std::string title;
    Land land;
    std::vector<MapPlace> places;
    std::vector<std::string> kinds;  // what each kind of dot means, at most two; none: nothing to explain
    std::string measure;             // what the circles count; a map with a measure shows circles
    std::string description;         // the author's words for those who cannot see it; "": describe()
    std::string language = "en";
    std::string id_prefix = "map";   // unique in the page
    double width = 640;              // CSS px
};

struct MapDrawing {
    std::string svg;                       // a whole <svg> element, with a title and a description
    std::vector<std::size_t> outside;      // places that the window does not show
    std::vector<std::size_t> nameless;     // places whose name has no room
};

MapDrawing draw_map(const MapSpec& spec);

// What draw_map puts where, for tests: the dots' circles and the names' boxes, one a place; nothing for what is not shown.
struct MapLayout {
    struct Dot {
        Point centre;
        double radius = 0;
    };
    std::vector<std::optional<Dot>> dots;
    std::vector<std::optional<PlacedLabel>> labels;
    std::vector<std::optional<Box>> seas;   // one a name of a sea
    Box scale_bar;
    double kilometres = 0;                  // that the scale bar is long
    double key_height = 0;                  // above the map
    double height = 0;                      // of key and map
};
MapLayout lay_out_map(const MapSpec& spec);

// A few sentences: how many places, which, and of circles the largest and the smallest. In French for "fr", else in English.
std::string describe(const MapSpec& spec);

}  // namespace bilan::chart
