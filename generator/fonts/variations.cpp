#include "fonts/variations.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

struct Outline {
    std::size_t moved = phantom_points;    // what gvar may move: points, or components
    std::vector<std::size_t> components;   // glyphs
};

// Of a glyph of so many contours; nothing when it is cut.
std::optional<Outline> read_simple(Reader glyph, std::size_t contours) {
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
    return Outline{points + phantom_points, {}};
}

std::optional<Outline> read_composite(Reader glyph) {
    constexpr std::size_t words = 1, scale = 8, more = 0x20, two_scales = 0x40, matrix = 0x80;
    std::size_t flags = more;
    Outline outline;
    while ((flags & more) != 0 && glyph.is_sound()) {
        flags = glyph.u16();
        outline.components.push_back(glyph.u16());
        glyph.skip((flags & words) != 0 ? 4 : 2);
        glyph.skip((flags & scale) != 0 ? 2 : (flags & two_scales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
    }
    if (!glyph.is_sound()) return {};
    outline.moved += outline.components.size();
    return outline;
}

std::optional<Outline> read_outline(std::string_view bytes) {
    constexpr std::size_t header = 10;
    if (bytes.size() < header) return Outline{};
    Reader glyph(bytes);
    glyph.skip(header);
    const int contours = read_i16(bytes, 0);
    if (contours == 0) return Outline{};
    return contours > 0 ? read_simple(glyph, static_cast<std::size_t>(contours)) : read_composite(glyph);
}

// Glyphs with their components', and theirs.
class Composites {
public:
    explicit Composites(const std::vector<Outline>& outlines) : outlines_(outlines), known_(outlines.size()) {}

    // False when one stands in itself, or when there are too many: HarfBuzz stops at 64 levels, 1,024 components and
    // 20,000 points, and no font that somebody drew has as many.
    bool are_sound() {
        for (std::size_t glyph = 0; glyph < outlines_.size(); ++glyph)
            if (!whole(glyph, 0)) return false;
        return true;
    }

private:
    struct Whole {
        int height = 0;
        std::size_t components = 0, points = 0;
    };

    std::optional<Whole> whole(std::size_t glyph, int depth) {
        constexpr int most_levels = 32;
        constexpr std::size_t most_components = 1000, most_points = 19'000;
        if (depth > most_levels) return {};
        if (glyph >= outlines_.size()) return Whole{};
        if (known_[glyph]) return known_[glyph];
        const Outline& outline = outlines_[glyph];
        Whole sum{0, 0, outline.moved};
        for (const std::size_t component : outline.components) {
            const auto part = whole(component, depth + 1);
            if (!part) return {};
            sum.height = std::max(sum.height, part->height + 1);
            sum.components += part->components + 1;
            sum.points += part->points;
            if (sum.height > most_levels || sum.components > most_components) return {};
        }
        if (sum.points > most_points) return {};
        known_[glyph] = sum;
        return sum;
    }

    const std::vector<Outline>& outlines_;
    std::vector<std::optional<Whole>> known_;
};

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
    std::vector<Outline> outlines;
    for (std::size_t i = 0; i < glyphs; ++i) {
        const auto bytes = part(font.table("glyf"), font.table("loca"), i, wide);
        auto outline = bytes ? read_outline(*bytes) : std::nullopt;
        if (!outline) return false;
        outlines.push_back(std::move(*outline));
        if (gvar.empty() || i >= varied) continue;
        const auto variation = part(gvar.substr(data_at), gvar.substr(gvar_header), i, wide_offsets);
        if (!variation || (!variation->empty() && !is_variation_sound(*variation, axes, outlines.back().moved))) return false;
    }
    return Composites(outlines).are_sound();
}

}  // namespace bilan::fonts
