// Lines over an ordered axis (years, months), with points, and each line's name at its end. A single line whose every
// value has room is read from them; other lines have gridlines from zero, and their first, last and extreme values.
#include <algorithm>
#include <functional>

#include "base/format.hpp"
#include "chart/drawing.hpp"
#include "chart/label.hpp"

namespace bilan::chart {
namespace {

constexpr double usual_height = 260;

struct End {
    std::size_t series;
    double y;
};

struct Frame {
    double left, right, top, bottom;
    double edge;  // where gridlines begin
    std::size_t count;
    bool all_labelled;
    double x(std::size_t i) const {
        return count < 2 ? (left + right) / 2 : left + (right - left) * static_cast<double>(i) / static_cast<double>(count - 1);
    }
};

void draw_grid(Svg& svg, const ChartSpec& spec, const Scale& scale, const Frame& frame) {
    if (frame.all_labelled) return svg.line(frame.edge, scale(0), frame.right, scale(0), "baseline");
    for (const auto& tick : ticks(scale, 4)) {
        const double y = scale(tick.to_double());
        svg.line(frame.edge, y, frame.right, y, tick == Decimal() ? "baseline" : "grid");
        svg.text(frame.edge - gap, y + baseline_shift, Anchor::End, "tick", value_text(spec, tick), "#666");
    }
}

// Names below the axis, as many as have room: every one, every second, ...
void draw_categories(Svg& svg, const ChartSpec& spec, const Frame& frame) {
    const double step = frame.count < 2 ? frame.right - frame.left : frame.x(1) - frame.x(0);
    const auto every = static_cast<std::size_t>(std::max(1.0, (widest_text(spec.categories) + 2 * gap) / step + 0.999));
    for (std::size_t i = 0; i < spec.categories.size(); i += every) {
        svg.text(frame.x(i), frame.bottom + gap + line_height / 2 + baseline_shift, Anchor::Middle, "category", spec.categories[i]);
    }
}

// Whether each point of a single line has room for its value.
bool all_labelled(const ChartSpec& spec, double width) {
    if (spec.series.size() != 1 || spec.values == Values::OnAxis) return false;
    std::vector<std::string> texts;
    for (const auto& value : spec.series.front().values) texts.push_back(value_text(spec, value));
    return (widest_text(texts) + gap) * static_cast<double>(spec.categories.size()) <= width;
}

// The last value stands at the line's end. Of several lines only the first value is written, of a crowded one the extremes too.
bool is_labelled(const ChartSpec& spec, const Series& series, std::size_t i, bool all) {
    if (spec.values == Values::OnAxis || i + 1 == spec.categories.size()) return false;
    if (all || i == 0) return true;
    if (spec.series.size() > 1) return false;
    const auto is_first = [&](const auto& goes_before) {
        for (std::size_t other = 0; other < series.values.size(); ++other) {
            if (!in_place_of(series, other).empty() || other == i) continue;
            if (goes_before(series.values[other], series.values[i]) || (other < i && series.values[other] == series.values[i])) return false;
        }
        return true;
    };
    return is_first(std::less<Decimal>()) || is_first(std::greater<Decimal>());
}

// A line is broken where a value is withheld: what stands in its place stands over the axis.
void draw_line(Svg& svg, const ChartSpec& spec, const Scale& scale, const Frame& frame, std::size_t s) {
    const auto& series = spec.series[s];
    std::string d;
    bool pen_is_down = false;
    for (std::size_t i = 0; i < frame.count; ++i) {
        const bool drawn = in_place_of(series, i).empty();
        if (drawn) d += format("{}{} {}", pen_is_down ? "L" : "M", number(frame.x(i)), number(scale(value_at(series, i).to_double())));
        pen_is_down = drawn;
    }
    svg.polyline(d, series_class("line", s), fallback_fill(s), 2);
    for (std::size_t i = 0; i < frame.count; ++i) {
        const double y = scale(value_at(series, i).to_double());
        const bool drawn = in_place_of(series, i).empty();
        if (drawn) svg.circle(frame.x(i), y, 3, series_class("series", s), fallback_fill(s));
        const bool labelled = drawn ? is_labelled(spec, series, i, frame.all_labelled) : i + 1 < frame.count;
        if (labelled) svg.text(frame.x(i), y - 9, Anchor::Middle, "value", label_of(spec, series, i));
    }
}

std::string end_text(const ChartSpec& spec, std::size_t s, std::size_t count) {
    const auto value = count == 0 || spec.values == Values::OnAxis ? std::string{} : label_of(spec, spec.series[s], count - 1);
    if (spec.series.size() == 1) return value;
    return value.empty() ? spec.series[s].name : spec.series[s].name + " " + value;
}

// At the lines' ends, moved apart when they meet.
void draw_ends(Svg& svg, const ChartSpec& spec, const Scale& scale, const Frame& frame) {
    std::vector<End> ends;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        ends.push_back({s, scale(value_at(spec.series[s], frame.count - 1).to_double())});
    }
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i].y = std::max(ends[i].y, ends[i - 1].y + line_height);
    const double over = ends.empty() ? 0 : ends.back().y - frame.bottom;
    if (over > 0) ends.back().y = frame.bottom;
    for (std::size_t i = ends.size(); i-- > 1;) ends[i - 1].y = std::min(ends[i - 1].y, ends[i].y - line_height);
    for (const auto& end : ends) {
        const bool named = spec.series.size() > 1;
        if (named) svg.circle(frame.right + 14, end.y, 4, series_class("series", end.series), fallback_fill(end.series));
        svg.text(frame.right + (named ? 22 : 9), end.y + baseline_shift, Anchor::Start, named ? "legend" : "value", end_text(spec, end.series, frame.count));
    }
}

}  // namespace

Drawing draw_lines(const ChartSpec& spec) {
    Drawing drawing;
    const double head = draw_head(drawing.svg, spec, Key::Needless);
    std::vector<Decimal> values;
    std::vector<std::string> ends, tick_texts;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        values.insert(values.end(), spec.series[s].values.begin(), spec.series[s].values.end());
        ends.push_back(end_text(spec, s, spec.categories.size()));
    }
    const bool all = all_labelled(spec, spec.width - 3 * text_size);
    if (!all) {
        for (const auto& tick : ticks(scale_for(values, 0, 1), 4)) tick_texts.push_back(value_text(spec, tick));
    }
    const double height = std::max(spec.height > 0 ? spec.height : usual_height, head + 120);
    const double first = spec.values == Values::Shown && !spec.series.empty() && !spec.categories.empty()
                             ? text_width(value_text(spec, value_at(spec.series.front(), 0)), text_size) / 2 : 0;  // stands over the first point
    const double edge = all ? 0 : widest_text(tick_texts) + gap;
    const double left = std::max(edge + first + gap, spec.categories.empty() ? 0 : text_width(spec.categories.front(), text_size) / 2);
    const Frame frame{left, spec.width - std::max(widest_text(ends) + 24, 20.0), head + line_height + gap, height - line_height - 2 * gap, edge, spec.categories.size(), all};
    if (frame.count == 0) return drawing;
    const auto scale = scale_for(values, frame.bottom, frame.top);
    draw_grid(drawing.svg, spec, scale, frame);
    draw_categories(drawing.svg, spec, frame);
    for (std::size_t s = 0; s < spec.series.size(); ++s) draw_line(drawing.svg, spec, scale, frame, s);
    draw_ends(drawing.svg, spec, scale, frame);
    drawing.height = height;
    return drawing;
}

}  // namespace bilan::chart
