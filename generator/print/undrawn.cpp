#include "print/undrawn.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/format.hpp"

namespace bilan::print {
namespace {

constexpr std::array<std::string_view, 6> undrawn{"filter", "mask", "marker", "foreignObject", "textPath", "video"};

void walk(const dom::Document& document, const dom::Node& node, std::set<std::string>& said, Diagnostics& diagnostics) {
    const bool is_undrawn = node.ns == dom::Namespace::Svg && std::find(undrawn.begin(), undrawn.end(), node.tag) != undrawn.end();
    if (is_undrawn && said.insert(node.tag).second) {
        diagnostics.warning("print/svg-unsupported", dom::place_of(document, node), format("print does not draw the SVG element \"{}\"", node.tag),
                            "draw it with shapes, gradients, patterns, clip paths and opacity");
    }
    for (const dom::Node* child : node.children) walk(document, *child, said, diagnostics);
}

}  // namespace

void report_undrawn(const dom::Document& document, const dom::Node& svg, Diagnostics& diagnostics) {
    std::set<std::string> said;
    walk(document, svg, said, diagnostics);
}

}  // namespace bilan::print
