// Where the fragments of an element fell: "1: 0 0 100 10 | 2: 0 0 100 20", page and border box in px, rounded.
#pragma once

#include <string>

#include "print/layout/laid_out.hpp"

namespace bilan::tests {

// A page's lines in the order of the tree, one a row: x y width "text".
std::string line_places(const LaidOut& out, std::size_t page);
// Those of its notes.
std::string note_places(const LaidOut& out, std::size_t page);

std::string places(const LaidOut& out, const std::string& id);

}  // namespace bilan::tests
