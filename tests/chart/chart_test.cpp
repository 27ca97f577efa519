#include "chart/chart.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "chart/qr.hpp"
#include "svg_texts.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::chart;
using bilan::tests::texts_in;

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

ChartSpec shares(const std::string& language) {
    ChartSpec spec;
    spec.language = language;
    spec.title = language == "fr" ? "Plus de la moitié du personnel sont des femmes" : "More than half of staff are women";
    spec.unit = "%";
    spec.categories = language == "fr" ? std::vector<std::string>{"Femmes", "Hommes"} : std::vector<std::string>{"Women", "Men"};
    spec.series = {{"", {number("55"), number("45")}}};
    return spec;
}

Decimal total(const std::vector<Decimal>& values) {
    Decimal sum;
    for (const auto& value : values) sum = sum + value;
    return sum;
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
        check_golden(shares(language), Type::Waffle, "waffle-" + language);
    }
}

TEST_CASE("a chart as wide as a telephone puts names above their bars and lets no text run out", "[chart]") {
    for (const auto type : {Type::Bar, Type::StackedBar, Type::Column, Type::Donut, Type::Line, Type::Waffle}) {
        auto spec = type == Type::Waffle ? shares("fr") : type == Type::Line ? by_year("fr") : returns("fr");
        spec.type = type;
        spec.width = 340;
        for (const auto& text : texts_in(chart_svg(spec))) {
            INFO(text.words);
            CHECK(text.left >= -0.5);
            CHECK(text.right <= 340.5);
        }
    }
    auto spec = by_sex("fr");
    spec.width = 340;
    check_golden(spec, Type::Bar, "narrow-bars-fr");
    check_golden(spec, Type::StackedBar, "narrow-stacked-bar-fr");
}

TEST_CASE("people stand for shares as squares do", "[chart]") {
    auto spec = shares("fr");
    spec.marks = Marks::People;
    check_golden(spec, Type::Waffle, "waffle-people-fr");
}

TEST_CASE("a waffle has a hundred marks, and the largest fractions get those left over", "[chart]") {
    CHECK(share_out({number("55"), number("45")}) == std::vector<int>{55, 45});
    CHECK(share_out({number("1"), number("1"), number("1")}) == std::vector<int>{34, 33, 33});
    CHECK(share_out({number("657"), number("598"), number("367"), number("152"), number("146")}) == std::vector<int>{34, 31, 19, 8, 8});
    CHECK(share_out({number("99.6"), number("0.3"), number("0.1")}) == std::vector<int>{100, 0, 0});
    CHECK(share_out({number("0"), number("0")}) == std::vector<int>{0, 0});
    CHECK(share_out({}).empty());
    for (int a = 1; a < 40; ++a) {
        const auto shares_of_seven = share_out({Decimal(a), Decimal(7), Decimal(13 * a), Decimal(1)});
        CHECK(std::accumulate(shares_of_seven.begin(), shares_of_seven.end(), 0) == 100);
    }
}

TEST_CASE("the largest comes first, and equal ones stay in their order", "[chart]") {
    auto spec = by_sex("en");
    spec.categories = {"a", "b", "c", "d", "e"};
    spec.series = {{"x", {number("1"), number("5"), number("3"), number("2")}}, {"y", {number("3"), number("0"), number("2"), number("2"), number("9")}}};
    const auto sorted = by_value(spec);
    CHECK(sorted.categories == std::vector<std::string>{"e", "b", "c", "a", "d"});
    CHECK(sorted.series[0].values == std::vector<Decimal>{number("0"), number("5"), number("3"), number("1"), number("2")});
}

TEST_CASE("those beyond the first become one whose sum is exact", "[chart]") {
    auto spec = by_sex("en");
    spec.series[0].values = {number("412.1"), number("318.2"), number("0.1"), number("0.2"), number("0.3")};
    const auto name = [](std::size_t count) { return "Others (" + std::to_string(count) + ")"; };
    const auto shortened = with_others(spec, 2, name);
    CHECK(shortened.categories == std::vector<std::string>{"Côte d’Ivoire", "Guinea", "Others (3)"});
    CHECK(shortened.series[0].values[2] == number("0.6"));
    CHECK(shortened.series[1].values[2] == number("374"));
    CHECK(shortened.others == 2);
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        CHECK(total(shortened.series[s].values) == total(spec.series[s].values));
    }
    CHECK(describe(shortened).find("lowest Guinea") != std::string::npos);
    check_golden(with_others(returns("en"), 3, name), Type::Bar, "bar-with-others-en");
    check_golden(with_others(returns("en"), 3, name), Type::Donut, "donut-with-others-en");
    CHECK(with_others(spec, 4, name).categories == spec.categories);  // one left over stands for itself
    CHECK(with_others(spec, 5, name).categories == spec.categories);
    CHECK_FALSE(with_others(spec, 9, name).others);
}

TEST_CASE("series are named where there is room, and by a key where there is none", "[chart]") {
    const auto has_key = [](const ChartSpec& spec) { return chart_svg(spec).find("<rect class=\"series-1\" x=\"0\"") != std::string::npos; };
    auto bars = returns("en");
    bars.categories = {"Türkiye", "Tunisia"};
    bars.series = {{"Women", {number("25"), number("10")}}, {"Men", {number("348"), number("55")}}};
    CHECK_FALSE(has_key(bars));
    CHECK(chart_svg(bars).find("10 <tspan class=\"legend\">Women</tspan>") != std::string::npos);
    bars.series[1].values[1] = number("348");
    CHECK(has_key(bars));
    bars.type = Type::StackedBar;
    CHECK(has_key(bars));  // the women's part of the first bar is too short for their name
    bars.series[0].values[0] = number("250");
    CHECK_FALSE(has_key(bars));
}

TEST_CASE("columns too thin for their values are read from an axis", "[chart]") {
    auto spec = returns("fr");
    spec.type = Type::Column;
    spec.categories.clear();
    spec.series = {{"Personnes", {}}};
    for (int year = 2010; year < 2023; ++year) {
        spec.categories.push_back(std::to_string(year));
        spec.series[0].values.push_back(Decimal(year));
    }
    CHECK(chart_svg(spec).find("class=\"value\"") != std::string::npos);
    spec.width = 340;
    const auto narrow = chart_svg(spec);
    CHECK(narrow.find("class=\"value\"") == std::string::npos);
    CHECK(narrow.find("class=\"grid\"") != std::string::npos);
    CHECK(narrow.find("…") == std::string::npos);   // every second year is written, whole
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
    for (const auto type : {Type::Bar, Type::StackedBar, Type::Column, Type::Donut, Type::Line, Type::Waffle}) {
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
    CHECK(describe(returns("fr")) == "Diagramme en barres\u00A0: 5 valeurs\u202F; la plus élevée, Côte d’Ivoire (412)\u202F; la plus basse, Cameroun (0)\u202F; total\u00A0: 900.");
    CHECK(describe(returns("en")) == "Bar chart: 5 values; highest Côte d’Ivoire (412); lowest Cameroon (0); total 900.");
    auto donut = by_sex("fr");
    donut.type = Type::Donut;
    CHECK(describe(donut) == "Diagramme en anneau\u00A0: 5 parts\u202F; la plus grande, Côte d’Ivoire (412)\u202F; la plus petite, Cameroun (0)\u202F; total\u00A0: 900.");
    CHECK(describe(shares("en")) == "Bar chart: 2 values; highest Women (55%); lowest Men (45%).");
}

TEST_CASE("one value is said in the singular, and is neither the highest nor the lowest", "[chart]") {
    auto spec = returns("fr");
    spec.categories = {"Guinée"};
    CHECK(describe(spec) == "Diagramme en barres\u00A0: 1 valeur\u202F; Guinée (412).");
    spec.language = "en";
    CHECK(describe(spec) == "Bar chart: 1 value; Guinée (412).");
    spec.categories.clear();
    CHECK(describe(spec) == "Bar chart: 0 values.");
    spec.language = "fr";
    CHECK(describe(spec) == "Diagramme en barres\u00A0: 0 valeur.");
}

TEST_CASE("of a line it is said where it begins and ends, and which way it goes", "[chart]") {
    auto line = by_year("fr");
    line.type = Type::Line;
    line.series.resize(1);
    CHECK(describe(line) == "Courbe\u00A0: 5 points\u202F; le plus élevé, 2018 (412)\u202F; le plus bas, 2022 (0)\u202F; de 412 (2018) à 0 (2022), en baisse.");
    line = by_year("en");
    line.type = Type::Line;
    line.series[2].values[4] = number("22");
    std::swap(line.series[1].values[0], line.series[1].values[4]);
    CHECK(describe(line) == "Line chart: 5 points, 3 lines (Women, Men, Unaccompanied children); Women: from 412 (2018) to 0 (2022), falling; "
                            "Men: from 33 (2018) to 1,204 (2022), rising; Unaccompanied children: from 22 (2018) to 22 (2022), unchanged.");
}

TEST_CASE("values that make no total are described series by series", "[chart]") {
    auto spec = by_sex("en");
    spec.series.resize(2);
    CHECK(describe(spec).ends_with("highest Côte d’Ivoire (1,616); lowest Cameroon (33); total 3,080."));
    spec.sums = Sums::Unsaid;
    CHECK(describe(spec) == "Bar chart: 5 values, 2 series (Women, Men); Women: highest Côte d’Ivoire (412); lowest Cameroon (0); "
                            "Men: highest Côte d’Ivoire (1,204); lowest Cameroon (33).");
}

TEST_CASE("an author's words stand in place of the description", "[chart]") {
    auto spec = returns("en");
    spec.description = "Most <returns> go west.";
    const auto svg = chart_svg(spec);
    CHECK(svg.find("<desc id=\"chart-desc\">Most &lt;returns&gt; go west.</desc>") != std::string::npos);
    CHECK(svg.find("Bar chart:") == std::string::npos);
}

TEST_CASE("a withheld value has no bar and no point, and is told by no one", "[chart]") {
    auto spec = by_year("en");
    spec.series.resize(1);
    spec.series[0].values = {number("40"), number("30"), number("0"), number("20"), number("25")};
    spec.series[0].withheld = {"", "", "<\u00A05", "", ""};
    const auto other = [&](const char* value) {
        auto same = spec;
        same.series[0].values[2] = number(value);
        return same;
    };
    for (const auto type : {Type::Bar, Type::Column, Type::Line}) {
        spec.type = type;
        const auto svg = chart_svg(spec);
        INFO(svg);
        CHECK(svg.find(">&lt;\u00A05<") != std::string::npos);
        CHECK(svg.find(">0<") == std::string::npos);
        CHECK(svg.find("1 value not published") != std::string::npos);
        CHECK(svg.find("lowest 2021 (20)") != std::string::npos);
        CHECK(svg.find("total") == std::string::npos);
    }
    CHECK(describe(other("3")) == describe(spec));
    spec.type = Type::Line;
    const auto svg = chart_svg(spec);
    std::size_t points = 0, moves = 0;
    for (auto at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) ++points;
    const auto path = svg.substr(svg.find("d=\"M"), svg.find("\" fill=\"none\"") - svg.find("d=\"M"));
    for (const char c : path) moves += c == 'M' ? 1U : 0U;
    CHECK(points == 4);
    CHECK(moves == 2);   // the line is broken
    const auto shortened = with_others(spec, 1, [](std::size_t) { return "Others"; });
    CHECK(shortened.series[0].withheld.back() == "…");
    CHECK(shortened.series[0].values.back() == Decimal());
    CHECK(by_value(spec).series[0].withheld.back() == "<\u00A05");
}

TEST_CASE("a QR code is one path in a quiet zone", "[chart]") {
    CHECK(tests::difference_from_golden("chart/qr.svg", qr_svg("https://example.org/fr/bilan-2022/", "qr-1", "Lire le témoignage") + "\n") == "");
    const auto decorative = qr_svg("https://example.org/");
    CHECK(decorative.find("aria-hidden=\"true\"") != std::string::npos);
    CHECK(decorative.find("M4 4h7v1h-7z") != std::string::npos);  // the first finder pattern, four modules in
}
