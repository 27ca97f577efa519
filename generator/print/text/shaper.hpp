// Words -> glyphs, remembered. A report says the same words again and again: shaping each once halves the time of a
// long document. Words hold no spaces, so that justification never disturbs what is remembered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fonts/face.hpp"
#include "print/css/style.hpp"

namespace bilan::print::text {

struct ShapedWord {
    std::vector<fonts::Glyph> glyphs;   // font units, visual order; clusters are bytes of the word
    std::int64_t advance = 0;           // their sum
};

// What besides the face decides how text is shaped.
struct ShapingStyle {
    std::vector<fonts::Feature> features;
    std::string language;
    std::string key;                    // equal keys shape equally
};
ShapingStyle shaping_style(const css::ComputedStyle& style);

class Shaper {
public:
    // The reference stays valid as long as the shaper.
    const ShapedWord& shape(const fonts::Face& face, std::string_view word, fonts::TextDirection direction,
                            const std::array<char, 4>& script, const ShapingStyle& style);

private:
    std::unordered_map<std::string, ShapedWord> words_;  // looked up, never walked
    std::string key_;
};

}  // namespace bilan::print::text
