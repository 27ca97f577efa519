#include "chart/map.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "base/files.hpp"
#include "data/json.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::chart;

namespace {

Land example_land(const std::string& language) {
    Sources sources;
    Diagnostics diagnostics;
    const auto& source = sources.add("morocco.geojson", *read_file(Path(BILAN_ROOT) / "data/shared/geo/morocco.geojson"));
    auto land = read_land(*data::parse_json(source, diagnostics), language, diagnostics);
    REQUIRE(to_text(diagnostics) == "");
    return *land;
}

MapSpec towns(const std::string& language, double width = 640) {
    const bool french = language == "fr";
    MapSpec spec;
    spec.language = language;
    spec.width = width;
    spec.id_prefix = "towns";
    spec.title = french ? "Dix villes, du Souss au Rif" : "Ten towns, from the Souss to the Rif";
    spec.land = example_land(language);
    spec.kinds = french ? std::vector<std::string>{"Activités régulières", "Activités ponctuelles"} : std::vector<std::string>{"Regular activities", "Occasional activities"};
    spec.places = {{"Nador", {-2.934, 35.168}, Side::Below}, {"Oujda", {-1.911, 34.687}, Side::Below}, {french ? "Marrakech" : "Marrakesh", {-7.981, 31.63}},
                   {"Rabat", {-6.842, 34.021}, Side::Left}, {"Casablanca", {-7.59, 33.573}, Side::Left}, {"Agadir", {-9.598, 30.428}, Side::Left},
                   {french ? "Tanger" : "Tangier", {-5.834, 35.76}, Side::Left}, {french ? "Al Hoceïma" : "Al Hoceima", {-3.937, 35.252}, Side::Above},
                   {french ? "Tétouan" : "Tetouan", {-5.363, 35.589}}, {french ? "Fès" : "Fez", {-5.0, 34.033}},
                   {"Berkane", {-2.32, 34.92}, Side::Right, 1}, {"Fnideq", {-5.357, 35.849}, Side::Right, 1}};
    return spec;
}

MapSpec circles(const std::string& language) {
    auto spec = towns(language);
    spec.kinds.clear();
    spec.measure = language == "fr" ? "Personnes assistées" : "People assisted";
    std::int64_t value = 100;
    for (auto& place : spec.places) {
        place.kind = 0;
        place.value = Decimal(value);
        value = value * 3 / 2;
    }
    return spec;
}

bool covers(const Box& box, Point centre, double radius) {
    const double x = std::clamp(centre.x, box.left, box.right) - centre.x, y = std::clamp(centre.y, box.top, box.bottom) - centre.y;
    return std::hypot(x, y) < radius;
}

// Every name is there, inside the map, and lies over no dot, no other name, no sea's name and not over the scale bar.
void check_layout(const MapSpec& spec) {
    const auto layout = lay_out_map(spec);
    REQUIRE(layout.labels.size() == spec.places.size());
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        INFO(spec.places[i].name << " in " << spec.language << " at " << spec.width);
        REQUIRE(layout.dots[i]);
        REQUIRE(layout.labels[i]);
        const auto& box = layout.labels[i]->box;
        CHECK(box.left >= 0);
        CHECK(box.right <= spec.width);
        CHECK(box.top >= layout.key_height);
        CHECK(box.bottom <= layout.height);
        CHECK_FALSE(overlap(box, layout.scale_bar));
        for (std::size_t j = 0; j < layout.labels.size(); ++j) {
            REQUIRE(layout.labels[j]);
            CHECK_FALSE(covers(box, layout.dots[j]->centre, layout.dots[j]->radius));
            if (i != j) CHECK_FALSE(overlap(box, layout.labels[j]->box));
        }
        for (const auto& sea : layout.seas) {
            if (sea) CHECK_FALSE(overlap(box, *sea));
        }
    }
}

Land square_land() {
    Land land;
    land.window = {0, 40, 10, 50};
    land.source = "here";
    land.rings = {{{2, 42}, {8, 42}, {8, 48}, {2, 48}, {2, 42}}};
    return land;
}

}  // namespace

TEST_CASE("the example's map is drawn as it was when it was last looked at", "[map]") {
    for (const std::string language : {"fr", "en"}) {
        CHECK(tests::difference_from_golden("chart/map-" + language + ".svg", draw_map(towns(language)).svg + "\n") == "");
    }
    CHECK(tests::difference_from_golden("chart/map-of-circles-fr.svg", draw_map(circles("fr")).svg + "\n") == "");
}

TEST_CASE("names on a map lie over nothing, in either language and at every width", "[map]") {
    for (const std::string language : {"fr", "en"}) {
        for (const double width : {340.0, 422.0, 520.0, 640.0, 900.0}) check_layout(towns(language, width));
        check_layout(circles(language));
    }
}

TEST_CASE("a name stands on the side that its place prefers, where there is room", "[map]") {
    const auto layout = lay_out_map(towns("fr"));
    CHECK(layout.labels[3]->box.right < layout.dots[3]->centre.x);    // Rabat, left
    CHECK(layout.labels[7]->box.bottom < layout.dots[7]->centre.y);   // Al Hoceïma, above
    CHECK(layout.labels[9]->box.left > layout.dots[9]->centre.x);     // Fès, anywhere: right
    CHECK_FALSE(layout.labels[9]->leader);
}

TEST_CASE("where it is crowded, a name stands apart and is joined by a leader", "[map]") {
    MapSpec spec;
    spec.land = square_land();
    spec.width = 400;
    for (int i = 0; i < 9; ++i) spec.places.push_back({"Place " + std::to_string(i), {4.4 + 0.6 * (i % 3), 44 + 0.45 * (i / 3)}});
    check_layout(spec);
    CHECK(lay_out_map(spec).labels[4]->leader);   // the one in the middle
    CHECK(draw_map(spec).svg.find("map-leader") != std::string::npos);
}

TEST_CASE("the areas of circles are to each other as their values", "[map]") {
    const auto spec = circles("en");
    const auto layout = lay_out_map(spec);
    const auto& last = *layout.dots.back();
    for (std::size_t i = 0; i < spec.places.size(); ++i) {
        const double areas = std::pow(layout.dots[i]->radius / last.radius, 2);
        const double values = spec.places[i].value->to_double() / spec.places.back().value->to_double();
        CHECK(areas == Approx(values).epsilon(0.001));
    }
}

TEST_CASE("places outside the window and names without room are told", "[map]") {
    MapSpec spec;
    spec.land = square_land();
    spec.width = 260;
    spec.places = {{"Far", {20, 45}}, {"Near", {5, 45}}};
    CHECK(draw_map(spec).outside == std::vector<std::size_t>{0});
    for (int i = 0; i < 60; ++i) spec.places.push_back({"A rather long name", {5 + 0.01 * i, 45}});
    CHECK_FALSE(draw_map(spec).nameless.empty());
}

TEST_CASE("the projection is Snyder's conformal cone", "[map]") {
    // The window is the whole width, the central meridian is upright, and the scale bar is true: a degree of latitude at
    // the middle is 111.19 km on this sphere.
    const GeoWindow window{-13, 28.2, 0.4, 37};
    const Projection projection(window, 640);
    const double middle = (window.south + window.north) / 2, centre = (window.west + window.east) / 2;
    CHECK(projection({window.west, middle}).x == Approx(0).margin(1e-9));
    CHECK(projection({window.east, middle}).x == Approx(640));
    CHECK(projection({centre, window.north}).y == Approx(0).margin(1e-9));
    CHECK(projection({centre, window.south}).y == Approx(projection.height()));
    CHECK(projection({centre, window.south}).x == Approx(320));
    const double degree = projection({centre, middle - 0.5}).y - projection({centre, middle + 0.5}).y;
    CHECK(degree / projection.pixels_per_kilometre() == Approx(111.19).epsilon(0.005));
    // Conformal: a small step north is as long as the same step east.
    const auto here = projection({-9, 31}), north = projection({-9, 31.01}), east = projection({-9 + 0.01 / std::cos(31 * 3.14159265358979 / 180), 31});
    CHECK(std::hypot(north.x - here.x, north.y - here.y) == Approx(std::hypot(east.x - here.x, east.y - here.y)).epsilon(0.001));
    CHECK_FALSE(GeoWindow{0, -10, 10, 10}.is_drawable());
    CHECK_FALSE(GeoWindow{10, 10, 0, 20}.is_drawable());
}

TEST_CASE("the projection gives the numbers of Snyder's example", "[map]") {
    // Page 295: parallels 33 and 45 (a sixth inside 30 and 48), origin 23 N 96 W; 35 N 75 W is x = 0.2966785, y = 0.2462112.
    const Projection projection({-126, 30, -66, 48}, 1000);
    const double radius = projection.pixels_per_kilometre() * 6371;
    const auto origin = projection({-96, 23}), place = projection({-75, 35});
    CHECK((place.x - origin.x) / radius == Approx(0.2966785).epsilon(1e-6));
    CHECK((origin.y - place.y) / radius == Approx(0.2462112).epsilon(1e-6));
}

TEST_CASE("south of the equator the map is the right way up", "[map]") {
    const Projection projection({10, -35, 30, -20}, 400);
    CHECK(projection({20, -20}).y == Approx(0).margin(1e-9));
    CHECK(projection({20, -35}).y > projection({20, -30}).y);
    CHECK(projection({25, -27}).x > projection({15, -27}).x);
    CHECK(projection.pixels_per_kilometre() > 0);
}

TEST_CASE("mistakes in a land are told at their place", "[map]") {
    std::string all;
    const auto read = [&](const std::string& json) {
        Sources sources;
        Diagnostics diagnostics;
        const auto value = data::parse_json(sources.add("land.geojson", json), diagnostics);
        REQUIRE(to_text(diagnostics) == "");
        CHECK_FALSE(read_land(*value, "fr", diagnostics));
        all += to_text(diagnostics) + "\n";
    };
    const std::string source = R"("source": {"fr": "ici", "en": "here"}, )";
    read(R"({"window": [0, 40, 10, 50], "features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[1, 41], [2, 41], [2, 42], [1, 41]]]}}]})");
    read("{" + source + R"("window": [0, 40, 10], "features": []})");
    read("{" + source + R"("window": [0, -5, 10, 5], "features": []})");
    read("{" + source + R"("window": [0, 40, 10, 50], "features": []})");
    read("{" + source + R"("window": [0, 40, 10, 50], "features": [{"type": "Feature", "geometry": {"type": "LineString", "coordinates": []}}]})");
    read("{" + source + R"("window": [0, 40, 10, 50], "features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[1, 41], [2, 41], [1, 41]]]}}]})");
    read("{" + source + R"("window": [0, 40, 10, 50], "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 95]}}]})");
    read("{" + source + R"("window": [0, 40, 10, 50], "features": [{"type": "Feature"}]})");
    CHECK(tests::difference_from_golden("chart/land-mistakes.txt", all) == "");
}

TEST_CASE("a map is described by its places", "[map]") {
    CHECK(describe(towns("fr")) ==
          "Carte\u00A0: 12 lieux. Activités régulières\u00A0: Nador, Oujda, Marrakech, Rabat, Casablanca, Agadir, Tanger, Al Hoceïma, Tétouan et Fès. "
          "Activités ponctuelles\u00A0: Berkane et Fnideq.");
    auto spec = circles("en");
    spec.places.resize(2);
    CHECK(describe(spec) == "Map: 2 places. People assisted: Nador (100) and Oujda (150).");
    spec.places.resize(1);
    CHECK(describe(spec) == "Map: 1 place. People assisted: Nador (100).");
    auto three = circles("fr");
    three.places.resize(3);
    CHECK(describe(three).ends_with("\u202F; le plus petit\u00A0: Nador (100)."));
}

TEST_CASE("a withheld value has no circle of its size", "[map]") {
    auto spec = circles("en");
    spec.places.resize(2);
    spec.places[0].value.reset();
    spec.places[0].withheld = "<\u00A05";
    CHECK(describe(spec) == "Map: 2 places. People assisted: Nador (<\u00A05) and Oujda (150).");
    const auto svg = draw_map(spec).svg;
    CHECK(svg.find("&lt;\u00A05") != std::string::npos);
    CHECK(lay_out_map(spec).dots[0]->radius == Approx(2));
}

TEST_CASE("no boundary is drawn: land is one path, and names cannot add markup", "[map]") {
    auto spec = towns("en");
    spec.places[0].name = "<b>\"&";
    const auto svg = draw_map(spec).svg;
    CHECK(svg.find("<b>") == std::string::npos);
    const auto first = svg.find("class=\"map-land\"");
    CHECK(first != std::string::npos);
    CHECK(svg.find("class=\"map-land\"", first + 1) == std::string::npos);
}
