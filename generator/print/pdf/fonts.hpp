// The fonts of one PDF: subset, embedded, and searchable exactly. A glyph can stand for different texts ("fi" as f + i,
// a hyphen that is no letter of its word), and a reader extracts by code; so a code is made for each (glyph, text):
//  - TrueType: a CIDToGIDMap lets any number of codes show one glyph;
//  - CFF: the code must be the glyph's number in the subset (9.7.4.2), so a glyph's second text goes into a second
//    font of the same face, which holds only such glyphs.
// Two passes: use() every run, embed(), then codes_of() every word.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "print/layout/fragment.hpp"
#include "print/pdf/font_objects.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

struct Code {
    std::size_t font = 0;     // index into names(); meaningless when the glyph is missing
    std::uint16_t code = 0;   // 0: .notdef, which is not shown
    int width = 0;            // as the file declares it, thousandths of an em
};

class Fonts {
public:
    explicit Fonts(CidSet set = CidSet::Omitted) : set_(set) {}
    void use(const layout::GlyphRun& run);
    // Writes every font; names them F1, F2, ... in resources.
    void embed(const Document& document, Dictionary resources);
    // One a glyph of one of the run's words, in its order. After embed().
    std::vector<Code> codes_of(const layout::GlyphRun& run, const layout::PlacedWord& word) const;
    const std::string& name(std::size_t font) const { return fonts_[font].name; }

private:
    struct Meaning {          // one text of one glyph
        std::string text;
        std::size_t variant = 0;
        std::uint16_t code = 0;
        int width = 0;        // in thousandths of an em
    };
    struct Face {
        fonts::FaceRef face;
        std::vector<std::vector<Meaning>> meanings;  // by glyph
        std::vector<std::pair<std::uint32_t, std::string>> codes;  // TrueType: from code 1
        std::size_t variants = 1;
        std::size_t first_font = 0;                  // of its variants
    };
    struct Font {
        std::string name;
    };

    void use(Face& face, const text::ShapedWord& word, bool ends_with_soft_hyphen);
    Face& face_of(const fonts::FaceRef& face);
    const Face* find(const fonts::Face& face) const;
    void embed_truetype(const Document& document, Dictionary resources, Face& face);
    void embed_cff(const Document& document, Dictionary resources, Face& face, std::size_t variant);

    CidSet set_;
    std::deque<Face> faces_;                         // in order of first use
    std::map<std::string, Face*> by_key_;
    std::unordered_map<const fonts::Face*, Face*> by_address_;  // a cache before by_key_; never iterated
    std::unordered_set<const text::ShapedWord*> used_;          // with their own last glyphs
    std::vector<Font> fonts_;
};

// Whether the word's last glyph is a hyphen that line breaking has set.
bool ends_with_soft_hyphen(const layout::GlyphRun& run, const layout::PlacedWord& word);

}  // namespace bilan::print::pdf
