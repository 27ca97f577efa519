// The headings of every chapter and the words that it uses: what a table of contents and a list of acronyms need before
// any page is rendered.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/manuscript.hpp"

namespace bilan::report {

struct Heading {
    int level = 2;      // of the HTML element
    std::string id;
    std::string text;   // plain
    std::vector<std::string> classes;   // as the author wrote them: {.unnumbered}
};

struct ChapterOutline {
    const content::Chapter* chapter = nullptr;
    std::string language;   // of its text
    std::string title;
    std::vector<Heading> headings;
    std::string words;      // the Markdown as written
};

class Outlines {
public:
    void add(const Manuscript& manuscript);
    const std::vector<ChapterOutline>& chapters(const content::Report& report, std::string_view language) const;

private:
    // (report, language) -> chapters
    std::map<std::pair<std::string, std::string>, std::vector<ChapterOutline>> outlines_;
};

// All that a report says in a language, its data included: acronyms are looked for in it.
std::string words_of(const content::Report& report, const Outlines& outlines, std::string_view language);

}  // namespace bilan::report
