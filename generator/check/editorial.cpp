#include "check/editorial.hpp"

#include <algorithm>
#include <string>

#include "check/cards.hpp"
#include "check/code_lists.hpp"
#include "check/imprint.hpp"
#include "check/rights.hpp"
#include "check/same_numbers.hpp"
#include "check/shown_pictures.hpp"
#include "editorial/acronyms.hpp"
#include "editorial/cited_codes.hpp"
#include "editorial/inclusive.hpp"
#include "editorial/prose.hpp"
#include "editorial/terms.hpp"

namespace bilan::check {
namespace {

const data::Value& shared(const content::Project& project, const std::string& list) {
    static const data::Value none;
    const auto* found = editorial::shared_list(project, list);
    return found == nullptr ? none : *found;
}

void check_prose(const ReportPassages& passages, const editorial::Passages& all, Diagnostics& diagnostics) {
    for (const auto& chapter : passages.chapters) editorial::check_open_quotes(chapter.passages, diagnostics);
    for (const auto& text : passages.data) editorial::check_open_quotes({text}, diagnostics);
    editorial::check_doubled_words(all, passages.language, diagnostics);
    editorial::check_date_ranges(all, passages.language, diagnostics);
}

void check_words(const content::Project& project, const content::Report& report, const ReportPassages& passages, Strictness strictness, Diagnostics& diagnostics) {
    const auto severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    const auto& language = passages.language;
    const editorial::Passages all = passages.all();
    check_prose(passages, all, diagnostics);
    editorial::check_terms(all, editorial::terms_of(project, language), diagnostics);
    editorial::check_cited_codes(all, editorial::code_lists_of(project, language), severity, diagnostics);
    if (language == "fr") editorial::check_inclusive_forms(all, report.inclusive_writing, diagnostics);
    if (project.shared.count("acronyms") == 0) return;   // whoever keeps no list is not asked for it
    const editorial::Acronyms acronyms = editorial::acronyms_of(project, language);
    editorial::check_undefined_acronyms(all, acronyms, language, diagnostics);
    editorial::check_expansions(all, acronyms, language, diagnostics);
}

void add_words(const editorial::Passages& passages, std::string& words) {
    for (const auto& passage : passages) words += passage.text + "\n";
}

// All that the project's reports say in a language, what stands in the chapters' components included.
std::string words_of(const content::Project& project, const std::vector<ReadReport>& reports, const std::string& language) {
    std::string words;
    for (const auto& read : reports) {
        for (const auto& chapter : read.manuscript->chapters(language)) words += chapter.edition->title + "\n" + std::string(chapter.edition->source->text()) + "\n";
        if (const auto* passages = read.in(language)) add_words(passages->data, words);
        const auto& report = read.manuscript->report();
        for (const auto* texts : {&report.title, &report.subtitle, &report.description}) words += texts->in(language) + "\n";
    }
    for (const auto* list : {"partners", "media", "places"}) add_words(editorial::passages_in(shared(project, list), language), words);
    return words;
}

// Whether a chapter is still to be written in the language, which is told: nobody knows what it will say.
bool lacks_chapters(const ReadReport& read, const std::string& language) {
    const auto& report = read.manuscript->report();
    return read.in(language) != nullptr && report.missing_translation == content::MissingTranslation::Block &&
           std::any_of(report.chapters.begin(), report.chapters.end(), [&](const auto& chapter) { return chapter.edition(language) == nullptr; });
}

// A report that is held back may use what the others do not.
void check_lists(const content::Project& project, const std::vector<ReadReport>& reports, Diagnostics& diagnostics) {
    if (project.reports.size() < project.site.reports.size()) return;
    for (const auto& language : project.site.languages) {
        const bool is_unfinished = std::any_of(reports.begin(), reports.end(), [&](const ReadReport& each) { return lacks_chapters(each, language); });
        if (is_unfinished) continue;
        editorial::check_unused_acronyms(words_of(project, reports, language), editorial::acronyms_of(project, language), language, diagnostics);
    }
}

void check_report(const content::Project& project, const ReadReport& read, Strictness strictness, Diagnostics& diagnostics) {
    const auto& report = read.manuscript->report();
    for (const auto& passages : read.languages) check_words(project, report, passages, strictness, diagnostics);
    check_copied_texts(report.programmes, report.languages, diagnostics);
    check_copied_texts(report.axes, report.languages, diagnostics);
    check_copied_labels(report.figures, report.languages, diagnostics);
    check_same_numbers(report.figures, diagnostics);
    check_data_codes(project, report, strictness, diagnostics);
    check_imprint(project, *read.manuscript, diagnostics);
}

}  // namespace

void check_editorial(const content::Project& project, const std::vector<ReadReport>& reports, const narrative::Components& components, const DayOf& day_of,
                     Strictness strictness, Diagnostics& diagnostics) {
    const auto& media = shared(project, "media");
    check_media(media, strictness, diagnostics);
    for (const auto& read : reports) {
        check_report(project, read, strictness, diagnostics);
        const auto shown = shown_pictures(*read.manuscript, components, media);
        check_rights(shown, media, day_of(read.manuscript->report()), strictness, diagnostics);
        check_maps(shown, media, *read.manuscript, diagnostics);
    }
    check_lists(project, reports, diagnostics);
}

}  // namespace bilan::check
