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

// Pixels without loss, or a photograph's as JPEG: grey or RGB.
Dictionary flat_object(const Document& document, const images::Bitmap& bitmap);
Dictionary photograph_object(const Document& document, const images::Bitmap& bitmap, int quality);

// The same of inks, four samples a pixel.
using InkBitmap = images::Bitmap;
Dictionary ink_photograph_object(const Document& document, const InkBitmap& inks, int quality);

// RGB -> inks. A drawing's neutral pixels are black ink alone, as in Colors, and so its lines stay sharp.
enum class Neutrals { AsTheyPrint, BlackAlone };
InkBitmap as_inks(const images::Bitmap& rgb, const color::ToInks& conversion, Neutrals neutrals);

// RGBA apart: the colours, and the alpha as grey.
images::Bitmap without_alpha(const images::Bitmap& bitmap);
images::Bitmap alpha_alone(const images::Bitmap& bitmap);

// An ICC profile as a colour space of that many components.
Dictionary profile_object(const Document& document, std::string_view icc, int components);

// The part of the pixels whose inks pass the limit, in per cent of all: 0 to 100.
double share_over(const InkBitmap& inks, int most_ink);

}  // namespace bilan::print::pdf
