#include "ledger/tables.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "ledger/masking.hpp"

namespace bilan::ledger {

const DataTable* Tables::find(std::string_view id) const {
    const auto found = std::find_if(tables_.begin(), tables_.end(), [&](const DataTable& table) { return table.id == id; });
    return found == tables_.end() ? nullptr : &*found;
}

std::vector<std::string> Tables::ids() const {
    std::vector<std::string> result;
    for (const auto& table : tables_) result.push_back(table.id);
    return result;
}

namespace {

CellKind kind_of(const std::string& word) {
    if (word == "header") return CellKind::Header;
    if (word == "number") return CellKind::Number;
    return CellKind::Text;
}

Scope scope_of(const std::string& word) {
    if (word == "part") return Scope::Part;
    if (word == "overlap") return Scope::Overlap;
    return Scope::Complete;
}

std::vector<std::string> strings_of(const data::Value* value) {
    std::vector<std::string> result;
    if (value == nullptr || value->list() == nullptr) return result;
    for (const auto& item : *value->list()) {
        if (item.string() != nullptr) result.push_back(*item.string());
    }
    return result;
}

// The codes of one column: a list in data/shared, or names that stand in the column itself.
struct Codes {
    const data::Value* names = nullptr;   // null: the column has none
    std::string where;                    // for people: "data/shared/countries.json"
};

std::vector<std::string> codes_in(const data::Value& names) {
    if (names.map() != nullptr) return names.map()->keys();
    std::vector<std::string> codes;
    if (names.list() == nullptr) return codes;
    for (const auto& item : *names.list()) codes.push_back(item.string_or("id", ""));
    return codes;
}

// The name of a code in every language, or null.
const data::Value* name_in(const data::Value& names, const std::string& code) {
    if (names.list() == nullptr) return names.find(code);
    for (const auto& item : *names.list()) {
        if (item.string_or("id", "") == code) return item.find("name");
    }
    return nullptr;
}

class Loader {
public:
    Loader(const data::Value& value, const OpenTable& open, const CodeLists& lists, const Ledger& ledger, Diagnostics& diagnostics)
        : value_(value), open_(open), lists_(lists), ledger_(ledger), diagnostics_(diagnostics) {}

    std::optional<DataTable> load() {
        read_words();
        read_columns();
        if (const auto* file = value_.find("source_file"); file != nullptr && file->string() != nullptr) {
            if (!read_file_rows(*file)) return std::nullopt;
        } else {
            read_figure_rows();
        }
        check_total_figure();
        read_count();
        read_order();
        if (!table_.total_label.empty()) add_totals();
        mask(table_, diagnostics_);
        return std::move(table_);
    }

private:
    void read_words() {
        table_.id = value_.string_or("id", "");
        table_.span = value_.span();
        table_.title = texts_of(value_.find("title"));
        table_.caption = texts_of(value_.find("caption"));
        table_.note = texts_of(value_.find("note"));
        table_.source = texts_of(value_.find("source"));
        table_.total_label = texts_of(value_.find("total_label"));
        table_.scope_note = texts_of(value_.find("scope_note"));
        table_.period = value_.string_or("period", "");
        const auto* is_public = value_.find("public");
        table_.is_public = is_public != nullptr && is_public->boolean() != nullptr && *is_public->boolean();
        const auto* threshold = value_.find("mask_under");
        if (threshold != nullptr && threshold->number() != nullptr) table_.mask_under = threshold->number()->value.to_integer().value_or(0);
        table_.scope = scope_of(value_.string_or("scope", "complete"));
        table_.total_figure = value_.string_or("total_figure", "");
        table_.total_column = value_.string_or("total_column", "");
        table_.waiver = read_waiver(value_, diagnostics_);
    }

    void read_columns() {
        const auto* columns = value_.find("columns");
        if (columns == nullptr || columns->list() == nullptr) return;
        for (const auto& item : *columns->list()) {
            Column column;
            column.key = item.string_or("key", "");
            column.label = texts_of(item.find("label"));
            column.kind = kind_of(item.string_or("kind", "text"));
            column.unit = item.string_or("unit", "");
            column.currency = item.string_or("currency", "");
            column.sum_of = strings_of(item.find("sum_of"));
            column.has_codes = item.find("codes") != nullptr;
            column.is_not_personal = item.string_or("checked", "") == "not personal";
            codes_.push_back(codes_of(item.find("codes"), column));
            table_.columns.push_back(std::move(column));
            column_spans_.push_back(item.find("key") == nullptr ? item.span() : item.find("key")->span());
        }
    }

    Codes codes_of(const data::Value* codes, Column& column) {
        if (codes == nullptr) return {};
        if (codes->string() == nullptr) return {codes, "the \"codes\" of this column"};
        column.codes = *codes->string();
        const auto list = lists_.find(column.codes);
        if (list != lists_.end()) return {&list->second, format("data/shared/{}.json", column.codes)};
        std::vector<std::string> known;
        for (const auto& [name, value] : lists_) known.push_back(name);
        diagnostics_.error("ledger/unknown-code-list", codes->span(), format("there is no list \"{}\" in data/shared", column.codes),
                           did_you_mean(column.codes, known));
        return {};
    }

    bool read_file_rows(const data::Value& file) {
        const auto csv = open_(*file.string(), file.span());
        if (!csv) return false;
        const auto places = places_in(*csv);
        if (places.size() != table_.columns.size()) return false;
        for (std::size_t i = 0; i < places.size() && !csv->counted.empty(); ++i) table_.columns[i].counted = csv->counted[places[i]];
        for (const auto& row : csv->rows) {
            std::vector<TableCell> cells;
            for (std::size_t i = 0; i < places.size(); ++i) cells.push_back(read_cell(i, row[places[i]]));
            table_.rows.push_back(std::move(cells));
        }
        return true;
    }

    // Where each declared column is in the file. Shorter than the columns when one is not there.
    std::vector<std::size_t> places_in(const data::Table& csv) {
        std::vector<std::string> names;
        for (const auto& cell : csv.header) names.push_back(cell.text);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (const auto place = csv.column(table_.columns[i].key)) {
                places.push_back(*place);
                continue;
            }
            diagnostics_.error("ledger/unknown-column", column_spans_[i],
                               format("the file has no column \"{}\"", table_.columns[i].key),
                               did_you_mean(table_.columns[i].key, names));
        }
        return places;
    }

    TableCell read_cell(std::size_t column, const data::Cell& cell) {
        TableCell result;
        result.kind = table_.columns[column].kind;
        result.span = cell.span;
        if (cell.text.empty()) return result;
        if (result.kind == CellKind::Number) {
            result.number = data::number_in(cell, diagnostics_);
        } else {
            result.text = codes_[column].names == nullptr ? Texts{{"", cell.text}} : name_of_code(codes_[column], cell);
            result.written = cell.text;
        }
        return result;
    }

    Texts name_of_code(const Codes& codes, const data::Cell& cell) {
        if (const auto* name = name_in(*codes.names, cell.text)) return texts_of(name);
        diagnostics_.error("ledger/unknown-code", cell.span, format("there is no code \"{}\" in {}", cell.text, codes.where),
                           did_you_mean(cell.text, codes_in(*codes.names)));
        return {{"", cell.text}};
    }

    // One row a figure: its short label under the header column, its value under the first number column.
    void read_figure_rows() {
        const auto* figures = value_.find("figures");
        if (figures == nullptr || figures->list() == nullptr) return;
        for (const auto& id : *figures->list()) {
            if (id.string() == nullptr) continue;
            if (const auto* figure = known(*id.string(), id.span())) table_.rows.push_back(row_of(*figure));
        }
    }

    std::vector<TableCell> row_of(const Figure& figure) {
        std::vector<TableCell> cells;
        for (auto& column : table_.columns) {
            TableCell cell;
            cell.kind = column.kind;
            cell.span = figure.value_span;
            if (column.kind == CellKind::Number) {
                cell.figure = figure.id;
                if (figure.known()) cell.number = figure.value;
                column.unit = figure.unit;
                column.currency = figure.currency;
            } else {
                cell.text = figure.short_label.empty() ? figure.label : figure.short_label;
            }
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    const Figure* known(const std::string& id, const Span& span) {
        const auto* figure = ledger_.find(id);
        if (figure == nullptr) {
            diagnostics_.error("ledger/unknown-figure", span, format("there is no figure \"{}\"", id), ledger_.suggestion(id));
        }
        return figure;
    }

    void check_total_figure() {
        if (table_.total_figure.empty()) return;
        if (known(table_.total_figure, value_.find("total_figure")->span()) == nullptr) table_.total_figure.clear();
        if (table_.column(table_.total_column)) return;
        const auto* named = value_.find("total_column");
        diagnostics_.error("ledger/unknown-column", named == nullptr ? table_.span : named->span(),
                           "\"total_column\" has to name the column that \"total_figure\" is the total of",
                           did_you_mean(table_.total_column, column_keys()));
        table_.total_figure.clear();
    }

    // "count": {"figure": "mission.towns", "column": "presence", "value": "regular"}
    void read_count() {
        const auto* count = value_.find("count");
        if (count == nullptr) return;
        const auto& figure = *count->find("figure");
        if (known(*figure.string(), figure.span()) == nullptr) return;
        if (const auto* column = count->find("column"); column != nullptr && !is_column(*column)) return;
        table_.count_figure = *figure.string();
        table_.count_column = count->string_or("column", "");
        table_.count_value = count->string_or("value", "");
    }

    // The five main countries: the largest first.
    void read_order() {
        const auto* column = value_.find("largest_first");
        if (column != nullptr && !is_column(*column)) return;
        table_.ordered_by = column != nullptr ? *column->string() : table_.scope == Scope::Part ? table_.total_column : "";
    }

    bool is_column(const data::Value& name) {
        if (table_.column(*name.string())) return true;
        diagnostics_.error("ledger/unknown-column", name.span(), format("the table has no column \"{}\"", *name.string()),
                           did_you_mean(*name.string(), column_keys()));
        return false;
    }

    std::vector<std::string> column_keys() const {
        std::vector<std::string> keys;
        for (const auto& column : table_.columns) keys.push_back(column.key);
        return keys;
    }

    void add_totals() {
        std::vector<TableCell> totals;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            TableCell cell;
            cell.kind = table_.columns[i].kind;
            cell.span = table_.span;
            if (cell.kind == CellKind::Header) cell.text = table_.total_label;
            if (cell.kind == CellKind::Number && table_.columns[i].unit != "percent") {
                Decimal sum;
                for (const auto& row : table_.rows) sum = sum + row[i].number.value_or(Decimal(0));
                cell.number = sum;
                if (is_total_figure(i, sum)) cell.figure = table_.total_figure;
            }
            totals.push_back(std::move(cell));
        }
        table_.totals = std::move(totals);
    }

    bool is_total_figure(std::size_t column, const Decimal& sum) const {
        const auto* figure = ledger_.find(table_.total_figure);
        return figure != nullptr && table_.total_column == table_.columns[column].key && figure->known() && figure->value == sum;
    }

    const data::Value& value_;
    const OpenTable& open_;
    const CodeLists& lists_;
    const Ledger& ledger_;
    Diagnostics& diagnostics_;
    DataTable table_;
    std::vector<Codes> codes_;
    std::vector<Span> column_spans_;
};

}  // namespace

Tables load_tables(const data::Value& value, const OpenTable& open, const CodeLists& lists, const Ledger& ledger,
                   Diagnostics& diagnostics) {
    Tables tables;
    if (value.list() == nullptr) return tables;
    for (const auto& item : *value.list()) {
        auto table = Loader(item, open, lists, ledger, diagnostics).load();
        if (!table) continue;
        if (tables.find(table->id) == nullptr) {
            tables.add(std::move(*table));
        } else {
            diagnostics.error("ledger/duplicate-table", table->span, format("the table \"{}\" is here twice", table->id));
        }
    }
    return tables;
}

}  // namespace bilan::ledger
