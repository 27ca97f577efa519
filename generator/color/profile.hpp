// ICC profiles: what one says of itself, and sRGB's own. The door to Little CMS (with conversion.hpp). Profiles come from
// people's files: any bytes are answered, never trusted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bilan::color {

enum class Space { Gray, Rgb, Cmyk };

struct Profile {
    Space space = Space::Rgb;
    int version = 2;           // ICC's major version
    bool is_output = false;    // of a printing condition, not of a screen or camera
    std::string description;   // "Coated FOGRA39 (ISO 12647-2:2004)"
};

// Nothing when the bytes are no ICC profile of grey, RGB or CMYK that Little CMS can read.
std::optional<Profile> read_profile(std::string_view icc);

// IEC 61966-2.1 as an ICC 2.1 display profile, which every part of PDF/A takes (A-1 refuses version 4). 2.6 KB, always the
// same bytes.
const std::string& srgb_profile();

}  // namespace bilan::color
