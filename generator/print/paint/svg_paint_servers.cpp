#include "print/paint/svg_paint_servers.hpp"

#include <algorithm>

#include "print/paint/svg_shapes.hpp"
#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

// Attributes and children come from the server or from the one that it refers to (13.2.4, 13.3).
class ServerSource {
public:
    ServerSource(const dom::Document& document, const dom::Node& node) {
        for (const dom::Node* at = &node; at != nullptr && chain_.size() < 16;) {
            chain_.push_back(at);
            const std::string next = local_reference(*at);
            at = next.empty() ? nullptr : document.element_by_id(next);
        }
    }
    const std::string* attribute(std::string_view name) const { return holder_of(name).attribute(name); }
    // The first of the chain that has it, or else the server itself.
    const dom::Node& holder_of(std::string_view name) const {
        for (const dom::Node* node : chain_) {
            if (node->attribute(name) != nullptr) return *node;
        }
        return *chain_.front();
    }
    template <typename Wanted>
    const dom::Node* with_child(Wanted wanted) const {
        for (const dom::Node* node : chain_) {
            if (std::any_of(node->children.begin(), node->children.end(), wanted)) return node;
        }
        return nullptr;
    }
    // Whether lengths are of the shape's bounds: `otherwise` when the attribute does not say.
    bool by_box(std::string_view name, bool otherwise) const {
        const std::string* units = attribute(name);
        return units == nullptr ? otherwise : *units == "objectBoundingBox";
    }
    double length(std::string_view name, double basis, std::string_view otherwise) const {
        const std::string* value = attribute(name);
        return length_of(value != nullptr ? std::string_view(*value) : otherwise, basis).value_or(0);
    }

private:
    std::vector<const dom::Node*> chain_;
};

// The unit square -> the shape's bounds.
Matrix to_bounds(const Area& bounds) { return {bounds.width, 0, 0, bounds.height, bounds.x, bounds.y}; }

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

std::optional<Gradient> gradient_server(const dom::Document& document, const css::StyledDocument& styled, const dom::Node& server,
                                        const PaintedShape& shape) {
    if (!server.is_svg("linearGradient") && !server.is_svg("radialGradient")) return std::nullopt;
    const ServerSource source(document, server);
    const dom::Node* with_stops = source.with_child([](const dom::Node* child) { return child->is_svg("stop"); });
    if (with_stops == nullptr) return std::nullopt;

    Gradient gradient;
    gradient.stops = stops_of(*with_stops, styled, shape.opacity);
    const bool by_box = source.by_box("gradientUnits", true);
    const double width = by_box ? 1 : shape.viewport.width, height = by_box ? 1 : shape.viewport.height;
    if (server.is_svg("linearGradient")) {
        gradient.from = {source.length("x1", width, "0%"), source.length("y1", height, "0%")};
        gradient.to = {source.length("x2", width, "100%"), source.length("y2", height, "0%")};
    } else {
        gradient.radial = true;
        gradient.to = {source.length("cx", width, "50%"), source.length("cy", height, "50%")};
        gradient.to_radius = source.length("r", by_box ? 1 : diagonal(shape.viewport), "50%");
        gradient.from = {source.attribute("fx") ? source.length("fx", width, "") : gradient.to.x,
                         source.attribute("fy") ? source.length("fy", height, "") : gradient.to.y};
    }
    if (const std::string* transform = source.attribute("gradientTransform")) gradient.matrix = parse_transform(*transform);
    if (by_box) gradient.matrix = concatenate(gradient.matrix, to_bounds(shape.bounds));
    return gradient;
}

std::optional<PatternCell> pattern_server(const dom::Document& document, const dom::Node& server, const PaintedShape& shape) {
    if (!server.is_svg("pattern")) return std::nullopt;
    const ServerSource source(document, server);
    PatternCell cell;
    cell.content = source.with_child([](const dom::Node* child) { return child->is_element(); });
    const bool by_box = source.by_box("patternUnits", true);
    const double width = by_box ? 1 : shape.viewport.width, height = by_box ? 1 : shape.viewport.height;
    const Matrix units = by_box ? to_bounds(shape.bounds) : Matrix{};
    const Point corner = apply(units, {source.length("x", width, "0"), source.length("y", height, "0")});
    cell.tiling.width = source.length("width", width, "0") * units.a;
    cell.tiling.height = source.length("height", height, "0") * units.d;
    if (cell.content == nullptr || cell.tiling.width <= 0 || cell.tiling.height <= 0) return std::nullopt;
    const std::string* transform = source.attribute("patternTransform");
    cell.tiling.matrix = concatenate(translation(corner.x, corner.y), transform ? parse_transform(*transform) : Matrix{});

    const Area inside{0, 0, cell.tiling.width, cell.tiling.height};
    if (const auto box = view_box(source.holder_of("viewBox"))) {
        const std::string* fit = source.attribute("preserveAspectRatio");
        cell.to_cell = view_box_matrix(*box, fit ? *fit : "", inside);
        cell.viewport = *box;
    } else {
        if (source.by_box("patternContentUnits", false)) cell.to_cell = {shape.bounds.width, 0, 0, shape.bounds.height, 0, 0};
        cell.viewport = shape.viewport;
    }
    return cell;
}

}  // namespace bilan::print::paint
