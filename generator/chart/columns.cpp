// Columns: upright bars over their categories' names, for few categories in an order of their own (years, ages). Where
// columns are too thin for their values, these are read from gridlines.
#include <algorithm>
#include <cmath>

#include "chart/drawing.hpp"
#include "chart/label.hpp"

namespace bilan::chart {
namespace {

constexpr double usual_height = 280;
constexpr double widest_column = 56;
constexpr std::size_t label_lines = 4;

struct Frame {
    double left, right, top, bottom;
    double band;  // a category's share of the width
};

double tick_column(const ChartSpec& spec, const Scale& scale) {
    if (spec.values == Values::Shown) return 0;
    std::vector<std::string> texts;
    for (const auto& tick : ticks(scale, 4)) texts.push_back(value_text(spec, tick));
    return widest_text(texts) + gap;
}

std::size_t most_lines(const ChartSpec& spec, double band) {
    std::size_t most = 1;
    for (const auto& category : spec.categories) most = std::max(most, wrap(category, band - gap, text_size, label_lines).size());
    return most;
}

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// Years and ages make sense with gaps: every one, every second, ... is written, as many as have room. Names never do.
std::size_t step_of(const ChartSpec& spec, double band) {
    if (!std::all_of(spec.categories.begin(), spec.categories.end(), has_digit)) return 1;
    return static_cast<std::size_t>(std::max(1.0, std::ceil((widest_text(spec.categories) + gap) / band)));
}

void draw_category(Svg& svg, const std::string& name, double middle, double top, double band) {
    double y = top + gap + line_height / 2 + baseline_shift;
    for (const auto& line : wrap(name, band - gap, text_size, label_lines)) {
        svg.text(middle, y, Anchor::Middle, "category", line);
        y += line_height;
    }
}

void draw_column(Svg& svg, const ChartSpec& spec, const Scale& scale, std::size_t category, std::string_view css_class, std::size_t series, double left,
                 double width) {
    const auto value = value_at(spec.series[series], category);
    const double zero = scale(0), end = scale(value.to_double());
    svg.rectangle(left, std::min(zero, end), width, std::abs(end - zero), css_class, fallback_fill(series));
    if (spec.values == Values::OnAxis && in_place_of(spec.series[series], category).empty()) return;
    const double y = value.is_negative() ? end + line_height - 2 : end - gap;
    svg.text(left + width / 2, y, Anchor::Middle, "value", label_of(spec, spec.series[series], category));
}

void draw_columns_of(Svg& svg, const ChartSpec& spec, const Scale& scale, const Frame& frame, std::size_t category) {
    const double middle = frame.left + frame.band * (static_cast<double>(category) + 0.5);
    const auto count = static_cast<double>(spec.series.size());
    const double group = std::min(frame.band * 0.72, widest_column * count);
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        const double width = group / count;
        const auto css_class = count < 2 && spec.others == category ? std::string("series-others") : series_class("series", s);
        draw_column(svg, spec, scale, category, css_class, s, middle - group / 2 + width * static_cast<double>(s), width - (count > 1 ? 2 : 0));
    }
    const auto step = step_of(spec, frame.band);
    if (category % step == 0) draw_category(svg, spec.categories[category], middle, frame.bottom, frame.band * static_cast<double>(step));
}

// Whether the values fit over their columns.
bool values_fit(const ChartSpec& spec, const std::vector<Decimal>& values) {
    std::vector<std::string> texts;
    for (const auto& value : values) texts.push_back(value_text(spec, value));
    const auto columns = static_cast<double>(std::max<std::size_t>(1, spec.categories.size() * spec.series.size()));
    return widest_text(texts) <= spec.width / columns * (spec.series.size() > 1 ? 0.74 : 1);
}

}  // namespace

Drawing draw_columns(const ChartSpec& wanted) {
    Drawing drawing;
    ChartSpec spec = wanted;
    std::vector<Decimal> values;
    for (const auto& series : spec.series) values.insert(values.end(), series.values.begin(), series.values.end());
    if (!values_fit(spec, values)) spec.values = Values::OnAxis;
    const double head = draw_head(drawing.svg, spec, Key::Shown);
    const double left = tick_column(spec, scale_for(values, 0, 1));
    const double band = (spec.width - left) / static_cast<double>(std::max<std::size_t>(1, spec.categories.size()));
    const double below = gap + line_height * static_cast<double>(most_lines(spec, band * static_cast<double>(step_of(spec, band)))) + gap;
    const double height = std::max(spec.height > 0 ? spec.height : usual_height, head + below + 80);
    const Frame frame{left, spec.width, head + (spec.values == Values::Shown ? line_height + gap : gap), height - below, band};
    const bool negative = std::any_of(values.begin(), values.end(), [](const Decimal& v) { return v.is_negative(); });
    const auto scale = scale_for(values, frame.bottom - (negative ? line_height : 0), frame.top);
    if (spec.values == Values::OnAxis) {
        for (const auto& tick : ticks(scale, 4)) {
            const double y = scale(tick.to_double());
            drawing.svg.line(frame.left, y, frame.right, y, "grid");
            drawing.svg.text(frame.left - gap, y + baseline_shift, Anchor::End, "tick", value_text(spec, tick), "#666");
        }
    }
    for (std::size_t i = 0; i < spec.categories.size(); ++i) draw_columns_of(drawing.svg, spec, scale, frame, i);
    drawing.svg.line(frame.left, scale(0), frame.right, scale(0), "baseline");
    drawing.height = height;
    return drawing;
}

}  // namespace bilan::chart
