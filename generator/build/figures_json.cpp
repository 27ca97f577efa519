#include "build/figures_json.hpp"

#include <algorithm>
#include <set>

#include "data/json.hpp"

namespace bilan::build {
namespace {

using data::Value;

void set_text(data::Map& map, const std::string& key, const std::string& text) {
    if (!text.empty()) map.set(key, Value(text));
}

// In the report's languages; a text for all of them is said in each.
void set_texts(data::Map& map, const std::string& key, const ledger::Texts& texts, const std::vector<std::string>& languages) {
    data::Map by_language;
    for (const auto& language : languages) set_text(by_language, language, ledger::text_in(texts, language));
    if (!by_language.empty()) map.set(key, Value(std::move(by_language)));
}

std::set<std::string> tables_with(const content::Report& report, const std::string& figure) {
    std::set<std::string> ids;
    for (const auto& table : report.tables.all()) {
        for (const auto& row : table.rows) {
            if (std::any_of(row.begin(), row.end(), [&](const ledger::TableCell& cell) { return cell.figure == figure; })) ids.insert(table.id);
        }
        if (table.total_figure == figure) ids.insert(table.id);
    }
    return ids;
}

class Pages {
public:
    Pages(const content::Report& report, const report::Citations& citations, const site::Map& map, const std::string& base_url)
        : report_(report), citations_(citations), map_(map), base_url_(base_url) {}

    // The first place of each page, in reading order.
    Value that_print(const std::string& figure) const {
        const auto tables = tables_with(report_, figure);
        data::Map by_language;
        for (const auto& language : report_.languages) {
            data::List urls;
            for (const auto* page : map_.chapters(language, report_.id)) {
                const auto* cited = citations_.chapter(report_.id, language, page->chapter);
                const auto* citation = cited == nullptr ? nullptr : first_in(*cited, figure, tables);
                if (citation == nullptr) continue;
                urls.push_back(Value(site::canonical_url(base_url_, page->path) + (citation->place.empty() ? "" : "#" + citation->place)));
            }
            by_language.set(language, Value(std::move(urls)));
        }
        return Value(std::move(by_language));
    }

private:
    static const report::Citation* first_in(const report::ChapterCitations& cited, const std::string& figure, const std::set<std::string>& tables) {
        const auto own = std::find_if(cited.figures.begin(), cited.figures.end(), [&](const report::Citation& c) { return c.id == figure; });
        if (own != cited.figures.end()) return &*own;
        const auto in_table = std::find_if(cited.tables.begin(), cited.tables.end(), [&](const report::Citation& c) { return tables.count(c.id) != 0; });
        return in_table == cited.tables.end() ? nullptr : &*in_table;
    }

    const content::Report& report_;
    const report::Citations& citations_;
    const site::Map& map_;
    const std::string& base_url_;
};

const char* name_of(ledger::State state) {
    switch (state) {
        case ledger::State::Known: return "known";
        case ledger::State::Blank:
        case ledger::State::ToCollect: return "to-collect";
        case ledger::State::NotApplicable: return "not-applicable";
        case ledger::State::NotAvailable: return "not-available";
    }
    return "";
}

Value figure_value(const ledger::Figure& figure, const std::vector<std::string>& languages, const Pages& pages) {
    data::Map map;
    map.set("id", Value(figure.id));
    map.set("value", figure.known() ? data::number_value(figure.value) : Value(data::Null{}));
    map.set("state", Value(name_of(figure.state)));
    map.set("qualifier", Value(std::string(ledger::name_of(figure.qualifier))));
    set_text(map, "unit", figure.unit);
    set_text(map, "currency", figure.currency);
    set_texts(map, "label", figure.label, languages);
    set_texts(map, "population", figure.population, languages);
    set_text(map, "period", figure.period);
    set_text(map, "as_of", figure.as_of);
    set_texts(map, "place", figure.place, languages);
    set_texts(map, "source", figure.source, languages);
    set_texts(map, "note", figure.note, languages);
    map.set("pages", pages.that_print(figure.id));
    return Value(std::move(map));
}

}  // namespace

std::string figures_json(const content::Report& report, const report::Citations& citations, const site::Map& map, const std::string& base_url) {
    const Pages pages(report, citations, map, base_url);
    data::List figures;
    for (const auto& figure : report.figures.figures()) {
        if (figure.visibility == ledger::Visibility::Public) figures.push_back(figure_value(figure, report.languages, pages));
    }
    data::Map titles;
    for (const auto& language : report.languages) set_text(titles, language, report.title.in(language));
    data::Map root;
    root.set("report", Value(report.id));
    root.set("title", Value(std::move(titles)));
    set_text(root, "date", report.date);
    root.set("figures", Value(std::move(figures)));
    return data::to_json(Value(std::move(root))) + "\n";
}

}  // namespace bilan::build
