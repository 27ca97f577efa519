// What SVG has and we do not draw: said, so that nobody has to find out from the page.
#pragma once

#include "base/diagnostics.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print {

// print/svg-unsupported (warning), once for each kind of such SVG elements below node: at the first one's place.
void report_undrawn(const dom::Document& document, const dom::Node& node, Diagnostics& diagnostics);

}  // namespace bilan::print
