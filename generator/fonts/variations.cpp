#include "fonts/variations.hpp"

#include <optional>
#include <string>

namespace bilan::fonts {
namespace {

constexpr std::size_t phantom_points = 4;  // a glyph's edges, which vary as its points do

// Reads forwards; once it has met the end, nothing more is sound.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    bool is_sound() const { return sound_; }
    std::size_t at() const { return at_; }
    void skip(std::size_t count) {
        sound_ = sound_ && count <= bytes_.size() - at_;
        if (sound_) at_ += count;
    }
    std::size_t u8() {
        const std::size_t at = at_;
        skip(1);
        return sound_ ? static_cast<unsigned char>(bytes_[at]) : 0;
    }
    std::size_t u16() {
        const std::size_t high = u8();
        return high << 8 | u8();
    }
    void fail() { sound_ = false; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool sound_ = true;
};

void skip_coordinates(Reader& glyph, std::string_view flags, int is_short, int is_same) {
    for (const char flag : flags) glyph.skip((flag & is_short) != 0 ? 1 : (flag & is_same) != 0 ? 0 : 2);
}

// The points of a glyph of so many contours, or nothing when its outline is cut.
std::optional<std::size_t> points_of_simple(Reader glyph, std::size_t contours) {
    constexpr std::size_t repeats = 8;
    std::size_t points = 0;
    for (std::size_t i = 0; i < contours; ++i) points = glyph.u16() + 1;
    glyph.skip(glyph.u16());  // instructions
    std::string flags;
    while (flags.size() < points && glyph.is_sound()) {
        const std::size_t flag = glyph.u8();
        const std::size_t times = 1 + ((flag & repeats) != 0 ? glyph.u8() : 0);
        if (times > points - flags.size()) glyph.fail();
        else flags.append(times, static_cast<char>(flag));
    }
    skip_coordinates(glyph, flags, 2, 16);
    skip_coordinates(glyph, flags, 4, 32);
    if (!glyph.is_sound()) return {};
    return points;
}

std::optional<std::size_t> points_of_composite(Reader glyph) {
    constexpr std::size_t words = 1, scale = 8, more = 0x20, two_scales = 0x40, matrix = 0x80;
    std::size_t components = 0, flags = more;
    while ((flags & more) != 0 && glyph.is_sound()) {
        flags = glyph.u16();
        glyph.skip(2 + ((flags & words) != 0 ? 4 : 2));
        glyph.skip((flags & scale) != 0 ? 2 : (flags & two_scales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
        ++components;
    }
    if (!glyph.is_sound()) return {};
    return components;
}

// Those that gvar may move, or nothing when the outline is cut.
std::optional<std::size_t> points_of(std::string_view outline) {
    constexpr std::size_t header = 10;
    if (outline.size() < header) return phantom_points;
    Reader glyph(outline);
    glyph.skip(header);
    const int contours = read_i16(outline, 0);
    const auto points = contours == 0 ? std::optional<std::size_t>(0)
                        : contours > 0 ? points_of_simple(glyph, static_cast<std::size_t>(contours)) : points_of_composite(glyph);
    if (!points) return {};
    return *points + phantom_points;
}

// Packed point numbers: how many; none stands for all of the glyph's.
std::size_t skip_points(Reader& data) {
    constexpr std::size_t words = 0x80;
    std::size_t count = data.u8();
    if ((count & words) != 0) count = (count & 0x7f) << 8 | data.u8();
    for (std::size_t read = 0; read < count && data.is_sound();) {
        const std::size_t control = data.u8(), run = (control & 0x7f) + 1;
        data.skip((control & words) != 0 ? 2 * run : run);
        read += run;
        if (read > count) data.fail();
    }
    return count;
}

void skip_deltas(Reader& data, std::size_t count) {
    constexpr std::size_t zeros = 0x80, words = 0x40;
    for (std::size_t read = 0; read < count && data.is_sound();) {
        const std::size_t control = data.u8(), run = (control & 0x3f) + 1;
        data.skip((control & zeros) != 0 ? 0 : (control & words) != 0 ? 2 * run : run);
        read += run;
        if (read > count) data.fail();
    }
}

bool is_variation_sound(std::string_view bytes, std::size_t axes, std::size_t points) {
    constexpr std::size_t shared = 0x8000, own_peak = 0x8000, intermediate = 0x4000, own_points = 0x2000;
    Reader headers(bytes), data(bytes);
    const std::size_t count = headers.u16();
    data.skip(headers.u16());
    const std::size_t shared_points = (count & shared) != 0 ? skip_points(data) : 0;
    for (std::size_t i = 0; i < (count & 0xfff) && headers.is_sound() && data.is_sound(); ++i) {
        const std::size_t size = headers.u16(), flags = headers.u16();
        headers.skip(((flags & own_peak) != 0 ? 2 * axes : 0) + ((flags & intermediate) != 0 ? 4 * axes : 0));
        const std::size_t begin = data.at();
        const std::size_t moved = (flags & own_points) != 0 ? skip_points(data) : shared_points;
        for (int axis = 0; axis < 2; ++axis) skip_deltas(data, moved == 0 ? points : moved);
        if (data.at() - begin > size) return false;
        data.skip(size - (data.at() - begin));
    }
    return headers.is_sound() && data.is_sound();
}

// What stands between two offsets of a table of them; nothing when they point outside.
std::optional<std::string_view> part(std::string_view bytes, std::string_view offsets, std::size_t index, bool wide) {
    const auto offset = [&](std::size_t i) { return wide ? read_u32(offsets, 4 * i) : std::size_t{2} * read_u16(offsets, 2 * i); };
    const std::size_t begin = offset(index), end = offset(index + 1);
    if (begin > end || end > bytes.size()) return {};
    return bytes.substr(begin, end - begin);
}

}  // namespace

bool are_variations_sound(const Sfnt& font) {
    if (!font.has("fvar") || !font.has("glyf")) return true;
    const std::size_t glyphs = read_u16(font.table("maxp"), 4);
    const std::size_t location_format = read_u16(font.table("head"), 50), outline_format = read_u16(font.table("head"), 52);
    if (location_format > 1 || outline_format > 1) return false;  // HarfBuzz knows no others
    const bool wide = location_format != 0;
    const std::string_view gvar = font.table("gvar");
    constexpr std::size_t gvar_header = 20;
    const std::size_t axes = read_u16(gvar, 4), varied = read_u16(gvar, 12), data_at = read_u32(gvar, 16);
    const bool wide_offsets = (read_u16(gvar, 14) & 1) != 0;
    if (!gvar.empty() && (gvar.size() < gvar_header + (varied + 1) * (wide_offsets ? 4 : 2) || data_at > gvar.size())) return false;
    for (std::size_t i = 0; i < glyphs; ++i) {
        const auto outline = part(font.table("glyf"), font.table("loca"), i, wide);
        const auto points = outline ? points_of(*outline) : std::nullopt;
        if (!points) return false;
        if (gvar.empty() || i >= varied) continue;
        const auto variation = part(gvar.substr(data_at), gvar.substr(gvar_header), i, wide_offsets);
        if (!variation || (!variation->empty() && !is_variation_sound(*variation, axes, *points))) return false;
    }
    return true;
}

}  // namespace bilan::fonts
