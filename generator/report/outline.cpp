#include "report/outline.hpp"

namespace bilan::report {
namespace {

void collect_headings(const narrative::Nodes& nodes, int shift, std::vector<Heading>& headings) {
    for (const auto& node : nodes) {
        if (const auto* heading = node.as<narrative::Heading>()) {
            headings.push_back({heading->level + shift, heading->id, narrative::plain_text(node.children), heading->attributes.classes});
        }
        collect_headings(node.children, shift, headings);
    }
}

void collect_texts(const data::Value& value, std::string_view language, std::string& words) {
    if (const auto* list = value.list()) {
        for (const auto& item : *list) collect_texts(item, language, words);
    }
    if (const auto* map = value.map()) {
        for (const auto& entry : map->entries()) {
            const auto* text = entry.value.string();
            if (text == nullptr) collect_texts(entry.value, language, words);
            else if (entry.key == language || entry.key.size() != 2) words += *text + "\n";
        }
    }
}

}  // namespace

void Outlines::add(const Manuscript& manuscript) {
    for (const auto& language : manuscript.report().languages) {
        auto& chapters = outlines_[{manuscript.report().id, language}];
        for (const auto& text : manuscript.chapters(language)) {
            ChapterOutline outline{text.chapter, text.language, text.edition->title, {}, {}};
            collect_headings(text.tree.blocks, text.heading_shift, outline.headings);
            outline.words = text.edition->source->text().substr(text.edition->body);
            chapters.push_back(std::move(outline));
        }
    }
}

const std::vector<ChapterOutline>& Outlines::chapters(const content::Report& report, std::string_view language) const {
    static const std::vector<ChapterOutline> none;
    const auto found = outlines_.find({report.id, std::string(language)});
    return found == outlines_.end() ? none : found->second;
}

std::string words_of(const content::Report& report, const Outlines& outlines, std::string_view language) {
    std::string words;
    for (const auto& chapter : outlines.chapters(report, language)) words += chapter.title + "\n" + chapter.words + "\n";
    collect_texts(report.programmes, language, words);
    collect_texts(report.axes, language, words);
    return words;
}

}  // namespace bilan::report
