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
        case Type::Waffle: return draw_waffle(spec);
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
        case Type::Waffle: return "waffle";
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
        case Type::Waffle: return french ? Words{"Cent unités réparties", " : ", " parts", "la plus grande, ", "la plus petite, ", " séries (", "total "}
                                         : Words{"A hundred marks shared out", ": ", " shares", "largest ", "smallest ", " series (", "total "};
    }
    return {};
}

// The categories that stand for themselves: what is left over is neither the highest nor the lowest.
bool is_ranked(const ChartSpec& spec, std::size_t category) { return spec.others != category; }

std::string series_names(const ChartSpec& spec) {
    std::string names;
    for (const auto& series : spec.series) names += (names.empty() ? "" : ", ") + series.name;
    return names;
}

}  // namespace

std::string describe(const ChartSpec& spec) {
    const auto words = words_for(spec.type, spec.language.starts_with("fr"));
    std::string text = format("{}{}{}{}", words.kind, words.of, spec.categories.size(), words.values);
    const bool first_only = spec.type == Type::Donut || spec.type == Type::Waffle;
    if (spec.series.size() > 1 && !first_only) text += format(", {}{}{})", spec.series.size(), words.series, series_names(spec));
    if (spec.categories.empty() || spec.series.empty()) return text + ".";
    const auto amount = [&](std::size_t i) { return first_only ? value_at(spec.series.front(), i) : total_at(spec, i); };
    std::size_t high = 0, low = 0;
    for (std::size_t i = 1; i < spec.categories.size(); ++i) {
        if (is_ranked(spec, i) && amount(i) > amount(high)) high = i;
        if (is_ranked(spec, i) && amount(i) < amount(low)) low = i;
    }
    const auto named = [&](std::size_t i) { return format("{} ({})", spec.categories[i], value_text(spec, amount(i))); };
    text += format("{}{}{}", words.of == ": " ? "; " : " ; ", words.highest, named(high));
    if (low != high) text += format("{}{}{}", words.of == ": " ? "; " : " ; ", words.lowest, named(low));
    return text + ".";
}

std::string chart_svg(const ChartSpec& spec) {
    const auto drawing = draw(spec);
    return svg_element({format("chart chart-{}", css_name(spec.type)), spec.id_prefix, spec.title, describe(spec), spec.width, drawing.height}, drawing.svg);
}

}  // namespace bilan::chart
