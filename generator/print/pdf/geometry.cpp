#include "print/pdf/geometry.hpp"

#include <algorithm>

namespace bilan::print::pdf {

paint::Matrix concatenate(const paint::Matrix& i, const paint::Matrix& o) {
    return {i.a * o.a + i.b * o.c, i.a * o.b + i.b * o.d, i.c * o.a + i.d * o.c, i.c * o.b + i.d * o.d,
            i.e * o.a + i.f * o.c + o.e, i.e * o.b + i.f * o.d + o.f};
}

paint::Matrix inverse(const paint::Matrix& m) {
    const double determinant = m.a * m.d - m.b * m.c;
    if (determinant == 0) return {};
    return {m.d / determinant, -m.b / determinant, -m.c / determinant, m.a / determinant,
            (m.c * m.f - m.d * m.e) / determinant, (m.b * m.e - m.a * m.f) / determinant};
}

paint::Point apply(const paint::Matrix& m, paint::Point p) { return {m.a * p.x + m.c * p.y + m.e, m.b * p.x + m.d * p.y + m.f}; }

Bounds bounds_of(const paint::Path& path) {
    if (path.points.empty()) return {};
    Bounds bounds{path.points[0].x, path.points[0].y, path.points[0].x, path.points[0].y};
    for (const paint::Point point : path.points) {
        bounds = {std::min(bounds.x0, point.x), std::min(bounds.y0, point.y), std::max(bounds.x1, point.x), std::max(bounds.y1, point.y)};
    }
    return bounds;
}

Bounds apply(const paint::Matrix& matrix, const Bounds& b) {
    paint::Path corners;
    for (const paint::Point corner : {paint::Point{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}}) {
        corners.points.push_back(apply(matrix, corner));
    }
    return bounds_of(corners);
}

}  // namespace bilan::print::pdf
