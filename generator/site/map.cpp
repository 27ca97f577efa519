#include "site/map.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "unicode/locale.hpp"

namespace bilan::site {
namespace {

std::string slug_of(const content::Report& report, std::string_view language) {
    const auto slug = unicode::slug(report.slug.in(language));
    return slug.empty() ? report.id : slug;
}

// Where all of a report's files in that language are.
std::string folder_of(const content::Report& report, std::string_view language) {
    return std::string(language) + "/" + slug_of(report, language) + "/";
}

// The edition that a page in that language shows: its own, or the source language's when the report falls back.
const content::Edition* edition_shown(const content::Report& report, const content::Chapter& chapter, std::string_view language) {
    if (const auto* own = chapter.edition(language)) return own;
    return report.missing_translation == content::MissingTranslation::Hide ? nullptr : chapter.edition(report.source_language);
}

// A book begins with its imprint and its acronyms; nobody who comes to a web site wants to start there.
std::vector<const content::Chapter*> in_reading_order(const content::Report& report) {
    std::vector<const content::Chapter*> chapters;
    for (const auto& chapter : report.chapters) chapters.push_back(&chapter);
    std::stable_partition(chapters.begin(), chapters.end(),
                          [](const auto* chapter) { return chapter->kind != "imprint" && chapter->kind != "acronyms"; });
    return chapters;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&') result += "&amp;";
        else if (c == '<') result += "&lt;";
        else if (c == '"') result += "&quot;";
        else result += c;
    }
    return result;
}

}  // namespace

Map::Map(const content::Project& project, const std::vector<CollectedPage>& collected) {
    const auto& site = project.site;
    const auto front = site.languages.empty() ? std::string("en") : site.languages.front();
    pages_.push_back({.kind = PageKind::Languages, .path = "index.html", .language = front, .title = site.title.in(front),
                      .description = site.description.in(front), .indexed = false});
    for (const auto& language : site.languages) {
        pages_.push_back({.kind = PageKind::Home, .path = language + "/index.html", .language = language,
                          .title = site.title.in(language), .description = site.description.in(language)});
        pages_.push_back({.kind = PageKind::NotFound, .path = language + "/404.html", .language = language,
                          .title = site.title.in(language), .indexed = false});
    }
    pages_.push_back({.kind = PageKind::NotFound, .path = "404.html", .language = front, .title = site.title.in(front), .indexed = false});
    for (const auto& report : project.reports) add_report(report, collected);
    link_twins();
}

void Map::add_report(const content::Report& report, const std::vector<CollectedPage>& collected) {
    for (const auto& language : report.languages) {
        pages_.push_back({.kind = PageKind::Report, .path = folder_of(report, language) + "index.html", .language = language,
                          .report = report.id, .title = report.title.in(language), .description = report.description.in(language)});
        add_chapters(report, language);
        for (const auto& page : collected) {
            if (page.report != report.id || page.language != language) continue;
            pages_.push_back({.kind = page.kind, .path = free_path(folder_of(report, language), unicode::slug(page.title)),
                              .language = language, .report = report.id, .title = page.title, .description = page.description,
                              .indexed = page.kind != PageKind::Gaps});
        }
    }
}

void Map::add_chapters(const content::Report& report, const std::string& language) {
    for (const auto* chapter : in_reading_order(report)) {
        const auto* edition = chapter->on_web() ? edition_shown(report, *chapter, language) : nullptr;
        if (edition == nullptr) continue;
        pages_.push_back({.kind = PageKind::Chapter, .path = folder_of(report, language) + edition->slug + ".html", .language = language,
                          .report = report.id, .chapter = chapter->id, .title = edition->title, .description = edition->description});
    }
}

// A chapter may be called "Figures" too: the page that was not written by hand gives way.
std::string Map::free_path(const std::string& folder, const std::string& slug) const {
    for (int nth = 1;; ++nth) {
        const auto path = folder + slug + (nth == 1 ? std::string() : format("-{}", nth)) + ".html";
        const bool taken = std::any_of(pages_.begin(), pages_.end(), [&](const Page& page) { return page.path == path; });
        if (!taken) return path;
    }
}

void Map::link_twins() {
    for (auto& page : pages_) {
        for (const auto& other : pages_) {
            const bool same = other.kind == page.kind && other.report == page.report && other.chapter == page.chapter;
            const bool at_root = other.path == "404.html" || page.path == "404.html";
            if (same && (!at_root || other.path == page.path)) page.twins[other.language] = other.path;
        }
    }
}

const Page* Map::find(PageKind kind, std::string_view language, std::string_view report, std::string_view chapter) const {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const Page& page) {
        return page.kind == kind && page.language == language && page.report == report && page.chapter == chapter;
    });
    return found == pages_.end() ? nullptr : &*found;
}

const Page* Map::home(std::string_view language) const { return find(PageKind::Home, language, "", ""); }

const Page* Map::report(std::string_view language, std::string_view report) const {
    return find(PageKind::Report, language, report, "");
}

const Page* Map::chapter(std::string_view language, std::string_view report, std::string_view chapter) const {
    return find(PageKind::Chapter, language, report, chapter);
}

const Page* Map::figures(std::string_view language, std::string_view report) const {
    return find(PageKind::Figures, language, report, "");
}

const Page* Map::gallery(std::string_view language, std::string_view report) const {
    return find(PageKind::Gallery, language, report, "");
}

const Page* Map::gaps(std::string_view language, std::string_view report) const {
    return find(PageKind::Gaps, language, report, "");
}

std::vector<const Page*> Map::chapters(std::string_view language, std::string_view report) const {
    std::vector<const Page*> result;
    for (const auto& page : pages_) {
        if (page.kind == PageKind::Chapter && page.language == language && page.report == report) result.push_back(&page);
    }
    return result;
}

std::string Map::pdf_path(const content::Report& report, std::string_view language) const {
    const auto name = report.pdf.in(language);
    return folder_of(report, language) + (name.empty() ? format("{}-{}.pdf", report.id, language) : name);
}

std::string Map::figures_csv_path(const content::Report& report, std::string_view language) const {
    return folder_of(report, language) + "figures.csv";
}

std::string Map::table_csv_path(const content::Report& report, std::string_view language, std::string_view table) const {
    return format("{}data/{}.csv", folder_of(report, language), table);
}

std::string Map::figures_json_path(const content::Report& report) const { return format("data/{}/figures.json", report.id); }

std::string relative_url(std::string_view from, std::string_view to) {
    // The folders that both share.
    std::size_t shared = 0;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i) {
        if (from[i] == '/') shared = i + 1;
    }
    const auto ups = std::count(from.begin() + static_cast<std::ptrdiff_t>(shared), from.end(), '/');
    std::string result;
    for (std::ptrdiff_t i = 0; i < ups; ++i) result += "../";
    return result + std::string(to.substr(shared));
}

std::string canonical_url(std::string_view base_url, std::string_view path) {
    constexpr std::string_view index = "index.html";
    const bool is_index = path == index || path.ends_with("/index.html");
    return std::string(base_url) + std::string(is_index ? path.substr(0, path.size() - index.size()) : path);
}

std::string sitemap(const Map& map, std::string_view base_url) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    for (const auto& page : map.pages()) {
        if (!page.indexed) continue;
        xml += format("  <url>\n    <loc>{}</loc>\n", escaped(canonical_url(base_url, page.path)));
        for (const auto& [language, path] : page.twins) {
            xml += format("    <xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n", language,
                          escaped(canonical_url(base_url, path)));
        }
        xml += "  </url>\n";
    }
    return xml + "</urlset>\n";
}

std::string robots(std::string_view base_url, Indexing indexing) {
    if (indexing == Indexing::Forbidden) return "User-agent: *\nDisallow: /\n";
    return format("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", base_url);
}

}  // namespace bilan::site
