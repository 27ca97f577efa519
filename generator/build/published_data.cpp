#include "build/published_data.hpp"

#include "build/csv.hpp"
#include "build/figures_json.hpp"

namespace bilan::build {
namespace {

bool publishes_figures(const content::Report& report) { return report.public_figures && !report.figures.figures().empty(); }

std::string word(const Theme& theme, const std::string& language, const std::string& key, const std::string& otherwise) {
    const auto* found = theme.words(language, key);
    return found == nullptr ? otherwise : *found;
}

// The language's words for figures.csv. A theme without them names the columns as the data does.
FigureWords figure_words(const Theme& theme, const std::string& language) {
    const auto in_csv = [&](const std::string& name) { return word(theme, language, "csv." + name, name); };
    FigureWords words{{}, in_csv("at-least"), in_csv("about"), in_csv("nearly"), {}};
    constexpr std::string_view unit = "unit.";
    for (const auto& key : theme.word_keys(language)) {
        if (key.starts_with(unit)) words.units.emplace(key.substr(unit.size()), *theme.words(language, key));
    }
    for (const char* column : {"id", "value", "unit", "label", "population", "period", "place", "source", "precision", "note"}) {
        words.columns.push_back(in_csv(column));
    }
    return words;
}

}  // namespace

std::vector<OutputFile> published_data(const Loaded& loaded, const content::Report& report) {
    if (!publishes_figures(report)) return {};
    return {{loaded.map->figures_json_path(report), figures_json(report, loaded.citations, *loaded.map, loaded.project.site.base_url)}};
}

std::vector<OutputFile> published_data(const Loaded& loaded, const content::Report& report, const std::string& language) {
    std::vector<OutputFile> files;
    if (publishes_figures(report)) {
        files.push_back({loaded.map->figures_csv_path(report, language), figures_csv(report.figures, figure_words(loaded.theme, language), language)});
    }
    for (const auto& table : report.tables.all()) {
        if (table.is_public) files.push_back({loaded.map->table_csv_path(report, language, table.id), table_csv(table, language)});
    }
    return files;
}

std::vector<print::pdf::Attachment> attached_data(const Loaded& loaded, const content::Report& report, const std::string& language) {
    std::vector<print::pdf::Attachment> attachments;
    if (!report.attach_data) return attachments;
    for (auto& file : published_data(loaded, report)) {
        attachments.push_back({"figures.json", std::move(file.bytes), word(loaded.theme, language, "figures.title", "figures"), "Data"});
    }
    for (const auto& table : report.tables.all()) {
        if (table.is_public) attachments.push_back({table.id + ".csv", table_csv(table, language), ledger::text_in(table.title, language), "Data"});
    }
    return attachments;
}

}  // namespace bilan::build
