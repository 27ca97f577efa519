// CSS gradients over a rectangle -> shading geometry (CSS Images 3, section 3): end points, radii and fixed stops.
#pragma once

#include "print/css/style.hpp"
#include "print/paint/display_list.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

Gradient linear_gradient(const css::LinearGradient& gradient, const Area& area);
Gradient radial_gradient(const css::RadialGradient& gradient, const Area& area);

}  // namespace bilan::print::paint
