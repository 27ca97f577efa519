#include "check/project_checks.hpp"

#include "base/format.hpp"

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

}  // namespace

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

void check_figures(const content::Report& report, Strictness strictness, Diagnostics& diagnostics) {
    for (const auto& id : report.figures.ids()) {
        const auto* figure = report.figures.find(id);
        if (figure->missing) {
            say(strictness, "check/missing-figure", figure->span, format("the figure \"{}\" has no value yet", id),
                "enter its \"value\"; until then drafts show a placeholder", diagnostics);
        }
    }
    const auto severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    const auto* programmes = report.programmes.list();
    const ledger::Counts counts{{"programmes", programmes == nullptr ? 0 : static_cast<std::int64_t>(programmes->size())}};
    ledger::check_relations(report.figures, counts, severity, diagnostics);
    ledger::check_tables(report.tables, report.figures, severity, diagnostics);
}

}  // namespace bilan::check
