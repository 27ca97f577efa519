// PDF's image dictionaries (ISO 32000-1, 8.9.5) from files and pixels. Each is made anew: whoever calls stores it once.
#pragma once

#include <string_view>

#include "images/images.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

// A JPEG's own data. profile: an ICCBased colour space, or an empty dictionary for the device's.
Dictionary jpeg_object(const Document& document, std::string_view jpeg, const images::ImageInfo& info, Dictionary profile);

// A PNG's own rows.
Dictionary png_object(const Document& document, const images::PngStream& png);

// Pixels without loss, with a soft mask for their alpha; as inks where colours say so.
Dictionary bitmap_object(const Document& document, const images::Bitmap& bitmap, const Colors& colors);

// Pixels of a photograph as JPEG: RGB, grey, or inks.
Dictionary photograph_object(const Document& document, const images::Bitmap& bitmap, int quality, const Colors& colors);

// An ICC profile as a colour space of that many components.
Dictionary profile_object(const Document& document, std::string_view icc, int components);

// The part of an image's pixels whose inks pass the limit, in per cent of all: 0 to 100.
double share_over(const std::vector<std::uint8_t>& inks, int most_ink);

}  // namespace bilan::print::pdf
