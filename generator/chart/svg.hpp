// Writing SVG: numbers with at most two decimals, escaped text, and the few shapes that charts are made of.
#pragma once

#include <string>
#include <string_view>

namespace bilan::chart {

std::string number(double value);  // "12.5", never "-0"
std::string escaped(std::string_view text);

enum class Anchor { Start, Middle, End };

class Svg {
public:
    // y is the baseline. fill: the fallback colour.
    void text(double x, double y, Anchor anchor, std::string_view css_class, std::string_view text, std::string_view fill = "#222");
    void rectangle(double x, double y, double width, double height, std::string_view css_class, std::string_view fill);
    void line(double x1, double y1, double x2, double y2, std::string_view css_class);
    void path(std::string_view d, std::string_view css_class, std::string_view fill);
    void polyline(std::string_view points, std::string_view css_class, std::string_view stroke, double width = 1);
    void circle(double x, double y, double radius, std::string_view css_class, std::string_view fill);
    void append(const Svg& above) { body_ += above.body_; }
    const std::string& body() const { return body_; }

private:
    std::string body_;
};

}  // namespace bilan::chart
