// Where chapters print figures: each time, in the order in which a reader meets them.
#pragma once

#include <string>
#include <vector>

#include "base/source.hpp"
#include "narrative/chapter.hpp"

namespace bilan::check {

struct Use {
    std::string figure;   // its id
    Span span;            // of the words, or of the component that shows it
};

std::vector<Use> uses_in(const narrative::Chapter& chapter);

}  // namespace bilan::check
