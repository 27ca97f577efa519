// Backgrounds (CSS Backgrounds 3, section 3): a colour below any number of image layers.
#pragma once

#include "print/css/style.hpp"
#include "print/paint/canvas.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print::paint {

// The areas that background-origin and background-clip name.
struct BackgroundBox {
    RoundedArea border_box;
    Edges border, padding;
    RoundedArea area(css::BoxArea which) const;
};

void paint_background(Canvas& canvas, const css::ComputedStyle& style, const BackgroundBox& box, const Tools& tools);
bool has_background(const css::ComputedStyle& style);

}  // namespace bilan::print::paint
