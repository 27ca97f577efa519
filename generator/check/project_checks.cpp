#include "check/project_checks.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::check {
namespace {

void say(Strictness strictness, std::string_view code, const Span& span, std::string message, std::string help, Diagnostics& diagnostics) {
    if (strictness == Strictness::Release) diagnostics.error(code, span, std::move(message), std::move(help));
    else diagnostics.warning(code, span, std::move(message), std::move(help));
}

void check_picture(const PictureFacts& picture, const std::string& language, Strictness strictness, Diagnostics& diagnostics) {
    if (!picture.decorative && !picture.alternative.has(language)) {
        say(strictness, "check/missing-alternative", picture.span, format("the picture \"{}\" has no alternative text in \"{}\"", picture.id, language),
            "say in one sentence what it shows under \"alt\", or mark it \"decorative\": true", diagnostics);
    }
    if (!picture.credit.has(language)) {
        say(strictness, "check/missing-credit", picture.span, format("the picture \"{}\" has no credit in \"{}\"", picture.id, language),
            "name its author under \"credit\"", diagnostics);
    }
}

// An id that some file of the report names, and where.
struct Named {
    std::string id;
    Span span;
};

void add_named(const data::Value& item, std::string_view key, std::vector<Named>& named) {
    const auto* value = item.find(key);
    if (value != nullptr && value->string() != nullptr) named.push_back({*value->string(), value->span()});
}

void add_named_by_axes(const content::Report& report, std::string_view key, std::vector<Named>& named) {
    if (report.axes.list() == nullptr) return;
    for (const auto& axis : *report.axes.list()) add_named(axis, key, named);
}

std::vector<Named> named_pictures(const content::Report& report) {
    std::vector<Named> named;
    if (!report.cover.empty()) named.push_back({report.cover, report.span});
    add_named_by_axes(report, "media", named);
    for (const auto& chapter : report.chapters) {
        if (!chapter.media.empty()) named.push_back({chapter.media, chapter.media_span});
    }
    return named;
}

std::vector<Named> named_figures(const content::Report& report) {
    std::vector<Named> named;
    for (std::size_t i = 0; i < report.striking_figures.size(); ++i) named.push_back({report.striking_figures[i], report.striking_spans[i]});
    add_named_by_axes(report, "figure", named);
    return named;
}

void check_labels(const ledger::Figure& figure, const std::vector<std::string>& languages, Strictness strictness, Diagnostics& diagnostics) {
    for (const auto& language : languages) {
        if (!ledger::text_in(figure.label, language).empty()) continue;
        say(strictness, "check/missing-label", figure.span, format("the figure \"{}\" has no label in \"{}\"", figure.id, language),
            "say what it counts under \"label\"; until then drafts show a placeholder", diagnostics);
    }
}

}  // namespace

void check_names(const content::Report& report, const std::vector<std::string>& pictures, Diagnostics& diagnostics) {
    for (const auto& [id, span] : named_pictures(report)) {
        if (std::find(pictures.begin(), pictures.end(), id) != pictures.end()) continue;
        diagnostics.error("check/unknown-picture", span, format("there is no picture \"{}\" in data/shared/media.json", id),
                          did_you_mean(id, pictures));
    }
    if (report.data_is_broken) return;  // one mistake there must not become fifty here
    for (const auto& [id, span] : named_figures(report)) {
        if (report.figures.find(id) != nullptr) continue;
        diagnostics.error("check/unknown-figure", span, format("there is no figure \"{}\"", id), report.figures.suggestion(id));
    }
}

void check_pictures(const std::vector<PictureFacts>& pictures, const std::vector<std::string>& languages, Strictness strictness,
                    Diagnostics& diagnostics) {
    for (const auto& picture : pictures) {
        if (picture.missing) {
            say(strictness, "check/missing-picture", picture.span, format("there is no picture at {}", picture.file),
                "add the file as JPEG or PNG, or mend its name", diagnostics);
        }
        for (const auto& language : languages) check_picture(picture, language, strictness, diagnostics);
    }
}

void check_reviews(const content::Report& report, Strictness strictness, Diagnostics& diagnostics) {
    for (const auto& chapter : report.chapters) {
        for (const auto& [language, edition] : chapter.editions) {
            if (!edition.to_review) continue;
            say(strictness, "check/to-review", *edition.to_review, format("the chapter \"{}\" is still to be reviewed", edition.title),
                "read it, then take this line out", diagnostics);
        }
    }
}

std::set<std::string> questioned_figures(const content::Report& report, const Diagnostics& findings) {
    std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::string> figure_at;
    for (const auto& figure : report.figures.figures()) {
        const Place place = figure.value_span.place();
        figure_at.emplace(std::tuple(place.file, place.line, place.column), figure.id);
    }
    std::set<std::string> questioned;
    for (const auto& finding : findings.all()) {
        const auto found = figure_at.find({finding.place.file, finding.place.line, finding.place.column});
        if (found != figure_at.end() && finding.code.starts_with("ledger/")) questioned.insert(found->second);
    }
    return questioned;
}

void check_figures(const content::Report& report, Strictness strictness, const std::optional<unicode::Date>& today, Diagnostics& diagnostics) {
    for (const auto& id : report.figures.ids()) {
        const auto* figure = report.figures.find(id);
        check_labels(*figure, report.languages, strictness, diagnostics);
        if (figure->is_gap()) {
            say(strictness, "check/missing-figure", figure->span, format("the figure \"{}\" has no value yet", id),
                "enter its \"value\"; until then drafts show a placeholder", diagnostics);
        }
    }
    const auto* programmes = report.programmes.list();
    ledger::Proof proof;
    if (report.refused.count("programmes") == 0)
        proof.counts = {{"programmes", programmes == nullptr ? 0 : static_cast<std::int64_t>(programmes->size())}};
    proof.today = today;
    proof.severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    ledger::check_relations(report.figures, proof, diagnostics);
    ledger::check_framework(report.framework, proof, diagnostics);
    ledger::check_tables(report.tables, report.figures, proof, diagnostics);
}

}  // namespace bilan::check
