// What is told about charts, maps and diagrams that cannot be drawn as they were asked for: the exact words.
#include <catch2/catch.hpp>
#include <functional>

#include "workshop.hpp"

using namespace bilan::tests;

namespace {

const std::string french = "content/all/30-all.fr.md";
const std::string tables = "data/all/tables.json";
const std::string map_line = "::carte {tableau=villages titre=\"Deux villages\"}";

// Builds the project of every component with one thing changed, and compares what it says.
void check_told(const std::string& name, int exit_code, const std::function<void(const Workshop&)>& change) {
    const Workshop workshop("components");
    change(workshop);
    const auto run = workshop.run("build --release --lang fr");
    CHECK(run.exit_code == exit_code);
    CHECK(difference_from_golden("cli/" + name + ".txt", run.err) == "");
}

}  // namespace

TEST_CASE("a map without a source is refused at its table", "[drawings]") {
    check_told("map-without-source", 1, [](const Workshop& w) {
        w.replace(tables, R"(    ],
    "source": { "fr": "OE", "en": "TO" }
  },)", "    ]\n  },");
    });
}

TEST_CASE("a table without places is no map", "[drawings]") {
    check_told("map-without-places", 1, [](const Workshop& w) { w.replace(french, map_line, "::carte {tableau=wells-by-year}"); });
}

TEST_CASE("a land that does not exist suggests the one that was meant", "[drawings]") {
    check_told("map-unknown-land", 1, [](const Workshop& w) { w.replace(french, map_line, "::carte {tableau=villages fond=iland}"); });
}

TEST_CASE("among several lands a map has to choose", "[drawings]") {
    check_told("map-of-several-lands", 1, [](const Workshop& w) { w.write("data/shared/geo/other.geojson", w.read("data/shared/geo/island.geojson")); });
}

TEST_CASE("a map needs land", "[drawings]") {
    check_told("map-without-land", 1, [](const Workshop& w) { w.remove("data/shared/geo/island.geojson"); });
}

TEST_CASE("a broken land is told where it breaks, once", "[drawings]") {
    check_told("map-broken-land", 1, [](const Workshop& w) { w.replace("data/shared/geo/island.geojson", "[0, 40, 10, 46]", "[0, 40, 10]"); });
}

TEST_CASE("a third kind of place is refused", "[drawings]") {
    check_told("map-of-three-kinds", 1, [](const Workshop& w) {
        w.replace(tables, "\"once\": {", "\"never\": { \"fr\": \"Jamais\", \"en\": \"Never\" }, \"once\": {");
        w.write("data/all/villages.csv", "place,kind\nain,often\nbir,once\nain,never\n");
    });
}

TEST_CASE("a place outside the map is a warning", "[drawings]") {
    check_told("map-place-outside", 0, [](const Workshop& w) { w.replace("data/shared/places.json", "\"latitude\": 43.5", "\"latitude\": 53.5"); });
}

TEST_CASE("a name without room is a warning that says on which map", "[drawings]") {
    check_told("map-name-without-room", 0, [](const Workshop& w) {
        w.replace("data/shared/places.json", "\"fr\": \"Bir\"", "\"fr\": \"Le puits de la grande vallée des oliviers d’en haut\"");
    });
}

TEST_CASE("a diagram that does not exist suggests the one that was meant", "[drawings]") {
    check_told("unknown-diagram", 1, [](const Workshop& w) { w.replace(french, "nom=well", "nom=wel"); });
}

TEST_CASE("a line has no first points to choose", "[drawings]") {
    check_told("line-with-top", 1, [](const Workshop& w) { w.replace(french, "type=line", "type=line top=2"); });
}

TEST_CASE("more bars than a reader takes in are a warning that shows the mend", "[drawings]") {
    check_told("many-categories", 0, [](const Workshop& w) {
        w.write("data/all/wells-by-year.csv", "year,dug,repaired\n2013,3,1\n2014,3,1\n2015,3,1\n2016,3,1\n2017,3,1\n2018,3,1\n2019,3,1\n2020,4,2\n");
    });
}

TEST_CASE("a draft shows a diagram's missing words in another language", "[drawings]") {
    const Workshop workshop("components");
    workshop.replace("data/all/diagrams.json", R"({"fr": "Boire", "en": "Drink"})", R"({"fr": "Boire"})");
    CHECK(workshop.run("build --release").exit_code == 1);
    REQUIRE(workshop.run("build").exit_code == 0);
    CHECK(workshop.read("output/en/all/every-component.html").find("class=\"gap\" x=\"480\" dy=\"0.35em\">Boire</tspan>") != std::string::npos);
}

TEST_CASE("a draft shows a place for a drawing that is not there yet", "[drawings]") {
    const Workshop workshop("components");
    workshop.remove("content/all/diagrams/well.svg");
    CHECK(workshop.run("build --release").exit_code == 1);
    REQUIRE(workshop.run("build").exit_code == 0);
    CHECK(workshop.read("output/fr/all/tous-les-composants.html").find("Image à fournir\u00A0: well") != std::string::npos);
}
