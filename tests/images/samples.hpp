// Pictures made by program, so that every pixel and every segment of a test's file is known.
#pragma once

#include <string>
#include <string_view>

#include "images/images.hpp"

namespace bilan::images::samples {

using namespace std::string_literals;

inline Bitmap gradient(int width, int height, int channels) {
    Bitmap bitmap{width, height, channels, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c)
                bitmap.pixels.push_back(static_cast<std::uint8_t>((x * 7 + y * 5 + c * 60 + (c == 3 ? 100 : 0)) % 256));
    return bitmap;
}

inline Bitmap flat(int width, int height, std::vector<std::uint8_t> pixel) {
    Bitmap bitmap{width, height, static_cast<int>(pixel.size()), {}};
    for (int i = 0; i < width * height; ++i) bitmap.pixels.insert(bitmap.pixels.end(), pixel.begin(), pixel.end());
    return bitmap;
}

inline std::string big(std::size_t value, int count) {
    std::string bytes;
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

// After SOI and JFIF's segment of 18 bytes, where cameras write theirs.
inline std::string with_segment(std::string jpeg, int marker, const std::string& payload) {
    return jpeg.insert(20, "\xFF" + std::string(1, static_cast<char>(marker)) + big(payload.size() + 2, 2) + payload);
}

// A little-endian EXIF that gives an orientation and the camera's name.
inline std::string exif(int orientation) {
    return "II*\0\10\0\0\0\2\0\x0F\x01\2\0\4\0\0\0CAM\0\x12\x01\3\0\1\0\0\0"s + std::string(1, static_cast<char>(orientation)) +
           "\0\0\0\0\0\0\0"s;
}
inline std::string exif_in_jpeg(int orientation) { return "Exif\0\0"s + exif(orientation); }

// Before the first IDAT. The checksum is not right, which matters to no ancillary chunk.
inline std::string with_chunk(std::string png, const std::string& type, const std::string& payload) {
    return png.insert(png.find("IDAT") - 4, big(payload.size(), 4) + type + payload + "\0\0\0\0"s);
}

inline std::string chunk(const std::string& type, const std::string& payload) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : type + payload) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return big(payload.size(), 4) + type + payload + big(~crc & 0xFFFFFFFF, 4);
}

// A PNG of a kind that encode_png does not write; rows with their filter bytes, compressed as one stored block.
inline std::string png(int width, int height, int bits, int type, int interlaced, const std::string& rows, const std::string& more = "") {
    std::uint32_t a = 1, b = 0;
    for (const char c : rows) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    const std::string length{static_cast<char>(rows.size() & 0xFF), static_cast<char>(rows.size() >> 8)};
    const std::string inverse{static_cast<char>(~length[0]), static_cast<char>(~length[1])};
    const std::string header = big(static_cast<std::size_t>(width), 4) + big(static_cast<std::size_t>(height), 4) +
                               std::string{static_cast<char>(bits), static_cast<char>(type), 0, 0, static_cast<char>(interlaced)};
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + more +
           chunk("IDAT", "\x78\x01\x01" + length + inverse + rows + big(b << 16 | a, 4)) + chunk("IEND", "");
}

}  // namespace bilan::images::samples
