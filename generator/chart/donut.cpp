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

constexpr double label_margin = 6;                  // between labels
constexpr double leader_length = 28;
constexpr double thickness = 0.36;                  // of the radius
constexpr double centre_size = 22;                  // of the total, in the class "centre"

struct Slice {
    std::size_t index = 0;
    Decimal value;
    double begin = 0, end = 0;  // turns, clockwise from the top
    double middle() const { return (begin + end) / 2; }
    bool is_right() const { return middle() < 0.5; }
    std::vector<std::string> label;  // the name, on up to three lines, and the value
    double label_y = 0;              // its middle
    double label_height() const { return line_height * static_cast<double>(label.size()) + label_margin; }
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
        slices.push_back({i, value, at, end, {}, 0});
        at = end;
    }
    return slices;
}

// A slice as two arcs. A whole ring is drawn in two halves, since an arc to its own start is nothing.
std::string arc(const Ring& ring, double begin, double end) {
    if (end - begin > 0.999) return arc(ring, 0, 0.5) + arc(ring, 0.5, 1);
    const int large = end - begin > 0.5 ? 1 : 0;
    const auto point = [&](double turn, double radius) { return number(ring.px(turn, radius)) + " " + number(ring.py(turn, radius)); };
    return format("M{}A{} {} 0 {} 1 {}L{}A{} {} 0 {} 0 {}z", point(begin, ring.outer), number(ring.outer), number(ring.outer), large,
                  point(end, ring.outer), point(end, ring.inner), number(ring.inner), number(ring.inner), large, point(begin, ring.inner));
}

// Gives each label of one side a height of its own: downwards first, then back up from the bottom.
void spread(std::vector<Slice*>& side, const Ring& ring, double top, double bottom) {
    std::sort(side.begin(), side.end(), [&](const Slice* a, const Slice* b) { return ring.py(a->middle(), 1) < ring.py(b->middle(), 1); });
    double free_from = top;
    for (auto* slice : side) {
        slice->label_y = std::max(ring.py(slice->middle(), ring.outer), free_from + slice->label_height() / 2);
        free_from = slice->label_y + slice->label_height() / 2;
    }
    double free_to = bottom;
    for (auto at = side.rbegin(); at != side.rend(); ++at) {
        (*at)->label_y = std::min((*at)->label_y, free_to - (*at)->label_height() / 2);
        free_to = (*at)->label_y - (*at)->label_height() / 2;
    }
}

double label_room(const ChartSpec& spec, const Ring& ring) { return spec.width - ring.x - ring.outer - leader_length; }

std::vector<std::string> label_of(const ChartSpec& spec, const Slice& slice, const Decimal& total, double room) {
    auto lines = wrap(spec.categories[slice.index], room, text_size, 3);
    auto value = value_text(spec, slice.value);
    if (spec.unit != "%") value += " (" + unicode::format_percent(divide(slice.value * Decimal(100), total, 0), spec.language) + ")";
    lines.push_back(std::move(value));
    return lines;
}

void draw_label(Svg& svg, const Ring& ring, const Slice& slice) {
    const double side = slice.is_right() ? 1 : -1;
    const double edge = ring.x + side * (ring.outer + leader_length);
    svg.polyline(format("M{} {}L{} {}H{}", number(ring.px(slice.middle(), ring.outer + 2)), number(ring.py(slice.middle(), ring.outer + 2)),
                        number(ring.x + side * (ring.outer + leader_length * 0.6)), number(slice.label_y), number(edge - side * 4)),
                 "leader", "#999");
    double y = slice.label_y - line_height * static_cast<double>(slice.label.size() - 1) / 2 + baseline_shift;
    for (const auto& line : slice.label) {
        svg.text(edge, y, slice.is_right() ? Anchor::Start : Anchor::End, &line == &slice.label.back() ? "value" : "category", line);
        y += line_height;
    }
}

// The unit under the total, when the hole has room for it: one line, or two in a large ring.
std::vector<std::string> unit_inside(const ChartSpec& spec, const Ring& ring) {
    constexpr double two_lines_need = 54;
    if (spec.unit.empty() || spec.unit == "%") return {};
    auto lines = wrap(spec.unit, ring.inner * 1.7, small_size, ring.inner >= two_lines_need ? 2 : 1);
    return lines.back().ends_with("…") ? std::vector<std::string>{} : lines;
}

void draw_total(Svg& svg, const ChartSpec& spec, const Ring& ring, const Decimal& total, const std::vector<std::string>& unit) {
    if (spec.unit == "%") return;
    const bool large = text_width(value_text(spec, total), centre_size) <= ring.inner * 1.7;
    svg.text(ring.x, ring.y + (unit.empty() ? centre_size * 0.36 : 2), Anchor::Middle, large ? "centre" : "total", value_text(spec, total));
    double y = ring.y + line_height + 3;
    for (const auto& line : unit) {
        svg.text(ring.x, y, Anchor::Middle, "unit", line, "#666");
        y += line_height - 1;
    }
}

}  // namespace

Drawing draw_donut(const ChartSpec& spec) {
    Drawing drawing;
    if (spec.series.empty()) return drawing;
    Decimal total;
    for (std::size_t i = 0; i < spec.categories.size(); ++i) total = total + value_at(spec.series.front(), i);
    auto slices = slices_of(spec, total);
    const double radius = std::min(spec.width * 0.19, 116.0);
    Ring ring{spec.width / 2, 0, radius, radius * (1 - thickness)};
    std::vector<Slice*> left, right;
    double left_height = 0, right_height = 0;
    for (auto& slice : slices) {
        slice.label = label_of(spec, slice, total, label_room(spec, ring));
        (slice.is_right() ? right : left).push_back(&slice);
        (slice.is_right() ? right_height : left_height) += slice.label_height();
    }
    const auto unit = unit_inside(spec, ring);
    const double top = unit.empty() ? draw_head(drawing.svg, spec, Key::Needless) : 0;
    const double bottom = top + std::max({left_height, right_height, 2 * radius + 2 * line_height, spec.height});
    ring.y = (top + bottom) / 2;
    spread(left, ring, top, bottom);
    spread(right, ring, top, bottom);
    for (const auto& slice : slices) {
        drawing.svg.path(arc(ring, slice.begin, slice.end), "slice " + category_class(spec, slice.index), category_fill(spec, slice.index));
    }
    for (const auto& slice : slices) draw_label(drawing.svg, ring, slice);
    draw_total(drawing.svg, spec, ring, total, unit);
    drawing.height = bottom;
    return drawing;
}

}  // namespace bilan::chart
