#include "print/pdf/image_objects.hpp"

#include "base/check.hpp"
#include "base/format.hpp"

namespace bilan::print::pdf {
namespace {

using images::Bitmap;
using images::ImageInfo;

Dictionary image_object(Dictionary stream, int width, int height, int bits) {
    stream.set("Type", Name{"XObject"}).set("Subtype", Name{"Image"});
    stream.set("Width", Integer{width}).set("Height", Integer{height}).set("BitsPerComponent", Integer{bits});
    return stream;
}

std::string_view device_space(int components) { return components == 1 ? "DeviceGray" : components == 4 ? "DeviceCMYK" : "DeviceRGB"; }

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

Dictionary profile_object(const Document& document, std::string_view icc, int components) {
    Dictionary object = document.stream(std::string(icc));
    return object.set("N", Integer{components}).set("Alternate", Name{device_space(components)});
}

// CMYK is stored inverted by those who write an Adobe marker, and only by them.
Dictionary jpeg_object(const Document& document, std::string_view jpeg, const ImageInfo& info, Dictionary profile) {
    const int components = components_of(info);
    Dictionary object = image_object(document.encoded_stream(jpeg, "/Filter /DCTDecode\n"), info.width, info.height, 8);
    if (components == 4 && info.adobe_transform) object.set("Decode", document.numbers({1, 0, 1, 0, 1, 0, 1, 0}));
    if (profile) return object.set("ColorSpace", document.array().add(Name{"ICCBased"}).add(profile));
    return object.set("ColorSpace", Name{device_space(components)});
}

Dictionary png_object(const Document& document, const images::PngStream& png) {
    const std::string parameters = format("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {} /BitsPerComponent {} /Columns {} >>\n",
                                          png.colors, png.bits, png.width);
    Dictionary object = image_object(document.encoded_stream(png.data, parameters), png.width, png.height, png.bits);
    if (png.palette.empty()) return object.set("ColorSpace", Name{device_space(png.colors)});
    Array indexed = document.array();
    indexed.add(Name{"Indexed"}).add(Name{"DeviceRGB"}).add(Integer{static_cast<long long>(png.palette.size() / 3) - 1});
    return object.set("ColorSpace", indexed.add(Bytes{png.palette}));
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

Dictionary flat_object(const Document& document, const Bitmap& bitmap) { return png_object(document, images::deflated_rows(bitmap)); }

namespace {

Dictionary own_jpeg_object(const Document& document, const std::string& jpeg) {
    const auto info = images::probe(jpeg);
    BILAN_ASSERT(info);
    return jpeg_object(document, jpeg, *info, {});
}

}  // namespace

Dictionary photograph_object(const Document& document, const Bitmap& bitmap, int quality) {
    return own_jpeg_object(document, images::encode_jpeg(bitmap, quality, images::Scan::Baseline));
}

Dictionary ink_photograph_object(const Document& document, const InkBitmap& inks, int quality) {
    return own_jpeg_object(document, images::encode_cmyk_jpeg(inks.pixels, inks.width, inks.height, quality));
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
