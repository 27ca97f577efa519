#include "print/paint/svg_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

struct Lengths {
    const dom::Node& node;
    const Area& viewport;
    double x(std::string_view name, double otherwise = 0) const { return length_attribute(node, name, viewport.width).value_or(otherwise); }
    double y(std::string_view name, double otherwise = 0) const { return length_attribute(node, name, viewport.height).value_or(otherwise); }
    double both(std::string_view name, double otherwise = 0) const { return length_attribute(node, name, diagonal(viewport)).value_or(otherwise); }
};

Path rect_path(const Lengths& at) {
    const Area area{at.x("x"), at.y("y"), at.x("width"), at.y("height")};
    if (area.empty()) return {};
    const auto rx = length_attribute(at.node, "rx", at.viewport.width), ry = length_attribute(at.node, "ry", at.viewport.height);
    const double x = std::clamp(rx.value_or(ry.value_or(0)), 0.0, area.width / 2);
    const double y = std::clamp(ry.value_or(rx.value_or(0)), 0.0, area.height / 2);
    return rounded_rectangle({area, {{{{x, y}, {x, y}, {x, y}, {x, y}}}}});
}

Path ellipse_path(Point center, double rx, double ry) { return rx > 0 && ry > 0 ? ellipse(center, rx, ry) : Path{}; }

Path line_path(const Lengths& at) {
    Path path;
    move_to(path, {at.x("x1"), at.y("y1")});
    line_to(path, {at.x("x2"), at.y("y2")});
    return path;
}

Path points_path(const dom::Node& node, bool closed) {
    const auto points = parse_points(node.attribute_or("points", ""));
    if (points.size() < 2) return {};
    Path path = polygon(points);
    if (!closed) path.verbs.pop_back();
    return path;
}

// Of one coordinate along a path.
struct Range {
    double least = std::numeric_limits<double>::infinity(), most = -least;

    void add(double value) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    // Where a cubic turns: the roots of its derivative a t^2 + b t + c.
    void add_curve(double from, double first, double second, double to) {
        const double a = 3 * (to - 3 * second + 3 * first - from), b = 6 * (second - 2 * first + from), c = 3 * (first - from);
        const auto turn = [&](double t) {
            if (!(t > 0 && t < 1)) return;
            const double s = 1 - t;
            add(s * s * s * from + 3 * s * s * t * first + 3 * s * t * t * second + t * t * t * to);
        };
        if (std::abs(a) < 1e-12) return b != 0 ? turn(-c / b) : void();
        const double root = std::sqrt(std::max(0.0, b * b - 4 * a * c));
        turn((-b + root) / (2 * a));
        turn((-b - root) / (2 * a));
    }
};

}  // namespace

double diagonal(const Area& viewport) { return std::sqrt((viewport.width * viewport.width + viewport.height * viewport.height) / 2); }

css::Color faded(css::Color color, double opacity) {
    std::visit([opacity](auto& value) { value.alpha *= opacity; }, color);
    return color;
}

std::string without_hash(std::string_view url) { return std::string(url.starts_with('#') ? url.substr(1) : url); }

std::string local_reference(const dom::Node& node) {
    for (const char* name : {"href", "xlink:href"}) {
        if (const std::string* value = node.attribute(name)) return value->starts_with('#') ? value->substr(1) : std::string();
    }
    return {};
}

std::optional<Path> shape_path(const dom::Node& node, const Area& viewport) {
    const Lengths at{node, viewport};
    if (node.tag == "path") return parse_path(node.attribute_or("d", ""));
    if (node.tag == "rect") return rect_path(at);
    if (node.tag == "circle") return ellipse_path({at.x("cx"), at.y("cy")}, at.both("r"), at.both("r"));
    if (node.tag == "ellipse") return ellipse_path({at.x("cx"), at.y("cy")}, at.x("rx"), at.y("ry"));
    if (node.tag == "line") return line_path(at);
    if (node.tag == "polyline") return points_path(node, false);
    if (node.tag == "polygon") return points_path(node, true);
    return std::nullopt;
}

Area bounds_of(const Path& path) {
    if (path.points.empty()) return {};
    Range x, y;
    Point at;
    std::size_t next = 0;
    for (const auto verb : path.verbs) {
        if (verb == Path::Verb::Close) continue;
        const Point* p = &path.points[next];
        if (verb == Path::Verb::Cubic) {
            x.add_curve(at.x, p[0].x, p[1].x, p[2].x);
            y.add_curve(at.y, p[0].y, p[1].y, p[2].y);
        }
        at = verb == Path::Verb::Cubic ? p[2] : p[0];
        x.add(at.x);
        y.add(at.y);
        next += verb == Path::Verb::Cubic ? 3 : 1;
    }
    return {x.least, y.least, x.most - x.least, y.most - y.least};
}

}  // namespace bilan::print::paint
