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
    std::string text;                   // what was shaped
    bool right_to_left = false;
    std::vector<fonts::Glyph> glyphs;   // font units, visual order; clusters are bytes of the word
    std::int64_t advance = 0;           // their sum
};

// Whether a cluster's first or last glyph stands at i. The first one says the cluster's text, further ones nothing.
bool begins_cluster(const ShapedWord& word, std::size_t i);
bool ends_cluster(const ShapedWord& word, std::size_t i);
std::string_view cluster_text(const ShapedWord& word, std::size_t i);

// What besides the face decides how text is shaped.
struct ShapingStyle {
    std::vector<fonts::Feature> features;
    std::string language;
    std::string key;                    // equal keys shape equally
};
ShapingStyle shaping_style(const css::ComputedStyle& style);

class Shaper {
public:
    // References stay valid as long as the shaper, which fragments and display lists point into.
    const ShapedWord& shape(const fonts::Face& face, std::string_view word, fonts::TextDirection direction,
                            const std::array<char, 4>& script, const ShapingStyle& style);
    // U+0020 by itself.
    const ShapedWord& space(const fonts::Face& face);

private:
    std::unordered_map<std::string, ShapedWord> words_;  // looked up, never walked
    std::unordered_map<const fonts::Face*, ShapedWord> spaces_;
    std::string key_;
};

}  // namespace bilan::print::text
