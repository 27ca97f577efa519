#include "content/data_files.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/format.hpp"
#include "content/project.hpp"
#include "data/json.hpp"
#include "data/reader.hpp"
#include "data/rows.hpp"
#include "data/schema.hpp"
#include "data/yaml.hpp"
#include "unicode/locale.hpp"

namespace bilan::content {
namespace {

using data::resolved;
using data::Value;

constexpr std::array<std::string_view, 4> endings{".json", ".yaml", ".csv", ".xlsx"};

bool is_list(const Value& schema) { return schema.string_or("type", "") == "array"; }

// What a row of names by code holds: the code, and what stands under it.
Value schema_of_named_row(const Value& names) {
    data::Map properties;
    if (const auto* own = names.find("properties")) properties = *own->map();
    data::Map text;
    text.set("type", Value("string"));
    properties.set("id", Value(std::move(text)));
    data::Map schema;
    schema.set("type", Value("object"));
    schema.set("properties", Value(std::move(properties)));
    return Value(std::move(schema));
}

Value by_code(const Value& rows) {
    data::Map names;
    for (const Value& row : *rows.list()) {
        data::Map rest;
        for (const auto& entry : row.map()->entries())
            if (entry.key != "id") rest.set(entry.key, entry.value, entry.key_span);
        names.set(row.string_or("id", ""), Value(std::move(rest), row.span()), row.span());
    }
    return Value(std::move(names), rows.span());
}

std::string file_name(const std::string& name) { return name.substr(name.rfind('/') + 1); }

}  // namespace

std::vector<std::string> DataFiles::forms_of(const std::string& stem) const {
    std::vector<std::string> forms;
    for (const std::string_view ending : endings)
        if (exists(root / (stem + std::string(ending)))) forms.push_back(stem + std::string(ending));
    return forms;
}

std::optional<Value> DataFiles::read_json(const std::string& name) const {
    const auto* source = open_text(root, name, sources, diagnostics);
    return source == nullptr ? std::nullopt : data::parse_json(*source, diagnostics);
}

std::optional<Value> DataFiles::schema_named(const std::string& name) const {
    const auto* source = open_text(share, "schema/" + name + ".schema.json", sources, diagnostics);
    return source == nullptr ? std::nullopt : data::parse_json(*source, diagnostics);
}

std::optional<Value> DataFiles::read_checked_json(const std::string& name, const std::string& schema) const {
    const auto errors_before = diagnostics.error_count();
    auto value = read_json(name);
    if (!value) return std::nullopt;
    if (const auto rules = schema_named(schema)) data::validate(*value, *rules, diagnostics);
    return diagnostics.error_count() == errors_before ? value : std::nullopt;
}

std::optional<Value> DataFiles::read_json_or_yaml(const std::string& name) const {
    if (!name.ends_with(".yaml")) return read_json(name);
    const auto* source = open_text(root, name, sources, diagnostics);
    return source == nullptr ? std::nullopt : data::parse_yaml(*source, 0, source->text().size(), diagnostics);
}

std::optional<Value> DataFiles::read_table(const std::string& name, const Value& rules) const {
    const auto rows_of = [&](const std::string& file, const Value& row) -> std::optional<Value> {
        const auto table = read_rows(file, {});
        return table ? std::optional(data::objects_in(*table, row, rules, diagnostics)) : std::nullopt;
    };
    if (is_list(rules)) return rows_of(name, resolved(*rules.find("items"), rules));
    const auto* properties = rules.find("properties");
    if (properties == nullptr) {
        const auto rows = rows_of(name, schema_of_named_row(resolved(*rules.find("additionalProperties"), rules)));
        return rows ? std::optional(by_code(*rows)) : std::nullopt;
    }
    data::Map lists;
    const bool is_workbook = name.ends_with(".xlsx");
    const std::string folder = name.substr(0, name.rfind('/') + 1), stem = file_name(name).substr(0, file_name(name).rfind('.'));
    const auto sheets = is_workbook ? data::sheets_of(root, name) : std::vector<std::string>{};
    for (const auto& entry : properties->map()->entries()) {
        const Value& list = resolved(entry.value, rules);
        if (!is_list(list)) continue;
        std::string file = entry.key == stem ? name : std::string();
        if (is_workbook) {
            for (const auto& sheet : sheets)
                if (unicode::fold(sheet) == entry.key) file = name + "#" + sheet;
        } else if (file.empty() && exists(root / (folder + entry.key + ".csv"))) {
            file = folder + entry.key + ".csv";
        }
        if (file.empty()) continue;
        if (auto rows = rows_of(file, resolved(*list.find("items"), rules))) lists.set(entry.key, std::move(*rows));
    }
    return Value(std::move(lists));
}

// The list itself is read as it stands: nothing says how it writes.
const std::vector<data::Convention>& DataFiles::conventions_beside(const std::string& name) const {
    const std::string folder = name.substr(0, name.rfind('/') + 1);
    const auto [place, is_new] = conventions.try_emplace(folder);
    if (is_new)
        if (const auto list = read(folder + "conventions", "conventions")) place->second = data::read_conventions(*list);
    return place->second;
}

std::optional<data::Table> DataFiles::read_rows(const std::string& name, const Span& named_by) const {
    const auto& declared = conventions_beside(name);
    auto table = data::read_table_file(root, name, named_by, sources, diagnostics);
    return table && data::conform(*table, file_name(name), declared, diagnostics) ? table : std::nullopt;
}

// Row by row: there may be millions. Its conventions say nothing of cells, so that they are asked of its header alone.
std::optional<ledger::Records> DataFiles::read_long_csv(const std::string& name, const std::vector<data::Convention>& declared) const {
    auto bytes = read_file(root / name);
    auto text = bytes ? data::text_of_csv(name, std::move(*bytes), diagnostics) : std::nullopt;
    if (!text) return std::nullopt;
    auto records = ledger::Records::read_csv(sources.add(name, std::move(*text)), diagnostics);
    if (!records) return std::nullopt;
    data::Table header;
    for (const auto& column : records->columns()) header.header.push_back({column.name, {}, {}});
    if (!data::conform(header, file_name(name), declared, diagnostics)) return std::nullopt;
    records->declare(header.counted);
    return records;
}

std::optional<ledger::Records> DataFiles::read_records(const std::string& stem) const {
    const auto forms = forms_of(stem);
    if (forms.size() != 1) {
        if (forms.size() > 1) report_two(forms);
        return std::nullopt;
    }
    const auto& name = forms.front();
    const auto& declared = conventions_beside(name);
    const bool as_it_stands = std::none_of(declared.begin(), declared.end(), [&](const auto& each) { return each.is_of(file_name(name)) && each.changes_cells(); });
    if (name.ends_with(".csv") && as_it_stands) return read_long_csv(name, declared);
    const auto table = name.ends_with(".xlsx") || name.ends_with(".csv") ? read_rows(name, {}) : std::nullopt;
    return table ? std::optional(ledger::Records::from_table(*table)) : std::nullopt;
}

void DataFiles::report_two(const std::vector<std::string>& forms) const {
    diagnostics.error("content/two-sources", Place{.file = forms[1]}, format("{} and {} are both there", file_name(forms[0]), file_name(forms[1])),
                      "keep one of them: numbers that stand in two files come to disagree");
}

std::optional<Value> DataFiles::read(const std::string& stem, const std::string& schema) const {
    const auto forms = forms_of(stem);
    if (forms.empty()) return std::nullopt;
    if (forms.size() > 1) {
        report_two(forms);
        return std::nullopt;
    }
    const auto& name = forms.front();
    const bool is_table = name.ends_with(".csv") || name.ends_with(".xlsx");
    const auto rules = schema_named(schema);
    if (!rules && name.ends_with(".json")) return read_json(name);
    if (!rules) {
        diagnostics.error("content/unknown-list", Place{.file = name}, format("there is no list \"{}\" that is known", schema),
                          "only lists with a schema can be tables; see data/schema");
        return std::nullopt;
    }
    const auto errors_before = diagnostics.error_count();
    auto value = is_table ? read_table(name, *rules) : read_json_or_yaml(name);
    if (value && !is_table) value = data::conform(*value, *rules, file_name(name), conventions_beside(name), diagnostics);
    if (value && diagnostics.error_count() == errors_before) data::validate(*value, *rules, diagnostics);
    return diagnostics.error_count() == errors_before ? value : std::nullopt;
}

}  // namespace bilan::content
