#include "chart/chart.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "chart/drawing.hpp"

namespace bilan::chart {
namespace {

Drawing draw(const ChartSpec& spec) {
    switch (spec.type) {
        case Type::Bar: return draw_bars(spec);
        case Type::StackedBar: return draw_stacked_bars(spec);
        case Type::Column: return draw_columns(spec);
        case Type::Donut: return draw_donut(spec);
        case Type::Line: return draw_lines(spec);
    }
    return {};
}

std::string_view css_name(Type type) {
    switch (type) {
        case Type::Bar: return "bar";
        case Type::StackedBar: return "stacked-bar";
        case Type::Column: return "column";
        case Type::Donut: return "donut";
        case Type::Line: return "line";
    }
    return {};
}

struct Words {
    std::string_view kind, of, values, highest, lowest, series, total;
};

Words words_for(Type type, bool french) {
    switch (type) {
        case Type::Bar:
        case Type::StackedBar: return french ? Words{"Diagramme en barres", " : ", " valeurs", "la plus élevée, ", "la plus basse, ", " séries (", "total "}
                                             : Words{"Bar chart", ": ", " values", "highest ", "lowest ", " series (", "total "};
        case Type::Column: return french ? Words{"Diagramme en colonnes", " : ", " valeurs", "la plus élevée, ", "la plus basse, ", " séries (", "total "}
                                         : Words{"Column chart", ": ", " values", "highest ", "lowest ", " series (", "total "};
        case Type::Donut: return french ? Words{"Diagramme en anneau", " : ", " parts", "la plus grande, ", "la plus petite, ", " séries (", "total "}
                                        : Words{"Donut chart", ": ", " shares", "largest ", "smallest ", " series (", "total "};
        case Type::Line: return french ? Words{"Courbe", " : ", " points", "le plus élevé, ", "le plus bas, ", " courbes (", "total "}
                                       : Words{"Line chart", ": ", " points", "highest ", "lowest ", " lines (", "total "};
    }
    return {};
}

std::string series_names(const ChartSpec& spec) {
    std::string names;
    for (const auto& series : spec.series) names += (names.empty() ? "" : ", ") + series.name;
    return names;
}

}  // namespace

std::string describe(const ChartSpec& spec) {
    const auto words = words_for(spec.type, spec.language.starts_with("fr"));
    std::string text = format("{}{}{}{}", words.kind, words.of, spec.categories.size(), words.values);
    if (spec.series.size() > 1 && spec.type != Type::Donut) text += format(", {}{}{})", spec.series.size(), words.series, series_names(spec));
    if (spec.categories.empty() || spec.series.empty()) return text + ".";
    const auto amount = [&](std::size_t i) { return spec.type == Type::Donut ? value_at(spec.series.front(), i) : total_at(spec, i); };
    std::size_t high = 0, low = 0;
    for (std::size_t i = 1; i < spec.categories.size(); ++i) {
        if (amount(i) > amount(high)) high = i;
        if (amount(i) < amount(low)) low = i;
    }
    const auto named = [&](std::size_t i) { return format("{} ({})", spec.categories[i], value_text(spec, amount(i))); };
    text += format("{}{}{}", words.of == ": " ? "; " : " ; ", words.highest, named(high));
    if (low != high) text += format("{}{}{}", words.of == ": " ? "; " : " ; ", words.lowest, named(low));
    return text + ".";
}

std::string chart_svg(const ChartSpec& spec) {
    const auto drawing = draw(spec);
    const auto id = escaped(spec.id_prefix);
    return format("<svg class=\"chart chart-{0}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\""
                  " role=\"img\" aria-labelledby=\"{3}-title {3}-desc\" font-family=\"inherit\" font-size=\"{4}\">\n"
                  "<title id=\"{3}-title\">{5}</title>\n<desc id=\"{3}-desc\">{6}</desc>\n{7}</svg>",
                  css_name(spec.type), number(spec.width), number(std::max(drawing.height, 1.0)), id, number(text_size), escaped(spec.title),
                  escaped(describe(spec)), drawing.svg.body());
}

}  // namespace bilan::chart
