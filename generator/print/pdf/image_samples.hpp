// What a PDF's image dictionary holds (ISO 32000-1, 8.9.5), from files and pixels. Nothing here knows a document: every
// function may run on any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "color/conversion.hpp"
#include "images/images.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

struct ImageSamples {
    StreamData stream;
    int width = 0, height = 0, bits = 8;
    int components = 3;              // 1 grey, 3 RGB, 4 CMYK
    std::string palette = {};        // RGB triples; then the one component is an index
    bool inverted = false;           // 0 is full ink

    std::size_t size() const { return stream.bytes.size() + palette.size(); }
};

// A JPEG's own data.
ImageSamples jpeg_samples(std::string jpeg, const images::ImageInfo& info);

// A PNG's own rows.
ImageSamples png_samples(images::PngStream png);

// Pixels without loss, or a photograph's as JPEG: grey or RGB.
ImageSamples flat_samples(const images::Bitmap& bitmap);
ImageSamples photograph_samples(const images::Bitmap& bitmap, int quality);

// The same of inks, four samples a pixel.
using InkBitmap = images::Bitmap;
ImageSamples ink_photograph_samples(const InkBitmap& inks, int quality);

// RGB -> inks. A drawing's neutral pixels are black ink alone, as in Colors, and so its lines stay sharp.
enum class Neutrals { AsTheyPrint, BlackAlone };
InkBitmap as_inks(const images::Bitmap& rgb, const color::ToInks& conversion, Neutrals neutrals);

// RGBA apart: the colours, and the alpha as grey.
images::Bitmap without_alpha(const images::Bitmap& bitmap);
images::Bitmap alpha_alone(const images::Bitmap& bitmap);

// The part of the pixels whose inks pass the limit, in per cent of all: 0 to 100.
double share_over(const InkBitmap& inks, int most_ink);

}  // namespace bilan::print::pdf
