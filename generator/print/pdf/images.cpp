#include "print/pdf/images.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.hpp"
#include "base/format.hpp"
#include "images/images.hpp"
#include "print/pdf/geometry.hpp"

namespace bilan::print::pdf {
namespace {

using images::Bitmap;
using images::ImageInfo;

// Print shows about 300 pixels to the inch. Up to twice that a photograph stays as it came, byte for byte; beyond, what no
// eye will see is thrown away.
constexpr double wanted_ppi = 300, largest_ppi = 600;
constexpr int jpeg_quality = 90;
constexpr double px_per_inch = 96;

Dictionary image_object(Dictionary stream, int width, int height, int bits) {
    stream.set("Type", Name{"XObject"}).set("Subtype", Name{"Image"});
    stream.set("Width", Integer{width}).set("Height", Integer{height}).set("BitsPerComponent", Integer{bits});
    return stream;
}

// The file's own data. CMYK is stored inverted by those who write an Adobe marker, and only by them.
Dictionary jpeg_object(const Document& document, std::string_view jpeg, const ImageInfo& info) {
    Dictionary object = image_object(document.encoded_stream(jpeg, "/Filter /DCTDecode\n"), info.width, info.height, 8);
    switch (info.color_space) {
        case images::ColorSpace::Gray: return object.set("ColorSpace", Name{"DeviceGray"});
        case images::ColorSpace::Rgb: return object.set("ColorSpace", Name{"DeviceRGB"});
        case images::ColorSpace::Cmyk:
        case images::ColorSpace::Ycck: break;
    }
    if (info.adobe_transform) object.set("Decode", document.numbers({1, 0, 1, 0, 1, 0, 1, 0}));
    return object.set("ColorSpace", Name{"DeviceCMYK"});
}

Dictionary png_object(const Document& document, const images::PngStream& png) {
    const std::string parameters = format("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {} /BitsPerComponent {} /Columns {} >>\n",
                                          png.colors, png.bits, png.width);
    Dictionary object = image_object(document.encoded_stream(png.data, parameters), png.width, png.height, png.bits);
    if (png.palette.empty()) return object.set("ColorSpace", Name{png.colors == 1 ? "DeviceGray" : "DeviceRGB"});
    Array indexed = document.array();
    indexed.add(Name{"Indexed"}).add(Name{"DeviceRGB"}).add(Integer{static_cast<long long>(png.palette.size() / 3) - 1});
    return object.set("ColorSpace", indexed.add(Bytes{png.palette}));
}

// Pixels without alpha, deflated: through the PNG encoder, which chooses a predictor for each row.
Dictionary flat_object(const Document& document, const Bitmap& bitmap) {
    const auto png = images::png_stream(images::encode_png(bitmap));
    BILAN_ASSERT(png);
    return png_object(document, *png);
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

Dictionary bitmap_object(const Document& document, const Bitmap& bitmap) {
    if (bitmap.channels != 4) return flat_object(document, bitmap);
    Dictionary object = flat_object(document, without_alpha(bitmap));
    return object.set("SMask", flat_object(document, alpha_alone(bitmap)));
}

Dictionary reencoded_object(const Document& document, const Bitmap& bitmap) {
    const std::string jpeg = images::encode_jpeg(bitmap, jpeg_quality);
    const auto info = images::probe(jpeg);
    BILAN_ASSERT(info);
    return jpeg_object(document, jpeg, *info);
}

// Stored, y up -> seen, y down, by EXIF orientation: what is x and y of the stored pixel is put where it is seen.
paint::Matrix placement_of(int orientation) {
    static constexpr std::array<paint::Matrix, 8> seen_from_stored{{
        {1, 0, 0, 1, 0, 0}, {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
        {0, 1, 1, 0, 0, 0}, {0, 1, -1, 0, 1, 0}, {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}}};
    const auto index = static_cast<std::size_t>(std::clamp(orientation, 1, 8) - 1);
    return concatenate({1, 0, 0, -1, 0, 1}, seen_from_stored[index]);
}

bool is_cmyk(const ImageInfo& info) {
    return info.color_space == images::ColorSpace::Cmyk || info.color_space == images::ColorSpace::Ycck;
}

// The width in shown pixels that is enough, or 0 to keep what is there.
int reduced_width(const ImageInfo& info, double shown_width, double shown_height) {
    if (shown_width <= 0 || shown_height <= 0 || is_cmyk(info)) return 0;
    const double ppi = std::min(info.shown_width() * px_per_inch / shown_width, info.shown_height() * px_per_inch / shown_height);
    if (ppi <= largest_ppi) return 0;
    return std::max(1, static_cast<int>(std::ceil(info.shown_width() * wanted_ppi / ppi)));
}

Bitmap reduced(const Bitmap& bitmap, const ImageInfo& info, int width) {
    if (bitmap.width <= width) return bitmap;
    const auto height = std::lround(static_cast<double>(width) * info.shown_height() / info.shown_width());
    return images::resample(bitmap, width, std::max(1, static_cast<int>(height)));
}

bool is_raster(images::Format format) {
    return format == images::Format::Jpeg || format == images::Format::Png || format == images::Format::Webp;
}

// How one image is embedded, or why it is not.
struct Embedded {
    std::optional<Image> image;
    std::string error;
};

Embedded decoded_image(const Document& document, std::string_view bytes, const ImageInfo& info, int width) {
    auto decoded = images::decode(bytes, {images::Orientation::Apply, width});
    if (!decoded.bitmap) return {std::nullopt, decoded.error};
    const Bitmap bitmap = width > 0 ? reduced(*decoded.bitmap, info, width) : std::move(*decoded.bitmap);
    const bool photograph = info.format != images::Format::Png && bitmap.channels != 4;
    return {Image{photograph ? reencoded_object(document, bitmap) : bitmap_object(document, bitmap), placement_of(1)}, {}};
}

Embedded embed_image(const Document& document, std::string_view bytes, double shown_width, double shown_height) {
    const auto info = images::probe(bytes);
    if (!info || !is_raster(info->format)) return {std::nullopt, "it is no JPEG, PNG or WebP image"};
    const int width = reduced_width(*info, shown_width, shown_height);
    if (width > 0 || info->format == images::Format::Webp) return decoded_image(document, bytes, *info, width);
    if (auto error = images::validate(bytes)) return {std::nullopt, *error};
    if (info->format == images::Format::Jpeg) {
        return {Image{jpeg_object(document, images::strip_metadata(bytes), *info), placement_of(info->orientation)}, {}};
    }
    const auto png = images::png_stream(bytes);
    if (!png) return decoded_image(document, bytes, *info, 0);
    return {Image{png_object(document, *png), placement_of(info->orientation)}, {}};
}

}  // namespace

void Images::use(const paint::ShowImage& image, const paint::Matrix& to_page) {
    const paint::Matrix m = concatenate(image.matrix, to_page);
    Need& need = needs_[image.url];
    need.width = std::max(need.width, std::hypot(m.a, m.b));
    need.height = std::max(need.height, std::hypot(m.c, m.d));
}

void Images::embed(const Document& document, const ImageBytes& bytes, Diagnostics& diagnostics) {
    for (const auto& [url, need] : needs_) {
        const auto file = bytes(url);
        if (!file) {
            diagnostics.error("print/missing-image", Place{url, 0, 0, 1, {}}, format("the image \"{}\" is not there", url),
                              "the path is relative to the style sheet that names it");
            continue;
        }
        auto embedded = embed_image(document, *file, need.width, need.height);
        if (embedded.image) images_.emplace(url, *embedded.image);
        else diagnostics.error("print/bad-image", Place{url, 0, 0, 1, {}}, format("the image cannot be shown: {}", embedded.error));
    }
    document.check();
}

const Image* Images::find(const std::string& url) const {
    const auto place = images_.find(url);
    return place == images_.end() ? nullptr : &place->second;
}

}  // namespace bilan::print::pdf
