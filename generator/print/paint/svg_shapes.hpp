// Basic shapes as paths (SVG 1.1, section 9).
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

// Nothing for an element that is no shape; viewport: what percentages are of.
std::optional<Path> shape_path(const dom::Node& node, const Area& viewport);

Area bounds_of(const Path& path);  // of the fill, as objectBoundingBox asks for it

double diagonal(const Area& viewport);  // what percentages of neither axis are of

// href or xlink:href without '#'; "" when it leads elsewhere.
std::string local_reference(const dom::Node& node);
std::string without_hash(std::string_view url);

css::Color faded(css::Color color, double opacity);

}  // namespace bilan::print::paint
