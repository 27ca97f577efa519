// Basic shapes as paths (SVG 1.1, section 9), and paint servers (section 13).
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

// Nothing for an element that is no shape; viewport: what percentages are of.
std::optional<Path> shape_path(const dom::Node& node, const Area& viewport);

Area bounds_of(const Path& path);  // of its points, control points included

// fill="url(#id)": the gradient, in the shape's user space. Nothing when it is no gradient or has no stops.
std::optional<Gradient> paint_server(const dom::Document& document, const css::StyledDocument& styled, const std::string& id,
                                     const Area& shape_bounds, const Area& viewport, double opacity);

// href or xlink:href without '#'; "" when it leads elsewhere.
std::string local_reference(const dom::Node& node);
std::string without_hash(std::string_view url);

css::Color faded(css::Color color, double opacity);

}  // namespace bilan::print::paint
