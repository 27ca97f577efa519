#include "chart/svg.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/format.hpp"

namespace bilan::chart {

std::string number(double value) {
    const auto hundredths = std::llround(value * 100);
    std::array<char, 32> buffer{};
    const auto* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), hundredths < 0 ? -hundredths : hundredths).ptr;
    std::string digits(static_cast<const char*>(buffer.data()), end);
    if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
    std::string text = digits.substr(0, digits.size() - 2) + "." + digits.substr(digits.size() - 2);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return hundredths < 0 ? "-" + text : text;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else {
            out += c;
        }
    }
    return out;
}

void Svg::text(double x, double y, Anchor anchor, std::string_view css_class, std::string_view text, std::string_view fill) {
    const std::string_view aligned = anchor == Anchor::Middle ? " text-anchor=\"middle\"" : anchor == Anchor::End ? " text-anchor=\"end\"" : "";
    const std::string_view weight = css_class.starts_with("total") ? " font-weight=\"700\"" : "";
    body_ += format("<text class=\"{}\" x=\"{}\" y=\"{}\"{}{} fill=\"{}\">{}</text>\n", css_class, number(x), number(y), aligned, weight, fill, escaped(text));
}

void Svg::rectangle(double x, double y, double width, double height, std::string_view css_class, std::string_view fill) {
    body_ += format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", css_class, number(x), number(y), number(width), number(height), fill);
}

void Svg::line(double x1, double y1, double x2, double y2, std::string_view css_class) {
    body_ += format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#bbb\"/>\n", css_class, number(x1), number(y1), number(x2), number(y2));
}

void Svg::path(std::string_view d, std::string_view css_class, std::string_view fill) {
    body_ += format("<path class=\"{}\" d=\"{}\" fill=\"{}\"/>\n", css_class, d, fill);
}

void Svg::polyline(std::string_view points, std::string_view css_class, std::string_view stroke, double width) {
    body_ += format("<path class=\"{}\" d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n", css_class, points, stroke, number(width));
}

void Svg::circle(double x, double y, double radius, std::string_view css_class, std::string_view fill) {
    body_ += format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>\n", css_class, number(x), number(y), number(radius), fill);
}

}  // namespace bilan::chart
