// Horizontal bars: one row a category. Names stand in a column at the left, as wide as the longest needs and never more
// than two fifths of the chart, where longer ones take a second line; on a narrow chart each stands above its bars.
// Several series are told apart by names beside the bars of one row, or over the parts of the first; by a key when
// there is no room for that.
#include <algorithm>
#include <cmath>

#include "chart/drawing.hpp"
#include "chart/label.hpp"

namespace bilan::chart {
namespace {

constexpr double bar = 18;       // thickness of a single bar
constexpr double thin_bar = 13;  // of one of several
constexpr double row_gap = 10;
constexpr double name_gap = 2;   // under a name that stands above its bars
constexpr double narrow = 400;   // a chart of that width or less

enum class Names { Beside, Above };

// How rows are divided: names take the column, or a line of their own.
struct Rows {
    Names names = Names::Beside;
    double column = 0;  // where bars begin
    double bars = bar;  // the height of all bars of a row
};

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

Rows rows_of(const ChartSpec& spec, double bars) {
    const bool above = spec.width <= narrow && widest_text(spec.categories) > spec.width * 0.3;
    return above ? Rows{Names::Above, 0, bars} : Rows{Names::Beside, label_column(spec), bars};
}

std::vector<std::string> name_lines(const ChartSpec& spec, const Rows& rows, std::size_t category) {
    if (rows.names == Names::Above) return wrap(spec.categories[category], spec.width, text_size, 1);
    return wrap(spec.categories[category], rows.column - gap + 0.5, text_size, 2);
}

double row_height(const ChartSpec& spec, const Rows& rows, std::size_t category) {
    const double text = line_height * static_cast<double>(name_lines(spec, rows, category).size());
    return (rows.names == Names::Above ? text + name_gap + rows.bars : std::max(rows.bars, text)) + row_gap;
}

// Where a row's bars begin, in a row that begins at y.
double bars_top(const ChartSpec& spec, const Rows& rows, std::size_t category, double y) {
    if (rows.names == Names::Above) return y + row_gap / 2 + line_height + name_gap;
    return y + (row_height(spec, rows, category) - rows.bars) / 2;
}

// The category's name: right-aligned against the bars and centred on its row, or over the bars.
void draw_category(Svg& svg, const ChartSpec& spec, const Rows& rows, std::size_t category, double y) {
    const auto lines = name_lines(spec, rows, category);
    if (rows.names == Names::Above) {
        return svg.text(0, y + row_gap / 2 + line_height / 2 + baseline_shift, Anchor::Start, "category", lines.front());
    }
    const double middle = y + row_height(spec, rows, category) / 2;
    double at = middle - line_height * static_cast<double>(lines.size() - 1) / 2 + baseline_shift;
    for (const auto& line : lines) {
        svg.text(rows.column - gap, at, Anchor::End, "category", line);
        at += line_height;
    }
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

struct Paint {
    std::string css_class;
    std::string_view fill;   // without a style sheet
};

// A single series shows what is left over in grey.
Paint paint_of(const ChartSpec& spec, std::size_t series, std::size_t category) {
    if (spec.series.size() < 2 && spec.others == category) return {category_class(spec, category), category_fill(spec, category)};
    return {series_class("series", series), fallback_fill(series)};
}

// A bar from zero, and its value beyond its end, with the series' name behind it when it is given.
void draw_bar(Svg& svg, const ChartSpec& spec, const Scale& scale, const Decimal& value, const std::string& label, const Paint& paint, double top,
              double thickness, const std::string& name) {
    const double zero = scale(0), end = scale(value.to_double());
    svg.rectangle(std::min(zero, end), top, std::abs(end - zero), thickness, paint.css_class, paint.fill);
    if (spec.values == Values::OnAxis) return;
    const bool negative = value.is_negative();
    const Point at{negative ? end - gap : end + gap, top + thickness / 2 + baseline_shift};
    if (name.empty()) svg.text(at.x, at.y, negative ? Anchor::End : Anchor::Start, "value", label);
    else svg.text_pair(at, Anchor::Start, "value", label, "legend", name);
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

// The first row with room for every series' name behind its value.
std::optional<std::size_t> naming_row(const ChartSpec& spec, const Scale& scale) {
    if (spec.series.size() < 2 || spec.values == Values::OnAxis) return std::nullopt;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        const bool room = std::all_of(spec.series.begin(), spec.series.end(), [&](const Series& series) {
            const auto value = value_at(series, i);
            const double end = scale(value.to_double()) + gap + text_width(label_of(spec, series, i) + " " + series.name, text_size);
            return !value.is_negative() && end <= spec.width;
        });
        if (room) return i;
    }
    return std::nullopt;
}

}  // namespace

Drawing draw_bars(const ChartSpec& spec) {
    Drawing drawing;
    const bool several = spec.series.size() > 1;
    const double thickness = several ? thin_bar : bar;
    const auto rows = rows_of(spec, thickness * static_cast<double>(spec.series.size()));
    const auto scale = value_scale(spec, all_values(spec), rows.column);
    const auto named = naming_row(spec, scale);
    const double top = draw_head(drawing.svg, spec, named ? Key::Needless : Key::Shown);
    double y = top;
    Svg bars;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        draw_category(bars, spec, rows, i, y);
        double at = bars_top(spec, rows, i, y);
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            const auto& series = spec.series[s];
            draw_bar(bars, spec, scale, value_at(series, i), label_of(spec, series, i), paint_of(spec, s, i), at, thickness - (several ? 1 : 0), named == i ? series.name : "");
            at += thickness;
        }
        y += row_height(spec, rows, i);
    }
    drawing.height = draw_grid(drawing.svg, spec, scale, top, y);
    drawing.svg.append(bars);
    if (rows.names == Names::Beside) drawing.svg.line(scale(0), top, scale(0), y, "baseline");
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
        svg.rectangle(left, top, std::max(0.0, right - left), bar, series_class("series", s), fallback_fill(s));
        const auto text = value_text(spec, value);
        if (spec.values == Values::OnAxis || text_width(text, text_size) + 4 > right - left) continue;
        svg.text((left + right) / 2, top + bar / 2 + baseline_shift, Anchor::Middle, series_class("inside", s), text, inside_fill(s));
    }
    if (spec.values == Values::Shown && spec.series.size() > 1) {
        svg.text(scale(sum.to_double()) + gap, top + bar / 2 + baseline_shift, Anchor::Start, "total", value_text(spec, sum));
    }
}

// Where each series' name begins over the first bar; nothing when they would run into each other.
std::vector<double> part_names(const ChartSpec& spec, const Scale& scale, const Rows& rows) {
    std::vector<double> lefts;
    if (spec.series.size() < 2 || spec.categories.empty() || rows.names == Names::Above) return lefts;
    Decimal sum;
    double free_from = 0;
    for (const auto& series : spec.series) {
        const double left = scale(sum.to_double());
        if (left < free_from) return {};
        lefts.push_back(left);
        free_from = left + text_width(series.name, text_size) + gap;
        sum = sum + value_at(series, 0);
    }
    return free_from - gap <= spec.width ? lefts : std::vector<double>{};
}

}  // namespace

Drawing draw_stacked_bars(const ChartSpec& spec) {
    Drawing drawing;
    const auto rows = rows_of(spec, bar);
    std::vector<Decimal> totals;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) totals.push_back(total_at(spec, i));
    auto scale = value_scale(spec, totals, rows.column);
    scale.to -= text_size / 2;  // totals are bold
    const auto names = part_names(spec, scale, rows);
    double top = draw_head(drawing.svg, spec, names.empty() ? Key::Shown : Key::Needless);
    for (std::size_t s = 0; s < names.size(); ++s) {
        drawing.svg.text(names[s], top + line_height / 2 + baseline_shift, Anchor::Start, "legend", spec.series[s].name);
    }
    if (!names.empty()) top += line_height - row_gap / 2 + 2;
    double y = top;
    Svg bars;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        draw_category(bars, spec, rows, i, y);
        draw_parts(bars, spec, scale, i, bars_top(spec, rows, i, y));
        y += row_height(spec, rows, i);
    }
    drawing.height = draw_grid(drawing.svg, spec, scale, top, y);
    drawing.svg.append(bars);
    if (rows.names == Names::Beside) drawing.svg.line(scale(0), top, scale(0), y, "baseline");
    return drawing;
}

}  // namespace bilan::chart
