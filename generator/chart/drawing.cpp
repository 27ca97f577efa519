#include "chart/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/format.hpp"
#include "chart/label.hpp"
#include "unicode/locale.hpp"

namespace bilan::chart {
namespace {

constexpr std::size_t colours = 8;
// Distinct in grey and for colour-blind readers: blues, oranges and greys by turns, dark to light.
constexpr std::array<std::string_view, colours> fills = {"#0b4f8a", "#e08e45", "#5c6f80", "#8bbce0", "#a4441e", "#b9c4cc", "#2f7f6f", "#e9c46a"};
constexpr std::array<std::string_view, colours> inside_fills = {"#fff", "#222", "#fff", "#222", "#fff", "#222", "#fff", "#222"};

}  // namespace

Decimal value_at(const Series& series, std::size_t category) {
    return category < series.values.size() ? series.values[category] : Decimal();
}

Decimal total_at(const ChartSpec& spec, std::size_t category) {
    Decimal total;
    for (const auto& series : spec.series) total = total + value_at(series, category);
    return total;
}

std::string value_text(const ChartSpec& spec, const Decimal& value) {
    auto text = unicode::format_number(value, spec.language);
    return spec.unit == "%" ? unicode::format_percent(value, spec.language) : text;
}

const std::string& in_place_of(const Series& series, std::size_t category) {
    static const std::string none;
    return category < series.withheld.size() ? series.withheld[category] : none;
}

std::string label_of(const ChartSpec& spec, const Series& series, std::size_t category) {
    const auto& withheld = in_place_of(series, category);
    return withheld.empty() ? value_text(spec, value_at(series, category)) : withheld;
}

double widest_text(const std::vector<std::string>& texts) {
    double widest = 0;
    for (const auto& text : texts) widest = std::max(widest, text_width(text, text_size));
    return widest;
}

std::string series_class(std::string_view part, std::size_t index) { return format("{}-{}", part, index % colours + 1); }
std::string category_class(const ChartSpec& spec, std::size_t category) {
    return spec.others == category ? "series-others" : series_class("series", category);
}
std::string_view category_fill(const ChartSpec& spec, std::size_t category) { return spec.others == category ? "#8795a3" : fallback_fill(category); }
std::string_view fallback_fill(std::size_t index) { return fills[index % colours]; }
std::string_view inside_fill(std::size_t index) { return inside_fills[index % colours]; }

Scale scale_for(const std::vector<Decimal>& values, double from, double to) {
    Scale scale{.low = 0, .high = 0, .from = from, .to = to};
    for (const auto& value : values) {
        scale.low = std::min(scale.low, value.to_double());
        scale.high = std::max(scale.high, value.to_double());
    }
    if (scale.high <= scale.low) scale.high = scale.low + 1;  // nothing but zeros
    return scale;
}

std::vector<Decimal> ticks(const Scale& scale, int about) {
    const double wanted = (scale.high - scale.low) / about;
    std::int64_t power = 1;
    while (static_cast<double>(power) * 10 <= wanted && power < 1'000'000'000'000'000) power *= 10;
    std::int64_t step = power;
    for (const std::int64_t factor : {1, 2, 5, 10}) {
        step = power * factor;
        if (static_cast<double>(step) >= wanted) break;
    }
    std::vector<Decimal> result;
    const auto first = static_cast<std::int64_t>(std::ceil(scale.low / static_cast<double>(step)));
    const auto last = static_cast<std::int64_t>(std::floor(scale.high / static_cast<double>(step)));
    for (auto i = first; i <= last; ++i) result.emplace_back(i * step);
    return result;
}

double draw_head(Svg& svg, const ChartSpec& spec, Key key) {
    double y = 0;
    if (!spec.unit.empty() && spec.unit != "%") {
        svg.text(0, y + line_height / 2 + baseline_shift, Anchor::Start, "unit", spec.unit, "#666");
        y += line_height + 3;
    }
    if (spec.series.size() < 2 || key == Key::Needless) return y;
    constexpr double swatch = 10, swatch_gap = 5, entry_gap = 16;
    double x = 0;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const double width = swatch + swatch_gap + text_width(spec.series[i].name, text_size);
        if (x > 0 && x + width > spec.width) {
            x = 0;
            y += line_height + 4;
        }
        svg.rectangle(x, y + (line_height - swatch) / 2, swatch, swatch, series_class("series", i), fallback_fill(i));
        svg.text(x + swatch + swatch_gap, y + line_height / 2 + baseline_shift, Anchor::Start, "legend", spec.series[i].name);
        x += width + entry_gap;
    }
    return y + line_height + 9;
}

}  // namespace bilan::chart
