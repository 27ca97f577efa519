// Colours of one profile in another: relative colorimetric with black point compensation, which is what printing houses
// ask for pictures (ISO 15930's readers expect the same). Made once, then const and safe in every thread; the same
// numbers give the same numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "color/profile.hpp"

namespace bilan::color {

// Cyan, magenta, yellow, black; 0 to 1.
using Inks = std::array<double, 4>;

// sRGB -> the inks of a CMYK profile.
class ToInks {
public:
    // Nothing when the profile is none of CMYK, or cannot be converted to.
    static std::optional<ToInks> make(std::string_view cmyk_profile);

    // red, green, blue: 0 to 1, sRGB. Rounded to four decimals.
    Inks inks(double red, double green, double blue) const;
    // 8 bits a sample: 3 a pixel in, 4 out, 255 is full ink.
    std::vector<std::uint8_t> pixels(const std::vector<std::uint8_t>& rgb) const;

private:
    struct Transforms;
    std::shared_ptr<const Transforms> transforms_;
};

// Pixels of a picture with a profile of its own -> sRGB, 3 samples each. CMYK: 255 is full ink. Nothing when the profile
// cannot be read or is of another space than the pixels have channels (1, 3 or 4).
std::optional<std::vector<std::uint8_t>> to_srgb(const std::vector<std::uint8_t>& pixels, std::size_t channels, std::string_view profile);

}  // namespace bilan::color
