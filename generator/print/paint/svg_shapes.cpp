#include "print/paint/svg_shapes.hpp"

#include <algorithm>
#include <cmath>

#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

double diagonal(const Area& viewport) { return std::sqrt((viewport.width * viewport.width + viewport.height * viewport.height) / 2); }

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

// ---- gradients

// Attributes and stops come from the gradient or from the one that it refers to (13.2.4).
class GradientSource {
public:
    GradientSource(const dom::Document& document, const dom::Node& node) {
        for (const dom::Node* at = &node; at != nullptr && chain_.size() < 16;) {
            chain_.push_back(at);
            const std::string next = local_reference(*at);
            at = next.empty() ? nullptr : document.element_by_id(next);
        }
    }
    const std::string* attribute(std::string_view name) const {
        for (const dom::Node* node : chain_) {
            if (const std::string* value = node->attribute(name)) return value;
        }
        return nullptr;
    }
    const dom::Node* with_stops() const {
        for (const dom::Node* node : chain_) {
            if (std::any_of(node->children.begin(), node->children.end(), [](const dom::Node* child) { return child->is_svg("stop"); })) return node;
        }
        return nullptr;
    }
    double length(std::string_view name, double basis, std::string_view otherwise) const {
        const std::string* value = attribute(name);
        return length_of(value != nullptr ? std::string_view(*value) : otherwise, basis).value_or(0);
    }

private:
    std::vector<const dom::Node*> chain_;
};

std::vector<GradientStop> stops_of(const dom::Node& gradient, const css::StyledDocument& styled, double opacity) {
    std::vector<GradientStop> stops;
    double least = 0;
    for (const dom::Node* child : gradient.children) {
        if (!child->is_svg("stop")) continue;
        const css::StyleRef style = styled.style(*child);
        least = std::clamp(length_attribute(*child, "offset", 1).value_or(0), least, 1.0);
        stops.push_back({least, faded(style->stop_color, style->stop_opacity * opacity)});
    }
    return stops;
}

}  // namespace

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
    double x0 = path.points[0].x, x1 = x0, y0 = path.points[0].y, y1 = y0;
    for (const Point p : path.points) {
        x0 = std::min(x0, p.x);
        x1 = std::max(x1, p.x);
        y0 = std::min(y0, p.y);
        y1 = std::max(y1, p.y);
    }
    return {x0, y0, x1 - x0, y1 - y0};
}

std::optional<Gradient> paint_server(const dom::Document& document, const css::StyledDocument& styled, const std::string& id,
                                     const Area& shape, const Area& viewport, double opacity) {
    const dom::Node* node = document.element_by_id(id);
    if (node == nullptr || !(node->is_svg("linearGradient") || node->is_svg("radialGradient"))) return std::nullopt;
    const GradientSource source(document, *node);
    const dom::Node* with_stops = source.with_stops();
    if (with_stops == nullptr) return std::nullopt;

    Gradient gradient;
    gradient.stops = stops_of(*with_stops, styled, opacity);
    const std::string* units = source.attribute("gradientUnits");
    const bool by_box = units == nullptr || *units != "userSpaceOnUse";
    const double width = by_box ? 1 : viewport.width, height = by_box ? 1 : viewport.height;
    if (node->is_svg("linearGradient")) {
        gradient.from = {source.length("x1", width, "0%"), source.length("y1", height, "0%")};
        gradient.to = {source.length("x2", width, "100%"), source.length("y2", height, "0%")};
    } else {
        gradient.radial = true;
        gradient.to = {source.length("cx", width, "50%"), source.length("cy", height, "50%")};
        gradient.to_radius = source.length("r", by_box ? 1 : diagonal(viewport), "50%");
        gradient.from = {source.attribute("fx") ? source.length("fx", width, "") : gradient.to.x,
                         source.attribute("fy") ? source.length("fy", height, "") : gradient.to.y};
    }
    if (const std::string* transform = source.attribute("gradientTransform")) gradient.matrix = parse_transform(*transform);
    if (by_box) gradient.matrix = concatenate(gradient.matrix, {shape.width, 0, 0, shape.height, shape.x, shape.y});
    return gradient;
}

}  // namespace bilan::print::paint
