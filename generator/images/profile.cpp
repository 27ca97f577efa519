#include <zlib.h>

#include <algorithm>

#include "color/conversion.hpp"
#include "images/codecs.hpp"
#include "images/containers.hpp"

namespace bilan::images {
namespace {

using namespace std::string_view_literals;

// Segments carry their number and the count of all (ICC.1, annex B.4); editors write them in order, not all of them.
std::string profile_in_jpeg(std::string_view bytes) {
    const auto segments = jpeg_segments(bytes, Extent::Header);
    if (!segments) return {};
    std::vector<Segment> parts;
    for (const Segment& s : *segments) {
        if (s.marker == 0xE2 && s.payload.starts_with("ICC_PROFILE\0"sv) && s.payload.size() > 14) parts.push_back(s);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Segment& a, const Segment& b) { return byte_at(a.payload, 12) < byte_at(b.payload, 12); });
    std::string profile;
    for (const Segment& part : parts) profile += part.payload.substr(14);
    return profile;
}

std::string inflated(std::string_view data) {
    constexpr std::size_t most = 4 << 20;  // no profile is larger
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    std::string result;
    int status = Z_OK;
    while (status == Z_OK && result.size() < most) {
        const std::size_t before = result.size();
        result.resize(before + 65536);
        stream.next_out = reinterpret_cast<Bytef*>(result.data() + before);
        stream.avail_out = 65536;
        status = inflate(&stream, Z_NO_FLUSH);
        result.resize(result.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? result : std::string();
}

// iCCP: a name, its end, the method (always 0), the compressed profile.
std::string profile_in_png(std::string_view bytes) {
    const auto chunks = png_chunks(bytes);
    if (!chunks) return {};
    for (const Chunk& chunk : *chunks) {
        if (chunk.type != "iCCP") continue;
        const std::size_t end = chunk.payload.find('\0');
        if (end == chunk.payload.npos || end + 2 > chunk.payload.size()) return {};
        return inflated(chunk.payload.substr(end + 2));
    }
    return {};
}

std::string profile_in_webp(std::string_view bytes) {
    const auto chunks = webp_chunks(bytes);
    if (!chunks) return {};
    for (const Chunk& chunk : *chunks) {
        if (chunk.type == "ICCP") return std::string(chunk.payload);
    }
    return {};
}

std::string profile_in(std::string_view bytes) {
    switch (format_of(bytes).value_or(Format::Svg)) {
        case Format::Jpeg: return profile_in_jpeg(bytes);
        case Format::Png: return profile_in_png(bytes);
        case Format::Webp: return profile_in_webp(bytes);
        case Format::Gif: return {};
        case Format::Svg: return {};
    }
    return {};
}

std::vector<std::uint8_t> without_alpha(const Bitmap& bitmap) {
    std::vector<std::uint8_t> colors;
    colors.reserve(bitmap.pixels.size() / 4 * 3);
    for (std::size_t i = 0; i < bitmap.pixels.size(); i += 4) colors.insert(colors.end(), &bitmap.pixels[i], &bitmap.pixels[i] + 3);
    return colors;
}

void put_colors(Bitmap& bitmap, const std::vector<std::uint8_t>& colors) {
    for (std::size_t i = 0; i < bitmap.pixels.size() / 4; ++i) std::copy_n(&colors[i * 3], 3, &bitmap.pixels[i * 4]);
}

}  // namespace

std::string color_profile(std::string_view bytes) {
    std::string profile = profile_in(bytes);
    return says_srgb(profile) ? std::string() : profile;
}

void apply_profile(Bitmap& bitmap, std::string_view profile) {
    if (profile.empty() || bitmap.channels == 1) return;
    const bool alpha = bitmap.channels == 4;
    auto colors = color::to_srgb(alpha ? without_alpha(bitmap) : bitmap.pixels, 3, profile);
    if (!colors) return;  // of another space, or broken: every reader shows such a picture as sRGB
    if (alpha) put_colors(bitmap, *colors);
    else bitmap.pixels = std::move(*colors);
}

}  // namespace bilan::images
