// Specified images and positions: url(), linear- and radial-gradient() (CSS Images 3) and <position> (CSS Values 4).
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "print/css/color.hpp"
#include "print/css/length.hpp"
#include "print/css/property.hpp"

namespace bilan::print::css {

struct PositionValue {
    LengthValue x{50, Unit::Percent, nullptr, false}, y{50, Unit::Percent, nullptr, false};
};
// "center", "left 20%", "right 1em bottom 2em".
std::optional<PositionValue> take_position(Cursor& cursor);

using ComputeImage = std::function<Image(const ComputeContext&, const ComputedStyle&)>;
// none, url() or a gradient; an empty function when there is no image.
ComputeImage take_image(Cursor& cursor);

}  // namespace bilan::print::css
