#include "site/map.hpp"

#include <catch2/catch.hpp>

#include "data/json.hpp"

using namespace bilan;

namespace {

content::Localized localized(Sources& sources, const std::string& json) {
    Diagnostics diagnostics;
    const auto value = data::parse_json(sources.add("t.json", json), diagnostics);
    return content::Localized(&*value);
}

content::Edition edition(const std::string& title, const std::string& slug) {
    return {.title = title, .slug = slug, .description = "d"};
}

// A report of a cover for print, and two chapters of which one has no English.
content::Project project(Sources& sources, content::MissingTranslation missing) {
    content::Project result;
    result.site.base_url = "https://example.org/bilans/";
    result.site.languages = {"fr", "en"};
    content::Report report;
    report.id = "bilan-2022";
    report.languages = {"fr", "en"};
    report.source_language = "fr";
    report.missing_translation = missing;
    report.slug = localized(sources, R"({"fr": "bilan-2022", "en": "review-2022"})");
    report.chapters.push_back({.id = "cover", .stem = "00-cover", .on = content::On::PrintOnly,
                               .editions = {{"fr", edition("Couverture", "couverture")}}});
    report.chapters.push_back({.id = "protection", .stem = "20-protection",
                               .editions = {{"fr", edition("Protection & résilience", "protection")},
                                            {"en", edition("Protection & resilience", "protection-en")}}});
    report.chapters.push_back({.id = "youth", .stem = "30-youth", .editions = {{"fr", edition("Jeunesse", "jeunesse")}}});
    result.reports.push_back(std::move(report));
    return result;
}

}  // namespace

TEST_CASE("a chapter's page knows its twin in the other language", "[site]") {
    Sources sources;
    const site::Map map(project(sources, content::MissingTranslation::Hide));
    const auto* page = map.chapter("fr", "bilan-2022", "protection");
    REQUIRE(page != nullptr);
    CHECK(page->path == "fr/bilan-2022/protection.html");
    CHECK(page->twins.at("en") == "en/review-2022/protection-en.html");
    CHECK(page->twins.at("fr") == page->path);
    CHECK(map.chapter("fr", "bilan-2022", "cover") == nullptr);
}

TEST_CASE("a chapter without a translation is hidden or falls back, as the report says", "[site]") {
    Sources sources;
    const site::Map hidden(project(sources, content::MissingTranslation::Hide));
    CHECK(hidden.chapter("en", "bilan-2022", "youth") == nullptr);
    CHECK(hidden.chapter("fr", "bilan-2022", "youth")->twins.size() == 1);
    const site::Map fallen(project(sources, content::MissingTranslation::FallBack));
    REQUIRE(fallen.chapter("en", "bilan-2022", "youth") != nullptr);
    CHECK(fallen.chapter("en", "bilan-2022", "youth")->path == "en/review-2022/jeunesse.html");
}

TEST_CASE("pages that collect a report's figures and pictures have twins and a place in the sitemap", "[site]") {
    Sources sources;
    const site::Map map(project(sources, content::MissingTranslation::Hide),
                        {{site::PageKind::Figures, "bilan-2022", "fr", "Chiffres et données", "d"},
                         {site::PageKind::Figures, "bilan-2022", "en", "Figures and data", "d"},
                         {site::PageKind::Gallery, "bilan-2022", "fr", "Galerie", "d"}});
    REQUIRE(map.figures("fr", "bilan-2022") != nullptr);
    CHECK(map.figures("fr", "bilan-2022")->path == "fr/bilan-2022/chiffres-et-donnees.html");
    CHECK(map.figures("fr", "bilan-2022")->twins.at("en") == "en/review-2022/figures-and-data.html");
    REQUIRE(map.gallery("fr", "bilan-2022") != nullptr);
    CHECK(map.gallery("fr", "bilan-2022")->twins.size() == 1);
    CHECK(map.gallery("en", "bilan-2022") == nullptr);
    CHECK(map.chapters("fr", "bilan-2022").size() == 2);
    const auto xml = site::sitemap(map, "https://example.org/bilans/");
    CHECK(xml.find("<loc>https://example.org/bilans/en/review-2022/figures-and-data.html</loc>") != std::string::npos);
    CHECK(xml.find("<loc>https://example.org/bilans/fr/bilan-2022/galerie.html</loc>") != std::string::npos);
}

TEST_CASE("a chapter keeps its address when a collecting page has the same title", "[site]") {
    Sources sources;
    const site::Map map(project(sources, content::MissingTranslation::Hide), {{site::PageKind::Gallery, "bilan-2022", "fr", "Jeunesse", ""}});
    CHECK(map.chapter("fr", "bilan-2022", "youth")->path == "fr/bilan-2022/jeunesse.html");
    CHECK(map.gallery("fr", "bilan-2022")->path == "fr/bilan-2022/jeunesse-2.html");
}

TEST_CASE("data stands beside the pages of its language, where no table can take the name of the figures", "[site]") {
    Sources sources;
    const auto example = project(sources, content::MissingTranslation::Hide);
    const site::Map map(example);
    CHECK(map.figures_csv_path(example.reports[0], "en") == "en/review-2022/figures.csv");
    CHECK(map.table_csv_path(example.reports[0], "en", "figures") == "en/review-2022/data/figures.csv");
}

TEST_CASE("relative links climb only as far as they must", "[site]") {
    CHECK(site::relative_url("fr/b/index.html", "fr/b/a.html") == "a.html");
    CHECK(site::relative_url("fr/b/index.html", "en/r/a.html") == "../../en/r/a.html");
    CHECK(site::relative_url("index.html", "fr/index.html") == "fr/index.html");
    CHECK(site::relative_url("fr/b/a.html", "assets/x.css") == "../../assets/x.css");
    CHECK(site::relative_url("fr/bilan/a.html", "fr/bilan-2/a.html") == "../bilan-2/a.html");
}

TEST_CASE("the canonical address of an index is its folder", "[site]") {
    CHECK(site::canonical_url("https://e.org/b/", "fr/index.html") == "https://e.org/b/fr/");
    CHECK(site::canonical_url("https://e.org/b/", "index.html") == "https://e.org/b/");
    CHECK(site::canonical_url("https://e.org/b/", "fr/a.html") == "https://e.org/b/fr/a.html");
}

TEST_CASE("the sitemap names every indexed page with its alternates", "[site]") {
    Sources sources;
    const site::Map map(project(sources, content::MissingTranslation::Hide));
    const auto xml = site::sitemap(map, "https://example.org/bilans/");
    CHECK(xml.find("<loc>https://example.org/bilans/fr/bilan-2022/protection.html</loc>") != std::string::npos);
    CHECK(xml.find("hreflang=\"en\" href=\"https://example.org/bilans/en/review-2022/protection-en.html\"") != std::string::npos);
    CHECK(xml.find("404") == std::string::npos);
    CHECK(site::robots("https://e.org/", site::Indexing::Forbidden) == "User-agent: *\nDisallow: /\n");
    CHECK(site::robots("https://e.org/", site::Indexing::Allowed).find("Sitemap: https://e.org/sitemap.xml") != std::string::npos);
}
