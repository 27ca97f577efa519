// What each library decodes and encodes, and the one rule of errors in C: a library's error jumps out of guarded(), and
// the body that it leaves holds nothing with a destructor. Private to the room.
#pragma once

#include <csetjmp>
#include <string>
#include <string_view>

#include "images/images.hpp"

namespace bilan::images {

// As stored: orientation is the caller's. The least width and height are stored ones; 0 and 0 mean full size.
// profile: what CMYK is converted by; "" for the plain sum of inks.
Decoded decode_jpeg(std::string_view bytes, int least_width, int least_height, std::string_view profile);
Decoded decode_png(std::string_view bytes);
Decoded decode_webp(std::string_view bytes);
// Row by row, keeping none.
std::optional<std::string> validate_jpeg(std::string_view bytes);

// Pixels of that profile -> sRGB; as they are when it cannot be read or is of another space. Grey stays grey.
void apply_profile(Bitmap& bitmap, std::string_view profile);

inline constexpr const char* cut_short = "the file is cut short";
inline constexpr long long most_pixels = 200'000'000;

// Runs body; false when a library jumped to jump. Kept out of line, so that no local of the caller lives in a
// register across the jump.
template <typename Body>
[[gnu::noinline]] bool guarded(std::jmp_buf& jump, const Body& body) {
    if (setjmp(jump) != 0) return false;
    body();
    return true;
}

}  // namespace bilan::images
