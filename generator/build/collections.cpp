#include "build/collections.hpp"

#include <algorithm>
#include <set>

#include "build/frame.hpp"
#include "build/links.hpp"

namespace bilan::build {
namespace {

using report::ChapterCitations;
using report::Citation;
using report::CitedUnder;
using templating::Dict;
using templating::List;
using templating::Value;

// Of the chapters that have a page, in reading order.
std::vector<const ChapterCitations*> citations_on_web(const Setting& setting) {
    std::vector<const ChapterCitations*> result;
    for (const auto* page : setting.map.chapters(setting.language, setting.report->id)) {
        const auto* cited = setting.citations.chapter(setting.report->id, setting.language, page->chapter);
        if (cited != nullptr) result.push_back(cited);
    }
    return result;
}

std::vector<CitedUnder> figures_by_chapter(const Setting& setting) {
    return report::by_chapter(citations_on_web(setting), &ChapterCitations::figures, report::Under::Told);
}

Value cited_value(const std::string& id, const std::string& url) {
    Dict dict;
    dict.set("id", id);
    dict.set("url", url);
    return Value(std::move(dict));
}

// The heading of what is listed under a chapter.
Dict group_value(const Setting& setting, const content::Chapter& chapter) {
    const auto* page = setting.map.chapter(setting.language, setting.report->id, chapter.id);
    Dict dict;
    dict.set("id", chapter.id);
    dict.set("title", page->title);
    dict.set("url", url_to_output(setting, page->path));
    dict.set("axis", chapter.axis);
    return dict;
}

Dict group_without_chapter(const std::string& id) {
    Dict dict;
    for (const char* key : {"title", "url", "axis"}) dict.set(key, Value(""));
    dict.set("id", id);
    return dict;
}

// Where a figure is told of: its chapter and place there.
struct Told {
    const content::Chapter* chapter = nullptr;
    Citation citation;
};

std::map<std::string, Told> told_figures(const Setting& setting) {
    std::map<std::string, Told> told;
    for (const auto& group : figures_by_chapter(setting)) {
        for (const auto& citation : group.cited) told.emplace(citation.id, Told{group.chapter, citation});
    }
    return told;
}

// The figure that stands for a chapter: the one its axis names, else the first that the chapter shows.
std::string figure_of_chapter(const Setting& setting, const content::Chapter& chapter) {
    if (auto named = named_by_axis(*setting.report, chapter.axis, "figure"); !named.empty()) return named;
    const auto* cited = setting.citations.chapter(setting.report->id, setting.language, chapter.id);
    if (cited == nullptr) return {};
    const auto shown = std::find_if(cited->figures.begin(), cited->figures.end(), [](const Citation& c) { return c.is_shown; });
    return shown == cited->figures.end() ? std::string() : shown->id;
}

List without_chapter(const Setting& setting, const std::map<std::string, Told>& told) {
    List rest;
    for (const auto& figure : setting.report->figures.figures()) {
        const bool is_public = figure.visibility == ledger::Visibility::Public;
        if (is_public && told.count(figure.id) == 0) rest.push_back(cited_value(figure.id, ""));
    }
    return rest;
}

bool is_in_gallery(const Picture* picture) { return picture != nullptr && !picture->missing() && !picture->decorative; }

// What the gallery shows of each chapter. Chapters may name one picture by its id and by its file; here it has its id.
std::vector<CitedUnder> pictures_by_chapter(const Setting& setting) {
    std::set<std::string> seen{setting.report->cover};
    std::vector<CitedUnder> groups;
    for (auto& group : report::by_chapter(citations_on_web(setting), &ChapterCitations::pictures, report::Under::First)) {
        CitedUnder kept{group.chapter, {}};
        for (const auto& citation : group.cited) {
            const auto* picture = setting.pictures.find(citation.id);
            if (is_in_gallery(picture) && seen.insert(picture->id).second) kept.cited.push_back({picture->id, citation.place, "", true});
        }
        if (!kept.cited.empty()) groups.push_back(std::move(kept));
    }
    return groups;
}

std::string words_or(const Theme& theme, const std::string& language, const std::string& key, const std::string& otherwise) {
    const auto* words = theme.words(language, key);
    return words == nullptr ? otherwise : *words;
}

bool shows_pictures(const ChapterCitations& chapter, const Pictures& pictures) {
    const auto& cited = chapter.pictures;
    return chapter.chapter->on_web() &&
           std::any_of(cited.begin(), cited.end(), [&](const Citation& c) { return is_in_gallery(pictures.find(c.id)); });
}

}  // namespace

Value chapter_list(const Setting& setting) {
    List list;
    for (const auto* page : setting.map.chapters(setting.language, setting.report->id)) {
        const auto& chapter = *setting.report->chapter(page->chapter);
        Dict dict = group_value(setting, chapter);
        dict.set("description", page->description);
        dict.set("kind", chapter.kind);
        dict.set("media", picture_of_chapter(setting, chapter));
        dict.set("figure", figure_of_chapter(setting, chapter));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Value striking_list(const Setting& setting) {
    const auto told = told_figures(setting);
    List list;
    for (const auto& id : setting.report->striking_figures) {
        const auto found = told.find(id);
        Dict dict;
        dict.set("id", id);
        dict.set("icon", found == told.end() ? std::string() : found->second.citation.icon);
        dict.set("url", found == told.end() ? std::string() : href_of(setting, found->second.chapter->id, found->second.citation.place));
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Value figure_groups(const Setting& setting) {
    List groups;
    for (const auto& group : figures_by_chapter(setting)) {
        List figures;
        for (const auto& citation : group.cited) figures.push_back(cited_value(citation.id, href_of(setting, group.chapter->id, citation.place)));
        Dict dict = group_value(setting, *group.chapter);
        dict.set("figures", Value(std::move(figures)));
        groups.push_back(Value(std::move(dict)));
    }
    auto rest = without_chapter(setting, told_figures(setting));
    if (rest.empty()) return Value(std::move(groups));
    Dict dict = group_without_chapter("rest");
    dict.set("figures", Value(std::move(rest)));
    groups.push_back(Value(std::move(dict)));
    return Value(std::move(groups));
}

Value table_list(const Setting& setting) {
    std::map<std::string, std::pair<std::string, std::string>> shown;  // id -> url, chapter's title
    for (const auto& group : report::by_chapter(citations_on_web(setting), &ChapterCitations::tables, report::Under::First)) {
        const auto* page = setting.map.chapter(setting.language, setting.report->id, group.chapter->id);
        for (const auto& citation : group.cited) shown[citation.id] = {href_of(setting, group.chapter->id, citation.place), page->title};
    }
    List list;
    for (const auto& id : setting.report->tables.ids()) {
        Dict dict;
        dict.set("id", id);
        dict.set("url", shown[id].first);
        dict.set("chapter", shown[id].second);
        list.push_back(Value(std::move(dict)));
    }
    return Value(std::move(list));
}

Value picture_groups(const Setting& setting) {
    List groups;
    if (is_in_gallery(setting.pictures.find(setting.report->cover))) {
        Dict dict = group_without_chapter("cover");
        dict.set("pictures", Value(List{cited_value(setting.report->cover, "")}));
        groups.push_back(Value(std::move(dict)));
    }
    for (const auto& group : pictures_by_chapter(setting)) {
        List pictures;
        for (const auto& citation : group.cited) pictures.push_back(cited_value(citation.id, href_of(setting, group.chapter->id, citation.place)));
        Dict dict = group_value(setting, *group.chapter);
        dict.set("pictures", Value(std::move(pictures)));
        groups.push_back(Value(std::move(dict)));
    }
    return Value(std::move(groups));
}

Value picture_sample(const Setting& setting, std::size_t count) {
    std::set<std::string> shown;
    for (const auto& chapter : setting.report->chapters) shown.insert(picture_of_chapter(setting, chapter));
    std::vector<std::string> ids;
    for (const auto& group : pictures_by_chapter(setting)) {
        for (const auto& citation : group.cited) {
            if (shown.count(citation.id) == 0) ids.push_back(citation.id);
        }
    }
    List sample;
    const auto taken = std::min(count, ids.size());
    for (std::size_t i = 0; i < taken; ++i) sample.push_back(Value(ids[i * ids.size() / taken]));
    return Value(std::move(sample));
}

std::vector<site::CollectedPage> collected_pages(const content::Project& project, const report::Citations& citations, const Pictures& pictures,
                                                  const Theme& theme, Mode mode) {
    std::vector<site::CollectedPage> pages;
    for (const auto& report : project.reports) {
        for (const auto& language : report.languages) {
            const auto add = [&](site::PageKind kind, const std::string& name) {
                pages.push_back({kind, report.id, language, words_or(theme, language, name + ".title", name),
                                 words_or(theme, language, name + ".description", "")});
            };
            if (!report.figures.figures().empty() || !report.tables.all().empty()) add(site::PageKind::Figures, "figures");
            const auto& chapters = citations.chapters(report.id, language);
            const bool has_pictures = std::any_of(chapters.begin(), chapters.end(), [&](const auto& c) { return shows_pictures(c, pictures); });
            if (has_pictures) add(site::PageKind::Gallery, "gallery");
            if (mode == Mode::Draft) add(site::PageKind::Gaps, "gaps");
        }
    }
    return pages;
}

}  // namespace bilan::build
