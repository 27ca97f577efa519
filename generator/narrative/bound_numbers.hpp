// Figures of the ledger as texts cite them: {=assistance.total} and, with the number written out, [29 793]{=assistance.total}. Found
// in the text itself and not on the tree, so that those in the attributes of components, in PO files and in data are there too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "narrative/chapter.hpp"

namespace bilan::narrative {

struct CitedFigure {
    std::size_t begin = 0, end = 0;               // with its brackets and braces
    std::size_t number_begin = 0, number_end = 0; // what is written between the brackets; equal when there are none
    std::string id;
};

// In the order of the text. A no-break space before the brace is forgiven, as in chapters; a plain one parts the two.
std::vector<CitedFigure> figures_in(std::string_view text);

// The numbers that a chapter writes out, in the order of its text; those in code are not there.
struct BoundNumber {
    Span bracketed;    // "[29 793]"
    Span written;      // "29 793"
    std::string figure;
};
// body: where the chapter's Markdown begins.
std::vector<BoundNumber> bound_numbers_in(const Chapter& chapter, std::size_t body);

}  // namespace bilan::narrative
