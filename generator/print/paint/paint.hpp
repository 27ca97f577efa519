// Pages of fragments -> display document. Everything about order is decided here: what covers what (CSS 2.2, appendix
// E, and CSS Paged Media 3, section 7), and which mark each thing carries.
#pragma once

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/fragment.hpp"
#include "print/paint/display_list.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

// metadata stays empty but for what the engine fills in. Links are those of a[href]; resolve makes their URLs absolute.
DisplayDocument paint(const layout::Pages& pages, const layout::BoxTree& boxes, const dom::Document& document,
                      const css::StyledDocument& styled, const Tools& tools, Diagnostics& diagnostics);

}  // namespace bilan::print::paint
