// map land: the places of a table on the land of data/shared/geo.
#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/setting.hpp"
#include "chart/map.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::Value;

constexpr std::size_t most_kinds = 2;

std::vector<std::string> names_of(const std::map<std::string, data::Value>& lands) {
    std::vector<std::string> names;
    for (const auto& [name, land] : lands) names.push_back(name);
    return names;
}

// The land of that name, or the only one there is. Mistakes are told at the folder, so that a page which asks twice for
// the same land is told once.
const data::Value* find_land(const Setting& setting, const Call& call, const std::string& name) {
    const auto& lands = setting.project.lands;
    if (name.empty() && lands.size() == 1) return &lands.begin()->second;
    const auto found = lands.find(name);
    if (found != lands.end()) return &found->second;
    const auto names = names_of(lands);
    const auto report = [&](std::string message, std::string help) {
        call.diagnostics.error("template/unknown-land", Place{.file = "data/shared/geo"}, std::move(message), std::move(help));
    };
    if (lands.empty()) report("there is no land to draw a map on", "add a GeoJSON file there");
    else if (name.empty()) report("a map has to say which land it shows", format("write land={}", names.front()));
    else report(format("there is no land \"{}\"", name), did_you_mean(name, names));
    return nullptr;
}

std::string land_name(const Call& call, std::size_t position) {
    const auto* name = call.argument(position, "land");
    return name == nullptr || !name->is_string() ? std::string() : *name->string();
}

const data::Value* place_of(const Setting& setting, const std::string& id) {
    const auto places = setting.project.shared.find("places");
    if (places == setting.project.shared.end() || places->second.list() == nullptr) return nullptr;
    for (const auto& place : *places->second.list()) {
        if (place.string_or("id", "") == id) return &place;
    }
    return nullptr;
}

double degrees(const data::Value& place, std::string_view key) {
    const auto* value = place.find(key);
    return value == nullptr || value->number() == nullptr ? 0 : value->number()->value.to_double();
}

chart::Side side_of(const data::Value& place) {
    const auto side = place.string_or("label", "");
    if (side == "right") return chart::Side::Right;
    if (side == "left") return chart::Side::Left;
    if (side == "above") return chart::Side::Above;
    if (side == "below") return chart::Side::Below;
    return chart::Side::Any;
}

std::optional<std::size_t> first_column(const ledger::DataTable& table, ledger::CellKind kind) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const ledger::Column& c) { return c.kind == kind; });
    if (found == table.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

// A table of places: which column names them, which has the numbers of circles or else the kinds of dots.
class PlacesOfTable {
public:
    PlacesOfTable(const Setting& setting, const ledger::DataTable& table, const Call& call) : setting_(setting), table_(table), call_(call) {}

    bool read(chart::MapSpec& spec) {
        const auto header = first_column(table_, ledger::CellKind::Header);
        if (!header || table_.columns[*header].codes != "places") {
            call_.diagnostics.error("template/no-places", table_.span, format("the table \"{}\" names no places, so it is no map", table_.id),
                                    "its header column has \"codes\": \"places\"");
            return false;
        }
        const auto number = first_column(table_, ledger::CellKind::Number);
        const auto kind = first_column(table_, ledger::CellKind::Text);
        if (number) spec.measure = ledger::text_in(table_.columns[*number].label, setting_.language);
        for (const auto& row : table_.rows) {
            const auto* place = place_of(setting_, row[*header].written);
            if (place == nullptr) continue;   // told by the ledger
            chart::MapPlace shown{ledger::cell_text(table_, *header, row[*header], setting_.language), {degrees(*place, "longitude"), degrees(*place, "latitude")}, side_of(*place)};
            if (number) shown.withheld = ledger::mask_text(table_, row[*number].mask, setting_.language);
            if (number) shown.value = row[*number].number;
            else if (kind) shown.kind = kind_of(ledger::cell_text(table_, *kind, row[*kind], setting_.language), row[*kind], spec);
            spec.places.push_back(std::move(shown));
        }
        return true;
    }

private:
    // Kinds in the order of their first rows.
    std::size_t kind_of(const std::string& name, const ledger::TableCell& cell, chart::MapSpec& spec) {
        const auto found = std::find(spec.kinds.begin(), spec.kinds.end(), name);
        if (found != spec.kinds.end()) return static_cast<std::size_t>(found - spec.kinds.begin());
        if (spec.kinds.size() == most_kinds) {
            call_.diagnostics.error("template/many-kinds", cell.span, format("\"{}\" is a third kind of place, and a map tells two apart", name),
                                    "join it with one of the others");
            return most_kinds - 1;
        }
        spec.kinds.push_back(name);
        return spec.kinds.size() - 1;
    }

    const Setting& setting_;
    const ledger::DataTable& table_;
    const Call& call_;
};

void report_unseen(const ledger::DataTable& table, const chart::MapDrawing& drawing, double width, Diagnostics& diagnostics) {
    const auto header = first_column(table, ledger::CellKind::Header).value_or(0);
    for (const auto i : drawing.outside) {
        const auto& cell = table.rows[i][header];
        diagnostics.warning("template/place-outside", cell.span, format("\"{}\" lies outside the map", cell.written), "widen the land's \"window\", or correct the place's coordinates");
    }
    for (const auto i : drawing.nameless) {
        const auto& cell = table.rows[i][header];
        diagnostics.warning("template/place-without-name", cell.span, format("the name of \"{}\" has no room on a map {:.0f} px wide", cell.written, width),
                            "show fewer places, or give its neighbours another \"label\" side in data/shared/places.json");
    }
}

Value map_svg(const Setting& setting, Call& call) {
    const auto id = call.text_or(0, "table", "");
    const auto* table = setting.report == nullptr ? nullptr : setting.report->tables.find(id);
    if (table == nullptr) return call.error("template/unknown-table", format("there is no table \"{}\"", id));
    if (ledger::text_in(table->source, setting.language).empty()) {
        const auto severity = setting.mode == Mode::Release ? Severity::Error : Severity::Warning;
        call.diagnostics.add({severity, "template/map-without-source", format("the map of \"{}\" does not say where its places come from", id),
                              table->span.place(), "add \"source\": {\"fr\": \"…\", \"en\": \"…\"} to the table"});
    }
    const auto* geojson = find_land(setting, call, land_name(call, 1));
    auto land = geojson == nullptr ? std::nullopt : chart::read_land(*geojson, setting.language, call.diagnostics);
    if (!land) return Value::safe("");
    chart::MapSpec spec;
    spec.title = call.text_or(2, "title", ledger::text_in(table->title, setting.language));
    spec.land = std::move(*land);
    spec.language = setting.language;
    spec.id_prefix = call.text_or(3, "id", "map-" + id) + "-picture";
    if (const auto* width = call.argument(4, "width"); width != nullptr && width->is_number()) spec.width = std::max(200.0, width->to_double());
    spec.description = call.text_or(5, "alt", "");
    if (!PlacesOfTable(setting, *table, call).read(spec)) return Value::safe("");
    const auto drawing = chart::draw_map(spec);
    report_unseen(*table, drawing, spec.width, call.diagnostics);
    return Value::safe(drawing.svg);
}

// What a page says of the ground that its map is drawn on.
Value land(const Setting& setting, Call& call) {
    Dict dict;
    const auto* geojson = find_land(setting, call, land_name(call, 0));
    const auto* source = geojson == nullptr ? nullptr : geojson->find("source");
    dict.set("source", Value(content::Localized(source).in(setting.language)));
    return Value(std::move(dict));
}

}  // namespace

void add_map_functions(const Setting& setting, Dict& globals) {
    globals.set("map", Value([&setting](Call& call) { return map_svg(setting, call); }));
    globals.set("land", Value([&setting](Call& call) { return land(setting, call); }));
}

}  // namespace bilan::build
