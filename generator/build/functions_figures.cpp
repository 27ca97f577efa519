// fig figure table chart: the ledger's numbers in the page's language.
#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "chart/chart.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::List;
using templating::Value;

const ledger::Figure* find_figure(const Setting& setting, const std::string& id) {
    return setting.report == nullptr ? nullptr : setting.report->figures.find(id);
}

Value unknown_figure(const Setting& setting, const Call& call, const std::string& id) {
    return call.error("template/unknown-figure", format("there is no figure \"{}\"", id),
                      setting.report == nullptr ? std::string() : setting.report->figures.suggestion(id));
}

Value fig(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto* figure = find_figure(setting, id);
    if (figure == nullptr) return unknown_figure(setting, call, id);
    if (call.text_or(1, "form", "rich") == "plain") return Value(ledger::plain_text(*figure, setting.language));
    return Value::safe(ledger::rich_html(*figure, setting.language));
}

const char* qualifier_name(ledger::Qualifier qualifier) {
    switch (qualifier) {
        case ledger::Qualifier::Exact: return "exact";
        case ledger::Qualifier::Over: return "over";
        case ledger::Qualifier::About: return "about";
    }
    return "exact";
}

Value figure(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto* found = find_figure(setting, id);
    if (found == nullptr) return unknown_figure(setting, call, id);
    const auto in_language = [&](const ledger::Texts& texts) { return Value(ledger::text_in(texts, setting.language)); };
    Dict dict;
    dict.set("id", found->id);
    dict.set("value", Value(found->value));
    dict.set("text", ledger::plain_text(*found, setting.language));
    dict.set("unit", found->unit);
    dict.set("label", in_language(found->label));
    dict.set("population", in_language(found->population));
    dict.set("period", found->period);
    dict.set("place", in_language(found->place));
    dict.set("source", in_language(found->source));
    dict.set("note", in_language(found->note));
    dict.set("approximate", found->approximate());
    dict.set("qualifier", qualifier_name(found->qualifier));
    dict.set("missing", found->missing);
    return Value(std::move(dict));
}

const char* kind_name(ledger::CellKind kind) {
    switch (kind) {
        case ledger::CellKind::Header: return "header";
        case ledger::CellKind::Number: return "number";
        case ledger::CellKind::Text: return "text";
    }
    return "text";
}

const char* scope_name(ledger::Scope scope) {
    switch (scope) {
        case ledger::Scope::Complete: return "complete";
        case ledger::Scope::Part: return "part";
        case ledger::Scope::Overlap: return "overlap";
    }
    return "complete";
}

Value cells(const Setting& setting, const ledger::DataTable& table, const std::vector<ledger::TableCell>& row) {
    List result;
    for (std::size_t i = 0; i < row.size(); ++i) {
        Dict cell;
        cell.set("text", ledger::cell_text(table, i, row[i], setting.language));
        cell.set("value", row[i].number ? Value(*row[i].number) : Value::none());
        cell.set("kind", kind_name(row[i].kind));
        result.push_back(Value(std::move(cell)));
    }
    return Value(std::move(result));
}

Value columns(const Setting& setting, const ledger::DataTable& table) {
    List result;
    for (const auto& column : table.columns) {
        Dict dict;
        dict.set("key", column.key);
        dict.set("label", ledger::text_in(column.label, setting.language));
        dict.set("kind", kind_name(column.kind));
        result.push_back(Value(std::move(dict)));
    }
    return Value(std::move(result));
}

Value missing_table(const std::string& id) {
    Dict dict;
    dict.set("id", id);
    dict.set("missing", true);
    return Value(std::move(dict));
}

Value table(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "id", "");
    const auto* found = setting.report == nullptr ? nullptr : setting.report->tables.find(id);
    if (found == nullptr) return missing_table(id);
    const auto in_language = [&](const ledger::Texts& texts) { return Value(ledger::text_in(texts, setting.language)); };
    Dict dict;
    dict.set("id", found->id);
    dict.set("title", in_language(found->title));
    dict.set("caption", in_language(found->caption));
    dict.set("note", in_language(found->note));
    dict.set("source", in_language(found->source));
    dict.set("period", found->period);
    dict.set("total_label", in_language(found->total_label));
    dict.set("scope", in_language(found->scope_note));
    dict.set("scope_kind", scope_name(found->scope));
    dict.set("columns", columns(setting, *found));
    List rows;
    for (const auto& row : found->rows) rows.push_back(cells(setting, *found, row));
    dict.set("rows", Value(std::move(rows)));
    dict.set("totals", found->totals ? cells(setting, *found, *found->totals) : Value::none());
    dict.set("missing", false);
    const auto csv = setting.map.table_csv_path(*setting.report, setting.language, id);
    dict.set("csv", setting.medium == Medium::Web ? Value(url_to_output(setting, csv)) : Value(""));
    return Value(std::move(dict));
}

// "women men", "women,men" or a list.
std::vector<std::string> names_in(const Value* value) {
    std::vector<std::string> names;
    if (value == nullptr) return names;
    if (const auto* list = value->list()) {
        for (const auto& item : *list) names.push_back(templating::to_text(item));
        return names;
    }
    std::string name;
    for (const char c : templating::to_text(*value) + " ") {
        if (c != ' ' && c != ',') {
            name += c;
        } else if (!name.empty()) {
            names.push_back(std::exchange(name, {}));
        }
    }
    return names;
}

std::optional<chart::Type> type_of(const std::string& name) {
    if (name == "bar") return chart::Type::Bar;
    if (name == "stacked-bar") return chart::Type::StackedBar;
    if (name == "column") return chart::Type::Column;
    if (name == "donut") return chart::Type::Donut;
    if (name == "line") return chart::Type::Line;
    return std::nullopt;
}

// The column that an author named, or a diagnostic.
std::optional<std::size_t> column_named(const ledger::DataTable& table, const std::string& key, const Call& call) {
    const auto found = table.column(key);
    if (found) return found;
    std::vector<std::string> keys;
    for (const auto& column : table.columns) keys.push_back(column.key);
    call.error("template/unknown-column", format("the table \"{}\" has no column \"{}\"", table.id, key), did_you_mean(key, keys));
    return std::nullopt;
}

std::vector<std::string> default_series(const ledger::DataTable& table) {
    std::vector<std::string> names;
    for (const auto& column : table.columns) {
        if (column.kind == ledger::CellKind::Number && column.sum_of.empty()) names.push_back(column.key);
    }
    return names;
}

Value chart_svg(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "table", "");
    const auto* found = setting.report == nullptr ? nullptr : setting.report->tables.find(id);
    if (found == nullptr) return call.error("template/unknown-table", format("there is no table \"{}\"", id));
    const auto type = type_of(call.text_or(1, "type", "bar"));
    if (!type) return call.error("template/type", "a chart is a bar, stacked-bar, column, donut or line");
    const auto* category_argument = call.argument(2, "category");
    const auto category_key = category_argument == nullptr || !category_argument->is_string() ? found->columns.front().key : *category_argument->string();
    const auto category = column_named(*found, category_key, call);
    auto wanted = names_in(call.argument(3, "series"));
    if (wanted.empty() || wanted == std::vector<std::string>{"None"}) wanted = default_series(*found);

    chart::ChartSpec spec;
    spec.type = *type;
    spec.title = call.text_or(4, "title", ledger::text_in(found->title, setting.language));
    spec.language = setting.language;
    spec.id_prefix = call.text_or(5, "id", "chart-" + id) + "-picture";
    if (category) {
        for (const auto& row : found->rows) spec.categories.push_back(ledger::cell_text(*found, *category, row[*category], setting.language));
    }
    for (const auto& name : wanted) {
        const auto column = column_named(*found, name, call);
        if (!column) continue;
        chart::Series series;
        series.name = ledger::text_in(found->columns[*column].label, setting.language);
        for (const auto& row : found->rows) series.values.push_back(row[*column].number.value_or(Decimal()));
        spec.series.push_back(std::move(series));
    }
    return Value::safe(chart::chart_svg(spec));
}

}  // namespace

void add_figure_functions(const Setting& setting, Dict& globals) {
    globals.set("fig", Value([&setting](Call& call) { return fig(setting, call); }));
    globals.set("figure", Value([&setting](Call& call) { return figure(setting, call); }));
    globals.set("table", Value([&setting](Call& call) { return table(setting, call); }));
    globals.set("chart", Value([&setting](Call& call) { return chart_svg(setting, call); }));
}

}  // namespace bilan::build
