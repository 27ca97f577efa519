// Drawings against their words: every text of a drawing has words in every language, every word has a text, and fits.
#include <functional>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "chart/diagram.hpp"
#include "check/project_checks.hpp"

namespace bilan::check {
namespace {

class DiagramCheck {
public:
    DiagramCheck(const content::Diagram& diagram, const content::Report& report, Strictness strictness, Diagnostics& diagnostics)
        : diagram_(diagram), report_(report), languages_(report.languages), strictness_(strictness), diagnostics_(diagnostics) {}

    void check() {
        if (diagram_.drawing == nullptr) {
            return gap("check/missing-drawing", diagram_.file_span, format("there is no drawing at {}", diagram_.file), "add the SVG file, or mend its name");
        }
        const auto drawing = chart::DiagramDrawing::parse(*diagram_.drawing, diagnostics_);
        check_words(diagram_.title, "title", [&](const std::string&) { return diagram_.span; });
        check_words(diagram_.description, "description", [&](const std::string&) { return diagram_.span; });
        if (!drawing) return;
        for (const auto& text : diagram_.texts) check_text(text, *drawing);
        for (const auto& drawn : drawing->texts()) check_drawn(drawn);
    }

private:
    // What a draft shows as a gap and a release refuses.
    void gap(std::string_view code, const Span& span, std::string message, std::string help) {
        const auto severity = strictness_ == Strictness::Release ? Severity::Error : Severity::Warning;
        diagnostics_.add({severity, std::string(code), std::move(message), span.place(), std::move(help)});
    }

    void check_words(const content::Localized& words, const std::string& what, const std::function<Span(const std::string&)>& where) {
        for (const auto& language : languages_) {
            for (const auto& id : ledger::with_figures(words.in(language), report_.figures, language).unknown) {
                diagnostics_.error("check/unknown-figure", where(language), format("unknown figure \"{}\"", id), report_.figures.suggestion(id));
            }
            if (words.has(language)) continue;
            gap("check/missing-words", where(language), format("the {} of the diagram \"{}\" is not there in \"{}\"", what, diagram_.id, language),
                format("add \"{}\": \"…\"", language));
        }
    }

    void check_text(const content::DiagramText& text, const chart::DiagramDrawing& drawing) {
        const auto* drawn = drawing.find(text.id);
        if (drawn == nullptr) {
            diagnostics_.error("check/unknown-drawn-text", text.span, format("the drawing {} has no text \"{}\"", diagram_.file, text.id),
                               did_you_mean(text.id, drawing.text_ids()));
            return;
        }
        check_words(text.words, format("text \"{}\"", text.id), [&](const std::string& language) { return text.words_span(language); });
        for (const auto& language : languages_) check_width(text, *drawn, language);
    }

    void check_width(const content::DiagramText& text, const chart::DrawnText& drawn, const std::string& language) {
        const double width = chart::width_of(drawn, ledger::with_figures(text.words.in(language), report_.figures, language).text);
        if (drawn.width <= 0 || width <= drawn.width) return;
        diagnostics_.warning("check/wide-text", text.words_span(language),
                             format("\"{}\" is about {:.0f} wide in \"{}\", and its place in the drawing {:.0f}", text.id, width, language, drawn.width),
                             "shorten it, or break the line with \\n");
    }

    void check_drawn(const chart::DrawnText& drawn) {
        for (const auto& text : diagram_.texts) {
            if (text.id == drawn.id) return;
        }
        gap("check/missing-words", drawn.span, format("the text \"{}\" of this drawing has no words", drawn.id),
            format("add \"{}\": {{\"fr\": \"…\", \"en\": \"…\"}} to the diagram \"{}\" in diagrams.json", drawn.id, diagram_.id));
    }

    const content::Diagram& diagram_;
    const content::Report& report_;
    const std::vector<std::string>& languages_;
    Strictness strictness_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_diagrams(const content::Report& report, Strictness strictness, Diagnostics& diagnostics) {
    for (const auto& diagram : report.diagrams) DiagramCheck(diagram, report, strictness, diagnostics).check();
}

}  // namespace bilan::check
