// sRGB written by hand (ICC.1:2001-04): three colorants, one curve, names. Files that carry it grow with the number of
// PDFs, so it holds what the specification asks for and nothing else.
#include <cmath>
#include <cstdint>
#include <vector>

#include "color/profile.hpp"

namespace bilan::color {
namespace {

using namespace std::string_view_literals;

void append(std::string& bytes, std::uint32_t value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
}

struct Tag {
    std::string_view name;
    std::string data;
};

// X, Y, Z as s15Fixed16.
std::string xyz(std::uint32_t x, std::uint32_t y, std::uint32_t z) {
    std::string data("XYZ \0\0\0\0"sv);
    for (const std::uint32_t value : {x, y, z}) append(data, value, 4);
    return data;
}

std::string description(std::string_view text) {
    std::string data("desc\0\0\0\0"sv);
    append(data, static_cast<std::uint32_t>(text.size() + 1), 4);
    data.append(text);
    data.append(1 + 4 + 4 + 2 + 1 + 67, '\0');  // its end; no Unicode and no Macintosh name
    return data;
}

std::string plain_text(std::string_view text) { return std::string("text\0\0\0\0"sv).append(text) + '\0'; }

// The transfer function of IEC 61966-2.1, as 1,024 samples of 16 bits.
std::string curve() {
    constexpr std::uint32_t samples = 1024;
    std::string data("curv\0\0\0\0"sv);
    append(data, samples, 4);
    for (std::uint32_t i = 0; i < samples; ++i) {
        const double value = i / 1023.0;
        const double linear = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        append(data, static_cast<std::uint32_t>(std::lround(linear * 65535)), 2);
    }
    return data;
}

std::string header() {
    std::string bytes(8, '\0');  // size, which is known last; no preferred engine
    append(bytes, 0x02100000, 4);
    bytes += "mntrRGB XYZ "sv;
    for (const std::uint32_t part : {1998U, 2U, 9U, 0U, 0U, 0U}) append(bytes, part, 2);  // a date of its own: the standard's
    bytes += "acsp"sv;
    bytes.append(68 - bytes.size(), '\0');
    append(bytes, 0xF6D6, 4);  // D50
    append(bytes, 0x10000, 4);
    append(bytes, 0xD32D, 4);
    bytes.append(128 - bytes.size(), '\0');
    return bytes;
}

// Tags with the same data share it.
std::string assemble(const std::vector<Tag>& tags) {
    std::string table, data;
    append(table, static_cast<std::uint32_t>(tags.size()), 4);
    const std::size_t begin = 128 + 4 + 12 * tags.size();
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        std::size_t same = 0;
        while (tags[same].data != tags[i].data) ++same;
        offsets.push_back(same < i ? offsets[same] : begin + data.size());
        if (same == i) data.append(tags[i].data).append((4 - tags[i].data.size() % 4) % 4, '\0');
        table += tags[i].name;
        append(table, static_cast<std::uint32_t>(offsets[i]), 4);
        append(table, static_cast<std::uint32_t>(tags[i].data.size()), 4);
    }
    std::string profile = header() + table + data;
    std::string size;
    append(size, static_cast<std::uint32_t>(profile.size()), 4);
    return profile.replace(0, 4, size);
}

std::string make() {
    const std::string transfer = curve();
    return assemble({{"desc", description("sRGB IEC61966-2.1")},
                     {"cprt", plain_text("No copyright, use freely")},
                     {"wtpt", xyz(0xF6D6, 0x10000, 0xD32D)},
                     {"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)},
                     {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)},
                     {"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)},
                     {"rTRC", transfer},
                     {"gTRC", transfer},
                     {"bTRC", transfer}});
}

}  // namespace

const std::string& srgb_profile() {
    static const std::string profile = make();
    return profile;
}

}  // namespace bilan::color
