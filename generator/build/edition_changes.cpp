#include "build/edition_changes.hpp"

#include <algorithm>
#include <set>

#include "base/format.hpp"
#include "build/staging.hpp"
#include "data/json.hpp"

namespace bilan::build {
namespace {

const Edition* find(const std::vector<Edition>& editions, const std::string& report) {
    const auto found = std::find_if(editions.begin(), editions.end(), [&](const Edition& edition) { return edition.report == report; });
    return found == editions.end() ? nullptr : &*found;
}

const PrintedFigure* printed_in(const Edition& edition, const std::string& figure, const std::string& language) {
    const auto languages = edition.figures.find(figure);
    if (languages == edition.figures.end()) return nullptr;
    const auto printed = languages->second.find(language);
    return printed == languages->second.end() ? nullptr : &printed->second;
}

void compare(const Edition& before, const Edition& after, std::vector<ChangedFigure>& changes) {
    std::set<std::pair<std::string, std::string>> keys;
    for (const auto* edition : {&before, &after})
        for (const auto& [id, languages] : edition->figures)
            for (const auto& [language, printed] : languages) keys.emplace(id, language);
    for (const auto& [id, language] : keys) {
        const auto *old = printed_in(before, id, language), *now = printed_in(after, id, language);
        if (old != nullptr && now != nullptr && old->text == now->text) continue;
        ChangedFigure change{after.report, id, language, {}, {}};
        if (old != nullptr) change.before = *old;
        if (now != nullptr) change.after = *now;
        changes.push_back(std::move(change));
    }
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

// "p. 44", "pp. 12, 44", or where it stands on the web.
std::string where(const PrintedFigure& printed) {
    if (!printed.pages.empty()) return format("{} {}", printed.pages.size() == 1 ? "p." : "pp.", joined(printed.pages));
    return joined(printed.web_pages);
}

// As plain text of Markdown that no check takes for an unproved number.
std::string literal(const std::string& text) { return format("[{}]{{.literal}}", text); }

}  // namespace

std::vector<ChangedFigure> changes_between(const std::vector<Edition>& before, const std::vector<Edition>& after) {
    std::vector<ChangedFigure> changes;
    for (const auto& edition : after)
        if (const auto* old = find(before, edition.report)) compare(*old, edition, changes);
    return changes;
}

std::string changes_text(const std::vector<ChangedFigure>& changes) {
    std::string text;
    for (const auto& change : changes) {
        const auto& shown = change.before ? *change.before : *change.after;
        const std::string from = change.before ? change.before->text : "(not printed)", to = change.after ? change.after->text : "(not printed)";
        text += format("{}: {} -> {} {} ({}, {}, {})\n", where(shown), from, to, shown.label, change.report, change.figure, change.language);
    }
    return text;
}

std::string erratum(const std::vector<ChangedFigure>& changes, const std::string& report, const std::string& language) {
    const bool is_french = language == "fr";
    std::string rows;
    for (const auto& change : changes) {
        if (change.report != report || change.language != language || !change.before || !change.after) continue;
        rows += format("| {} | {} | {} | [{}]{{={}}} |\n", literal(joined(change.before->pages)), change.after->label, literal(change.before->text), change.after->text,
                       change.figure);
    }
    if (rows.empty()) return {};
    const std::string header = is_french ? "| Page | Chiffre | Au lieu de | Lire |" : "| Page | Figure | Instead of | Read |";
    const std::string words = is_french ? "Les chiffres suivants ont été corrigés depuis l’édition précédente." : "The following figures were corrected since the previous edition.";
    return format("---\ntitle: Erratum\n---\n\n{}\n\n{}\n|---|---|---|---|\n{}", words, header, rows);
}

std::vector<Edition> read_editions(const Path& path, Diagnostics& diagnostics) {
    const Path file = is_folder(path) ? path / manifest_name : path;
    auto bytes = read_file(file);
    if (!bytes) {
        diagnostics.error("build/no-manifest", Place{.file = file.generic_string()}, "there is no manifest of a build here",
                          "name a folder that \"bilan build\" has made, or the manifest.json in it");
        return {};
    }
    Sources sources;
    const auto value = data::parse_json(sources.add(file.generic_string(), std::move(*bytes)), diagnostics);
    if (!value) return {};
    auto editions = editions_in(*value);
    if (editions.empty()) {
        diagnostics.error("build/no-manifest", Place{.file = file.generic_string()}, "this manifest names no report", "build the edition again with this version of bilan");
    }
    return editions;
}

}  // namespace bilan::build
