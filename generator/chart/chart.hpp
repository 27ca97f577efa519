// Series -> SVG. A chart is a picture of a few numbers in a language: labels stand beside what they name, a key only where
// they cannot, values are printed instead of read off an axis, and bars begin at zero. The order is the caller's, who may
// ask for by_value() and with_others() first.
//
// Parts carry classes, which the page's style sheet paints, and a fallback fill for a reader without one:
//   series-1 ... series-8   bars, slices and points         line-1 ... line-8   lines (stroke, no fill)
//   series-others           what is left over, in grey      inside-1 ... inside-8   text that lies on a bar
//   baseline, grid, leader  thin lines                      category, value, total, figure, centre, legend, unit   text
// Text stays text, in the page's font: its width is estimated (label.hpp), generously, because the font is not known here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace bilan::chart {

enum class Type { Bar, StackedBar, Column, Donut, Line, Waffle };
enum class Values { Shown, OnAxis };   // printed at each bar or point; or read from gridlines
enum class Sums { Said, Unsaid };        // whether the values make a total that means something
enum class Marks { Squares, People };  // of a waffle

struct Series {
    std::string name;
    std::vector<Decimal> values;  // one a category; missing ones count as zero
    std::vector<std::string> withheld;  // what stands in place of a value that is not to be known ("< 5"); "" or missing where it is drawn
};

struct ChartSpec {
    Type type = Type::Bar;
    std::string title;
    std::vector<std::string> categories;
    std::vector<Series> series;      // a donut and a waffle show the first
    std::optional<std::size_t> others;  // the category that sums up those left over
    std::string unit;                // "personnes"; may be empty
    std::string language = "en";
    std::string id_prefix = "chart"; // unique in the page
    std::string description;         // the author's words for those who cannot see it; "": describe()
    Sums sums = Sums::Said;          // in the description
    Values values = Values::Shown;
    Marks marks = Marks::Squares;
    double width = 640;              // CSS px; text is 12 px high
    double height = 0;               // 0: what the chart needs
};

// The categories from the largest to the smallest, by the sum of their series. Equal ones stay as they are.
ChartSpec by_value(ChartSpec spec);

// The first `most` categories, and one more with the exact sum of the rest under that name ("Autres (6)"): name(how_many).
// The sum is withheld ("…") where one of the rest is.
// A single one left over stands for itself.
ChartSpec with_others(ChartSpec spec, std::size_t most, const std::function<std::string(std::size_t)>& name);

// A hundred marks shared out among values that are not negative: each gets its whole part of them, and the largest
// fractions get the rest (Hamilton's method). All zero for values without a sum.
std::vector<int> share_out(const std::vector<Decimal>& values);

// A whole <svg> element, with the title and description that those who cannot see it hear.
std::string chart_svg(const ChartSpec& spec);

// One sentence: how many values, the highest and the lowest, their total; of lines where each begins and ends. In French for
// "fr", else in English. What is withheld is counted, not told.
std::string describe(const ChartSpec& spec);

}  // namespace bilan::chart
