// All that a report says in a language, as editorial rules read it: chapter by chapter, and the data that its pages print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editorial/passages.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

struct ReportPassages {
    std::string language;
    std::vector<editorial::Passages> chapters;
    editorial::Passages data;

    editorial::Passages all() const;   // in that order
};
ReportPassages passages_of(const report::Manuscript& manuscript, std::string_view language);

}  // namespace bilan::check
