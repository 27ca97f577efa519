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

}  // namespace bilan::images::samples
