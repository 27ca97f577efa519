// The texts of a drawing with about where they lie, read back from its markup.
#pragma once

#include <string>
#include <vector>

namespace bilan::tests {

struct DrawnWords {
    std::string words;
    double left = 0, right = 0, top = 0, bottom = 0;
};

std::vector<DrawnWords> texts_in(const std::string& svg);

}  // namespace bilan::tests
