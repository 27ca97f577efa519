#include "build/links.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "narrative/html.hpp"

namespace bilan::build {

std::string url_to_output(const Setting& setting, const std::string& path) { return site::relative_url(setting.page, path); }

std::string url_to_project(const Setting&, const std::string& path) { return "../" + path; }

std::string href_of(const Setting& setting, const std::string& chapter, const std::string& id) {
    if (setting.medium == Medium::Print) return "#" + (id.empty() ? chapter : id);
    const auto* page = setting.map.chapter(setting.language, setting.report->id, chapter);
    if (page == nullptr) return {};
    const auto url = page->path == setting.page ? std::string() : url_to_output(setting, page->path);
    return id.empty() ? (url.empty() ? "#content" : url) : url + "#" + id;
}

std::string url_of_note(const Setting& setting, const std::string& figure) {
    if (setting.medium == Medium::Print || setting.report == nullptr) return {};
    const auto* page = setting.map.figures(setting.language, setting.report->id);
    const auto* known = setting.report->figures.find(figure);
    if (page == nullptr || known == nullptr || known->visibility == ledger::Visibility::Internal) return {};
    return (page->path == setting.page ? std::string() : url_to_output(setting, page->path)) + "#figure-" + figure;
}

namespace {

// "20-protection.md", with or without its language, -> the chapter.
const content::Chapter* chapter_of_file(const content::Report& report, std::string_view file) {
    if (!file.ends_with(".md")) return nullptr;
    file.remove_suffix(3);
    for (const auto& chapter : report.chapters) {
        if (file == chapter.stem) return &chapter;
        for (const auto& [language, edition] : chapter.editions) {
            if (file == chapter.stem + "." + language) return &chapter;
        }
    }
    return nullptr;
}

}  // namespace

std::optional<std::string> resolve_link(const Setting& setting, std::string_view target) {
    if (setting.report == nullptr) return std::nullopt;
    const auto hash = target.find('#');
    const auto file = target.substr(0, hash);
    const auto id = hash == std::string_view::npos ? std::string() : std::string(target.substr(hash + 1));
    if (file.empty()) return "#" + id;
    const auto* chapter = chapter_of_file(*setting.report, file);
    if (chapter == nullptr) return std::nullopt;
    const auto href = href_of(setting, chapter->id, id);
    return href.empty() ? std::nullopt : std::optional(href);
}

std::vector<std::string> link_targets(const Setting& setting) {
    std::vector<std::string> targets;
    if (setting.report == nullptr) return targets;
    for (const auto& chapter : setting.report->chapters) targets.push_back(chapter.stem + ".md");
    return targets;
}

void check_links_between(const content::Report& report, std::map<std::string, narrative::Rendered>& chapters, Diagnostics& diagnostics) {
    for (auto& [from, rendered] : chapters) {
        for (const auto& [target, span] : rendered.outer_links) {
            const auto hash = target.find('#');
            const auto* chapter = chapter_of_file(report, target.substr(0, hash));
            const auto to = chapter == nullptr ? chapters.end() : chapters.find(chapter->id);
            if (to == chapters.end() || hash + 1 == target.size()) continue;
            const auto id = target.substr(hash + 1);
            const auto& ids = to->second.ids;
            if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
            const auto near = did_you_mean(id, ids);
            diagnostics.error("narrative/unknown-link-target", span, format("the link \"{}\" leads nowhere in that chapter", target),
                              near.empty() ? "write an id that stands in it, or the file alone" : near);
            narrative::unlink(rendered.html, "#" + id);
        }
    }
}

}  // namespace bilan::build
