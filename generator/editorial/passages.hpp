// Prose as editorial rules read it: the text of one block as one string, so that a rule sees across emphasis and links, and
// knows where each of its bytes is written. What is no prose of that language (code, numbers of the ledger, words marked as
// another language's) stands in it as U+FFFC, which is no word and no mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "data/value.hpp"
#include "narrative/chapter.hpp"

namespace bilan::editorial {

enum class PassageKind { Text, Heading };

struct Passage {
    struct Piece {
        std::size_t begin = 0;                      // in text
        Span span;
        bool is_literal = true;                     // its bytes are the source's, but for escapes
        std::vector<narrative::Escape> escapes;
    };

    std::string text;
    PassageKind kind = PassageKind::Text;
    std::vector<Piece> pieces;                      // in order; never empty where text is not

    // Where bytes [begin, end) of the text are written.
    Span span(std::size_t begin, std::size_t end) const;
};

using Passages = std::vector<Passage>;

// In the order in which a reader meets them, notes last.
Passages passages_in(const narrative::Chapter& chapter);
// A text as data holds it: without the quotation marks of JSON, if that is all they add.
Passage passage_of(const std::string& text, const Span& span);
// Texts of a data file: every text under the language's name.
Passages passages_in(const data::Value& value, std::string_view language);

}  // namespace bilan::editorial
