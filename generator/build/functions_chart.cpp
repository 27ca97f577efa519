// chart: a table of the report as a picture.
#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "chart/chart.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::Value;

constexpr std::size_t most_categories = 7;   // that a reader takes in at once
const Place asked_here;                      // what is wrong with the wish is told where the author wrote it

// "women men", "women,men" or a list.
std::vector<std::string> names_in(const Value* value) {
    std::vector<std::string> names;
    if (value == nullptr || value->is_none()) return names;
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
    if (name == "waffle") return chart::Type::Waffle;
    return std::nullopt;
}

// Whether the categories have no order of their own: then the largest comes first.
bool is_ranking(chart::Type type) {
    switch (type) {
        case chart::Type::Bar:
        case chart::Type::StackedBar:
        case chart::Type::Donut: return true;
        case chart::Type::Column:
        case chart::Type::Line:
        case chart::Type::Waffle: return false;
    }
    return false;
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

// What its numbers are, to stand over the chart: "%", a currency, or what a single column counts.
std::string unit_of(const std::vector<const ledger::Column*>& columns, const std::string& language) {
    const auto all_are = [&](std::string_view unit) {
        return !columns.empty() && std::all_of(columns.begin(), columns.end(), [&](const ledger::Column* c) { return c->unit == unit; });
    };
    if (all_are("percent")) return "%";
    if (all_are("money") && columns.size() > 1) return columns.front()->currency;
    if (columns.size() != 1) return {};
    const auto label = ledger::text_in(columns.front()->label, language);
    return columns.front()->unit == "money" ? format("{} ({})", label, columns.front()->currency) : label;
}

// Rows that count one person twice, shares, and a total beside its parts make no total.
chart::Sums sums_of(const ledger::DataTable& table, const std::vector<const ledger::Column*>& columns) {
    const bool adds_up = table.scope != ledger::Scope::Overlap && std::all_of(columns.begin(), columns.end(), [&](const ledger::Column* column) {
        return column->unit != "percent" && (columns.size() == 1 || column->sum_of.empty());
    });
    return adds_up ? chart::Sums::Said : chart::Sums::Unsaid;
}

void read_numbers(const Setting& setting, const ledger::DataTable& table, const Call& call, chart::ChartSpec& spec) {
    const auto category = column_named(table, call.text_or(2, "category", table.columns.front().key), call);
    if (category) {
        for (const auto& row : table.rows) spec.categories.push_back(ledger::cell_text(table, *category, row[*category], setting.language));
    }
    auto wanted = names_in(call.argument(3, "series"));
    if (wanted.empty()) wanted = default_series(table);
    std::vector<const ledger::Column*> columns;
    for (const auto& name : wanted) {
        const auto column = column_named(table, name, call);
        if (!column) continue;
        chart::Series series;
        series.name = ledger::text_in(table.columns[*column].label, setting.language);
        for (const auto& row : table.rows) {
            series.values.push_back(row[*column].number.value_or(Decimal()));
            series.withheld.push_back(ledger::mask_text(table, row[*column].mask, setting.language));
        }
        spec.series.push_back(std::move(series));
        columns.push_back(&table.columns[*column]);
    }
    spec.unit = unit_of(columns, setting.language);
    spec.sums = sums_of(table, columns);
}

// Slices and stacked parts show the whole, and with it what is left of it.
bool shows_whole(chart::Type type) {
    switch (type) {
        case chart::Type::StackedBar:
        case chart::Type::Donut:
        case chart::Type::Waffle: return true;
        case chart::Type::Bar:
        case chart::Type::Column:
        case chart::Type::Line: return false;
    }
    return false;
}

bool is_masked(const chart::ChartSpec& spec) {
    return std::any_of(spec.series.begin(), spec.series.end(), [](const chart::Series& series) {
        return std::any_of(series.withheld.begin(), series.withheld.end(), [](const std::string& text) { return !text.empty(); });
    });
}

std::string others_name(const Setting& setting, std::size_t count) {
    const auto* words = setting.theme.words(setting.language, "chart.others");
    auto text = words == nullptr ? std::string("… ({number})") : *words;
    if (const auto at = text.find("{number}"); at != std::string::npos) text.replace(at, 8, std::to_string(count));
    return text;
}

// Largest first, and after so many the rest as one.
chart::ChartSpec arranged(const Setting& setting, const ledger::DataTable& table, const Call& call, chart::ChartSpec spec) {
    if (call.text_or(7, "order", is_ranking(spec.type) ? "value" : "table") == "value") spec = chart::by_value(std::move(spec));
    const auto* top = call.argument(6, "top");
    if (top != nullptr && !top->is_none()) {
        const auto most = top->to_integer();
        if (!most || *most < 1 || spec.type == chart::Type::Line) {
            call.diagnostics.error("template/top", asked_here, format("\"top\" does not go with a chart of \"{}\"", table.id),
                                   "it is how many bars, columns or slices stand for themselves, at least 1; a line shows every point");
            return spec;
        }
        return chart::with_others(std::move(spec), static_cast<std::size_t>(*most), [&](std::size_t count) { return others_name(setting, count); });
    }
    if (is_ranking(spec.type) && spec.categories.size() > most_categories) {
        call.diagnostics.warning("template/many-categories", asked_here,
                                 format("a chart of \"{}\" shows {} categories: more than readers take in", table.id, spec.categories.size()),
                                 format("write top=6 at the chart, and the other {} become one", spec.categories.size() - 6));
    }
    return spec;
}

Value chart_svg(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "table", "");
    const auto* found = setting.report == nullptr ? nullptr : setting.report->tables.find(id);
    if (found == nullptr) return call.error("template/unknown-table", format("there is no table \"{}\"", id));
    const auto type = type_of(call.text_or(1, "type", "bar"));
    if (!type) return call.error("template/type", "a chart is a bar, stacked-bar, column, donut, line or waffle");

    chart::ChartSpec spec;
    spec.type = *type;
    spec.title = call.text_or(4, "title", ledger::text_in(found->title, setting.language));
    spec.language = setting.language;
    spec.id_prefix = call.text_or(5, "id", "chart-" + id) + "-picture";
    spec.marks = call.text_or(8, "marks", "squares") == "people" ? chart::Marks::People : chart::Marks::Squares;
    if (const auto* width = call.argument(9, "width"); width != nullptr && width->is_number()) spec.width = std::max(200.0, width->to_double());
    spec.description = call.text_or(10, "alt", "");
    read_numbers(setting, *found, call, spec);
    if (shows_whole(*type) && is_masked(spec)) {
        call.diagnostics.error("template/masked-whole", asked_here, format("this kind of chart of \"{}\" would show how large its masked numbers are", id),
                               "write type=bar, which leaves a masked number out");
        return Value::safe("");
    }
    return Value::safe(chart::chart_svg(arranged(setting, *found, call, std::move(spec))));
}

}  // namespace

void add_chart_functions(const Setting& setting, Dict& globals) {
    globals.set("chart", Value([&setting](Call& call) { return chart_svg(setting, call); }));
}

}  // namespace bilan::build
