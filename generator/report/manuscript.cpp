#include "report/manuscript.hpp"

#include <algorithm>
#include <optional>

#include "base/format.hpp"
#include "narrative/headings.hpp"
#include "narrative/markdown.hpp"

namespace bilan::report {
namespace {

using content::MissingTranslation;

// The levels of the headings in a tree, wherever they stand.
void find_highest(const narrative::Nodes& nodes, int& highest) {
    for (const auto& node : nodes) {
        if (const auto* heading = node.as<narrative::Heading>()) highest = std::min(highest, heading->level);
        find_highest(node.children, highest);
    }
}

int shift_of(const narrative::Chapter& tree) {
    int highest = 7;
    find_highest(tree.blocks, highest);
    return highest == 7 ? 0 : 2 - highest;
}

void report_missing(const content::Report& report, const content::Chapter& chapter, const std::string& language,
                    Manuscript::Strictness strictness, Diagnostics& diagnostics) {
    const auto file = format("content/{}/{}.{}.md", report.id, chapter.stem, language);
    const auto message = format("the chapter \"{}\" has no text in \"{}\"", chapter.stem, language);
    const auto help = format("add the file {}, or set \"missing_translation\" to \"hide\" or \"fall-back\" in report.json", file);
    if (strictness == Manuscript::Strictness::Release) diagnostics.error("report/missing-translation", Place{.file = file}, message, help);
    else diagnostics.warning("report/missing-translation", Place{.file = file}, message, help);
}

// The edition to show, and in which language it is. Null when the chapter is hidden from that language.
const content::Edition* choose(const content::Report& report, const content::Chapter& chapter, std::string& language,
                               Manuscript::Strictness strictness, Diagnostics& diagnostics) {
    if (const auto* own = chapter.edition(language)) return own;
    if (report.missing_translation == MissingTranslation::Hide || chapter.unreadable.count(language) != 0) return nullptr;
    if (report.missing_translation == MissingTranslation::Block) report_missing(report, chapter, language, strictness, diagnostics);
    if (chapter.editions.empty()) return nullptr;
    const auto first = chapter.editions.begin();
    const auto* source = chapter.edition(report.source_language);
    language = source != nullptr ? report.source_language : first->first;
    return source != nullptr ? source : &first->second;
}

}  // namespace

Manuscript Manuscript::parse(const content::Report& report,
                             const std::function<narrative::Vocabulary(const std::string&)>& vocabulary_of,
                             Strictness strictness, Diagnostics& diagnostics) {
    Manuscript manuscript;
    manuscript.report_ = &report;
    // The source language first: the others adopt its heading ids.
    auto languages = report.languages;
    std::stable_partition(languages.begin(), languages.end(), [&](const auto& l) { return l == report.source_language; });
    for (const auto& language : languages) {
        const auto vocabulary = vocabulary_of(language);
        narrative::Ids ids;
        for (const auto& chapter : report.chapters) ids.claim(chapter.id);
        auto& texts = manuscript.by_language_[language];
        for (const auto& chapter : report.chapters) {
            ChapterText text{.chapter = &chapter, .language = language};
            text.edition = choose(report, chapter, text.language, strictness, diagnostics);
            if (text.edition == nullptr || text.edition->source == nullptr) continue;
            // A text that stands in for a missing one is of its own language: so are the numbers in it.
            const auto other = text.language == language ? std::nullopt : std::optional(vocabulary_of(text.language));
            text.tree = narrative::parse_chapter(*text.edition->source, text.edition->body, other ? *other : vocabulary, diagnostics);
            text.heading_shift = shift_of(text.tree);
            const auto* source = manuscript.chapter(report.source_language, chapter.id);
            if (source == nullptr || language == report.source_language) narrative::assign_heading_ids(text.tree, ids, diagnostics);
            else narrative::adopt_heading_ids(text.tree, source->tree, ids, diagnostics);
            texts.push_back(std::move(text));
        }
    }
    return manuscript;
}

const std::vector<ChapterText>& Manuscript::chapters(std::string_view language) const {
    static const std::vector<ChapterText> none;
    const auto found = by_language_.find(language);
    return found == by_language_.end() ? none : found->second;
}

const ChapterText* Manuscript::chapter(std::string_view language, std::string_view id) const {
    const auto& all = chapters(language);
    const auto found = std::find_if(all.begin(), all.end(), [&](const ChapterText& text) { return text.chapter->id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace bilan::report
