#include "print/paint/paths.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bilan::print::paint {
namespace {

// The control-point distance that makes a cubic a quarter circle, to 2 parts in 10,000 (4/3 (sqrt 2 - 1)).
constexpr double quarter = 0.5522847498307936;

// libm may differ in the last bit from machine to machine; nine decimals are the same everywhere.
double steady(double value) { return std::round(value * 1e9) / 1e9; }

double angle_between(Point u, Point v) { return std::atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y); }

}  // namespace

bool Radii::all_zero() const {
    return std::all_of(corners.begin(), corners.end(), [](Point corner) { return corner.x <= 0 || corner.y <= 0; });
}

Area area_of(Offset origin, Size size) { return {origin.x.to_px(), origin.y.to_px(), size.width.to_px(), size.height.to_px()}; }

Edges edges_of(const Sides& sides) { return {sides.top.to_px(), sides.right.to_px(), sides.bottom.to_px(), sides.left.to_px()}; }

Area shrunk(const Area& area, const Edges& by) {
    return {area.x + by.left, area.y + by.top, std::max(0.0, area.width - by.left - by.right),
            std::max(0.0, area.height - by.top - by.bottom)};
}

RoundedArea shrunk(const RoundedArea& rounded, const Edges& by) {
    RoundedArea inner{shrunk(rounded.area, by), rounded.radii};
    auto& c = inner.radii.corners;
    const auto reduce = [](Point& corner, double x, double y) { corner = {std::max(0.0, corner.x - x), std::max(0.0, corner.y - y)}; };
    reduce(c[0], by.left, by.top);
    reduce(c[1], by.right, by.top);
    reduce(c[2], by.right, by.bottom);
    reduce(c[3], by.left, by.bottom);
    return inner;
}

void move_to(Path& path, Point point) {
    path.verbs.push_back(Path::Verb::Move);
    path.points.push_back(point);
}

void line_to(Path& path, Point point) {
    path.verbs.push_back(Path::Verb::Line);
    path.points.push_back(point);
}

void cubic_to(Path& path, Point first, Point second, Point end) {
    path.verbs.push_back(Path::Verb::Cubic);
    path.points.insert(path.points.end(), {first, second, end});
}

void close(Path& path) { path.verbs.push_back(Path::Verb::Close); }

void append(Path& path, const Path& other) {
    path.verbs.insert(path.verbs.end(), other.verbs.begin(), other.verbs.end());
    path.points.insert(path.points.end(), other.points.begin(), other.points.end());
}

Path polygon(const std::vector<Point>& points) {
    Path path;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) move_to(path, points[i]);
        else line_to(path, points[i]);
    }
    close(path);
    return path;
}

Path rectangle(const Area& a) { return polygon({{a.x, a.y}, {a.right(), a.y}, {a.right(), a.bottom()}, {a.x, a.bottom()}}); }

Path rounded_rectangle(const RoundedArea& rounded) {
    if (rounded.radii.all_zero()) return rectangle(rounded.area);
    const Area& a = rounded.area;
    const auto& [tl, tr, br, bl] = rounded.radii.corners;
    const double near = 1 - quarter;
    Path path;
    move_to(path, {a.x + tl.x, a.y});
    line_to(path, {a.right() - tr.x, a.y});
    cubic_to(path, {a.right() - tr.x * near, a.y}, {a.right(), a.y + tr.y * near}, {a.right(), a.y + tr.y});
    line_to(path, {a.right(), a.bottom() - br.y});
    cubic_to(path, {a.right(), a.bottom() - br.y * near}, {a.right() - br.x * near, a.bottom()}, {a.right() - br.x, a.bottom()});
    line_to(path, {a.x + bl.x, a.bottom()});
    cubic_to(path, {a.x + bl.x * near, a.bottom()}, {a.x, a.bottom() - bl.y * near}, {a.x, a.bottom() - bl.y});
    line_to(path, {a.x, a.y + tl.y});
    cubic_to(path, {a.x, a.y + tl.y * near}, {a.x + tl.x * near, a.y}, {a.x + tl.x, a.y});
    close(path);
    return path;
}

Path ellipse(Point c, double rx, double ry) {
    return rounded_rectangle({{c.x - rx, c.y - ry, 2 * rx, 2 * ry}, {{{{rx, ry}, {rx, ry}, {rx, ry}, {rx, ry}}}}});
}

void arc_to(Path& path, Point from, double rx, double ry, double rotation, bool large, bool sweep, Point to) {
    rx = std::abs(rx);
    ry = std::abs(ry);
    if (rx == 0 || ry == 0) return line_to(path, to);
    if (from.x == to.x && from.y == to.y) return;
    const double phi = rotation * std::numbers::pi / 180, cos = steady(std::cos(phi)), sin = steady(std::sin(phi));
    // F.6.5: to the ellipse's own axes, with the middle of the chord as origin.
    const double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    const Point middle{cos * dx + sin * dy, -sin * dx + cos * dy};
    // F.6.6: radii too small for the chord grow until they reach.
    const double reach = middle.x * middle.x / (rx * rx) + middle.y * middle.y / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double denominator = rx * rx * middle.y * middle.y + ry * ry * middle.x * middle.x;
    const double square = std::max(0.0, (rx * rx * ry * ry - denominator) / denominator);
    const double factor = (large == sweep ? -1 : 1) * std::sqrt(square);
    const Point center{factor * rx * middle.y / ry, -factor * ry * middle.x / rx};
    const Point start{(middle.x - center.x) / rx, (middle.y - center.y) / ry};
    const Point end{(-middle.x - center.x) / rx, (-middle.y - center.y) / ry};
    const double first_angle = angle_between({1, 0}, start);
    double turn = angle_between(start, end);
    if (!sweep && turn > 0) turn -= 2 * std::numbers::pi;
    if (sweep && turn < 0) turn += 2 * std::numbers::pi;
    if (!std::isfinite(turn + center.x + center.y)) return line_to(path, to);  // radii too small to divide by

    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2) - 1e-9)));
    const double step = turn / pieces, handle = steady(4.0 / 3 * std::tan(step / 4));
    const Point origin{cos * center.x - sin * center.y + (from.x + to.x) / 2, sin * center.x + cos * center.y + (from.y + to.y) / 2};
    const auto place = [&](double x, double y) {
        return Point{steady(cos * rx * x - sin * ry * y + origin.x), steady(sin * rx * x + cos * ry * y + origin.y)};
    };
    for (int i = 0; i < pieces; ++i) {
        const double a = first_angle + i * step, b = a + step;
        const Point last = i + 1 == pieces ? to : place(std::cos(b), std::sin(b));
        cubic_to(path, place(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                 place(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), last);
    }
}

Matrix concatenate(const Matrix& i, const Matrix& o) {
    return {i.a * o.a + i.b * o.c, i.a * o.b + i.b * o.d, i.c * o.a + i.d * o.c, i.c * o.b + i.d * o.d,
            i.e * o.a + i.f * o.c + o.e, i.e * o.b + i.f * o.d + o.f};
}

Matrix translation(double x, double y) { return {1, 0, 0, 1, x, y}; }

Point apply(const Matrix& m, Point p) { return {m.a * p.x + m.c * p.y + m.e, m.b * p.x + m.d * p.y + m.f}; }

bool is_identity(const Matrix& m) { return m.a == 1 && m.b == 0 && m.c == 0 && m.d == 1 && m.e == 0 && m.f == 0; }

}  // namespace bilan::print::paint
