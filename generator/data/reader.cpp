#include "data/reader.hpp"

#include "base/format.hpp"
#include "data/json.hpp"
#include "data/workbook.hpp"

namespace bilan::data {
namespace {

enum class Format { Json, Csv, Workbook, OldSpreadsheet, Unknown };

Format format_of(std::string_view name) {
    if (name.ends_with(".json")) return Format::Json;
    if (name.ends_with(".csv") || name.ends_with(".tsv")) return Format::Csv;
    if (name.ends_with(".xlsx") || name.ends_with(".xlsm")) return Format::Workbook;
    if (name.ends_with(".xls") || name.ends_with(".xlsb") || name.ends_with(".ods") || name.ends_with(".numbers")) return Format::OldSpreadsheet;
    return Format::Unknown;
}

// "figures.xlsx#Women" is the sheet Women of figures.xlsx. Only workbooks have sheets: "a#b.csv" is a file.
struct NamedSheet {
    std::string file, sheet;
};

NamedSheet split_sheet(const std::string& name) {
    for (const std::string_view ending : {".xlsx#", ".xlsm#"}) {
        const auto at = name.find(ending);
        if (at != std::string::npos) return {name.substr(0, at + ending.size() - 1), name.substr(at + ending.size())};
    }
    return {name, {}};
}

Place place_of(const Span& named_by, const std::string& name) {
    if (named_by.source != nullptr) return named_by.place();
    Place place;
    place.file = name;
    return place;
}

void report_format(Format format, const std::string& name, const Place& place, Diagnostics& diagnostics) {
    if (format == Format::OldSpreadsheet) {
        diagnostics.error("data/unknown-format", place, bilan::format("{} is a spreadsheet of a kind that is not read", name),
                          "open it and save it as \"Excel Workbook (.xlsx)\", and name that file");
    } else {
        diagnostics.error("data/unknown-format", place, bilan::format("{} is no data file that is known", name),
                          "data files end with .json, .csv or .xlsx");
    }
}

std::optional<std::string> read_bytes(const Path& root, const std::string& name, const Place& place, Diagnostics& diagnostics) {
    const auto path = path_inside(root, name);
    auto bytes = path ? read_file(*path) : std::nullopt;
    if (!bytes) diagnostics.error("data/missing-file", place, bilan::format("there is no file {}", name));
    return bytes;
}

std::optional<Value> read_json(const Path& root, const std::string& name, const Place& place, Sources& sources, Diagnostics& diagnostics) {
    auto bytes = read_bytes(root, name, place, diagnostics);
    return bytes ? parse_json(sources.add(name, std::move(*bytes)), diagnostics) : std::nullopt;
}

std::optional<Table> read_csv(const Path& root, const std::string& name, const Place& place, Sources& sources, Diagnostics& diagnostics) {
    auto bytes = read_bytes(root, name, place, diagnostics);
    auto text = bytes ? text_of_csv(name, std::move(*bytes), diagnostics) : std::nullopt;
    return text ? parse_csv(sources.add(name, std::move(*text)), diagnostics) : std::nullopt;
}

// Excel and LibreOffice keep a file of their own beside the one that they have open.
void warn_of_lock(const Path& root, const std::string& name, const Place& place, Diagnostics& diagnostics) {
    const auto slash = name.rfind('/');
    const auto folder = slash == std::string::npos ? std::string() : name.substr(0, slash + 1);
    const auto file = name.substr(folder.size());
    for (const auto& lock : {folder + "~$" + file, folder + ".~lock." + file + "#"}) {
        const auto path = path_inside(root, lock);
        if (!path || !exists(*path)) continue;
        diagnostics.warning("data/open-in-excel", place,
                            bilan::format("{} is open in Excel or LibreOffice: what is not saved there is not seen here", name),
                            bilan::format("save it there and close it; when it is open nowhere, delete {}", lock));
        return;
    }
}

std::optional<Table> read_sheet_of(const Path& root, const std::string& name, const Place& place, Sources& sources, Diagnostics& diagnostics) {
    const auto [file, sheet] = split_sheet(name);
    const auto bytes = read_bytes(root, file, place, diagnostics);
    if (!bytes) return std::nullopt;
    warn_of_lock(root, file, place, diagnostics);
    return read_sheet(file, *bytes, sheet, sources, diagnostics);
}

}  // namespace

std::optional<Value> read_data_file(const Path& root, const std::string& name, Sources& sources, Diagnostics& diagnostics) {
    if (format_of(name) == Format::Json) return read_json(root, name, place_of({}, name), sources, diagnostics);
    const auto table = read_table_file(root, name, {}, sources, diagnostics);
    return table ? std::optional(to_value(*table)) : std::nullopt;
}

std::optional<Table> read_table_file(const Path& root, const std::string& name, const Span& named_by, Sources& sources,
                                     Diagnostics& diagnostics) {
    const auto file = split_sheet(name).file;
    const auto format = format_of(file);
    const auto place = place_of(named_by, file);
    switch (format) {
        case Format::Csv: return read_csv(root, name, place, sources, diagnostics);
        case Format::Workbook: return read_sheet_of(root, name, place, sources, diagnostics);
        case Format::Json:
        case Format::OldSpreadsheet:
        case Format::Unknown: break;
    }
    report_format(format, name, place, diagnostics);
    return std::nullopt;
}

std::vector<std::string> sheets_of(const Path& root, const std::string& name) {
    const auto path = path_inside(root, name);
    const auto bytes = path ? read_file(*path) : std::nullopt;
    return bytes ? sheet_names(name, *bytes) : std::vector<std::string>{};
}

}  // namespace bilan::data
