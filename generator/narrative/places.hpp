// Where cmark's inlines stand in the source. cmark's columns are exact on a block's first line only: on later lines it
// counts from the block's column, whatever indentation was there, and it gives none at all to a few nodes. So a place is
// computed, compared with the text, and searched for from the last one found when it does not fit.
#pragma once

#include <string_view>

#include "narrative/chapter.hpp"
#include "narrative/manuscript.hpp"

namespace bilan::narrative {

class Places {
public:
    explicit Places(const Manuscript& manuscript) : manuscript_(manuscript) {}

    // A block begins: its inlines are counted from here.
    Span enter_block(int line, int column);
    // An inline at cmark's line and column, zero when it gives none.
    Span of_inline(int line, int column);
    // A run of text; its escapes are found by reading the source beside it.
    Span of_text(int line, int column, Text& text);

private:
    std::size_t guess(int line, int column) const;

    const Manuscript& manuscript_;
    std::size_t block_line_ = 1, block_column_ = 1;
    std::size_t cursor_ = 0;  // in the source; never before it is a new inline
};

}  // namespace bilan::narrative
