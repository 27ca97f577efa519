#include "build/pages.hpp"

#include <algorithm>

#include "build/chapters.hpp"
#include "build/collections.hpp"
#include "build/frame.hpp"
#include "build/links.hpp"
#include "templating/conversion.hpp"

namespace bilan::build {
namespace {

using templating::Dict;
using templating::List;
using templating::Value;

const report::Heading* heading_in(const Setting& setting, const std::string& language, const std::string& chapter, const std::string& id) {
    for (const auto& outline : setting.outlines.chapters(*setting.report, language)) {
        if (outline.chapter->id != chapter || outline.language != language) continue;
        const auto& all = outline.headings;
        const auto found = std::find_if(all.begin(), all.end(), [&](const report::Heading& h) { return h.id == id; });
        if (found != all.end()) return &*found;
    }
    return nullptr;
}

// The same section in the other languages: without a script the language switch cannot know where the reader is, but the
// contents can lead from each section to its twin.
Value section_twins(const Setting& setting, const site::Page& page, const std::string& id) {
    List list;
    for (const auto& [language, path] : page.twins) {
        const auto* heading = language == page.language ? nullptr : heading_in(setting, language, page.chapter, id);
        if (heading == nullptr) continue;
        Dict dict;
        dict.set("lang", language);
        dict.set("title", heading->text);
        dict.set("url", url_to_output(setting, path) + "#" + id);
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

// The second-level headings of a chapter, for its page's own contents.
Value contents_of(const Setting& setting, const site::Page& page, const narrative::Rendered& rendered) {
    List list;
    for (const auto& heading : rendered.headings) {
        if (heading.level != 2) continue;
        Dict dict;
        dict.set("title", heading.text);
        dict.set("href", "#" + heading.id);
        dict.set("classes", templating::from(heading.classes));
        dict.set("twins", section_twins(setting, page, heading.id));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Value report_cards(const Setting& setting) {
    List list;
    for (const auto& report : setting.project.reports) {
        const auto* page = setting.map.report(setting.language, report.id);
        if (page == nullptr) continue;
        Dict dict;
        dict.set("id", report.id);
        dict.set("title", report.title.in(setting.language));
        dict.set("subtitle", report.subtitle.in(setting.language));
        dict.set("description", report.description.in(setting.language));
        dict.set("year", report.year);
        dict.set("cover", report.cover);
        dict.set("url", url_to_output(setting, page->path));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

// The site in each of its languages, named in that language.
Value homes(const Setting& setting) {
    List list;
    for (const auto& language : setting.project.site.languages) {
        const auto* home = setting.map.home(language);
        Dict dict;
        dict.set("lang", language);
        dict.set("title", language_name(language) + " – " + home->title);
        dict.set("url", url_to_output(setting, home->path));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Dict chapter_value(const report::ChapterText& text, const std::string& html) {
    Dict dict;
    dict.set("id", text.chapter->id);
    dict.set("title", text.edition->title);
    dict.set("slug", text.edition->slug);
    dict.set("kind", text.chapter->kind == "chapter" ? "" : text.chapter->kind);
    dict.set("axis", text.chapter->axis);
    dict.set("media", text.chapter->media);
    dict.set("lang", text.language);
    dict.set("html", Value::safe(html));
    return dict;
}

std::optional<std::string> render_layout(const std::string& name, Dict context, const Value& globals,
                                         const templating::Environment& environment, Diagnostics& diagnostics) {
    const auto page = environment.get_template(name, diagnostics);
    if (!page) return std::nullopt;
    return templating::render(environment, *page, Value(std::move(context)), diagnostics, globals);
}

void add_report_context(const Setting& setting, const site::Page& page, Dict& context) {
    add_report_frame(setting, context);
    context.set("chapters", chapter_list(setting));
    if (page.kind == site::PageKind::Report) {
        context.set("striking", striking_list(setting));
        context.set("pictures", picture_sample(setting, 5));
    }
    if (page.kind == site::PageKind::Figures) {
        context.set("groups", figure_groups(setting));
        context.set("tables", table_list(setting));
        const bool has_files = setting.report->public_figures && !setting.report->figures.figures().empty();
        context.set("csv_url", has_files ? url_to_output(setting, setting.map.figures_csv_path(*setting.report, setting.language)) : std::string());
        context.set("json_url", has_files ? url_to_output(setting, setting.map.figures_json_path(*setting.report)) : std::string());
    }
    if (page.kind == site::PageKind::Gallery) context.set("groups", picture_groups(setting));
}

Dict gap_dict(const Diagnostic& gap) {
    Dict dict;
    dict.set("code", gap.code);
    dict.set("message", gap.message);
    dict.set("help", gap.help);
    dict.set("file", gap.place.file);
    dict.set("line", static_cast<std::int64_t>(gap.place.line));
    return dict;
}

Value waived_value(const check::Waived& waived) {
    Dict dict = gap_dict(waived.finding);
    dict.set("reason", waived.reason);
    dict.set("until", waived.until);
    return Value(std::move(dict));
}

std::string layout_of(site::PageKind kind) { return kind == site::PageKind::NotFound ? "404.html" : kind_name(kind) + ".html"; }

}  // namespace

std::optional<std::string> render_page(const site::Page& page, const Setting& setting, const Manuscripts& manuscripts,
                                       const templating::Environment& environment, Diagnostics& diagnostics) {
    const auto globals = globals_of(setting);
    auto page_dict = page_value(setting, page);
    Dict context;
    if (setting.report != nullptr) add_report_context(setting, page, context);
    else context.set("reports", report_cards(setting));
    if (page.kind == site::PageKind::Chapter) {
        const auto* text = manuscripts.at(page.report).chapter(page.language, page.chapter);
        if (text == nullptr) return std::nullopt;
        std::map<std::string, int> counts;
        const auto rendered = render_chapter(*text, setting, environment, globals, counts, diagnostics);
        page_dict.set("toc", contents_of(setting, page, rendered));
        context.set("chapter", Value(chapter_value(*text, rendered.html)));
    }
    if (page.kind == site::PageKind::Languages) context.set("homes", homes(setting));
    context.set("page", Value(std::move(page_dict)));
    return render_layout(layout_of(page.kind), std::move(context), globals, environment, diagnostics);
}

std::optional<std::string> render_gaps(const site::Page& page, const Setting& setting, const Diagnostics& gaps, const std::vector<check::Waived>& waived,
                                       const templating::Environment& environment, Diagnostics& diagnostics) {
    Dict context;
    add_report_context(setting, page, context);
    List list;
    for (const auto& gap : gaps.all()) list.push_back(Value(gap_dict(gap)));
    context.set("gaps", Value(std::move(list)));
    List excused;
    for (const auto& each : waived) excused.push_back(waived_value(each));
    context.set("waived", Value(std::move(excused)));
    context.set("page", Value(page_value(setting, page)));
    return render_layout(layout_of(page.kind), std::move(context), globals_of(setting), environment, diagnostics);
}

std::optional<std::string> render_print_document(const Setting& setting, const report::Manuscript& manuscript,
                                                 const templating::Environment& environment, Diagnostics& diagnostics) {
    const auto globals = globals_of(setting);
    std::map<std::string, int> counts;
    std::map<std::string, narrative::Rendered> rendered;
    for (const auto& text : manuscript.chapters(setting.language)) {
        if (text.chapter->in_print()) rendered.emplace(text.chapter->id, render_chapter(text, setting, environment, globals, counts, diagnostics));
    }
    check_links_between(manuscript.report(), rendered, diagnostics);
    List chapters;
    for (const auto& text : manuscript.chapters(setting.language)) {
        if (text.chapter->in_print()) chapters.push_back(Value(chapter_value(text, rendered.at(text.chapter->id).html)));
    }
    Dict context;
    context.set("chapters", Value(std::move(chapters)));
    return render_layout("print.html", std::move(context), globals, environment, diagnostics);
}

}  // namespace bilan::build
