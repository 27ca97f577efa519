#include "print/pdf/image_samples.hpp"

#include <utility>

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::print::pdf {
namespace {

using images::Bitmap;
using images::ImageInfo;

int components_of(const ImageInfo& info) {
    switch (info.color_space) {
        case images::ColorSpace::Gray: return 1;
        case images::ColorSpace::Rgb: return 3;
        case images::ColorSpace::Cmyk:
        case images::ColorSpace::Ycck: break;
    }
    return 4;
}

}  // namespace

// CMYK is stored inverted by those who write an Adobe marker, and only by them.
ImageSamples jpeg_samples(std::string jpeg, const ImageInfo& info) {
    const int components = components_of(info);
    return {{std::move(jpeg), "/Filter /DCTDecode"}, info.width, info.height, 8, components, {},
            components == 4 && info.adobe_transform.has_value()};
}

ImageSamples png_samples(images::PngStream png) {
    std::string parameters = format("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {} /BitsPerComponent {} /Columns {} >>",
                                    png.colors, png.bits, png.width);
    return {{std::move(png.data), std::move(parameters)}, png.width, png.height, png.bits, png.colors, std::move(png.palette)};
}

Bitmap without_alpha(const Bitmap& bitmap) {
    Bitmap result{bitmap.width, bitmap.height, 3, {}};
    result.pixels.reserve(bitmap.pixels.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < bitmap.pixels.size(); i += 4) {
        for (std::size_t k = 0; k < 3; ++k) result.pixels.push_back(bitmap.pixels[i + k]);
    }
    return result;
}

Bitmap alpha_alone(const Bitmap& bitmap) {
    Bitmap result{bitmap.width, bitmap.height, 1, {}};
    for (std::size_t i = 3; i < bitmap.pixels.size(); i += 4) result.pixels.push_back(bitmap.pixels[i]);
    return result;
}

InkBitmap as_inks(const Bitmap& rgb, const color::ToInks& conversion, Neutrals neutrals) {
    InkBitmap result{rgb.width, rgb.height, 4, conversion.pixels(rgb.pixels)};
    if (neutrals == Neutrals::AsTheyPrint) return result;
    for (std::size_t i = 0; i < rgb.pixels.size() / 3; ++i) {
        const std::uint8_t* pixel = &rgb.pixels[i * 3];
        if (pixel[0] != pixel[1] || pixel[1] != pixel[2]) continue;
        std::uint8_t* inks = &result.pixels[i * 4];
        inks[0] = inks[1] = inks[2] = 0;
        inks[3] = static_cast<std::uint8_t>(255 - pixel[0]);
    }
    return result;
}

ImageSamples flat_samples(const Bitmap& bitmap) { return png_samples(images::deflated_rows(bitmap)); }

namespace {

ImageSamples own_jpeg_samples(std::string jpeg) {
    const auto info = images::probe(jpeg);
    BILAN_ASSERT(info);
    return jpeg_samples(std::move(jpeg), *info);
}

}  // namespace

ImageSamples photograph_samples(const Bitmap& bitmap, int quality) {
    return own_jpeg_samples(images::encode_jpeg(bitmap, quality, images::Scan::Baseline));
}

ImageSamples ink_photograph_samples(const InkBitmap& inks, int quality) {
    return own_jpeg_samples(images::encode_cmyk_jpeg(inks.pixels, inks.width, inks.height, quality));
}

double share_over(const InkBitmap& inks, int most_ink) {
    const auto& samples = inks.pixels;
    std::size_t over = 0;
    for (std::size_t i = 0; i + 3 < samples.size(); i += 4) {
        over += static_cast<std::size_t>((samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3]) * 100 > most_ink * 255);
    }
    return samples.empty() ? 0 : 100.0 * static_cast<double>(over) / static_cast<double>(samples.size() / 4);
}

}  // namespace bilan::print::pdf
