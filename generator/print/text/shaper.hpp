// Words -> glyphs, remembered. A report says the same words again and again: shaping each once halves the time of a
// long document. Words hold no spaces, so that justification never disturbs what is remembered.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fonts/face.hpp"
#include "print/css/style.hpp"
#include "print/text/numbers.hpp"

namespace bilan::print::text {

struct ShapedWord {
    std::string text;                   // what was shaped
    bool right_to_left = false;
    std::vector<fonts::Glyph> glyphs;   // font units, visual order; clusters are bytes of the word
    std::int64_t advance = 0;           // their sum
    std::size_t number = 0;             // of the words that the shaper has made, in order: a place for what others know of it
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
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };
    // What was shaped alike, by word. Looked up, never walked.
    struct Words {
        std::unordered_map<std::string, ShapedWord, Hash, std::equal_to<>> known;
        Numbers numbers;
    };
    struct Manner {
        const fonts::Face* face = nullptr;
        fonts::TextDirection direction = fonts::TextDirection::LeftToRight;
        std::array<char, 4> script{};
        std::string style;              // ShapingStyle::key
        friend auto operator<=>(const Manner&, const Manner&) = default;
    };
    Words& words_of(const fonts::Face& face, fonts::TextDirection direction, const std::array<char, 4>& script, const ShapingStyle& style);

    std::map<Manner, Words> manners_;
    const Manner* last_manner_ = nullptr;  // words come by the paragraph
    Words* last_words_ = nullptr;
    std::size_t made_ = 0;
    std::unordered_map<const fonts::Face*, ShapedWord> spaces_;
};

}  // namespace bilan::print::text
