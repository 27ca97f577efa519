// What the kinds of charts share: numbers in words and in pixels, colours, the legend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.hpp"
#include "chart/label.hpp"
#include "chart/svg.hpp"

namespace bilan::chart {


// What is drawn and how high it is.
struct Drawing {
    Svg svg;
    double height = 0;
};

Drawing draw_bars(const ChartSpec& spec);
Drawing draw_stacked_bars(const ChartSpec& spec);
Drawing draw_columns(const ChartSpec& spec);
Drawing draw_donut(const ChartSpec& spec);
Drawing draw_lines(const ChartSpec& spec);
Drawing draw_waffle(const ChartSpec& spec);

Decimal value_at(const Series& series, std::size_t category);
Decimal total_at(const ChartSpec& spec, std::size_t category);
std::string value_text(const ChartSpec& spec, const Decimal& value);
// What stands in place of a value that is withheld; "" where it is drawn.
const std::string& in_place_of(const Series& series, std::size_t category);
// The value as it is printed, or what stands in its place.
std::string label_of(const ChartSpec& spec, const Series& series, std::size_t category);
double widest_text(const std::vector<std::string>& texts);

// "series-1" and the colour for a page without a style sheet. Repeats after eight.
std::string series_class(std::string_view part, std::size_t index);
// Of a category that has a colour of its own (a slice): "series-3", or "series-others".
std::string category_class(const ChartSpec& spec, std::size_t category);
std::string_view category_fill(const ChartSpec& spec, std::size_t category);  // without a style sheet
std::string_view fallback_fill(std::size_t index);
std::string_view inside_fill(std::size_t index);  // readable on it

// From value to pixels. Always contains zero.
struct Scale {
    double low = 0, high = 1;  // values
    double from = 0, to = 1;   // pixels
    double operator()(double value) const { return from + (value - low) / (high - low) * (to - from); }
};
Scale scale_for(const std::vector<Decimal>& values, double from, double to);

// Round numbers that divide a scale: 0, 500, 1000, ...
std::vector<Decimal> ticks(const Scale& scale, int about);

enum class Key { Shown, Needless };  // needless where each series has its name at its side

// The unit, and for several series a swatch and name each. Returns the y below.
double draw_head(Svg& svg, const ChartSpec& spec, Key key);

}  // namespace bilan::chart
