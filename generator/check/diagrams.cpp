// Drawings against their words: every text of a drawing has words in every language, every word has a text, and fits.
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "chart/diagram.hpp"
#include "check/project_checks.hpp"

namespace bilan::check {
namespace {

class DiagramCheck {
public:
    DiagramCheck(const content::Diagram& diagram, const std::vector<std::string>& languages, Strictness strictness, Diagnostics& diagnostics)
        : diagram_(diagram), languages_(languages), strictness_(strictness), diagnostics_(diagnostics) {}

    void check() {
        if (diagram_.drawing == nullptr) {
            return gap("check/missing-drawing", diagram_.file_span, format("there is no drawing at {}", diagram_.file), "add the SVG file, or mend its name");
        }
        const auto drawing = chart::DiagramDrawing::parse(*diagram_.drawing, diagnostics_);
        check_language(diagram_.title, "title", diagram_.span);
        check_language(diagram_.description, "description", diagram_.span);
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

    void check_language(const content::Localized& words, const std::string& what, const Span& span) {
        for (const auto& language : languages_) {
            if (words.has(language)) continue;
            gap("check/missing-words", span, format("the {} of the diagram \"{}\" is not there in \"{}\"", what, diagram_.id, language),
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
        check_language(text.words, format("text \"{}\"", text.id), text.words_span);
        for (const auto& language : languages_) check_width(text, *drawn, language);
    }

    void check_width(const content::DiagramText& text, const chart::DrawnText& drawn, const std::string& language) {
        const double width = chart::width_of(drawn, text.words.in(language));
        if (drawn.width <= 0 || width <= drawn.width) return;
        diagnostics_.warning("check/wide-text", text.words_span,
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
    const std::vector<std::string>& languages_;
    Strictness strictness_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_diagrams(const content::Report& report, Strictness strictness, Diagnostics& diagnostics) {
    for (const auto& diagram : report.diagrams) DiagramCheck(diagram, report.languages, strictness, diagnostics).check();
}

}  // namespace bilan::check
