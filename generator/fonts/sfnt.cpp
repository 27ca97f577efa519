#include "fonts/sfnt.hpp"

namespace bilan::fonts {
namespace {

constexpr std::size_t most_tables = 128;

std::uint8_t byte(std::string_view bytes, std::size_t offset) {
    return offset < bytes.size() ? static_cast<std::uint8_t>(bytes[offset]) : std::uint8_t{0};
}

bool is_sfnt_version(std::string_view version) {
    using namespace std::string_view_literals;
    return version == "\0\1\0\0"sv || version == "OTTO" || version == "true";
}

bool is_head_sound(std::string_view head) {
    const std::uint16_t units_per_em = read_u16(head, 18);
    return head.size() >= 54 && read_u32(head, 12) == 0x5F0F3CF5 && units_per_em >= 16 && units_per_em <= 16384;
}

bool are_advances_sound(const Sfnt& font, std::size_t glyphs) {
    const std::size_t advances = read_u16(font.table("hhea"), 34);
    return font.table("hhea").size() >= 36 && advances >= 1 && advances <= glyphs &&
           font.table("hmtx").size() >= 4 * advances + 2 * (glyphs - advances);
}

// Each glyph's outline lies inside glyf, behind the one before.
bool are_locations_sound(const Sfnt& font, std::size_t glyphs) {
    const std::string_view loca = font.table("loca");
    const bool wide = read_u16(font.table("head"), 50) != 0;
    if (loca.size() < (glyphs + 1) * (wide ? 4 : 2)) return false;
    std::size_t previous = 0;
    for (std::size_t i = 0; i <= glyphs; ++i) {
        const std::size_t location = wide ? read_u32(loca, 4 * i) : std::size_t{2} * read_u16(loca, 2 * i);
        if (location < previous) return false;
        previous = location;
    }
    return previous <= font.table("glyf").size();
}

bool is_cff_sound(std::string_view cff) { return cff.size() > 8 && byte(cff, 0) == 1 && byte(cff, 2) >= 4; }

bool are_outlines_sound(const Sfnt& font, std::size_t glyphs) {
    if (font.has("CFF ")) return is_cff_sound(font.table("CFF "));
    if (font.has("CFF2")) return byte(font.table("CFF2"), 0) == 2;
    return font.has("loca") && are_locations_sound(font, glyphs);
}

bool is_sound(const Sfnt& font) {
    const std::size_t glyphs = read_u16(font.table("maxp"), 4);
    return is_head_sound(font.table("head")) && font.table("maxp").size() >= 6 && glyphs >= 1 &&
           font.table("cmap").size() >= 4 && are_advances_sound(font, glyphs) && are_outlines_sound(font, glyphs);
}

}  // namespace

std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint16_t>(byte(bytes, offset) << 8 | byte(bytes, offset + 1));
}

std::int16_t read_i16(std::string_view bytes, std::size_t offset) {
    return static_cast<std::int16_t>(read_u16(bytes, offset));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint32_t>(read_u16(bytes, offset)) << 16 | read_u16(bytes, offset + 2);
}

std::optional<Sfnt> Sfnt::read(std::string_view bytes) {
    const std::size_t start = bytes.substr(0, 4) == "ttcf" ? read_u32(bytes, 12) : 0;
    if (start >= bytes.size() || !is_sfnt_version(bytes.substr(start, 4))) return {};
    const std::size_t count = read_u16(bytes, start + 4);
    if (count == 0 || count > most_tables || start + 12 + 16 * count > bytes.size()) return {};
    Sfnt font;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = start + 12 + 16 * i;
        const std::size_t offset = read_u32(bytes, record + 8), length = read_u32(bytes, record + 12);
        if (offset + length > bytes.size()) return {};
        font.tables_.emplace_back(bytes.substr(record, 4), bytes.substr(offset, length));
    }
    if (!is_sound(font)) return {};
    return font;
}

std::string_view Sfnt::table(std::string_view tag) const {
    for (const auto& [name, bytes] : tables_)
        if (name == tag) return bytes;
    return {};
}

}  // namespace bilan::fonts
