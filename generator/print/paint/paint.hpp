// Pages of fragments -> display document. Everything about order is decided here: what covers what (CSS 2.2, appendix
// E, and CSS Paged Media 3, section 7), and which mark each thing carries.
#pragma once

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/fragment.hpp"
#include "print/paint/display_list.hpp"
#include "print/paint/pictures.hpp"
#include "print/paint/structure.hpp"

namespace bilan::print::paint {

// tagging: build_structure's. metadata stays empty but for what the engine fills in. Links are those of a[href]; resolve
// makes their URLs absolute.
DisplayDocument paint(const layout::Pages& pages, Tagging tagging, const dom::Document& document, const css::StyledDocument& styled, const Tools& tools);

}  // namespace bilan::print::paint
