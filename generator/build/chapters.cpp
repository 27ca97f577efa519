#include "build/chapters.hpp"

#include "base/format.hpp"
#include "build/links.hpp"
#include "templating/conversion.hpp"

namespace bilan::build {
namespace {

using templating::Dict;
using templating::List;
using templating::Value;

Value value_of(const narrative::ComponentCall& call) {
    Dict dict;
    dict.set("name", call.name);
    dict.set("attrs", templating::from(data::Value(call.attributes)));
    dict.set("body", Value::safe(call.body_html));
    dict.set("text", call.body_text);
    dict.set("html", Value::safe(call.html));
    dict.set("id", call.id);
    dict.set("number", call.nth);
    dict.set("origin", call.origin);
    dict.set("classes", templating::from(call.classes));
    List children;
    for (const auto& child : call.children) children.push_back(value_of(child));
    dict.set("children", Value(std::move(children)));
    return Value(std::move(dict));
}

// Where the author wrote it goes onto the component's first element, for the print engine's messages.
std::string with_origin(std::string html, const std::string& origin) {
    if (origin.empty()) return html;
    const auto open = html.find('<');
    if (open == std::string::npos || open + 1 >= html.size() || html[open + 1] == '!') return html;
    const auto name_end = html.find_first_of(" \t\n/>", open + 1);
    if (name_end != std::string::npos) html.insert(name_end, format(" data-origin=\"{}\"", templating::escaped(origin)));
    return html;
}

// What a function tells without a place is wrong with what the author asks of it.
void tell_at(const Place& place, const Diagnostics& told, Diagnostics& diagnostics) {
    for (auto each : told.all()) {
        if (each.place == Place{}) each.place = place;
        diagnostics.add(std::move(each));
    }
}

std::string render_component(const narrative::ComponentCall& call, const templating::Environment& environment,
                             const Value& globals, Diagnostics& diagnostics) {
    const auto page = environment.get_template("components/" + call.name + ".html", diagnostics);
    if (!page) return {};
    Diagnostics told;
    auto html = templating::render(environment, *page, value_of(call), told, globals);
    tell_at(call.span.place(), told, diagnostics);
    return with_origin(html.value_or(""), call.origin);
}

std::vector<std::string> ids_in(const data::Value& items) {
    std::vector<std::string> ids;
    if (items.list() == nullptr) return ids;
    for (const auto& item : *items.list()) ids.push_back(item.string_or("id", ""));
    return ids;
}

}  // namespace

narrative::Vocabulary vocabulary_of(const content::Report& report, const std::string& language, const Theme& theme,
                                    const Pictures& pictures) {
    narrative::Vocabulary vocabulary;
    vocabulary.components = theme.components();
    vocabulary.media = pictures.ids();
    vocabulary.icons = theme.icon_names();
    if (report.data_is_broken) return vocabulary;  // one mistake there must not become fifty here
    vocabulary.figure = [&report, language](std::string_view id) -> std::optional<narrative::KnownFigure> {
        const auto* figure = report.figures.find(id);
        if (figure == nullptr) return std::nullopt;
        return narrative::KnownFigure{figure->value, ledger::plain_text(*figure, language)};
    };
    vocabulary.figure_ids = report.figures.ids();
    vocabulary.tables = report.tables.ids();
    vocabulary.diagrams = report.diagram_ids();
    vocabulary.programmes = ids_in(report.programmes);
    vocabulary.axes = ids_in(report.axes);
    return vocabulary;
}

narrative::Rendered render_chapter(const report::ChapterText& text, const Setting& setting,
                                   const templating::Environment& environment, const Value& globals,
                                   std::map<std::string, int>& counts, Diagnostics& diagnostics) {
    narrative::RenderContext context;
    context.language = text.language;
    context.heading_shift = text.heading_shift;
    context.id_prefix = setting.medium == Medium::Print ? text.chapter->id + "-" : "";
    context.component_counts = counts;
    context.origins = setting.medium == Medium::Print ? narrative::Origins::On : narrative::Origins::Off;
    context.figure = [&](std::string_view id, narrative::FigureForm form) {
        const auto* figure = setting.report->figures.find(id);
        if (figure == nullptr) return std::string();
        return form == narrative::FigureForm::Rich ? figure_html(setting, *figure, text.language) : ledger::plain_text(*figure, text.language);
    };
    context.component = [&](const narrative::ComponentCall& call, Diagnostics& sink) {
        return render_component(call, environment, globals, sink);
    };
    context.link = [&](std::string_view target) { return resolve_link(setting, target); };
    context.link_targets = link_targets(setting);
    auto rendered = narrative::render_chapter(text.tree, context, diagnostics);
    counts = rendered.component_counts;
    return rendered;
}

}  // namespace bilan::build
