// The parts of a chapter that its translation has too: headings, components, tables, pictures and quotations, each with what
// it is known by in any language. Two chapters are paired part by part: as many pairs as there can be in one order, and of
// these the likest, so that what one chapter lacks is that very part and not the last one of its kind.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/source.hpp"
#include "narrative/chapter.hpp"

namespace bilan::narrative {

struct Part {
    std::string what;              // "heading of level 2", "table", "\"chart\"": only parts that are the same are pairs
    Span span;
    bool is_heading = false;
    std::set<std::string> signs;   // figures, components, attributes, numbers and names in it or, of a heading, below it
    std::size_t length = 0;        // of its text, in bytes
};
using Parts = std::vector<Part>;

// In the order of reading, those inside components too. Notes are left out.
Parts parts_of(const Chapter& chapter);

// Indices into both, rising. Lengths are compared as Gale and Church do (A program for aligning sentences, 1993): a long text has
// a long translation. Chapters of more than a million combinations are paired in order.
using PartPairs = std::vector<std::pair<std::size_t, std::size_t>>;
PartPairs pair_parts(const Parts& source, const Parts& translation);

}  // namespace bilan::narrative
