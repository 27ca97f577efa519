#include "build/editions.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "build/load.hpp"

namespace bilan::build {
namespace {

using data::List;
using data::Map;
using data::Value;

Value texts(const std::vector<std::string>& items) {
    List list;
    for (const auto& item : items) list.push_back(Value(item));
    return Value(std::move(list));
}

std::vector<std::string> texts_in(const Value* value) {
    std::vector<std::string> items;
    if (value == nullptr || value->list() == nullptr) return items;
    for (const auto& item : *value->list())
        if (item.string() != nullptr) items.push_back(*item.string());
    return items;
}

Value printed_value(const PrintedFigure& printed) {
    Map map;
    map.set("text", Value(printed.text));
    map.set("label", Value(printed.label));
    map.set("pages", texts(printed.pages));
    map.set("web", texts(printed.web_pages));
    return Value(std::move(map));
}

Value edition_value(const Edition& edition) {
    Map map, figures;
    map.set("report", Value(edition.report));
    map.set("edition", data::number_value(Decimal(edition.number)));
    map.set("state", Value(edition.state));
    map.set("digest", Value(edition.digest));
    for (const auto& [id, languages] : edition.figures) {
        Map by_language;
        for (const auto& [language, printed] : languages) by_language.set(language, printed_value(printed));
        figures.set(id, Value(std::move(by_language)));
    }
    map.set("figures", Value(std::move(figures)));
    return Value(std::move(map));
}

const data::Entries& entries_of(const Value* value) {
    static const data::Entries none;
    return value == nullptr || value->map() == nullptr ? none : value->map()->entries();
}

Edition edition_in(const Value& value) {
    Edition edition{value.string_or("report", ""), value.string_or("state", ""), value.string_or("digest", ""), 1, {}};
    if (const auto* number = value.find("edition"); number != nullptr && number->number() != nullptr)
        edition.number = static_cast<int>(number->number()->value.to_integer().value_or(1));
    for (const auto& figure : entries_of(value.find("figures"))) {
        for (const auto& language : entries_of(&figure.value)) {
            edition.figures[figure.key][language.key] = {language.value.string_or("text", ""), language.value.string_or("label", ""),
                                                         texts_in(language.value.find("pages")), texts_in(language.value.find("web"))};
        }
    }
    return edition;
}

// The pages of the web that a chapter's text puts a figure on.
void add_web_pages(const Loaded& loaded, const content::Report& report, const std::string& language, Edition& edition) {
    for (const auto& chapter : loaded.citations.chapters(report.id, language)) {
        const auto* page = loaded.map->chapter(language, report.id, chapter.chapter->id);
        if (page == nullptr) continue;
        for (const auto& citation : chapter.figures) {
            auto& pages = edition.figures[citation.id][language].web_pages;
            if (std::find(pages.begin(), pages.end(), page->path) == pages.end()) pages.push_back(page->path);
        }
    }
}

Edition edition_of(const Loaded& loaded, const content::Report& report, const PagesOfFigures& pages) {
    Edition edition{report.id, std::string(name_of(report.state)), loaded.edition_digests.at(report.id), report.edition, {}};
    for (const auto& language : report.languages) {
        add_web_pages(loaded, report, language, edition);
        const auto printed = pages.find(loaded.map->pdf_path(report, language));
        if (printed == pages.end()) continue;
        for (const auto& [id, labels] : printed->second) edition.figures[id][language].pages = labels;
    }
    for (auto& [id, languages] : edition.figures) {
        const auto* figure = report.figures.find(id);
        for (auto& [language, printed] : languages) {
            if (figure == nullptr) continue;
            printed.text = ledger::plain_text(*figure, language);
            printed.label = ledger::text_in(figure->label, language);
        }
    }
    return edition;
}

}  // namespace

std::string edition_digest(const std::vector<std::pair<std::string, std::string>>& inputs, std::string_view report) {
    const std::string id(report);
    std::string all;
    for (const auto& [path, digest] : inputs) {
        const bool is_other = path == "bilan.json" || (path.starts_with("content/") && !path.starts_with("content/" + id + "/")) ||
                              (path.starts_with("data/") && !path.starts_with("data/" + id + "/") && !path.starts_with("data/shared/"));
        if (!is_other) all += path + " " + digest + "\n";
    }
    return digest(all).substr(0, 12);
}

std::vector<Edition> editions_of(const Loaded& loaded, const PagesOfFigures& pages) {
    std::vector<Edition> editions;
    for (const auto& report : loaded.project.reports) editions.push_back(edition_of(loaded, report, pages));
    return editions;
}

Value to_value(const std::vector<Edition>& editions) {
    List list;
    for (const auto& edition : editions) list.push_back(edition_value(edition));
    return Value(std::move(list));
}

std::vector<Edition> editions_in(const Value& manifest) {
    std::vector<Edition> editions;
    const auto* reports = manifest.find("reports");
    if (reports == nullptr || reports->list() == nullptr) return editions;
    for (const auto& report : *reports->list()) editions.push_back(edition_in(report));
    return editions;
}

}  // namespace bilan::build
