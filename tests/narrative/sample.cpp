#include "narrative/sample.hpp"

#include "base/format.hpp"
#include "data/json.hpp"

namespace bilan::narrative::tests {
namespace {

constexpr std::string_view theme = R"({
  "key-figures": {"body": "components", "aliases": ["chiffres-cles"], "attributes": {"title": {"type": "text", "aliases": ["titre"]}}},
  "key-figure": {"body": "inline", "attributes": {"figure": {"type": "figure", "required": true, "aliases": ["chiffre"]}, "icon": {"type": "icon"}}},
  "result": {"body": "blocks", "attributes": {"icon": {"type": "icon"}, "figure": {"type": "figure"}}},
  "callout": {"body": "blocks", "aliases": ["encadre"], "attributes": {"title": {"type": "text"}, "tone": {"type": "choice", "values": ["calm", "strong"], "default": "calm"}}},
  "columns": {"body": "components"},
  "column": {"body": "blocks"},
  "quote": {"body": "inline", "attributes": {"source": {"type": "text"}, "url": {"type": "url"}}},
  "figure": {"body": "none", "attributes": {"media": {"type": "media"}, "src": {}, "alt": {"type": "text"}, "caption": {"type": "text"}}},
  "chart": {"body": "none", "attributes": {"table": {"type": "table", "required": true}, "series": {"type": "list"}, "height": {"type": "number"}, "legend": {"type": "flag"}}},
  "cover": {"body": "none"}
})";

Components sample_components() {
    const Source source("theme.json", std::string(theme));
    Diagnostics diagnostics;
    const auto value = data::parse_json(source, diagnostics);
    Components components;
    for (const auto& entry : value->map()->entries()) components.add(*read_component(entry.key, entry.value, diagnostics));
    if (!diagnostics.empty()) throw std::runtime_error(to_text(diagnostics));
    return components;
}

std::optional<KnownFigure> sample_figure(std::string_view id, bool is_french) {
    if (id == "assistance.total") return KnownFigure{Decimal(29793), is_french ? "29\u202F793" : "29,793"};
    if (id == "assistance.share") return KnownFigure{Decimal(55), is_french ? "55\u00A0%" : "55%"};
    return {};
}

std::string text_of(const data::Value& value) {
    if (const auto* text = value.string()) return *text;
    if (const auto* number = value.number()) return number->lexeme;
    if (const auto* flag = value.boolean()) return *flag ? "yes" : "no";
    std::string result;
    for (const auto& one : *value.list()) result += (result.empty() ? "" : "|") + text_of(one);
    return result;
}

std::string sample_component(const ComponentCall& call) {
    std::string attributes = format(" id={}", call.id);
    for (const auto& [name, value, span] : call.attributes.entries()) {
        if (!value.is_null()) attributes += format(" {}=\"{}\"", name, text_of(value));
    }
    const auto line_end = call.body_html.starts_with('<') ? "\n" : "";
    return format("<x-{0}{1}>{2}{3}</x-{0}>\n", call.name, attributes, line_end, call.body_html);
}

}  // namespace

Vocabulary sample_vocabulary(std::string language) {
    static const Components components = sample_components();
    const bool is_french = language == "fr";
    Vocabulary vocabulary;
    vocabulary.language = std::move(language);
    vocabulary.components = components;
    vocabulary.figure = [is_french](std::string_view id) { return sample_figure(id, is_french); };
    vocabulary.figure_ids = {"assistance.total", "assistance.share"};
    vocabulary.tables = {"returns-by-country"};
    vocabulary.media = {"reception-desk"};
    vocabulary.icons = {"people", "woman"};
    return vocabulary;
}

RenderContext sample_context(std::string language) {
    RenderContext context;
    const bool is_french = language == "fr";
    context.language = std::move(language);
    context.heading_shift = 1;
    context.figure = [is_french](std::string_view id, FigureForm form) {
        const auto figure = sample_figure(id, is_french);
        if (!figure) return std::string("?");
        return form == FigureForm::Plain ? figure->text : format("<data value=\"{}\">{}</data>", figure->value.to_string(), figure->text);
    };
    context.component = [](const ComponentCall& call, Diagnostics&) { return sample_component(call); };
    return context;
}

void parse(Parsed& parsed, std::string_view markdown, std::string language) {
    const auto& source = parsed.sources.add("chapter.md", std::string(markdown));
    parsed.chapter = parse_chapter(source, 0, sample_vocabulary(std::move(language)), parsed.diagnostics);
}

std::string tree_of(std::string_view markdown, std::string language) {
    Parsed parsed;
    parse(parsed, markdown, std::move(language));
    return dump(parsed.chapter) + to_text(parsed.diagnostics);
}

std::string html_of(std::string_view markdown, std::string language) {
    Parsed parsed;
    parse(parsed, markdown, language);
    Ids ids;
    assign_heading_ids(parsed.chapter, ids, parsed.diagnostics);
    const auto rendered = render_chapter(parsed.chapter, sample_context(language), parsed.diagnostics);
    return rendered.html + to_text(parsed.diagnostics);
}

std::string mistakes_in(std::string_view markdown, std::string language) {
    Parsed parsed;
    parse(parsed, markdown, language);
    Ids ids;
    assign_heading_ids(parsed.chapter, ids, parsed.diagnostics);
    render_chapter(parsed.chapter, sample_context(language), parsed.diagnostics);
    return to_text(parsed.diagnostics);
}

}  // namespace bilan::narrative::tests
