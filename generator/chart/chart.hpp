// Series -> SVG. A chart is a picture of a few numbers in a language: labels stand beside what they name, values are
// printed instead of read off an axis, bars begin at zero, and the order is the caller's.
//
// Parts carry classes, which the page's style sheet paints, and a fallback fill for a reader without one:
//   series-1 ... series-8   bars, slices and points         line-1 ... line-8   lines (stroke, no fill)
//   inside-1 ... inside-8   text that lies on a bar         baseline, grid, leader   thin lines
//   category, value, total, legend, unit                    text
// Text stays text, in the page's font: its width is estimated (label.hpp), generously, because the font is not known here.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace bilan::chart {

enum class Type { Bar, StackedBar, Column, Donut, Line };
enum class Values { Shown, OnAxis };  // printed at each bar or point; or read from gridlines

struct Series {
    std::string name;
    std::vector<Decimal> values;  // one a category; missing ones count as zero
};

struct ChartSpec {
    Type type = Type::Bar;
    std::string title;
    std::vector<std::string> categories;
    std::vector<Series> series;      // a donut shows the first
    std::string unit;                // "personnes"; may be empty
    std::string language = "en";
    std::string id_prefix = "chart"; // unique in the page
    Values values = Values::Shown;
    double width = 640;              // CSS px; text is 13 px high
    double height = 0;               // 0: what the chart needs
};

// A whole <svg> element, with the title and description that those who cannot see it hear.
std::string chart_svg(const ChartSpec& spec);

// One sentence: how many values, the highest and the lowest. In French for "fr", else in English.
std::string describe(const ChartSpec& spec);

}  // namespace bilan::chart
