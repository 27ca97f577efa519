// Gradients as axial and radial shadings (ISO 32000-1, 8.7.4.5) with stitched functions.
#pragma once

#include "print/paint/display_list.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/geometry.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/resources.hpp"

namespace bilan::print::pdf {

// The colours, opaque. Indirect.
Dictionary shading_of(const Document& document, const paint::Gradient& gradient, const Colors& colors);

// The alpha that all stops share, or nothing when they differ.
std::optional<double> constant_alpha(const paint::Gradient& gradient);

// A graphics state whose luminosity mask is the stops' alpha, to be set where gradient space is the current space.
// area is what will be painted, in gradient space.
Dictionary alpha_mask(const Document& document, const paint::Gradient& gradient, const Bounds& area);

}  // namespace bilan::print::pdf
