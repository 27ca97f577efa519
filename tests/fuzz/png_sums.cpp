#include "fuzz/png_sums.hpp"

#include <cstdint>

namespace bilan::fuzz {
namespace {

constexpr std::size_t signature = 8, before_data = 8;  // bytes: of the file, and of a chunk's length and name

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

std::string sum_of(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    sum = ~sum;
    std::string result;
    for (const int shift : {24, 16, 8, 0}) result += static_cast<char>(sum >> shift & 0xFF);
    return result;
}

}  // namespace

std::optional<std::string> with_right_sums(std::string_view bytes) {
    if (!bytes.starts_with("\x89PNG")) return std::nullopt;
    std::string result(bytes);
    for (std::size_t at = signature; at + before_data + 4 <= bytes.size();) {
        const std::size_t length = big_endian(bytes, at);
        if (length > bytes.size() - at - before_data - 4) break;
        result.replace(at + before_data + length, 4, sum_of(bytes.substr(at + 4, 4 + length)));
        at += before_data + length + 4;
    }
    return result == bytes ? std::nullopt : std::optional(result);
}

}  // namespace bilan::fuzz
