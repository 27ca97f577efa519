// All that a report says in a language, as editorial rules read it: chapter by chapter, and the data that its pages print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editorial/passages.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

struct ChapterPassages {
    const report::ChapterText* text = nullptr;
    editorial::Passages passages;
};

struct ReportPassages {
    std::string language;
    std::vector<ChapterPassages> chapters;   // that are written in it
    editorial::Passages data;

    editorial::Passages all() const;         // in that order
};

// A report as rules read it. The passages are made once for all of them.
struct ReadReport {
    const report::Manuscript* manuscript = nullptr;
    std::vector<ReportPassages> languages;

    const ReportPassages* in(std::string_view language) const;   // null when the report has it not
};
ReadReport read_passages(const report::Manuscript& manuscript);

}  // namespace bilan::check
