#include <algorithm>

#include "images/containers.hpp"
#include "images/images.hpp"

namespace bilan::images {
namespace {

using namespace std::string_view_literals;

bool is_frame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

void read_frame(const Segment& frame, ImageInfo& info, int& components) {
    info.bits = byte_at(frame.payload, 0);
    info.height = static_cast<int>(read_big(frame.payload, 1, 2));
    info.width = static_cast<int>(read_big(frame.payload, 3, 2));
    components = byte_at(frame.payload, 5);
    info.progressive = frame.marker == 0xC2 || frame.marker == 0xCA;
}

// Unit 1 is dots to the inch, 2 to the centimetre; 0 is only a ratio.
void read_jfif(std::string_view payload, ImageInfo& info) {
    const int unit = byte_at(payload, 7);
    const double density = read_big(payload, 8, 2);
    if (unit == 1 && density > 0) info.ppi = density;
    if (unit == 2 && density > 0) info.ppi = density * 2.54;
}

void read_application_segment(const Segment& segment, ImageInfo& info) {
    const std::string_view payload = segment.payload;
    if (segment.marker == 0xE0 && payload.starts_with("JFIF\0"sv)) read_jfif(payload, info);
    if (segment.marker == 0xE1 && payload.starts_with(exif_prefix))
        info.orientation = orientation_in(payload.substr(exif_prefix.size()));
    if (segment.marker == 0xE2 && payload.starts_with("ICC_PROFILE\0"sv)) info.has_profile = true;
    if (segment.marker == 0xEE && payload.starts_with("Adobe"sv) && payload.size() >= 12)
        info.adobe_transform = byte_at(payload, 11);
}

ColorSpace color_space_of(int components, std::optional<int> adobe_transform) {
    if (components == 1) return ColorSpace::Gray;
    if (components == 3) return ColorSpace::Rgb;
    return adobe_transform == 2 ? ColorSpace::Ycck : ColorSpace::Cmyk;
}

std::optional<ImageInfo> probe_jpeg(std::string_view bytes) {
    const auto segments = jpeg_segments(bytes, Extent::Header);
    if (!segments) return {};
    ImageInfo info;
    int components = 0;
    for (const Segment& segment : *segments) {
        if (is_frame(segment.marker) && components == 0) read_frame(segment, info, components);
        read_application_segment(segment, info);
    }
    if (components != 1 && components != 3 && components != 4) return {};
    info.color_space = color_space_of(components, info.adobe_transform);
    return info;
}

std::optional<ImageInfo> probe_png(std::string_view bytes) {
    const auto chunks = png_chunks(bytes);
    if (!chunks) return {};
    const std::string_view header = chunks->front().payload;
    ImageInfo info;
    info.format = Format::Png;
    const std::uint32_t width = read_big(header, 0, 4), height = read_big(header, 4, 4);
    if (std::max(width, height) > 0x7FFFFFFF) return {};
    info.width = static_cast<int>(width);
    info.height = static_cast<int>(height);
    info.bits = byte_at(header, 8);
    const int type = byte_at(header, 9);
    info.color_space = type == 0 || type == 4 ? ColorSpace::Gray : ColorSpace::Rgb;
    info.palette = type == 3;
    info.has_alpha = (type & 4) != 0;
    info.interlaced = byte_at(header, 12) != 0;
    for (const Chunk& chunk : *chunks) {
        if (chunk.type == "tRNS") info.has_alpha = true;
        if (chunk.type == "iCCP") info.has_profile = true;
        if (chunk.type == "eXIf") info.orientation = orientation_in(chunk.payload);
        if (chunk.type == "pHYs" && byte_at(chunk.payload, 8) == 1 && read_big(chunk.payload, 0, 4) > 0)
            info.ppi = read_big(chunk.payload, 0, 4) * 0.0254;
    }
    return info;
}

// VP8X when extended, else the first frame's header: VP8 (lossy) or VP8L (lossless).
std::optional<ImageInfo> probe_webp(std::string_view bytes) {
    const auto chunks = webp_chunks(bytes);
    if (!chunks) return {};
    ImageInfo info;
    info.format = Format::Webp;
    const auto& [type, whole, payload] = chunks->front();
    if (type == "VP8X" && payload.size() >= 10) {
        info.has_alpha = (byte_at(payload, 0) & 0x10) != 0;
        info.width = static_cast<int>(read_little(payload, 4, 3)) + 1;
        info.height = static_cast<int>(read_little(payload, 7, 3)) + 1;
    } else if (type == "VP8L" && payload.size() >= 5) {
        const std::uint32_t packed = read_little(payload, 1, 4);
        info.width = static_cast<int>(packed & 0x3FFF) + 1;
        info.height = static_cast<int>(packed >> 14 & 0x3FFF) + 1;
        info.has_alpha = (packed >> 28 & 1) != 0;
    } else if (type == "VP8 " && payload.size() >= 10) {
        info.width = static_cast<int>(read_little(payload, 6, 2) & 0x3FFF);
        info.height = static_cast<int>(read_little(payload, 8, 2) & 0x3FFF);
    }
    for (const Chunk& chunk : *chunks) {
        if (chunk.type == "ICCP") info.has_profile = true;
        if (chunk.type == "EXIF")
            info.orientation = orientation_in(chunk.payload.substr(chunk.payload.starts_with(exif_prefix) ? exif_prefix.size() : 0));
    }
    return info;
}

ImageInfo probe_gif(std::string_view bytes) {
    ImageInfo info;
    info.format = Format::Gif;
    info.palette = true;
    info.width = static_cast<int>(read_little(bytes, 6, 2));
    info.height = static_cast<int>(read_little(bytes, 8, 2));
    return info;
}

std::optional<ImageInfo> probe_format(Format format, std::string_view bytes) {
    switch (format) {
        case Format::Jpeg: return probe_jpeg(bytes);
        case Format::Png: return probe_png(bytes);
        case Format::Webp: return probe_webp(bytes);
        case Format::Gif: return probe_gif(bytes);
        case Format::Svg: {
            ImageInfo info;
            info.format = Format::Svg;
            return info;
        }
    }
    return {};
}

}  // namespace

std::optional<ImageInfo> probe(std::string_view bytes) {
    const std::optional<Format> format = format_of(bytes);
    if (!format) return {};
    std::optional<ImageInfo> info = probe_format(*format, bytes);
    if (!info || *format == Format::Svg) return info;
    if (info->width <= 0 || info->height <= 0) return {};
    return info;
}

std::optional<PngStream> png_stream(std::string_view bytes) {
    const auto chunks = png_chunks(bytes);
    const std::optional<ImageInfo> info = probe_png(bytes);
    if (!info || info->has_alpha || info->interlaced || info->width <= 0 || info->height <= 0) return {};
    PngStream stream{info->width, info->height, info->bits, info->palette || info->color_space == ColorSpace::Gray ? 1 : 3, {}, {}};
    for (const Chunk& chunk : *chunks) {
        if (chunk.type == "IDAT") stream.data += chunk.payload;
        if (chunk.type == "PLTE" && info->palette) stream.palette = chunk.payload;
    }
    if (stream.data.empty() || info->palette == stream.palette.empty()) return {};
    return stream;
}

}  // namespace bilan::images
