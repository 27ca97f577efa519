// Writing SVG: numbers with at most two decimals, escaped text, and the few shapes that charts are made of.
#pragma once

#include <string>
#include <string_view>

namespace bilan::chart {

std::string number(double value);  // "12.5", never "-0"
std::string escaped(std::string_view text);

struct Point {
    double x = 0, y = 0;
};

enum class Anchor { Start, Middle, End };

class Svg {
public:
    // y is the baseline. fill: the fallback colour. Sizes and weights go with the class (style_of in svg.cpp).
    void text(double x, double y, Anchor anchor, std::string_view css_class, std::string_view text, std::string_view fill = "#222");
    void rectangle(double x, double y, double width, double height, std::string_view css_class, std::string_view fill);
    void line(double x1, double y1, double x2, double y2, std::string_view css_class);
    void path(std::string_view d, std::string_view css_class, std::string_view fill);
    void polyline(std::string_view points, std::string_view css_class, std::string_view stroke, double width = 1);
    void circle(double x, double y, double radius, std::string_view css_class, std::string_view fill);
    void ring(double x, double y, double radius, std::string_view css_class, std::string_view stroke);
    // Two texts as one line, the second with a class of its own.
    void text_pair(Point at, Anchor anchor, std::string_view css_class, std::string_view first, std::string_view second_class, std::string_view second);
    // What is drawn between the two shows inside the rectangle only. The id has to be the page's only one.
    void open_clip(std::string_view id, double x, double y, double width, double height);
    void close_clip() { body_ += "</g>\n"; }
    void append(const Svg& above) { body_ += above.body_; }
    const std::string& body() const { return body_; }

private:
    std::string body_;
};

// What every picture of ours says of itself, besides what it shows.
struct SvgFrame {
    std::string css_class;           // of the svg element
    std::string id_prefix;           // unique in the page
    std::string title, description;  // what those who cannot see it hear
    double width = 0, height = 0;    // user units, which are CSS px
};

// A whole <svg> element: an image with a name and a description, in the page's font at text_size.
std::string svg_element(const SvgFrame& frame, const Svg& content);

}  // namespace bilan::chart
