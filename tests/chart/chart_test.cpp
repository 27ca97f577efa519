#include "chart/chart.hpp"

#include <catch2/catch.hpp>

#include "chart/qr.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::chart;

namespace {

Decimal number(const char* text) { return *Decimal::parse(text); }

ChartSpec returns(const std::string& language) {
    ChartSpec spec;
    spec.language = language;
    const bool french = language == "fr";
    spec.title = french ? "Près d’un retour sur deux vers l’Afrique de l’Ouest" : "Nearly one return in two to West Africa";
    spec.unit = french ? "personnes" : "people";
    spec.categories = french ? std::vector<std::string>{"Côte d’Ivoire", "Guinée", "République démocratique du Congo et République centrafricaine", "Sénégal", "Cameroun"}
                             : std::vector<std::string>{"Côte d’Ivoire", "Guinea", "Democratic Republic of the Congo and Central African Republic", "Senegal", "Cameroon"};
    spec.series = {{french ? "Femmes" : "Women", {number("412"), number("318"), number("96"), number("74"), number("0")}}};
    return spec;
}

ChartSpec by_sex(const std::string& language) {
    auto spec = returns(language);
    spec.series.push_back({language == "fr" ? "Hommes" : "Men", {number("1204"), number("602"), number("181"), number("160"), number("33")}});
    spec.series.push_back({language == "fr" ? "Enfants non accompagnés" : "Unaccompanied children", {number("22"), number("31"), number("4"), number("1"), number("12")}});
    return spec;
}

ChartSpec by_year(const std::string& language) {
    auto spec = by_sex(language);
    spec.title = language == "fr" ? "Les retours ont doublé depuis 2018" : "Returns have doubled since 2018";
    spec.categories = {"2018", "2019", "2020", "2021", "2022"};
    return spec;
}

void check_golden(ChartSpec spec, Type type, const std::string& name) {
    spec.type = type;
    spec.id_prefix = name;
    CHECK(tests::difference_from_golden("chart/" + name + ".svg", chart_svg(spec) + "\n") == "");
}

}  // namespace

TEST_CASE("each kind of chart is drawn as it was when it was last looked at", "[chart]") {
    for (const std::string language : {"fr", "en"}) {
        check_golden(returns(language), Type::Bar, "bar-" + language);
        check_golden(by_sex(language), Type::Bar, "bars-of-three-series-" + language);
        check_golden(by_sex(language), Type::StackedBar, "stacked-bar-" + language);
        check_golden(returns(language), Type::Column, "column-" + language);
        check_golden(by_sex(language), Type::Column, "columns-of-three-series-" + language);
        check_golden(returns(language), Type::Donut, "donut-" + language);
        check_golden(by_year(language), Type::Line, "line-" + language);
    }
}

TEST_CASE("values may be read from an axis", "[chart]") {
    auto spec = by_year("fr");
    spec.values = Values::OnAxis;
    check_golden(spec, Type::Bar, "bar-on-axis-fr");
    check_golden(spec, Type::Column, "column-on-axis-fr");
}

TEST_CASE("bars of negative values grow the other way", "[chart]") {
    auto spec = returns("en");
    spec.series[0].values = {number("12.5"), number("-8"), number("0"), number("3"), number("-20.25")};
    check_golden(spec, Type::Bar, "negative-bar-en");
    check_golden(spec, Type::Column, "negative-column-en");
}

TEST_CASE("percentages and one slice are a ring too", "[chart]") {
    auto spec = returns("fr");
    spec.unit = "%";
    spec.series[0].values = {number("100")};
    check_golden(spec, Type::Donut, "donut-of-one-fr");
    spec.series[0].values = {number("45.5"), number("30"), number("14.5"), number("7"), number("3")};
    check_golden(spec, Type::Donut, "donut-percent-fr");
}

TEST_CASE("a chart of nothing is an empty picture", "[chart]") {
    for (const auto type : {Type::Bar, Type::StackedBar, Type::Column, Type::Donut, Type::Line}) {
        ChartSpec spec;
        spec.type = type;
        CHECK(chart_svg(spec).find("nan") == std::string::npos);
        spec.categories = {"a"};
        CHECK(chart_svg(spec).find("nan") == std::string::npos);
        spec.series = {{"s", {}}};
        CHECK(chart_svg(spec).find("nan") == std::string::npos);
        CHECK(chart_svg(spec).find("inf") == std::string::npos);
    }
}

TEST_CASE("names cannot add markup", "[chart]") {
    auto spec = returns("en");
    spec.categories = {"<script>", "\"&"};
    spec.title = "</title><b>";
    spec.id_prefix = "\"><b";
    const auto svg = chart_svg(spec);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<b") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("a chart is described in one sentence", "[chart]") {
    CHECK(describe(returns("fr")) == "Diagramme en barres : 5 valeurs ; la plus élevée, Côte d’Ivoire (412) ; la plus basse, Cameroun (0).");
    CHECK(describe(returns("en")) == "Bar chart: 5 values; highest Côte d’Ivoire (412); lowest Cameroon (0).");
    auto line = by_year("en");
    line.type = Type::Line;
    CHECK(describe(line) == "Line chart: 5 points, 3 lines (Women, Men, Unaccompanied children); highest 2018 (1,638); lowest 2022 (45).");
}

TEST_CASE("a QR code is one path in a quiet zone", "[chart]") {
    CHECK(tests::difference_from_golden("chart/qr.svg", qr_svg("https://example.org/fr/bilan-2022/", "qr-1", "Lire le témoignage") + "\n") == "");
    const auto decorative = qr_svg("https://example.org/");
    CHECK(decorative.find("aria-hidden=\"true\"") != std::string::npos);
    CHECK(decorative.find("M4 4h7v1h-7z") != std::string::npos);  // the first finder pattern, four modules in
}
