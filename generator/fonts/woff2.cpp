#include "fonts/woff2.hpp"

#include <brotli/encode.h>
#include <woff2/decode.h>

#include <algorithm>
#include <array>
#include <vector>

#include "fonts/sfnt.hpp"

namespace bilan::fonts {
namespace {

// The largest font of Debian's (Noto Sans CJK) has 20 MB.
constexpr std::size_t largest_unpacked = std::size_t{64} << 20;

// Section 5.2: a known table is written as its place in this list.
constexpr std::array<std::string_view, 63> known_tags{
    "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep",
    "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE",
    "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH", "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt",
    "avar", "bdat", "bloc", "bsln", "cvar", "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar",
    "mort", "morx", "opbd", "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill"};
constexpr std::uint8_t unknown_tag = 63;
constexpr std::uint8_t glyf_as_it_is = 3 << 6;  // for glyf and loca, transform 0 means transformed

void append_u16(std::string& bytes, std::size_t value) {
    bytes += static_cast<char>(value >> 8 & 0xFF);
    bytes += static_cast<char>(value & 0xFF);
}

void append_u32(std::string& bytes, std::size_t value) {
    append_u16(bytes, value >> 16);
    append_u16(bytes, value);
}

// UIntBase128: seven bits a byte, the highest first.
void append_base_128(std::string& bytes, std::size_t value) {
    int groups = 1;
    while (value >> (7 * groups) != 0) ++groups;
    while (groups-- > 0) bytes += static_cast<char>((value >> (7 * groups) & 0x7F) | (groups > 0 ? 0x80U : 0U));
}

struct Table {
    std::string_view tag;
    std::string bytes;
};

// loca goes right after glyf, as the standard wants; the head says that the font has been through a compressor.
std::vector<Table> tables_of(const Sfnt& font) {
    std::vector<Table> tables;
    for (const auto& [tag, bytes] : font.tables()) tables.push_back({tag, std::string(bytes)});
    const auto rank = [](std::string_view tag) { return tag == "loca" ? std::string("glyf+") : std::string(tag); };
    std::sort(tables.begin(), tables.end(), [&](const Table& a, const Table& b) { return rank(a.tag) < rank(b.tag); });
    for (Table& table : tables)
        if (table.tag == "head") table.bytes[16] = static_cast<char>(table.bytes[16] | 0x08);
    return tables;
}

std::string directory_of(const std::vector<Table>& tables) {
    std::string directory;
    for (const Table& table : tables) {
        const auto known = std::find(known_tags.begin(), known_tags.end(), table.tag);
        const std::uint8_t transform = table.tag == "glyf" || table.tag == "loca" ? glyf_as_it_is : std::uint8_t{0};
        const auto index = known == known_tags.end() ? unknown_tag : static_cast<std::uint8_t>(known - known_tags.begin());
        directory += static_cast<char>(transform | index);
        if (index == unknown_tag) directory += table.tag;
        append_base_128(directory, table.bytes.size());
    }
    return directory;
}

std::optional<std::string> compress(const std::string& data) {
    std::size_t size = BrotliEncoderMaxCompressedSize(data.size());
    std::string packed(size, '\0');
    if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT, data.size(),
                               reinterpret_cast<const std::uint8_t*>(data.data()), &size,
                               reinterpret_cast<std::uint8_t*>(packed.data())))
        return {};
    packed.resize(size);
    return packed;
}

std::size_t padded(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

}  // namespace

bool is_woff2(std::string_view bytes) { return bytes.substr(0, 4) == "wOF2"; }

std::optional<std::string> unpack_woff2(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::string font;
    woff2::WOFF2StringOut out(&font);
    out.SetMaxSize(largest_unpacked);
    if (read_u32(bytes, 16) > largest_unpacked || !woff2::ConvertWOFF2ToTTF(data, bytes.size(), &out)) return {};
    font.resize(out.Size());
    return font;
}

std::optional<std::string> pack_woff2(std::string_view sfnt) {
    const std::optional<Sfnt> font = Sfnt::read(sfnt);
    if (!font) return {};
    const std::vector<Table> tables = tables_of(*font);
    std::string data;
    std::size_t unpacked_size = 12 + 16 * tables.size();
    for (const Table& table : tables) {
        data += table.bytes;
        unpacked_size += padded(table.bytes.size());
    }
    const std::optional<std::string> packed = compress(data);
    if (!packed) return {};
    const std::string directory = directory_of(tables);
    std::string file = "wOF2" + std::string(sfnt.substr(0, 4));
    append_u32(file, padded(48 + directory.size() + packed->size()));
    append_u16(file, tables.size());
    append_u16(file, 0);
    append_u32(file, unpacked_size);
    append_u32(file, packed->size());
    append_u32(file, 0x00010000);
    file.resize(48, '\0');  // neither metadata nor private data
    file += directory + *packed;
    file.resize(padded(file.size()), '\0');
    return file;
}

}  // namespace bilan::fonts
