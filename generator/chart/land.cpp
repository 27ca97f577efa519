#include "chart/land.hpp"

#include "base/format.hpp"

namespace bilan::chart {
namespace {

const data::List no_items;

const data::List& items_of(const data::Value* value) { return value == nullptr || value->list() == nullptr ? no_items : *value->list(); }

std::string text_in(const data::Value* texts, std::string_view language) {
    if (texts == nullptr) return {};
    return texts->string() != nullptr ? *texts->string() : texts->string_or(language, "");
}

class Reader {
public:
    Reader(const data::Value& geojson, std::string_view language, Diagnostics& diagnostics)
        : geojson_(geojson), language_(language), diagnostics_(diagnostics) {}

    std::optional<Land> read() {
        read_window();
        land_.source = text_in(geojson_.find("source"), language_);
        if (land_.source.empty()) refuse(geojson_, "the land has no source", "name where it comes from: \"source\": {\"fr\": \"…\", \"en\": \"…\"}");
        for (const auto& feature : items_of(geojson_.find("features"))) read_feature(feature);
        if (land_.rings.empty() && good_) refuse(geojson_, "there is no land in this file", "it is a GeoJSON FeatureCollection of polygons");
        return good_ ? std::optional(std::move(land_)) : std::nullopt;
    }

private:
    void refuse(const data::Value& where, std::string message, std::string help) {
        diagnostics_.error("chart/bad-land", where.span(), std::move(message), std::move(help));
        good_ = false;
    }

    void read_window() {
        const auto* window = geojson_.find("window");
        const auto& sides = items_of(window);
        std::vector<double> numbers;
        for (const auto& side : sides) {
            if (side.number() != nullptr) numbers.push_back(side.number()->value.to_double());
        }
        if (numbers.size() == 4) land_.window = {numbers[0], numbers[1], numbers[2], numbers[3]};
        if (numbers.size() == 4 && land_.window.is_drawable()) return;
        refuse(window == nullptr ? geojson_ : *window, "a map has to know what it shows",
               "write \"window\": [west, south, east, north] in degrees, on one side of the equator");
    }

    void read_feature(const data::Value& feature) {
        const auto* geometry = feature.find("geometry");
        const auto* coordinates = geometry == nullptr ? nullptr : geometry->find("coordinates");
        if (coordinates == nullptr) return refuse(feature, "a feature without coordinates", "remove it, or give it a geometry");
        const auto type = geometry->string_or("type", "");
        if (type == "Point") return read_sea(feature, *coordinates);
        if (type == "Polygon") return read_polygon(*coordinates);
        if (type != "MultiPolygon") return refuse(*geometry, format("\"{}\" is no area of land", type), "land is a Polygon or a MultiPolygon");
        for (const auto& polygon : items_of(coordinates)) read_polygon(polygon);
    }

    void read_sea(const data::Value& feature, const data::Value& coordinates) {
        const auto* properties = feature.find("properties");
        auto name = text_in(properties == nullptr ? nullptr : properties->find("name"), language_);
        if (const auto middle = point(coordinates)) land_.seas.push_back({std::move(name), *middle});
    }

    void read_polygon(const data::Value& polygon) {
        for (const auto& ring : items_of(&polygon)) {
            std::vector<GeoPoint> points;
            for (const auto& position : items_of(&ring)) {
                const auto read = point(position);
                if (!read) return;
                points.push_back(*read);
            }
            if (points.size() < 4) return refuse(ring, "an edge of land has fewer than four points", "close it with its first point");
            land_.rings.push_back(std::move(points));
        }
    }

    std::optional<GeoPoint> point(const data::Value& position) {
        const auto& numbers = items_of(&position);
        const auto degrees = [&](std::size_t i) { return numbers[i].number() == nullptr ? 1000.0 : numbers[i].number()->value.to_double(); };
        if (numbers.size() >= 2) {
            const GeoPoint read{degrees(0), degrees(1)};
            if (read.longitude >= -180 && read.longitude <= 180 && read.latitude > -90 && read.latitude < 90) return read;
        }
        refuse(position, "a position is longitude and latitude in degrees", "write [-6.84, 34.02]");
        return std::nullopt;
    }

    const data::Value& geojson_;
    std::string_view language_;
    Diagnostics& diagnostics_;
    Land land_;
    bool good_ = true;
};

}  // namespace

std::optional<Land> read_land(const data::Value& geojson, std::string_view language, Diagnostics& diagnostics) {
    return Reader(geojson, language, diagnostics).read();
}

}  // namespace bilan::chart
