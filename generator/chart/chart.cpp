#include "chart/chart.hpp"

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

}  // namespace

std::string chart_svg(const ChartSpec& spec) {
    const auto drawing = draw(spec);
    return svg_element({format("chart chart-{}", css_name(spec.type)), spec.id_prefix, spec.title, spec.description.empty() ? describe(spec) : spec.description, spec.width, drawing.height}, drawing.svg);
}

}  // namespace bilan::chart
