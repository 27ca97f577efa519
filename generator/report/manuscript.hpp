// A report's chapters as woven trees, in every language: parsed once, with heading ids that agree between the languages,
// then const for all jobs that render them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "content/project.hpp"
#include "narrative/chapter.hpp"
#include "narrative/vocabulary.hpp"

namespace bilan::report {

// One chapter as a reader of one language sees it.
struct ChapterText {
    const content::Chapter* chapter = nullptr;
    const content::Edition* edition = nullptr;
    std::string language;       // of the text: another one's when the report falls back
    narrative::Chapter tree;
    int heading_shift = 0;      // what makes the chapter's highest heading an h2
};

class Manuscript {
public:
    // vocabulary_of: what chapters may name, by language. release: a missing translation that the report does not allow is
    // an error (report/missing-translation), else a warning and the source language's text.
    enum class Strictness { Draft, Release };
    static Manuscript parse(const content::Report& report,
                            const std::function<narrative::Vocabulary(const std::string& language)>& vocabulary_of,
                            Strictness strictness, Diagnostics& diagnostics);

    // In the order of the report. Chapters that the language hides are not there.
    const std::vector<ChapterText>& chapters(std::string_view language) const;
    const ChapterText* chapter(std::string_view language, std::string_view id) const;
    const content::Report& report() const { return *report_; }

private:
    const content::Report* report_ = nullptr;
    std::map<std::string, std::vector<ChapterText>, std::less<>> by_language_;
};

}  // namespace bilan::report
