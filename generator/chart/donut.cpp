// A ring of shares, with the total in its middle. Names and values stand outside, at the left and the right, each on
// its own lines at the height of its slice, moved apart where slices are thin; a leader joins them.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/format.hpp"
#include "chart/drawing.hpp"
#include "chart/label.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

constexpr double label_step = 2 * line_height + 6;  // a name and a value below it
constexpr double thickness = 0.4;                   // of the radius

struct Slice {
    std::size_t index = 0;
    Decimal value;
    double begin = 0, end = 0;  // turns, clockwise from the top
    double middle() const { return (begin + end) / 2; }
    bool is_right() const { return middle() < 0.5; }
    double label_y = 0;
};

struct Ring {
    double x, y, outer, inner;
    double px(double turn, double radius) const { return x + radius * std::sin(turn * 2 * std::numbers::pi); }
    double py(double turn, double radius) const { return y - radius * std::cos(turn * 2 * std::numbers::pi); }
};

std::vector<Slice> slices_of(const ChartSpec& spec, const Decimal& total) {
    std::vector<Slice> slices;
    double at = 0;
    const double whole = std::max(total.to_double(), 1e-9);
    for (std::size_t i = 0; i < spec.categories.size(); ++i) {
        const auto value = value_at(spec.series.front(), i);
        if (value <= Decimal()) continue;  // nothing to see
        const double end = at + value.to_double() / whole;
        slices.push_back({i, value, at, end, 0});
        at = end;
    }
    return slices;
}

// A slice as two arcs. A whole ring is drawn in two halves, since an arc to its own start is nothing.
std::string arc(const Ring& ring, double begin, double end) {
    if (end - begin > 0.999) return arc(ring, 0, 0.5) + arc(ring, 0.5, 0.9989);
    const int large = end - begin > 0.5 ? 1 : 0;
    const auto point = [&](double turn, double radius) { return number(ring.px(turn, radius)) + " " + number(ring.py(turn, radius)); };
    return format("M{}A{} {} 0 {} 1 {}L{}A{} {} 0 {} 0 {}z", point(begin, ring.outer), number(ring.outer), number(ring.outer), large,
                  point(end, ring.outer), point(end, ring.inner), number(ring.inner), number(ring.inner), large, point(begin, ring.inner));
}

// Gives each label of one side a height of its own: downwards first, then back up from the bottom.
void spread(std::vector<Slice*>& side, const Ring& ring, double top, double bottom) {
    std::sort(side.begin(), side.end(), [&](const Slice* a, const Slice* b) { return ring.py(a->middle(), 1) < ring.py(b->middle(), 1); });
    double least = top + label_step / 2;
    for (auto* slice : side) {
        slice->label_y = std::max(ring.py(slice->middle(), ring.outer), least);
        least = slice->label_y + label_step;
    }
    double most = bottom - label_step / 2;
    for (auto at = side.rbegin(); at != side.rend(); ++at) {
        (*at)->label_y = std::min((*at)->label_y, most);
        most = (*at)->label_y - label_step;
    }
}

void draw_label(Svg& svg, const ChartSpec& spec, const Ring& ring, const Slice& slice, const Decimal& total) {
    const double side = slice.is_right() ? 1 : -1;
    const double edge = ring.x + side * (ring.outer + 28);
    svg.polyline(format("M{} {}L{} {}H{}", number(ring.px(slice.middle(), ring.outer + 2)), number(ring.py(slice.middle(), ring.outer + 2)),
                        number(ring.x + side * (ring.outer + 16)), number(slice.label_y), number(edge - side * 4)),
                 "leader", "#999");
    const auto anchor = slice.is_right() ? Anchor::Start : Anchor::End;
    const double room = slice.is_right() ? spec.width - edge : edge;
    svg.text(edge, slice.label_y - 3, anchor, "category", wrap(spec.categories[slice.index], room, text_size, 1).front());
    auto text = value_text(spec, slice.value);
    if (spec.unit != "%") text += " (" + unicode::format_percent(divide(slice.value * Decimal(100), total, 0), spec.language) + ")";
    svg.text(edge, slice.label_y + line_height - 3, anchor, "value", text);
}

void draw_total(Svg& svg, const ChartSpec& spec, const Ring& ring, const Decimal& total) {
    if (spec.unit == "%") return;
    const auto text = value_text(spec, total);
    svg.text(ring.x, ring.y + (spec.unit.empty() ? baseline_shift : -1), Anchor::Middle, "total", text);
    if (!spec.unit.empty()) svg.text(ring.x, ring.y + line_height, Anchor::Middle, "unit", wrap(spec.unit, ring.inner * 1.7, text_size, 1).front(), "#666");
}

}  // namespace

Drawing draw_donut(const ChartSpec& spec) {
    Drawing drawing;
    if (spec.series.empty()) return drawing;
    Decimal total;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) total = total + value_at(spec.series.front(), i);
    auto slices = slices_of(spec, total);
    std::vector<Slice*> left, right;
    for (auto& slice : slices) (slice.is_right() ? right : left).push_back(&slice);
    const double labels = label_step * static_cast<double>(std::max(left.size(), right.size()));
    const double height = std::max(labels + 8, spec.height > 0 ? spec.height : 260);
    const double radius = std::min({height / 2 - 12, spec.width * 0.19, 140.0});
    const Ring ring{spec.width / 2, height / 2, radius, radius * (1 - thickness)};
    spread(left, ring, 0, height);
    spread(right, ring, 0, height);
    for (const auto& slice : slices) {
        drawing.svg.path(arc(ring, slice.begin, slice.end), series_class("series", slice.index), fallback_fill(slice.index));
    }
    for (const auto& slice : slices) draw_label(drawing.svg, spec, ring, slice, total);
    draw_total(drawing.svg, spec, ring, total);
    drawing.height = height;
    return drawing;
}

}  // namespace bilan::chart
