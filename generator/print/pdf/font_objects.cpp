#include "print/pdf/font_objects.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/check.hpp"
#include "base/digest.hpp"
#include "base/format.hpp"

namespace bilan::print::pdf {
namespace {

// "ABCDEF+Inter-Bold" (9.6.4): six letters that tell two subsets of one face apart.
std::string subset_name(const fonts::Face& face, const fonts::Subset& subset, const std::vector<CodeEntry>& codes) {
    std::string distinct = subset.bytes;
    for (const CodeEntry& entry : codes) distinct += entry.text;
    const std::string hexadecimal = digest(distinct);
    std::string name;
    for (std::size_t i = 0; i < 6; ++i) {
        const char c = hexadecimal[i];
        name += static_cast<char>(c <= '9' ? 'A' + (c - '0') : 'K' + (c - 'a'));
    }
    return name + "+" + face.postscript_name();
}

// Vertical stem width from the weight: PDF wants one and fonts do not say it. 50 + (weight / 65)^2 is the usual estimate.
int stem_width(int weight) { return 50 + static_cast<int>(std::lround(weight / 65.0 * (weight / 65.0))); }

int descriptor_flags(const fonts::Metrics& metrics) {
    constexpr int fixed_pitch = 1, symbolic = 4, italic = 64;
    return symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) | (metrics.italic_angle != 0 ? italic : 0);
}

Dictionary descriptor(const Document& document, const fonts::Face& face, const std::string& name) {
    const fonts::Metrics& metrics = face.metrics();
    const auto thousandths = [&metrics](int units) { return Integer{std::lround(units * 1000.0 / metrics.units_per_em)}; };
    Array box = document.array();
    for (const int side : metrics.bounding_box) box.add(thousandths(side));
    Dictionary result = document.object();
    result.set("Type", Name{"FontDescriptor"}).set("FontName", Name{name});
    result.set("Flags", Integer{descriptor_flags(metrics)}).set("FontBBox", box);
    result.set("Ascent", thousandths(metrics.ascent)).set("Descent", thousandths(metrics.descent));
    result.set("CapHeight", thousandths(metrics.cap_height)).set("XHeight", thousandths(metrics.x_height));
    result.set("ItalicAngle", Real{metrics.italic_angle}).set("StemV", Integer{stem_width(metrics.weight)});
    return result;
}

// Consecutive codes share one array (9.7.4.3).
Array widths(const Document& document, const std::vector<CodeEntry>& codes) {
    Array result = document.array();
    for (std::size_t i = 0; i < codes.size();) {
        Array run = document.array();
        result.add(Integer{codes[i].code});
        std::size_t next = i;
        for (; next < codes.size() && codes[next].code == codes[i].code + (next - i); ++next) run.add(Integer{codes[next].width});
        result.add(run);
        i = next;
    }
    return result;
}

std::string to_unicode(const std::vector<CodeEntry>& codes) {
    constexpr std::size_t most_in_a_block = 100;  // CMap's own limit (Adobe Technical Note 5411)
    constexpr std::size_t longest_text = 512;     // bytes
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t i = 0; i < codes.size(); i += most_in_a_block) {
        const std::size_t count = std::min(most_in_a_block, codes.size() - i);
        map += format("{} beginbfchar\n", count);
        for (std::size_t k = i; k < i + count; ++k) {
            map += format("<{:04X}> <{}>\n", codes[k].code, to_hexadecimal(to_utf16(codes[k].text).substr(0, longest_text)));
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Dictionary descendant(const Document& document, std::string_view subtype, const std::string& name, Dictionary descriptor_,
                      const std::vector<CodeEntry>& codes) {
    Dictionary system = document.dictionary();
    system.set("Registry", Bytes{"Adobe"}).set("Ordering", Bytes{"Identity"}).set("Supplement", Integer{0});
    Dictionary result = document.object();
    result.set("Type", Name{"Font"}).set("Subtype", Name{subtype}).set("BaseFont", Name{name});
    result.set("CIDSystemInfo", system).set("FontDescriptor", descriptor_);
    result.set("DW", Integer{0}).set("W", widths(document, codes));
    return result;
}

Dictionary composite(const Document& document, const std::string& name, Dictionary descendant_, const std::vector<CodeEntry>& codes) {
    Dictionary result = document.object();
    result.set("Type", Name{"Font"}).set("Subtype", Name{"Type0"}).set("BaseFont", Name{name}).set("Encoding", Name{"Identity-H"});
    result.set("DescendantFonts", document.array().add(descendant_));
    result.set("ToUnicode", document.stream(to_unicode(codes)));
    return result;
}

// One bit a CID, from the highest bit on (9.8.3.2): from .notdef to the last.
std::string first_cids(std::size_t count) {
    std::string bits((count + 7) / 8, '\0');
    for (std::size_t cid = 0; cid < count; ++cid) bits[cid / 8] = static_cast<char>(bits[cid / 8] | 0x80 >> cid % 8);
    return bits;
}

std::string glyphs_by_code(const fonts::Subset& subset, const std::vector<CodeEntry>& codes) {
    std::string map(2, '\0');  // code 0 is .notdef
    for (const CodeEntry& entry : codes) {
        const std::uint32_t glyph = new_glyph(subset, entry.glyph);
        map += static_cast<char>(glyph >> 8 & 0xff);
        map += static_cast<char>(glyph & 0xff);
    }
    return map;
}

std::size_t highest_cid(const fonts::Subset& subset) {
    std::uint32_t highest = 0;
    for (const auto& [glyph, cid] : subset.new_id_of) highest = std::max(highest, cid);
    return highest;
}

}  // namespace

fonts::Subset subset_of(const fonts::Face& face, const std::vector<CodeEntry>& codes) {
    std::set<std::uint32_t> glyphs;
    for (const CodeEntry& entry : codes) glyphs.insert(entry.glyph);
    auto subset = fonts::subset_for_pdf(face, glyphs);
    if (!subset) throw UnusableFont(format("the font \"{}\" cannot be embedded: its outlines are damaged", face.postscript_name()));
    return std::move(*subset);
}

std::uint32_t new_glyph(const fonts::Subset& subset, std::uint32_t glyph) {
    const auto& ids = subset.new_id_of;
    const auto place = std::lower_bound(ids.begin(), ids.end(), std::pair<std::uint32_t, std::uint32_t>{glyph, 0});
    BILAN_ASSERT(place != ids.end() && place->first == glyph);
    return place->second;
}

Dictionary truetype_font(const Document& document, const fonts::Face& face, const fonts::Subset& subset, const std::vector<CodeEntry>& codes, CidSet set) {
    const std::string name = subset_name(face, subset, codes);
    Dictionary file = document.stream(subset.bytes);
    file.set("Length1", Integer{static_cast<long long>(subset.bytes.size())});
    Dictionary described = descriptor(document, face, name);
    described.set("FontFile2", file);
    if (set == CidSet::Written) described.set("CIDSet", document.stream(first_cids(codes.size() + 1)));
    Dictionary cid_font = descendant(document, "CIDFontType2", name, described, codes);
    cid_font.set("CIDToGIDMap", document.stream(glyphs_by_code(subset, codes)));
    return composite(document, name, cid_font, codes);
}

Dictionary cff_font(const Document& document, const fonts::Face& face, const fonts::Subset& subset, const std::vector<CodeEntry>& codes, CidSet set) {
    const std::string name = subset_name(face, subset, codes);
    Dictionary file = document.stream(subset.bytes);
    file.set("Subtype", Name{"CIDFontType0C"});
    Dictionary described = descriptor(document, face, name);
    described.set("FontFile3", file);
    if (set == CidSet::Written) described.set("CIDSet", document.stream(first_cids(highest_cid(subset) + 1)));
    return composite(document, name, descendant(document, "CIDFontType0", name, described, codes), codes);
}

}  // namespace bilan::print::pdf
