#include "print/paint/gradients.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bilan::print::paint {
namespace {

constexpr int most_repeats = 500;  // of a repeating gradient's stops

double steady(double value) { return std::round(value * 1e9) / 1e9; }

LayoutUnit unit(double px) { return LayoutUnit::from_px(px); }

// Positions in px along a line of this length: missing ones are spread evenly, and none stands before its predecessor.
std::vector<double> positions(const std::vector<css::ColorStop>& stops, double length) {
    std::vector<std::optional<double>> given;
    for (const auto& stop : stops) {
        given.push_back(stop.position ? std::optional(stop.position->resolve(unit(length)).to_px()) : std::nullopt);
    }
    if (!given.front()) given.front() = 0;
    if (!given.back()) given.back() = std::max(length, *given.front());
    double greatest = *given.front();
    for (auto& position : given) {
        if (position) greatest = *(position = std::max(*position, greatest));
    }
    std::vector<double> result;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i]) {
            result.push_back(*given[i]);
            continue;
        }
        std::size_t next = i;
        while (!given[next]) ++next;
        const double before = result.back();
        result.push_back(before + (*given[next] - before) / static_cast<double>(next - i + 1));
    }
    return result;
}

// Stops as fractions of the line from `first` to `last` px.
struct Ramp {
    double first = 0, last = 0;
    std::vector<GradientStop> stops;
};

Ramp ramp_of(const std::vector<css::ColorStop>& stops, double length, bool repeating) {
    const auto at = positions(stops, length);
    Ramp ramp{at.front(), at.back(), {}};
    const double period = at.back() - at.front();
    int begin = 0, end = 1;
    if (repeating && period > 0) {
        constexpr double most = most_repeats;
        begin = static_cast<int>(std::clamp(std::floor((0 - at.front()) / period), -most, most));
        end = static_cast<int>(std::clamp(std::ceil((length - at.front()) / period), -most, most));
        ramp.first = at.front() + begin * period;
        ramp.last = at.front() + std::max(end, begin + 1) * period;
    }
    const double span = ramp.last - ramp.first;
    for (int repeat = begin; repeat < std::max(end, begin + 1); ++repeat) {
        for (std::size_t i = 0; i < stops.size(); ++i) {
            const double offset = span > 0 ? (at[i] + repeat * period - ramp.first) / span : static_cast<double>(i) / static_cast<double>(stops.size());
            ramp.stops.push_back({steady(std::clamp(offset, 0.0, 1.0)), stops[i].color});
        }
    }
    return ramp;
}

// "transparent" is black without alpha; between it and a colour the colour's own light must stay (premultiplied
// interpolation), so it takes its neighbour's.
void lend_colours(std::vector<GradientStop>& stops) {
    for (std::size_t i = 0; i < stops.size(); ++i) {
        auto* rgb = std::get_if<css::Rgba>(&stops[i].color);
        if (rgb == nullptr || rgb->alpha != 0) continue;
        const std::size_t neighbour = i > 0 ? i - 1 : std::min<std::size_t>(1, stops.size() - 1);
        if (const auto* other = std::get_if<css::Rgba>(&stops[neighbour].color)) *rgb = {other->red, other->green, other->blue, 0};
    }
}

Point direction_of(const css::LinearGradient& gradient, const Area& area) {
    if (gradient.to_corner && gradient.corner_x != 0 && gradient.corner_y != 0) {
        // The line of equal colour through the middle joins the other two corners.
        const Point toward{gradient.corner_x * area.height, gradient.corner_y * area.width};
        const double length = std::hypot(toward.x, toward.y);
        return length > 0 ? Point{toward.x / length, toward.y / length} : Point{0, 1};
    }
    const double angle = gradient.angle * std::numbers::pi / 180;
    return {steady(std::sin(angle)), steady(-std::cos(angle))};
}

Point radii_of(const css::RadialGradient& g, const Area& area, Point center) {
    const double left = std::abs(center.x - area.x), right = std::abs(area.right() - center.x);
    const double top = std::abs(center.y - area.y), bottom = std::abs(area.bottom() - center.y);
    using Extent = css::RadialGradient::Extent;
    if (g.extent == Extent::Explicit) {
        const double rx = g.radius_x.resolve(unit(area.width)).to_px();
        return {rx, g.circle ? rx : g.radius_y.resolve(unit(area.height)).to_px()};
    }
    const bool closest = g.extent == Extent::ClosestSide || g.extent == Extent::ClosestCorner;
    const double x = closest ? std::min(left, right) : std::max(left, right);
    const double y = closest ? std::min(top, bottom) : std::max(top, bottom);
    const bool side = g.extent == Extent::ClosestSide || g.extent == Extent::FarthestSide;
    if (g.circle) {
        const double r = side ? (closest ? std::min(x, y) : std::max(x, y)) : std::hypot(x, y);
        return {r, r};
    }
    // An ellipse to a corner has the shape of the one to the sides.
    const double grow = side ? 1 : std::numbers::sqrt2;
    return {x * grow, y * grow};
}

}  // namespace

Gradient linear_gradient(const css::LinearGradient& gradient, const Area& area) {
    const Point direction = direction_of(gradient, area);
    const double length = std::abs(area.width * direction.x) + std::abs(area.height * direction.y);
    Ramp ramp = ramp_of(gradient.stops, length, gradient.repeating);
    lend_colours(ramp.stops);
    const Point middle{area.x + area.width / 2, area.y + area.height / 2};
    const auto along = [&](double px) {
        return Point{middle.x + direction.x * (px - length / 2), middle.y + direction.y * (px - length / 2)};
    };
    Gradient result;
    result.from = along(ramp.first);
    result.to = along(std::max(ramp.last, ramp.first + 0.001));
    result.stops = std::move(ramp.stops);
    return result;
}

Gradient radial_gradient(const css::RadialGradient& gradient, const Area& area) {
    const Point center{area.x + gradient.center_x.resolve(unit(area.width)).to_px(), area.y + gradient.center_y.resolve(unit(area.height)).to_px()};
    const Point radii = radii_of(gradient, area, center);
    const double rx = std::max(radii.x, 0.001), ry = std::max(radii.y, 0.001);
    const double reach = gradient.repeating ? std::hypot(area.width, area.height) : rx;
    Ramp ramp = ramp_of(gradient.stops, gradient.repeating ? std::max(reach, rx) : rx, gradient.repeating);
    lend_colours(ramp.stops);
    Gradient result;
    result.radial = true;
    // Drawn as a circle about the origin; the matrix moves it and flattens it.
    result.matrix = {1, 0, 0, ry / rx, center.x, center.y};
    result.from_radius = std::max(0.0, ramp.first);
    result.to_radius = std::max(ramp.last, result.from_radius + 0.001);
    result.stops = std::move(ramp.stops);
    return result;
}

}  // namespace bilan::print::paint
