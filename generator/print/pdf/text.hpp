// Glyph runs -> text operators (ISO 32000-1, 9.4).
#pragma once

#include <string>
#include <unordered_map>

#include "print/paint/display_list.hpp"
#include "print/pdf/content.hpp"
#include "print/pdf/fonts.hpp"

namespace bilan::print::pdf {

// Words as TJ shows them, remembered: most words of a long document have stood in it before.
class SpelledWords {
public:
    explicit SpelledWords(const Fonts& its_fonts) : fonts(its_fonts) {}

    struct Spelled {
        bool is_plain = false;    // one font, one baseline, every glyph there: the rest is set
        std::size_t font = 0;
        std::string codes;        // between ( and ) of a TJ array
        double advance = 0;       // of the pen, thousandths of an em
    };
    // Of a word whose glyphs all are its own.
    const Spelled& spelled(const layout::GlyphRun& run, const layout::PlacedWord& word);

    const Fonts& fonts;

private:
    std::unordered_map<const text::ShapedWord*, Spelled> words_;
};

// One text object. The current matrix has y downwards; the fill colour is set by the caller.
void show_glyphs(Content& content, const paint::ShowGlyphs& glyphs, SpelledWords& words);

}  // namespace bilan::print::pdf
