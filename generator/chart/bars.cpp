// Horizontal bars: one row a category, its name in a column at the left that is as wide as the longest name needs and
// never more than two fifths of the chart; longer names take a second line.
#include <algorithm>
#include <cmath>

#include "chart/drawing.hpp"
#include "chart/label.hpp"

namespace bilan::chart {
namespace {

constexpr double bar = 20;         // thickness of a single bar
constexpr double thin_bar = 14;    // of one of several
constexpr double row_gap = 12;

double label_column(const ChartSpec& spec) {
    const double widest = widest_text(spec.categories);
    const double most = spec.width * 0.4;
    if (widest <= most) return widest + gap;
    double needed = 0;  // two lines are rarely both full
    for (const auto& category : spec.categories) {
        for (const auto& line : wrap(category, most, text_size, 2)) needed = std::max(needed, text_width(line, text_size));
    }
    return needed + gap;
}

// The category's name, right-aligned against the bars and centred on its row.
void draw_category(Svg& svg, const std::string& name, double right, double middle) {
    const auto lines = wrap(name, right - gap + 0.5, text_size, 2);
    double y = middle - line_height * static_cast<double>(lines.size() - 1) / 2 + baseline_shift;
    for (const auto& line : lines) {
        svg.text(right - gap, y, Anchor::End, "category", line);
        y += line_height;
    }
}

double row_height(const std::string& category, double column, double bars) {
    const auto lines = wrap(category, column - gap + 0.5, text_size, 2).size();
    return std::max(bars, line_height * static_cast<double>(lines)) + row_gap;
}

double draw_grid(Svg& svg, const ChartSpec& spec, const Scale& scale, double top, double bottom) {
    if (spec.values == Values::Shown) return bottom;
    for (const auto& tick : ticks(scale, 4)) {
        const double x = scale(tick.to_double());
        svg.line(x, top, x, bottom, "grid");
        svg.text(x, bottom + line_height, Anchor::Middle, "tick", value_text(spec, tick), "#666");
    }
    return bottom + line_height + gap;
}

// A bar from zero, and its value beyond its end.
void draw_bar(Svg& svg, const ChartSpec& spec, const Scale& scale, const Decimal& value, std::size_t series, double top, double thickness) {
    const double zero = scale(0), end = scale(value.to_double());
    svg.rectangle(std::min(zero, end), top, std::abs(end - zero), thickness, series_class("series", series), fallback_fill(series));
    if (spec.values == Values::OnAxis) return;
    const bool negative = value.is_negative();
    svg.text(negative ? end - gap : end + gap, top + thickness / 2 + baseline_shift, negative ? Anchor::End : Anchor::Start, "value", value_text(spec, value));
}

std::vector<Decimal> all_values(const ChartSpec& spec) {
    std::vector<Decimal> values;
    for (const auto& series : spec.series) values.insert(values.end(), series.values.begin(), series.values.end());
    return values;
}

// Room for the longest value beyond the bars' ends.
Scale value_scale(const ChartSpec& spec, const std::vector<Decimal>& values, double column) {
    std::vector<std::string> above, below;
    for (const auto& value : values) (value.is_negative() ? below : above).push_back(value_text(spec, value));
    const bool shown = spec.values == Values::Shown;
    const double right = shown ? widest_text(above) + gap : text_size * 2;
    const double left = below.empty() ? 0 : widest_text(below) + gap;
    return scale_for(values, column + left, spec.width - right);
}

}  // namespace

Drawing draw_bars(const ChartSpec& spec) {
    Drawing drawing;
    const double column = label_column(spec);
    const double thickness = spec.series.size() > 1 ? thin_bar : bar;
    const double bars = thickness * static_cast<double>(spec.series.size());
    const auto scale = value_scale(spec, all_values(spec), column);
    const double top = draw_head(drawing.svg, spec, 0);
    double y = top;
    Svg rows;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        const double height = row_height(spec.categories[i], column, bars);
        const double middle = y + height / 2;
        draw_category(rows, spec.categories[i], column, middle);
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            draw_bar(rows, spec, scale, value_at(spec.series[s], i), s, middle - bars / 2 + thickness * static_cast<double>(s), thickness - (spec.series.size() > 1 ? 1 : 0));
        }
        y += height;
    }
    drawing.height = draw_grid(drawing.svg, spec, scale, top, y);
    drawing.svg.append(rows);
    drawing.svg.line(scale(0), top, scale(0), y, "baseline");
    return drawing;
}

namespace {

// The parts of one bar; a part's value stands on it when it has the room.
void draw_parts(Svg& svg, const ChartSpec& spec, const Scale& scale, std::size_t category, double top) {
    Decimal sum;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        const auto value = value_at(spec.series[s], category);
        const double left = scale(sum.to_double());
        sum = sum + value;
        const double right = scale(sum.to_double());
        svg.rectangle(left, top, right - left, bar, series_class("series", s), fallback_fill(s));
        const auto text = value_text(spec, value);
        if (spec.values == Values::OnAxis || text_width(text, text_size) + 4 > right - left) continue;
        svg.text((left + right) / 2, top + bar / 2 + baseline_shift, Anchor::Middle, series_class("inside", s), text, inside_fill(s));
    }
    if (spec.values == Values::Shown && spec.series.size() > 1) {
        svg.text(scale(sum.to_double()) + gap, top + bar / 2 + baseline_shift, Anchor::Start, "total", value_text(spec, sum));
    }
}

}  // namespace

Drawing draw_stacked_bars(const ChartSpec& spec) {
    Drawing drawing;
    const double column = label_column(spec);
    std::vector<Decimal> totals;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) totals.push_back(total_at(spec, i));
    auto scale = value_scale(spec, totals, column);
    scale.to -= text_size;  // totals are bold
    const double top = draw_head(drawing.svg, spec, 0);
    double y = top;
    Svg rows;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        const double height = row_height(spec.categories[i], column, bar);
        draw_category(rows, spec.categories[i], column, y + height / 2);
        draw_parts(rows, spec, scale, i, y + (height - bar) / 2);
        y += height;
    }
    drawing.height = draw_grid(drawing.svg, spec, scale, top, y);
    drawing.svg.append(rows);
    drawing.svg.line(scale(0), top, scale(0), y, "baseline");
    return drawing;
}

}  // namespace bilan::chart
