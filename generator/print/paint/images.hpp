// Drawing a picture, raster or SVG, into a rectangle; replaced elements with object-fit and object-position.
#pragma once

#include "print/css/style.hpp"
#include "print/layout/fragment.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

// The whole picture fills the area. depth: of image files around it.
void paint_picture(Canvas& canvas, const std::string& url, const Area& area, const Tools& tools, int depth = 0);

// content: the replaced element's content box, whose corners may be rounded.
void paint_replaced(Canvas& canvas, const layout::ReplacedContent& replaced, const css::ComputedStyle& style,
                    const RoundedArea& content, const css::StyledDocument& styled, const dom::Document& document, const Tools& tools);

}  // namespace bilan::print::paint
