#include "data/rows.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "data/conventions.hpp"
#include "data/schema.hpp"
#include "data/text.hpp"

namespace bilan::data {
namespace {

using Path = std::vector<std::string>;

// French words for the keys of our data.
constexpr std::pair<std::string_view, std::string_view> french[]{
    {"valeur", "value"}, {"unité", "unit"}, {"unite", "unit"}, {"devise", "currency"},
    {"libellé", "label"}, {"libelle", "label"}, {"intitulé", "label"}, {"titre", "title"}, {"nom", "name"}, {"population", "population"},
    {"période", "period"}, {"periode", "period"}, {"lieu", "place"}, {"remarque", "note"}, {"précision", "qualifier"}, {"precision", "qualifier"},
    {"état_au", "as_of"}, {"validé_par", "approved_by"}, {"responsable", "owner"}, {"visibilité", "visibility"}, {"genre", "kind"},
    {"ensemble", "whole"}, {"partie", "part"}, {"parties", "parts"}, {"reste", "rest"}, {"décimales", "decimals"}, {"début", "start"},
    {"fin", "end"}, {"mois", "months"}, {"motif", "reason"}, {"jusqu’au", "until"}, {"jusqu'au", "until"}, {"code", "id"}};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

// "Label (FR)" -> {"label", "fr"}.
Path words_in(std::string_view header) {
    Path words;
    std::string word;
    for (const char c : lower_case(header) + " ") {
        if (c != ' ' && c != '(' && c != ')' && c != '.' && c != '\t') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

std::string_view in_english(std::string_view word) {
    const auto found = std::find_if(std::begin(french), std::end(french), [&](const auto& pair) { return pair.first == word; });
    return found == std::end(french) ? word : found->second;
}

class Mapper {
public:
    Mapper(const Value& schema, const Value& root, Diagnostics& diagnostics) : schema_(schema), root_(root), diagnostics_(diagnostics) {}

    std::vector<std::string> keys(const Table& table) {
        std::vector<std::string> keys;
        for (const Cell& header : table.header) {
            const auto column = column_of(header);
            keys.push_back(column ? format("{}", fmt::join(column->path, ".")) : std::string());
        }
        return keys;
    }

    Value map(const Table& table) {
        for (const Cell& header : table.header) columns_.push_back(column_of(header));
        List rows;
        for (const auto& row : table.rows) {
            Map object;
            for (std::size_t i = 0; i < row.size(); ++i)
                if (columns_[i]) put(object, columns_[i]->path, 0, row[i], table.header[i], *columns_[i]);
            const Span first = row.front().span;
            rows.emplace_back(std::move(object), span_in(*first.source, first.begin, row.back().span.end));
        }
        return Value(std::move(rows), table.header.front().span);
    }

private:
    struct Column {
        Path path;
        std::vector<std::string> types;   // of its cells
        bool days = false;                // they are days, or lists of days
    };

    // Where words from `from` on lead in the schema; the longest name that fits goes first: "received total".
    std::optional<Path> path_of(const Path& words, std::size_t from, const Value& schema) const {
        if (from == words.size()) return Path{};
        const auto* properties = schema.find("properties");
        if (properties == nullptr || properties->map() == nullptr) return std::nullopt;
        for (std::size_t end = words.size(); end > from; --end) {
            std::string name;
            for (std::size_t i = from; i < end; ++i) name += (i == from ? "" : "_") + words[i];
            const std::string key(properties->find(name) == nullptr ? in_english(name) : name);
            const auto* inner = properties->find(key);
            if (inner == nullptr) continue;
            if (auto rest = path_of(words, end, resolved(*inner, root_))) {
                rest->insert(rest->begin(), key);
                return rest;
            }
        }
        return std::nullopt;
    }

    // A name that only an object inside has.
    std::optional<Path> path_inside(const Path& words) const {
        std::optional<Path> only;
        const auto* properties = schema_.find("properties");
        if (properties == nullptr || properties->map() == nullptr) return only;
        for (const auto& entry : properties->map()->entries()) {
            auto path = path_of(words, 0, resolved(entry.value, root_));
            if (!path) continue;
            if (only) return std::nullopt;
            path->insert(path->begin(), entry.key);
            only = std::move(path);
        }
        return only;
    }

    std::optional<Column> column_of(const Cell& header) {
        const Path words = words_in(header.text);
        auto path = path_of(words, 0, schema_);
        if (!path) path = path_inside(words);
        if (!path) {
            diagnostics_.error("data/unknown-column", header.span, format("the column \"{}\" names nothing that is known here", header.text),
                               help_for(header.text));
            return std::nullopt;
        }
        const Value* schema = &schema_;
        for (const auto& key : *path) schema = &resolved(*schema->find("properties")->find(key), root_);
        const Value& item = schema->find("items") == nullptr ? *schema : resolved(*schema->find("items"), root_);
        return Column{std::move(*path), types_of(*schema), item.string_or("format", "") == "date"};
    }

    std::string help_for(const std::string& header) const {
        std::vector<std::string> names;
        for (const auto& entry : schema_.find("properties")->map()->entries()) {
            const auto* inner = resolved(entry.value, root_).find("properties");
            std::string name = entry.key;
            std::replace(name.begin(), name.end(), '_', ' ');
            if (inner == nullptr) names.push_back(name);
            else
                for (const auto& part : inner->map()->entries()) names.push_back(name + " " + part.key);
        }
        const auto near = did_you_mean(lower_case(header), names);
        return near.empty() ? format("columns are: {}", fmt::join(names, ", ")) : near;
    }

    void put(Map& object, const Path& path, std::size_t at, const Cell& cell, const Cell& header, const Column& column) {
        const bool has_null = std::find(column.types.begin(), column.types.end(), "null") != column.types.end();
        if (cell.text.empty() && !has_null) return;
        if (at + 1 == path.size()) {
            object.set(path[at], value_of(cell, column), header.span);
            return;
        }
        Map inner;
        if (const auto* there = object.find(path[at]); there != nullptr && there->map() != nullptr) inner = *there->map();
        put(inner, path, at + 1, cell, header, column);
        object.set(path[at], Value(std::move(inner), cell.span), header.span);
    }

    Value value_of(const Cell& cell, const Column& column) {
        const auto has = [&](std::string_view type) { return std::find(column.types.begin(), column.types.end(), type) != column.types.end(); };
        if (cell.text.empty()) return Value(Null{}, cell.span);
        if (has("array")) return list_in(cell, column);
        if (column.days) return Value(day_in(cell.text, cell.span, diagnostics_).value_or(cell.text), cell.span);
        if (has("number") || has("integer")) {
            const auto number = cell.number ? CellNumber{Reading::Number, *cell.number} : read_number(cell.text);
            if (number.reading == Reading::Number) return Value(Number{number.value.to_string(), number.value}, cell.span);
            if (number.reading == Reading::Ambiguous) number_in(cell, diagnostics_);
        }
        if (has("boolean"))
            if (const auto truth = truth_in(lower_case(cell.text))) return Value(*truth, cell.span);
        return Value(cell.text, cell.span);
    }

    static std::optional<bool> truth_in(std::string_view word) {
        for (const std::string_view yes : {"true", "vrai", "yes", "oui", "x"})
            if (word == yes) return true;
        for (const std::string_view no : {"false", "faux", "no", "non"})
            if (word == no) return false;
        return std::nullopt;
    }

    Value list_in(const Cell& cell, const Column& column) {
        const char separator = cell.text.find(';') != std::string::npos ? ';' : ',';
        List items;
        for (const auto item : parted(cell.text, separator))
            items.emplace_back(column.days ? day_in(item, cell.span, diagnostics_).value_or(std::string(item)) : std::string(item), cell.span);
        return Value(std::move(items), cell.span);
    }

    const Value& schema_;
    const Value& root_;
    Diagnostics& diagnostics_;
    std::vector<std::optional<Column>> columns_;
};

Cell cell_of(const Value& value) {
    if (const auto* number = value.number()) return {number->value.to_string(), value.span(), number->value};
    if (const auto* truth = value.boolean()) return {*truth ? "true" : "false", value.span(), {}};
    Cell cell{value.string() == nullptr ? "" : *value.string(), value.span(), {}};
    if (value.list() != nullptr)
        for (const auto& item : *value.list()) cell.text += (cell.text.empty() ? "" : ", ") + cell_of(item).text;
    return cell;
}

// One row: its cells by the names of their columns.
using NamedCells = std::vector<std::pair<Cell, Cell>>;

void flatten(const std::string& name, const Entry& entry, NamedCells& cells) {
    const std::string own = name.empty() ? entry.key : name + " " + entry.key;
    if (entry.value.map() == nullptr) {
        cells.push_back({Cell{own, entry.key_span, {}}, cell_of(entry.value)});
        return;
    }
    for (const auto& inner : entry.value.map()->entries()) flatten(own, inner, cells);
}

}  // namespace

Table table_of(const Value& list) {
    Table table;
    std::map<std::string, std::size_t> places;
    for (const Value& item : *list.list()) {
        if (item.map() == nullptr) continue;
        NamedCells cells;
        for (const auto& entry : item.map()->entries()) flatten("", entry, cells);
        auto& row = table.rows.emplace_back(table.header.size(), Cell{"", item.span(), {}});
        for (auto& [name, cell] : cells) {
            const auto [place, is_new] = places.emplace(name.text, table.header.size());
            if (is_new) table.header.push_back(std::move(name));
            row.resize(table.header.size(), Cell{"", item.span(), {}});
            row[place->second] = std::move(cell);
        }
    }
    for (auto& row : table.rows) row.resize(table.header.size(), Cell{"", row.empty() ? Span{} : row.front().span, {}});
    return table;
}

Value objects_in(const Table& table, const Value& schema, const Value& root, Diagnostics& diagnostics) {
    return Mapper(schema, root, diagnostics).map(table);
}

std::vector<std::string> keys_in(const Table& table, const Value& schema, const Value& root) {
    Diagnostics unheard;
    return Mapper(schema, root, unheard).keys(table);
}

}  // namespace bilan::data
