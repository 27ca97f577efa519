#include "images/containers.hpp"

#include <algorithm>

namespace bilan::images {
namespace {

using namespace std::string_view_literals;

constexpr std::uint8_t start_of_image = 0xD8, end_of_image = 0xD9, start_of_scan = 0xDA;
constexpr std::size_t largest_kept_profile = 64 * 1024;

bool stands_alone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= end_of_image); }

// In compressed data FF is followed by 00 or a restart marker; anything else ends the scan.
std::size_t end_of_scan(std::string_view bytes, std::size_t from) {
    for (std::size_t at = bytes.find('\xFF', from); at != bytes.npos; at = bytes.find('\xFF', at + 1)) {
        const std::uint8_t next = byte_at(bytes, at + 1);
        if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
    }
    return bytes.size();
}

// Markers begin with at least one FF.
std::size_t end_of_fill(std::string_view bytes, std::size_t at) {
    while (byte_at(bytes, at) == 0xFF) ++at;
    return at;
}

// The segment whose marker is at offset, with the fill bytes before it.
std::optional<Segment> segment_at(std::string_view bytes, std::size_t offset) {
    std::size_t at = offset;
    if (byte_at(bytes, at) != 0xFF) return {};
    at = end_of_fill(bytes, at);
    if (at >= bytes.size()) return {};
    const std::uint8_t marker = byte_at(bytes, at++);
    if (stands_alone(marker)) return Segment{marker, bytes.substr(offset, at - offset), {}};
    const std::size_t length = read_big(bytes, at, 2);
    if (length < 2 || at + length > bytes.size()) return {};
    const std::string_view payload = bytes.substr(at + 2, length - 2);
    const std::size_t end = marker == start_of_scan ? end_of_scan(bytes, at + length) : at + length;
    return Segment{marker, bytes.substr(offset, end - offset), payload};
}

bool is_svg(std::string_view bytes) { return bytes.substr(0, 1024).find("<svg") != bytes.npos; }

}  // namespace

std::uint8_t byte_at(std::string_view bytes, std::size_t offset) {
    return offset < bytes.size() ? static_cast<std::uint8_t>(bytes[offset]) : std::uint8_t{0};
}

std::uint32_t read_big(std::string_view bytes, std::size_t offset, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) value = value << 8 | byte_at(bytes, offset + static_cast<std::size_t>(i));
    return value;
}

std::uint32_t read_little(std::string_view bytes, std::size_t offset, int count) {
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i) value = value << 8 | byte_at(bytes, offset + static_cast<std::size_t>(i));
    return value;
}

std::optional<Format> format_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Format::Jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Format::Png;
    if (bytes.size() >= 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) return Format::Webp;
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return Format::Gif;
    if (is_svg(bytes)) return Format::Svg;
    return {};
}

std::optional<std::vector<Segment>> jpeg_segments(std::string_view bytes, Extent extent) {
    if (format_of(bytes) != Format::Jpeg) return {};
    std::vector<Segment> segments;
    bool scanned = false;
    for (std::size_t at = 0; at < bytes.size();) {
        if (extent == Extent::Header && byte_at(bytes, end_of_fill(bytes, at)) == start_of_scan) return segments;
        const std::optional<Segment> segment = segment_at(bytes, at);
        if (!segment) break;
        segments.push_back(*segment);
        at += segment->whole.size();
        scanned |= segment->marker == start_of_scan;
        if (segment->marker == end_of_image) break;
    }
    if (!scanned) return {};
    return segments;
}

std::optional<std::vector<Chunk>> png_chunks(std::string_view bytes) {
    if (format_of(bytes) != Format::Png) return {};
    std::vector<Chunk> chunks;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = read_big(bytes, at, 4);
        if (length > bytes.size() - at - 12) break;
        chunks.push_back({bytes.substr(at + 4, 4), bytes.substr(at, length + 12), bytes.substr(at + 8, length)});
        at += length + 12;
        if (chunks.back().type == "IEND") break;
    }
    if (chunks.empty() || chunks.front().type != "IHDR" || chunks.front().payload.size() != 13) return {};
    return chunks;
}

std::optional<std::vector<Chunk>> webp_chunks(std::string_view bytes) {
    if (format_of(bytes) != Format::Webp) return {};
    std::vector<Chunk> chunks;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t length = read_little(bytes, at + 4, 4);
        if (length > bytes.size() - at - 8) break;
        const std::size_t padded = std::min(length + length % 2, bytes.size() - at - 8);
        chunks.push_back({bytes.substr(at, 4), bytes.substr(at, 8 + padded), bytes.substr(at + 8, length)});
        at += 8 + padded;
    }
    if (chunks.empty()) return {};
    return chunks;
}

int orientation_in(std::string_view tiff) {
    const bool little = tiff.starts_with("II*\0"sv);
    if (!little && !tiff.starts_with("MM\0*"sv)) return 1;
    const auto read = [&](std::size_t offset, int count) {
        return little ? read_little(tiff, offset, count) : read_big(tiff, offset, count);
    };
    const std::size_t directory = read(4, 4);
    for (std::size_t i = 0; i < read(directory, 2); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (read(entry, 2) != 0x0112) continue;
        const std::uint32_t value = read(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

std::string orientation_alone(int orientation) {
    std::string tiff("II*\0\10\0\0\0\1\0\x12\x01\3\0\1\0\0\0"sv);
    tiff += static_cast<char>(orientation);
    tiff.append(7, '\0');
    return tiff;
}

// Software that is asked for sRGB writes a profile that says so; without one, sRGB is what every reader assumes.
bool says_srgb(std::string_view profile) {
    return profile.find("sRGB"sv) != profile.npos || profile.find("s\0R\0G\0B"sv) != profile.npos;
}

bool is_profile_kept(std::string_view profile) { return profile.size() <= largest_kept_profile && !says_srgb(profile); }

}  // namespace bilan::images
