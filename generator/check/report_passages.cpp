#include "check/report_passages.hpp"

#include <algorithm>
#include <utility>

namespace bilan::check {
namespace {

void add_texts(const ledger::Texts& texts, std::string_view language, const Span& span, editorial::Passages& passages) {
    const auto found = texts.find(language);
    if (found != texts.end() && !found->second.empty()) passages.push_back(editorial::passage_of(found->second, span));
}

void add_words(const content::Localized& words, std::string_view language, const Span& span, editorial::Passages& passages) {
    if (words.has(language)) passages.push_back(editorial::passage_of(words.in(language), span));
}

editorial::Passages data_of(const content::Report& report, std::string_view language) {
    editorial::Passages passages = editorial::passages_in(report.programmes, language);
    for (auto& passage : editorial::passages_in(report.axes, language)) passages.push_back(std::move(passage));
    for (const auto& figure : report.figures.figures()) {
        for (const auto* texts : {&figure.label, &figure.short_label, &figure.population, &figure.place, &figure.note})
            add_texts(*texts, language, figure.span, passages);
    }
    for (const auto& diagram : report.diagrams) {
        for (const auto* words : {&diagram.title, &diagram.description}) add_words(*words, language, diagram.span, passages);
        for (const auto& text : diagram.texts) add_words(text.words, language, text.words_span(language), passages);
    }
    return passages;
}

ReportPassages passages_of(const report::Manuscript& manuscript, const std::string& language) {
    ReportPassages passages{language, {}, data_of(manuscript.report(), language)};
    for (const auto& chapter : manuscript.chapters(language))
        if (chapter.language == language) passages.chapters.push_back({&chapter, editorial::passages_in(chapter.tree)});
    return passages;
}

}  // namespace

editorial::Passages ReportPassages::all() const {
    editorial::Passages result;
    for (const auto& chapter : chapters) result.insert(result.end(), chapter.passages.begin(), chapter.passages.end());
    result.insert(result.end(), data.begin(), data.end());
    return result;
}

const ReportPassages* ReadReport::in(std::string_view language) const {
    const auto found = std::find_if(languages.begin(), languages.end(), [&](const ReportPassages& each) { return each.language == language; });
    return found == languages.end() ? nullptr : &*found;
}

ReadReport read_passages(const report::Manuscript& manuscript) {
    ReadReport read{&manuscript, {}};
    for (const auto& language : manuscript.report().languages) read.languages.push_back(passages_of(manuscript, language));
    return read;
}

}  // namespace bilan::check
