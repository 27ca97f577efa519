// Colours (CSS Color 4 and 5): names, hex, rgb(), hsl(), hwb(), color-mix(in srgb, ...), device-cmyk(). A specified
// colour may be, or mix, currentcolor; it becomes a Color when its element's colour is known.
#pragma once

#include <memory>
#include <optional>

#include "print/css/component.hpp"
#include "print/css/style.hpp"

namespace bilan::print::css {

struct ColorMix;
struct ColorValue {
    enum class Kind : std::uint8_t { Known, Current, Mix } kind = Kind::Known;
    Color known = Rgba{};
    std::shared_ptr<const ColorMix> mix;

    static ColorValue current() { return {Kind::Current, Rgba{}, nullptr}; }
    Color compute(const Color& current_color) const;
};

struct ColorMix {
    ColorValue first, second;
    double share = 0.5;   // of the second
    double alpha = 1;     // below 1 when the percentages do not add up to 100
};

std::optional<ColorValue> take_color(Cursor& cursor);

// A named colour of CSS Color 4, section 6.1, or nothing. name: lower case.
std::optional<Rgba> named_color(std::string_view name);

}  // namespace bilan::print::css
