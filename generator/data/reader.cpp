#include "data/reader.hpp"

#include "base/format.hpp"
#include "data/json.hpp"

namespace bilan::data {
namespace {

enum class Format { Json, Csv, Spreadsheet, Unknown };

Format format_of(std::string_view name) {
    if (name.ends_with(".json")) return Format::Json;
    if (name.ends_with(".csv") || name.ends_with(".tsv")) return Format::Csv;
    if (name.ends_with(".xlsx") || name.ends_with(".xls") || name.ends_with(".ods")) return Format::Spreadsheet;
    return Format::Unknown;
}

Place place_of(const Span& named_by, const std::string& name) {
    if (named_by.source != nullptr) return named_by.place();
    Place place;
    place.file = name;
    return place;
}

void report_format(Format format, const std::string& name, const Place& place, Diagnostics& diagnostics) {
    if (format == Format::Spreadsheet) {
        diagnostics.error("data/unknown-format", place, bilan::format("{} is a spreadsheet, which is not yet supported", name),
                          "save it as CSV (UTF-8) and name the .csv file");
    } else {
        diagnostics.error("data/unknown-format", place, bilan::format("{} is no data file that is known", name),
                          "data files end with .json or .csv");
    }
}

const Source* open(const Path& root, const std::string& name, const Place& place, Sources& sources, Diagnostics& diagnostics) {
    const auto path = path_inside(root, name);
    auto bytes = path ? read_file(*path) : std::nullopt;
    if (!bytes) {
        diagnostics.error("data/missing-file", place, bilan::format("there is no file {}", name));
        return nullptr;
    }
    return &sources.add(name, std::move(*bytes));
}

}  // namespace

std::optional<Value> read_data_file(const Path& root, const std::string& name, Sources& sources, Diagnostics& diagnostics) {
    const auto format = format_of(name);
    const auto place = place_of({}, name);
    switch (format) {
        case Format::Json: {
            const auto* source = open(root, name, place, sources, diagnostics);
            return source == nullptr ? std::nullopt : parse_json(*source, diagnostics);
        }
        case Format::Csv: {
            const auto table = read_table_file(root, name, {}, sources, diagnostics);
            return table ? std::optional(to_value(*table)) : std::nullopt;
        }
        case Format::Spreadsheet:
        case Format::Unknown: break;
    }
    report_format(format, name, place, diagnostics);
    return std::nullopt;
}

std::optional<Table> read_table_file(const Path& root, const std::string& name, const Span& named_by, Sources& sources,
                                     Diagnostics& diagnostics) {
    const auto format = format_of(name);
    const auto place = place_of(named_by, name);
    if (format != Format::Csv) {
        report_format(format, name, place, diagnostics);
        return std::nullopt;
    }
    const auto* source = open(root, name, place, sources, diagnostics);
    return source == nullptr ? std::nullopt : parse_csv(*source, diagnostics);
}

}  // namespace bilan::data
