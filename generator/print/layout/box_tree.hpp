// Document + styles -> box tree (CSS Display 3, CSS Tables 3 section 3, CSS Lists 3). All decisions that need no
// sizes fall here, once: layout may run several passes over the same boxes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/layout/box.hpp"

namespace bilan::print::layout {

// What the box tree asks of the world.
struct ImageServices {
    // The natural size of the image behind a resolved URL; nothing when it is not there or cannot be read.
    std::function<std::optional<NaturalSize>(const std::string& url)> natural_size;
    // An attribute's URL (img src) resolved against the document's own; without it the attribute's text is used.
    std::function<std::string(const std::string& url)> resolve;
};

// Reports print/missing-image (error) at the img element, print/no-alternative is left to the checks of tagging.
BoxTree build_box_tree(const dom::Document& document, const css::StyledDocument& styled, const ImageServices& images,
                       Diagnostics& diagnostics);

// The natural size of an svg element, inline or an image file's (SVG 2, section 7.12): lengths from width and height, the
// ratio from both or else from the viewBox. An svg with neither length has none, and fills what it is given.
NaturalSize svg_natural_size(const dom::Node& svg);

// A style with a parent's inherited properties and a display of its own: anonymous boxes, and margin boxes of pages.
css::StyleRef anonymous_style(const css::ComputedStyle& parent, css::Display display);

bool is_inline_level(const Box& box);
// text-transform.
std::string transformed(const std::string& text, const css::ComputedStyle& style);
// A block container whose children are inline-level: it makes lines.
bool has_inline_content(const Box& box);
bool is_out_of_flow(const css::ComputedStyle& style);

}  // namespace bilan::print::layout
