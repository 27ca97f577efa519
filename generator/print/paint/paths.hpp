// Shapes as paths: rectangles, rounded rectangles (CSS Backgrounds 3, section 4), ellipses, and matrices to turn them.
#pragma once

#include <array>

#include "print/css/style.hpp"
#include "print/geometry.hpp"
#include "print/paint/display_list.hpp"

namespace bilan::print::paint {

// A rectangle in CSS px, where drawing happens in doubles.
struct Area {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool empty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const Area&, const Area&) = default;
};

struct Edges {
    double top = 0, right = 0, bottom = 0, left = 0;
};

// Horizontal and vertical radius of each corner: top left, top right, bottom right, bottom left.
struct Radii {
    std::array<Point, 4> corners{};
    bool all_zero() const;
};

struct RoundedArea {
    Area area;
    Radii radii;
};

Area area_of(Offset origin, Size size);
Edges edges_of(const Sides& sides);
Area shrunk(const Area& area, const Edges& by);
// The curve inside a border: radii become smaller by the border's width, and corners with none stay square.
RoundedArea shrunk(const RoundedArea& rounded, const Edges& by);

void move_to(Path& path, Point point);
void line_to(Path& path, Point point);
void cubic_to(Path& path, Point first, Point second, Point end);
void close(Path& path);
void append(Path& path, const Path& other);

Path rectangle(const Area& area);
Path rounded_rectangle(const RoundedArea& rounded);
Path ellipse(Point center, double radius_x, double radius_y);
Path polygon(const std::vector<Point>& points);

// SVG's elliptical arc from `from` (SVG 1.1, appendix F.6), as cubics.
void arc_to(Path& path, Point from, double radius_x, double radius_y, double rotation, bool large, bool sweep, Point to);

// `inner` first, then `outer`.
Matrix concatenate(const Matrix& inner, const Matrix& outer);
Matrix translation(double x, double y);
Point apply(const Matrix& matrix, Point point);
bool is_identity(const Matrix& matrix);

}  // namespace bilan::print::paint
