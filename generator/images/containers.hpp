// The shells of image files: JPEG's segments, PNG's chunks, WebP's chunks, and the orientation inside EXIF. Read without
// their libraries, which tell neither where a part lies nor let it be left out. Private to the room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "images/images.hpp"

namespace bilan::images {

// A piece of the file: all its bytes, and those that it carries. Pieces follow each other without gaps.
struct Segment {
    std::uint8_t marker = 0;   // 0xD8 SOI, 0xDA SOS (with the compressed data after it), ...
    std::string_view whole, payload;
};
// To EOI, without what follows it; or what stands before the first scan. Nothing when it is no JPEG or is cut before that.
enum class Extent : std::uint8_t { Whole, Header };
std::optional<std::vector<Segment>> jpeg_segments(std::string_view bytes, Extent extent);

struct Chunk {
    std::string_view type;     // four letters
    std::string_view whole, payload;
};
std::optional<std::vector<Chunk>> png_chunks(std::string_view bytes);   // to IEND
std::optional<std::vector<Chunk>> webp_chunks(std::string_view bytes);

std::optional<Format> format_of(std::string_view bytes);

constexpr std::string_view exif_prefix{"Exif\0\0", 6};  // before the TIFF structure in a JPEG
int orientation_in(std::string_view tiff);              // 1 when it says nothing
std::string orientation_alone(int orientation);         // a TIFF structure that says nothing else

bool says_srgb(std::string_view profile);       // by its name
bool is_profile_kept(std::string_view profile);

std::uint8_t byte_at(std::string_view bytes, std::size_t offset);  // 0 outside
std::uint32_t read_big(std::string_view bytes, std::size_t offset, int count);
std::uint32_t read_little(std::string_view bytes, std::size_t offset, int count);

}  // namespace bilan::images
