// Line break opportunities as Unicode Standard Annex 14 gives them, with nothing of ours added.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bilan::unicode {

struct LineBoundary {
    std::size_t offset = 0;  // a line may end before this byte
    bool mandatory = false;
    bool between_words = false;  // after a space, between letters: nothing of ours forbids it
    friend bool operator==(const LineBoundary&, const LineBoundary&) = default;
};

// ICU's, asked for what is not plain words: those are most of a report, and end where their spaces do.
std::vector<LineBoundary> line_boundaries(std::string_view text, std::string_view language);
// ICU's, asked for all of it: slower, and the same but for between_words.
std::vector<LineBoundary> line_boundaries_of_icu(std::string_view text, std::string_view language);

}  // namespace bilan::unicode
