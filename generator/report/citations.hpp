// What each chapter cites, in the order in which a reader meets it, and where: figures of the ledger, pictures and data
// tables. The pages that collect them (all figures, all pictures) link back to those places and are made from this alone,
// so that no chapter has to be rendered for them. Found on the woven trees; what only a template cites is not here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "narrative/components.hpp"
#include "report/manuscript.hpp"

namespace bilan::report {

struct Citation {
    std::string id;      // of the figure, the picture (or its file, as ![](photos/x.jpg) names it) or the table
    std::string place;   // the id of the component around it, else of the heading above it; "" at the chapter's beginning
    std::string icon;    // of the component that shows a figure, or ""
    bool is_shown = false;  // by a component, not only named in a sentence
};

struct ChapterCitations {
    const content::Chapter* chapter = nullptr;
    std::vector<Citation> figures, pictures, tables;   // every one: a figure that is cited twice stands here twice
};

// Places are those of a chapter on a page of its own, not of the print document.
ChapterCitations citations_in(const ChapterText& text, const narrative::Components& components);

class Citations {
public:
    void add(const Manuscript& manuscript, const narrative::Components& components);
    // In the order of the report.
    const std::vector<ChapterCitations>& chapters(std::string_view report, std::string_view language) const;
    // Null when the language has no such chapter.
    const ChapterCitations* chapter(std::string_view report, std::string_view language, std::string_view id) const;

private:
    // (report, language) -> chapters
    std::map<std::pair<std::string, std::string>, std::vector<ChapterCitations>> citations_;
};

// What a page of figures or pictures shows under the heading of one chapter.
struct CitedUnder {
    const content::Chapter* chapter = nullptr;
    std::vector<Citation> cited;
};

// Each id once, with its first icon. First: under the first chapter that cites it. Told: under the chapter that tells of it:
// the first of an axis that shows it, else of an axis that names it, else any first that shows it, else any that names it.
// Chapters keep their order, and ids the order in which their chapter cites them; a chapter left with none is left out.
enum class Under { First, Told };
using Cited = std::vector<Citation> ChapterCitations::*;
std::vector<CitedUnder> by_chapter(const std::vector<const ChapterCitations*>& chapters, Cited cited, Under under);

}  // namespace bilan::report
