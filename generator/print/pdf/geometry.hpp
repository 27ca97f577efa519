// Display-list geometry: CSS px, y downwards from the trim box's top left corner -> PDF points, y upwards from its
// bottom left corner. Page contents begin with that change as a matrix, so only boxes and destinations compute it.
#pragma once

#include <array>

#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

constexpr double points_per_px = 0.75;

// `inner` first, then `outer`.
paint::Matrix concatenate(const paint::Matrix& inner, const paint::Matrix& outer);
paint::Matrix inverse(const paint::Matrix& matrix);  // the identity for a matrix without one
paint::Point apply(const paint::Matrix& matrix, paint::Point point);

struct Bounds {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};
Bounds bounds_of(const paint::Path& path);
Bounds apply(const paint::Matrix& matrix, const Bounds& bounds);  // the box around the result

inline paint::Matrix page_matrix(const paint::PageDisplay& page) {
    return {points_per_px, 0, 0, -points_per_px, 0, page.height * points_per_px};
}

}  // namespace bilan::print::pdf
