// From degrees to a flat map: Lambert's conformal conic with two standard parallels, on a sphere. Areas of middle latitude
// that are wider than high keep their shapes, and over ten degrees of latitude lengths are right within half a percent,
// so that one scale bar holds for the whole map.
// Source: Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), equations 15-1 to 15-4; the
// parallels stand a sixth of the height from the edges, as its section 15 advises. The sphere has the mean radius 6,371 km.
#pragma once

#include "chart/svg.hpp"

namespace bilan::chart {

struct GeoPoint {
    double longitude = 0, latitude = 0;  // degrees, east and north positive
};

// What a map shows, in degrees. The middles of its edges lie on its sides; a little more is seen in the corners.
struct GeoWindow {
    double west = 0, south = 0, east = 0, north = 0;
    // From west to east and south to north, one side of the equator, off the poles: what the projection can draw.
    bool is_drawable() const;
};

class Projection {
public:
    // The window is as wide as `width`; its height follows. The window has to be drawable.
    Projection(const GeoWindow& window, double width);

    Point operator()(const GeoPoint& place) const;
    double height() const { return height_; }
    double pixels_per_kilometre() const;

private:
    Point on_cone(const GeoPoint& place) const;

    double cone_ = 1, factor_ = 1, meridian_ = 0;   // n, F and lambda 0 of Snyder
    double left_ = 0, top_ = 0, scale_ = 1, height_ = 0;
};

}  // namespace bilan::chart
