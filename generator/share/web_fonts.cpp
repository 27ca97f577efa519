// Makes the theme's fonts for the web while the program is built: a WOFF2 of each with the characters of European
// languages in Latin script (or of Arabic), its layout rules kept. Compressing takes a third of a second a font, which a
// user should not wait for at each build of a report.
//
//   bilan_web_fonts FOLDER FONT...      writes FOLDER/<font's name>.woff2
#include <cstdio>
#include <set>
#include <string>

#include "base/files.hpp"
#include "base/format.hpp"
#include "fonts/face.hpp"

namespace {

// Basic Latin to Latin Extended-A, the marks of typesetting, currencies, arrows and the few signs that reports use.
std::set<char32_t> latin() {
    std::set<char32_t> characters;
    const auto add = [&](char32_t first, char32_t last) {
        for (char32_t c = first; c <= last; ++c) characters.insert(c);
    };
    add(0x20, 0x7E);
    add(0xA0, 0x17F);
    add(0x218, 0x21B);    // Romanian
    add(0x2B0, 0x2FF);    // modifier letters: the o of n°
    add(0x2000, 0x206F);  // spaces, dashes, quotation marks, bullets
    add(0x2070, 0x209F);
    add(0x20A0, 0x20BF);
    add(0x2116, 0x2122);
    add(0x2190, 0x21FF);
    add(0x2212, 0x2265);
    return characters;
}

std::set<char32_t> arabic() {
    std::set<char32_t> characters{0x20, 0xA0, 0x200C, 0x200D, 0x200E, 0x200F};
    for (char32_t c = 0x600; c <= 0x6FF; ++c) characters.insert(c);
    for (char32_t c = 0x750; c <= 0x77F; ++c) characters.insert(c);
    return characters;
}

bool make(const bilan::Path& folder, const bilan::Path& file) {
    auto bytes = bilan::read_file(file);
    const auto face = bytes ? bilan::fonts::load_face(std::move(*bytes)) : nullptr;
    if (!face) return false;
    const bool is_arabic = face->glyph_of(U'\u0645') != 0 && face->glyph_of(U'\u00E9') == 0;
    const auto web = bilan::fonts::subset_to_woff2(*face, is_arabic ? arabic() : latin());
    if (!web) return false;
    bilan::write_file(folder / (file.stem().string() + ".woff2"), *web);
    return true;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    for (int i = 2; i < count; ++i) {
        if (make(arguments[1], arguments[i])) continue;
        std::fputs(bilan::format("bilan_web_fonts: {} is no font\n", arguments[i]).c_str(), stderr);
        return 1;
    }
    return 0;
}
