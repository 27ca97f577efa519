// Numbers of the ledger as a chapter's text writes them out: [29 793]{=assistance.total}. Found in the text itself, so that those in
// the attributes of components are there too; those in code are not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narrative/chapter.hpp"

namespace bilan::narrative {

struct BoundNumber {
    Span bracketed;    // "[29 793]"
    Span written;      // "29 793"
    std::string figure;
};

// body: where the chapter's Markdown begins. In the order of the text.
std::vector<BoundNumber> bound_numbers_in(const Chapter& chapter, std::size_t body);

}  // namespace bilan::narrative
