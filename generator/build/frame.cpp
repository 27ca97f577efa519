#include "build/frame.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "build/links.hpp"

namespace bilan::build {
namespace {

using templating::Dict;
using templating::List;
using templating::Value;

// This page in each language that has it, for search engines.
Value alternates(const Setting& setting, const site::Page& page) {
    List list;
    for (const auto& language : setting.project.site.languages) {
        const auto twin = page.twins.find(language);
        if (twin == page.twins.end()) continue;
        Dict dict;
        dict.set("lang", language);
        dict.set("url", url_to_output(setting, twin->second));
        dict.set("canonical", site::canonical_url(setting.project.site.base_url, twin->second));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

// Where the language switch leads: to the same page, else to its report, else to the site's home.
const std::string& path_in(const Setting& setting, const site::Page& page, const std::string& language) {
    if (const auto twin = page.twins.find(language); twin != page.twins.end()) return twin->second;
    const auto* report = page.report.empty() ? nullptr : setting.map.report(language, page.report);
    return report != nullptr ? report->path : setting.map.home(language)->path;
}

Value languages(const Setting& setting, const site::Page& page) {
    List list;
    for (const auto& language : setting.project.site.languages) {
        Dict dict;
        dict.set("lang", language);
        dict.set("url", url_to_output(setting, path_in(setting, page, language)));
        dict.set("title", language_name(language));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Value breadcrumbs(const Setting& setting, const site::Page& page) {
    List list;
    if (const auto* home = setting.map.home(page.language); home != nullptr && home->path != page.path) {
        list.push_back(link_value(setting, *home));
    }
    const auto* report = page.kind == site::PageKind::Report ? nullptr : setting.map.report(page.language, page.report);
    if (report != nullptr) list.push_back(link_value(setting, *report));
    return Value(std::move(list));
}

void set_neighbours(const Setting& setting, const site::Page& page, Dict& dict) {
    dict.set("previous", Value::none());
    dict.set("next", Value::none());
    const auto around = setting.map.chapters(page.language, page.report);
    for (std::size_t i = 0; i < around.size(); ++i) {
        if (around[i]->path != page.path) continue;
        if (i > 0) dict.set("previous", link_value(setting, *around[i - 1]));
        if (i + 1 < around.size()) dict.set("next", link_value(setting, *around[i + 1]));
    }
}

bool is_shown(const Setting& setting, const std::string& id) {
    const auto* picture = id.empty() ? nullptr : setting.pictures.find(id);
    return picture != nullptr && !picture->missing();
}

// The picture that stands for a page where it is shared: its chapter's, else its report's cover.
const Picture* picture_of_page(const Setting& setting, const site::Page& page) {
    const auto& reports = setting.project.reports;
    const auto* report = setting.report != nullptr ? setting.report : reports.empty() ? nullptr : &reports.front();
    if (report == nullptr) return nullptr;
    const auto* chapter = report->chapter(page.chapter);
    const auto* own = chapter == nullptr ? nullptr : setting.pictures.find(chapter->media);
    return own != nullptr && !own->missing() ? own : setting.pictures.find(report->cover);
}

Value image(const Setting& setting, const site::Page& page) {
    const auto* picture = picture_of_page(setting, page);
    if (picture == nullptr || picture->missing()) return Value::none();
    const auto& largest = picture->jpeg.back();
    const auto height = static_cast<int>(static_cast<std::int64_t>(picture->height) * largest.width / picture->width);
    const bool has_card = !picture->card.empty();
    Dict dict;
    dict.set("url", setting.project.site.base_url + (has_card ? picture->card : largest.path));
    dict.set("width", has_card ? card_width : largest.width);
    dict.set("height", has_card ? card_height : height);
    dict.set("alt", picture->alternative.in(setting.language));
    return Value(std::move(dict));
}

void set_page_or_none(const Setting& setting, std::string_view key, const site::Page* page, Dict& dict) {
    dict.set(Value(std::string(key)), page == nullptr ? Value::none() : link_value(setting, *page));
}

// bytes -> megabytes with one decimal, never 0.
Decimal megabytes(std::size_t bytes) {
    const auto tenths = (static_cast<std::int64_t>(bytes) + 50'000) / 100'000;
    return Decimal::scaled(std::max<std::int64_t>(1, tenths), 1);
}

Value pdf_value(const Setting& setting, const std::string& language) {
    const auto path = setting.map.pdf_path(*setting.report, language);
    const auto facts = setting.pdfs.find(path);
    Dict dict;
    dict.set("lang", language);
    dict.set("title", setting.report->title.in(language));
    dict.set("language", language_name(language));
    dict.set("url", url_to_output(setting, path));
    dict.set("megabytes", facts == setting.pdfs.end() ? Value::none() : Value(megabytes(facts->second.bytes)));
    dict.set("pages", facts == setting.pdfs.end() ? Value::none() : Value(facts->second.pages));
    return Value(std::move(dict));
}

// The page's own language first.
Value downloads(const Setting& setting) {
    List list{pdf_value(setting, setting.language)};
    for (const auto& language : setting.report->languages) {
        if (language != setting.language) list.push_back(pdf_value(setting, language));
    }
    return Value(std::move(list));
}

}  // namespace

std::string kind_name(site::PageKind kind) {
    switch (kind) {
        case site::PageKind::Languages: return "languages";
        case site::PageKind::Home: return "home";
        case site::PageKind::Report: return "report";
        case site::PageKind::Chapter: return "chapter";
        case site::PageKind::Figures: return "figures";
        case site::PageKind::Gallery: return "gallery";
        case site::PageKind::Gaps: return "gaps";
        case site::PageKind::NotFound: return "notfound";
    }
    throw InternalError("a page of no kind");
}

Value link_value(const Setting& setting, const site::Page& page) {
    Dict dict;
    dict.set("url", url_to_output(setting, page.path));
    dict.set("title", page.title);
    return Value(std::move(dict));
}

std::string language_name(const std::string& language) { return language == "fr" ? "Français" : language == "en" ? "English" : language; }

std::string named_by_axis(const content::Report& report, std::string_view axis, std::string_view key) {
    const auto* axes = axis.empty() ? nullptr : report.axes.list();
    if (axes == nullptr) return {};
    const auto found = std::find_if(axes->begin(), axes->end(), [&](const data::Value& a) { return a.string_or("id", "") == axis; });
    return found == axes->end() ? std::string() : found->string_or(key, "");
}

std::string picture_of_chapter(const Setting& setting, const content::Chapter& chapter) {
    if (is_shown(setting, chapter.media)) return chapter.media;
    if (const auto media = named_by_axis(*setting.report, chapter.axis, "media"); is_shown(setting, media)) return media;
    const auto* cited = setting.citations.chapter(setting.report->id, setting.language, chapter.id);
    if (cited == nullptr) return {};
    for (const auto& picture : cited->pictures) {
        if (is_shown(setting, picture.id)) return setting.pictures.find(picture.id)->id;
    }
    return {};
}

Dict page_value(const Setting& setting, const site::Page& page) {
    Dict dict;
    dict.set("title", page.title);
    dict.set("description", page.description);
    dict.set("kind", kind_name(page.kind));
    dict.set("chapter", page.chapter);
    dict.set("canonical", page.indexed ? site::canonical_url(setting.project.site.base_url, page.path) : "");
    dict.set("alternates", alternates(setting, page));
    dict.set("languages", languages(setting, page));
    // A page that is not there has no address of its own: what it links to must not depend on where it was asked for.
    dict.set("root", page.path == "404.html" ? setting.project.site.base_url : site::relative_url(page.path, ""));
    dict.set("breadcrumbs", breadcrumbs(setting, page));
    dict.set("image", image(setting, page));
    set_neighbours(setting, page, dict);
    return dict;
}

void add_report_frame(const Setting& setting, Dict& context) {
    Dict nav;
    set_page_or_none(setting, "report", setting.map.report(setting.language, setting.report->id), nav);
    set_page_or_none(setting, "figures", setting.map.figures(setting.language, setting.report->id), nav);
    set_page_or_none(setting, "gallery", setting.map.gallery(setting.language, setting.report->id), nav);
    set_page_or_none(setting, "gaps", setting.map.gaps(setting.language, setting.report->id), nav);
    nav.set("pdf", pdf_value(setting, setting.language));
    context.set("nav", Value(std::move(nav)));
    context.set("downloads", downloads(setting));
    const auto* imprint = setting.map.chapter(setting.language, setting.report->id, "imprint");
    context.set("imprint_url", imprint == nullptr ? Value("") : Value(url_to_output(setting, imprint->path)));
}

}  // namespace bilan::build
