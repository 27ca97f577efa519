// The site's pages and where they are: decided once from the project, before anything is rendered, so that every page can
// link to every other and its twin in the other language. This is the one input that all pages share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/project.hpp"

namespace bilan::site {

enum class PageKind { Languages, Home, Report, Chapter, Figures, Gallery, Gaps, NotFound };

struct Page {
    PageKind kind = PageKind::Chapter;
    std::string path;        // below the output folder: "fr/bilan-2022/protection-et-resilience.html"
    std::string language;
    std::string report;      // its id, or ""
    std::string chapter;     // its id, or ""
    std::string title;
    std::string description;
    std::map<std::string, std::string> twins;  // language -> path, this page included
    bool indexed = true;     // in the sitemap
};

// A page of a report that collects what its chapters cite (its figures, its pictures) or what a draft still lacks. Whether there is one, and its title in
// the theme's words, is for the caller to say; its file is named after the title.
struct CollectedPage {
    PageKind kind = PageKind::Figures;
    std::string report, language, title, description;
};

class Map {
public:
    explicit Map(const content::Project& project, const std::vector<CollectedPage>& collected = {});

    const std::vector<Page>& pages() const { return pages_; }
    // Null when there is no such page in that language.
    const Page* home(std::string_view language) const;
    const Page* report(std::string_view language, std::string_view report) const;
    const Page* chapter(std::string_view language, std::string_view report, std::string_view chapter) const;
    const Page* figures(std::string_view language, std::string_view report) const;
    const Page* gallery(std::string_view language, std::string_view report) const;
    const Page* gaps(std::string_view language, std::string_view report) const;
    // The chapters of a report that have a page, in reading order.
    std::vector<const Page*> chapters(std::string_view language, std::string_view report) const;
    // Where the report's PDF is: "fr/bilan-2022/bilan-2022-fr.pdf".
    std::string pdf_path(const content::Report& report, std::string_view language) const;
    // Its figures and its data tables as CSV: "fr/bilan-2022/figures.csv", "fr/bilan-2022/data/returns-by-country.csv".
    std::string figures_csv_path(const content::Report& report, std::string_view language) const;
    std::string table_csv_path(const content::Report& report, std::string_view language, std::string_view table) const;
    // Its figures for all languages: "data/bilan-2022/figures.json".
    std::string figures_json_path(const content::Report& report) const;

private:
    const Page* find(PageKind kind, std::string_view language, std::string_view report, std::string_view chapter) const;
    void add_report(const content::Report& report, const std::vector<CollectedPage>& collected);
    void add_chapters(const content::Report& report, const std::string& language);
    std::string free_path(const std::string& folder, const std::string& slug) const;
    void link_twins();

    std::vector<Page> pages_;
};

// The relative URL from one page to another or to an asset; both are paths below the output folder.
//   ("fr/bilan-2022/index.html", "en/review-2022/a.html") -> "../../en/review-2022/a.html"
std::string relative_url(std::string_view from, std::string_view to);

// The absolute URL under which a page is published: index.html is left out.
std::string canonical_url(std::string_view base_url, std::string_view path);

// sitemap.xml with hreflang alternates, and robots.txt. In draft nothing may be indexed.
enum class Indexing { Allowed, Forbidden };
std::string sitemap(const Map& map, std::string_view base_url);
std::string robots(std::string_view base_url, Indexing indexing);

}  // namespace bilan::site
