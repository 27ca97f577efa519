// Presentation attributes: SVG's, and those of HTML that still mean something. They are author declarations without
// specificity (CSS Cascade 4, section 6.5).
#pragma once

#include <vector>

#include "print/css/parser.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::css {

std::vector<RawDeclaration> presentation_hints(const dom::Node& element);

}  // namespace bilan::print::css
