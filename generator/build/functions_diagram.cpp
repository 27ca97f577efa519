// diagram drawing: a drawing of the report with the words of the page's language.
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "chart/diagram.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::Value;

const content::Diagram* find_diagram(const Setting& setting, const Call& call, const std::string& id) {
    const auto* found = setting.report == nullptr ? nullptr : setting.report->diagram(id);
    if (found == nullptr) {
        call.error("template/unknown-diagram", format("there is no diagram \"{}\"", id),
                   setting.report == nullptr ? std::string() : did_you_mean(id, setting.report->diagram_ids()));
    }
    return found;
}

std::string filled(const Setting& setting, const content::Localized& words, const std::string& language) {
    return ledger::with_figures(words.in(language), setting.report->figures, setting.language).text;
}

// The words of the page's language; where they are missing, those of the report's own language, marked as a gap.
chart::DiagramWords::Words words_of(const Setting& setting, const content::DiagramText& text) {
    if (text.words.has(setting.language)) return {filled(setting, text.words, setting.language), ""};
    return {filled(setting, text.words, setting.report->source_language), "gap"};
}

Value diagram_svg(const Setting& setting, Call& call) {
    const auto name = call.text_or(0, "name", "");
    const auto* diagram = find_diagram(setting, call, name);
    if (diagram == nullptr || diagram->drawing == nullptr) return Value::safe("");
    Diagnostics told;   // by the project's checks
    const auto drawing = chart::DiagramDrawing::parse(*diagram->drawing, told);
    if (!drawing) return Value::safe("");
    chart::DiagramWords words;
    words.id_prefix = call.text_or(1, "id", "diagram-" + name) + "-picture";
    words.title = filled(setting, diagram->title, setting.language);
    words.description = filled(setting, diagram->description, setting.language);
    for (const auto& text : diagram->texts) words.texts.emplace(text.id, words_of(setting, text));
    return Value::safe(drawing->svg(words));
}

Value drawing(const Setting& setting, Call& call) {
    const auto* diagram = find_diagram(setting, call, call.text_or(0, "name", ""));
    if (diagram == nullptr) return Value::none();
    Dict dict;
    dict.set("id", diagram->id);
    dict.set("title", filled(setting, diagram->title, setting.language));
    dict.set("description", filled(setting, diagram->description, setting.language));
    dict.set("source", diagram->source.in(setting.language));
    dict.set("missing", diagram->drawing == nullptr);
    return Value(std::move(dict));
}

}  // namespace

void add_diagram_functions(const Setting& setting, Dict& globals) {
    globals.set("diagram", Value([&setting](Call& call) { return diagram_svg(setting, call); }));
    globals.set("drawing", Value([&setting](Call& call) { return drawing(setting, call); }));
}

}  // namespace bilan::build
