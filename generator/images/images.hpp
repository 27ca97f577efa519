// Photographs and pictures: what a file holds, whether it is whole, and its pixels. The door to libjpeg-turbo, libpng and
// libwebp. The bytes come from people's cameras and e-mails: nothing here crashes on any bytes, images over 200
// megapixels are refused by their header, and every error is a value in plain words. Pixels are sRGB: those of a file with
// another colour profile are converted when they are decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::images {

enum class Format : std::uint8_t { Jpeg, Png, Webp, Gif, Svg };  // Gif and Svg are recognised, not decoded
enum class ColorSpace : std::uint8_t { Gray, Rgb, Cmyk, Ycck };

// What the header says. Of SVG only the format.
struct ImageInfo {
    Format format = Format::Jpeg;
    int width = 0, height = 0;           // as stored; orientations 5 to 8 show them exchanged
    int orientation = 1;                 // EXIF, 1 to 8; 1 is upright
    ColorSpace color_space = ColorSpace::Rgb;
    int bits = 8;                        // per component (of the index, with a palette)
    std::optional<int> adobe_transform;  // JPEG: of its Adobe marker, without which CMYK is not inverted
    bool has_alpha = false;
    bool palette = false;
    bool progressive = false;            // JPEG
    bool interlaced = false;             // PNG
    std::optional<double> ppi;           // pixels to the inch, when the file claims a density
    bool has_profile = false;            // ICC

    int shown_width() const { return orientation >= 5 ? height : width; }
    int shown_height() const { return orientation >= 5 ? width : height; }
};

// Reads headers only. Nothing when the bytes are no image or their header is cut.
std::optional<ImageInfo> probe(std::string_view bytes);

// Decodes the whole of a JPEG, PNG or WebP image and says in plain words what is wrong: "the file is cut short". Remembers
// what was whole; who asks while another thread reads the same bytes waits for it.
std::optional<std::string> validate(std::string_view bytes);

// The same pixels without what a camera or an editor wrote beside them (EXIF with its place, XMP, IPTC, comments,
// thumbnails, text, times, trailing bytes). An orientation that is not upright and a colour profile of up to 64 KiB that is
// not sRGB stay. Of an image that validate() refuses, the same bytes come back.
std::string strip_metadata(std::string_view bytes);

// The ICC profile of a file, of any size; "" when it has none or says sRGB, which is what readers assume.
std::string color_profile(std::string_view bytes);

// Rows from the top, without padding; channels 1 gray, 3 RGB, 4 RGBA (alpha not multiplied in).
struct Bitmap {
    int width = 0, height = 0, channels = 3;
    std::vector<std::uint8_t> pixels;
    friend bool operator==(const Bitmap&, const Bitmap&) = default;
};

enum class Orientation : std::uint8_t { Apply, Ignore };
struct DecodeOptions {
    Orientation orientation = Orientation::Apply;
    int least_width = 0;  // a JPEG may be decoded smaller, but not narrower than this as shown; 0: full size
};
struct Decoded {
    std::optional<Bitmap> bitmap;
    std::string error;  // in plain words, when there is no bitmap
};
Decoded decode(std::string_view bytes, const DecodeOptions& options = {});

Bitmap orient(const Bitmap& bitmap, int orientation);  // upright, from an EXIF orientation
// Catmull-Rom, its support scaled to the ratio (Mitchell and Netravali 1988, B = 0, C = 1/2); weights are integers.
Bitmap resample(const Bitmap& bitmap, int width, int height);
Bitmap crop(const Bitmap& bitmap, int x, int y, int width, int height);  // the part that lies inside
Bitmap flatten(const Bitmap& bitmap);                                    // alpha over white

// quality 1 to 100. Throw EnvironmentError when the library cannot (a side beyond the format's limit).
enum class Scan : std::uint8_t { Progressive, Baseline };
std::string encode_jpeg(const Bitmap& bitmap, int quality, Scan scan = Scan::Progressive);  // 4:2:0, alpha over white
// Four samples a pixel, 255 is full ink; without subsampling. Stored inverted under Adobe's marker, as its programs do.
std::string encode_cmyk_jpeg(const std::vector<std::uint8_t>& inks, int width, int height, int quality);
std::string encode_webp(const Bitmap& bitmap, int quality);
std::string encode_png(const Bitmap& bitmap);

// A PNG's own compressed data, for a PDF image with /FlateDecode and /Predictor 15, Colors and Columns as below.
struct PngStream {
    int width = 0, height = 0, bits = 8;
    int colors = 3;                // samples to a pixel: 1 (gray or index), 3, or 4 of deflated_rows()
    std::string palette;           // RGB triples; empty when the samples are no indexes
    std::string data;              // IDAT, joined
};
// Nothing when the image has alpha or is interlaced: decode it then.
std::optional<PngStream> png_stream(std::string_view bytes);

// Rows of any number of samples a pixel (4: CMYK), each with its predictor, deflated: what encode_png would store.
PngStream deflated_rows(const Bitmap& bitmap);

// Widths of an image's renditions for the web, ascending, never above its own.
std::vector<int> rendition_widths(int natural);

}  // namespace bilan::images
