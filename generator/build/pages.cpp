#include "build/pages.hpp"

#include "base/check.hpp"
#include "base/format.hpp"
#include "build/chapters.hpp"
#include "build/links.hpp"

namespace bilan::build {
namespace {

using templating::Dict;
using templating::List;
using templating::Value;

Value link_value(const Setting& setting, const site::Page& page) {
    Dict dict;
    dict.set("url", url_to_output(setting, page.path));
    dict.set("title", page.title);
    return Value(std::move(dict));
}

// The languages' own names, as the switch shows them.
std::string language_name(const std::string& language) { return language == "fr" ? "Français" : language == "en" ? "English" : language; }

Value alternates(const Setting& setting, const site::Page& page) {
    List list;
    for (const auto& language : setting.project.site.languages) {
        const auto twin = page.twins.find(language);
        if (twin == page.twins.end()) continue;
        Dict dict;
        dict.set("lang", language);
        dict.set("url", url_to_output(setting, twin->second));
        dict.set("canonical", site::canonical_url(setting.project.site.base_url, twin->second));
        dict.set("title", language_name(language));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

std::string kind_name(site::PageKind kind) {
    switch (kind) {
        case site::PageKind::Languages: return "languages";
        case site::PageKind::Home: return "home";
        case site::PageKind::Report: return "report";
        case site::PageKind::Chapter: return "chapter";
        case site::PageKind::Figures: return "figures";
        case site::PageKind::NotFound: return "notfound";
    }
    throw InternalError("a page of no kind");
}

Value breadcrumbs(const Setting& setting, const site::Page& page) {
    List list;
    if (const auto* home = setting.map.home(page.language); home != nullptr && home->path != page.path) {
        list.push_back(link_value(setting, *home));
    }
    if (!page.chapter.empty()) {
        if (const auto* report = setting.map.report(page.language, page.report)) list.push_back(link_value(setting, *report));
    }
    return Value(std::move(list));
}

// The second-level headings of a chapter, for its page's own contents.
Value contents_of(const narrative::Rendered& rendered) {
    List list;
    for (const auto& heading : rendered.headings) {
        if (heading.level != 2) continue;
        Dict dict;
        dict.set("title", heading.text);
        dict.set("href", "#" + heading.id);
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Dict page_value(const Setting& setting, const site::Page& page) {
    Dict dict;
    dict.set("title", page.title);
    dict.set("description", page.description);
    dict.set("kind", kind_name(page.kind));
    dict.set("canonical", page.indexed ? site::canonical_url(setting.project.site.base_url, page.path) : "");
    dict.set("alternates", alternates(setting, page));
    // A page that is not there has no address of its own: what it links to must not depend on where it was asked for.
    dict.set("root", page.path == "404.html" ? setting.project.site.base_url : site::relative_url(page.path, ""));
    dict.set("breadcrumbs", breadcrumbs(setting, page));
    dict.set("previous", Value::none());
    dict.set("next", Value::none());
    const auto around = setting.map.chapters(page.language, page.report);
    for (std::size_t i = 0; i < around.size(); ++i) {
        if (around[i]->path != page.path) continue;
        if (i > 0) dict.set("previous", link_value(setting, *around[i - 1]));
        if (i + 1 < around.size()) dict.set("next", link_value(setting, *around[i + 1]));
    }
    return dict;
}

Value downloads(const Setting& setting) {
    List list;
    for (const auto& language : setting.report->languages) {
        Dict dict;
        dict.set("lang", language);
        dict.set("title", setting.report->title.in(language) + " – " + language_name(language));
        dict.set("url", url_to_output(setting, setting.map.pdf_path(*setting.report, language)));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

// The chapters of a report that have a page, for its landing page.
Value chapter_cards(const Setting& setting) {
    List list;
    for (const auto* page : setting.map.chapters(setting.language, setting.report->id)) {
        const auto* chapter = setting.report->chapter(page->chapter);
        Dict dict;
        dict.set("id", page->chapter);
        dict.set("title", page->title);
        dict.set("description", page->description);
        dict.set("url", url_to_output(setting, page->path));
        dict.set("kind", chapter->kind);
        dict.set("axis", chapter->axis);
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

void add_report_context(const Setting& setting, Dict& context) {
    context.set("chapters", chapter_cards(setting));
    context.set("downloads", downloads(setting));
    const auto* imprint = setting.map.chapter(setting.language, setting.report->id, "imprint");
    context.set("imprint_url", imprint == nullptr ? Value("") : Value(url_to_output(setting, imprint->path)));
}

std::string layout_of(site::PageKind kind) { return kind == site::PageKind::NotFound ? "404.html" : kind_name(kind) + ".html"; }

}  // namespace

std::optional<std::string> render_page(const site::Page& page, const Setting& setting, const Manuscripts& manuscripts,
                                       const templating::Environment& environment, Diagnostics& diagnostics) {
    const auto globals = globals_of(setting);
    auto page_dict = page_value(setting, page);
    Dict context;
    if (setting.report != nullptr) add_report_context(setting, context);
    else context.set("reports", report_cards(setting));
    if (page.kind == site::PageKind::Chapter) {
        const auto* text = manuscripts.at(page.report).chapter(page.language, page.chapter);
        if (text == nullptr) return std::nullopt;
        std::map<std::string, int> counts;
        const auto rendered = render_chapter(*text, setting, environment, globals, counts, diagnostics);
        page_dict.set("toc", contents_of(rendered));
        context.set("chapter", Value(chapter_value(*text, rendered.html)));
    }
    if (page.kind == site::PageKind::Languages) context.set("homes", homes(setting));
    context.set("page", Value(std::move(page_dict)));
    return render_layout(layout_of(page.kind), std::move(context), globals, environment, diagnostics);
}

std::optional<std::string> render_print_document(const Setting& setting, const report::Manuscript& manuscript,
                                                 const templating::Environment& environment, Diagnostics& diagnostics) {
    const auto globals = globals_of(setting);
    List chapters;
    std::map<std::string, int> counts;
    for (const auto& text : manuscript.chapters(setting.language)) {
        if (!text.chapter->in_print()) continue;
        const auto rendered = render_chapter(text, setting, environment, globals, counts, diagnostics);
        chapters.push_back(Value(chapter_value(text, rendered.html)));
    }
    Dict context;
    context.set("chapters", Value(std::move(chapters)));
    return render_layout("print.html", std::move(context), globals, environment, diagnostics);
}

}  // namespace bilan::build
