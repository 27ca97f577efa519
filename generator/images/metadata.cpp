#include <zlib.h>

#include <algorithm>
#include <array>

#include "images/containers.hpp"
#include "images/images.hpp"

namespace bilan::images {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

void append_big(std::string& bytes, std::size_t value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

void append_little(std::string& bytes, std::size_t value, int count) {
    for (int shift = 0; shift < 8 * count; shift += 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

// JPEG

std::string segment(std::uint8_t marker, std::string_view payload) {
    std::string bytes = "\xFF" + std::string(1, static_cast<char>(marker));
    append_big(bytes, payload.size() + 2, 2);
    return bytes.append(payload);
}

// JFIF's header holds a density, and a thumbnail that nobody asked to publish.
std::string jfif_without_thumbnail(std::string_view payload) {
    std::string header(payload.substr(0, 14));
    header.resize(14, '\0');
    header[12] = header[13] = '\0';
    return segment(0xE0, header);
}

bool is_icc(const Segment& s) { return s.marker == 0xE2 && s.payload.starts_with("ICC_PROFILE\0"sv); }

std::string profile_in(const std::vector<Segment>& segments) {
    std::string profile;
    for (const Segment& s : segments)
        if (is_icc(s)) profile += s.payload.substr(std::min<std::size_t>(14, s.payload.size()));
    return profile;
}

std::string kept_segment(const Segment& s, bool keep_profile) {
    const bool application = s.marker >= 0xE0 && s.marker <= 0xEF, comment = s.marker == 0xFE;
    if (!application && !comment) return std::string(s.whole);
    if (s.marker == 0xE0 && s.payload.starts_with("JFIF\0"sv)) return jfif_without_thumbnail(s.payload);
    if (s.marker == 0xEE && s.payload.starts_with("Adobe"sv)) return std::string(s.whole);
    if (is_icc(s)) return keep_profile ? std::string(s.whole) : std::string();
    const bool exif = s.marker == 0xE1 && s.payload.starts_with(exif_prefix);
    const int orientation = exif ? orientation_in(s.payload.substr(exif_prefix.size())) : 1;
    if (orientation == 1) return {};
    return segment(0xE1, std::string(exif_prefix) + orientation_alone(orientation));
}

std::string strip_jpeg(std::string_view bytes) {
    const auto segments = jpeg_segments(bytes, Extent::Whole);
    if (!segments) return std::string(bytes);
    const bool keep_profile = is_profile_kept(profile_in(*segments));
    std::string stripped;
    for (const Segment& s : *segments) stripped += kept_segment(s, keep_profile);
    return stripped;
}

// PNG

std::string chunk(std::string_view type, std::string_view payload) {
    std::string bytes;
    append_big(bytes, payload.size(), 4);
    bytes.append(type).append(payload);
    const auto* data = reinterpret_cast<const Bytef*>(bytes.data() + 4);
    append_big(bytes, crc32(0, data, static_cast<uInt>(bytes.size() - 4)), 4);
    return bytes;
}

// Critical chunks (a capital first), and those of the others that say how the pixels look.
bool is_png_chunk_kept(const Chunk& c) {
    constexpr std::array<std::string_view, 11> kept{"tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD",
                                                    "pHYs", "hIST", "acTL", "fcTL", "fdAT"};
    if (c.type == "iCCP") return is_profile_kept(c.payload);
    return (c.type[0] & 0x20) == 0 || std::find(kept.begin(), kept.end(), c.type) != kept.end();
}

std::string strip_png(std::string_view bytes) {
    const auto chunks = png_chunks(bytes);
    if (!chunks) return std::string(bytes);
    std::string stripped(bytes.substr(0, 8));
    for (const Chunk& c : *chunks) {
        if (c.type == "eXIf" && orientation_in(c.payload) != 1)
            stripped += chunk("eXIf", orientation_alone(orientation_in(c.payload)));
        else if (is_png_chunk_kept(c))
            stripped += c.whole;
    }
    return stripped;
}

// WebP

std::string riff_chunk(std::string_view type, std::string_view payload) {
    std::string bytes(type);
    append_little(bytes, payload.size(), 4);
    bytes.append(payload);
    if (payload.size() % 2 != 0) bytes += '\0';
    return bytes;
}

// VP8X announces what follows: bits 0x20 profile, 0x08 EXIF, 0x04 XMP.
void announce(std::string& stripped, std::size_t flags_at, bool profile, bool exif) {
    int flags = byte_at(stripped, flags_at) & ~(0x20 | 0x08 | 0x04);
    if (profile) flags |= 0x20;
    if (exif) flags |= 0x08;
    stripped[flags_at] = static_cast<char>(flags);
}

std::string strip_webp(std::string_view bytes) {
    const auto chunks = webp_chunks(bytes);
    if (!chunks) return std::string(bytes);
    std::string stripped = "RIFF\0\0\0\0WEBP"s;
    bool profile = false, exif = false;
    for (const Chunk& c : *chunks) {
        if (c.type == "XMP ") continue;
        if (c.type == "ICCP" && !is_profile_kept(c.payload)) continue;
        profile |= c.type == "ICCP";
        if (c.type != "EXIF") {
            stripped += c.whole;
            continue;
        }
        const std::size_t prefix = c.payload.starts_with(exif_prefix) ? exif_prefix.size() : 0;
        const int orientation = orientation_in(c.payload.substr(prefix));
        exif |= orientation != 1;
        if (orientation != 1) stripped += riff_chunk("EXIF", orientation_alone(orientation));
    }
    if (chunks->front().type == "VP8X" && !chunks->front().payload.empty()) announce(stripped, 20, profile, exif);
    std::string size;
    append_little(size, stripped.size() - 8, 4);
    return stripped.replace(4, 4, size);
}

}  // namespace

std::string strip_metadata(std::string_view bytes) {
    const std::optional<Format> format = format_of(bytes);
    if (!format) return std::string(bytes);
    switch (*format) {
        case Format::Jpeg: return strip_jpeg(bytes);
        case Format::Png: return strip_png(bytes);
        case Format::Webp: return strip_webp(bytes);
        case Format::Gif: return std::string(bytes);
        case Format::Svg: return std::string(bytes);
    }
    return std::string(bytes);
}

}  // namespace bilan::images
