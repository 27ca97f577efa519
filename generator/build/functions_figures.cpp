// fig figure table: the ledger's numbers in the page's language.
#include <algorithm>

#include "base/format.hpp"
#include "build/links.hpp"
#include "build/setting.hpp"

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
    return Value::safe(figure_html(setting, *figure, setting.language));
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
    const bool is_public = found->visibility == ledger::Visibility::Public;
    dict.set("source", is_public ? in_language(found->source) : Value(""));
    dict.set("note", is_public ? in_language(found->note) : Value(""));
    dict.set("approximate", found->approximate());
    dict.set("qualifier", std::string(ledger::name_of(found->qualifier)));
    dict.set("missing", found->is_gap());
    dict.set("note_url", url_of_note(setting, id));
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
        cell.set("figure", row[i].figure);
        cell.set("note_url", row[i].figure.empty() ? std::string() : url_of_note(setting, row[i].figure));
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

// What a page says of the counts that it does not show: "< 5" and "…", "" where there are none.
void add_masks(const Setting& setting, const ledger::DataTable& table, Dict& dict) {
    const auto text = [&](ledger::Mask mask) { return table.has(mask) ? ledger::mask_text(table, mask, setting.language) : std::string(); };
    dict.set("masked", text(ledger::Mask::Under));
    dict.set("masked_beside", text(ledger::Mask::Beside));
}

// The figures that stand in it, each once: "women.total men.total".
std::string figures_in(const ledger::DataTable& table) {
    std::vector<std::string> ids;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (const auto& row : table.rows) {
        for (const auto& cell : row) add(cell.figure);
    }
    return format("{}", fmt::join(ids, " "));
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
    dict.set("total_figure", found->total_figure);
    dict.set("total_label", in_language(found->total_label));
    dict.set("scope", in_language(found->scope_note));
    dict.set("scope_kind", scope_name(found->scope));
    dict.set("columns", columns(setting, *found));
    dict.set("figures", figures_in(*found));
    add_masks(setting, *found, dict);
    List rows;
    for (const auto& row : found->rows) rows.push_back(cells(setting, *found, row));
    dict.set("rows", Value(std::move(rows)));
    dict.set("totals", found->totals ? cells(setting, *found, *found->totals) : Value::none());
    dict.set("missing", false);
    const bool has_file = found->is_public && setting.medium == Medium::Web;
    dict.set("csv", has_file ? url_to_output(setting, setting.map.table_csv_path(*setting.report, setting.language, id)) : std::string());
    return Value(std::move(dict));
}

}  // namespace

std::string figure_html(const Setting& setting, const ledger::Figure& figure, std::string_view language) {
    const auto html = ledger::rich_html(figure, language);
    const bool is_questioned = setting.mode == Mode::Draft && setting.questioned != nullptr && setting.questioned->count(figure.id) > 0;
    return is_questioned ? format("<mark class=\"figure-questioned\">{}</mark>", html) : html;
}

void add_figure_functions(const Setting& setting, Dict& globals) {
    globals.set("fig", Value([&setting](Call& call) { return fig(setting, call); }));
    globals.set("figure", Value([&setting](Call& call) { return figure(setting, call); }));
    globals.set("table", Value([&setting](Call& call) { return table(setting, call); }));
}

}  // namespace bilan::build
