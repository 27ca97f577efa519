// A tree of fragments, painted in the order of CSS 2.2, appendix E: per stacking context its own box, negative layers,
// block backgrounds, floats, lines, positioned boxes, positive layers. A box that clips, fades or is transformed is
// painted as one piece.
#pragma once

#include <vector>

#include "print/dom/dom.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"
#include "print/paint/structure.hpp"

namespace bilan::print::paint {

// Shared by all pages.
struct Painting {
    const dom::Document& document;
    const css::StyledDocument& styled;
    const Tools& tools;
    Tagging& tagging;
    const dom::Node* canvas = nullptr;         // its background covers the sheet and is not painted again
};

enum class Tags { FromStructure, Header, Footer, Repeated };  // but for the first, all is artifacts

// Paints one page's fragment tree and collects its links.
void paint_tree(Canvas& canvas, const layout::FragmentRef& fragment, Point origin, int page, Tags tags, Painting& painting,
                std::vector<LinkArea>& links);

}  // namespace bilan::print::paint
