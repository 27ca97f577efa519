#include "chart/svg.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/format.hpp"
#include "chart/label.hpp"

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

namespace {

// Size and weight of a class of text, where they are not the page's. Kept here rather than in the style sheet because
// widths are reckoned with them.
std::string_view style_of(std::string_view css_class) {
    if (css_class == "total" || css_class == "map-value") return " font-weight=\"700\"";
    if (css_class == "figure" || css_class == "centre") return " font-size=\"22\" font-weight=\"700\"";
    if (css_class == "unit" || css_class == "tick" || css_class == "map-scale-text") return " font-size=\"11\"";
    if (css_class == "map-sea-name") return " font-size=\"11\" font-style=\"italic\" letter-spacing=\"0.8\"";
    return {};
}

std::string_view alignment_of(Anchor anchor) {
    switch (anchor) {
        case Anchor::Start: return {};
        case Anchor::Middle: return " text-anchor=\"middle\"";
        case Anchor::End: return " text-anchor=\"end\"";
    }
    return {};
}

}  // namespace

void Svg::text(double x, double y, Anchor anchor, std::string_view css_class, std::string_view text, std::string_view fill) {
    body_ += format("<text class=\"{}\" x=\"{}\" y=\"{}\"{}{} fill=\"{}\">{}</text>\n", css_class, number(x), number(y), alignment_of(anchor),
                    style_of(css_class), fill, escaped(text));
}

void Svg::text_pair(Point at, Anchor anchor, std::string_view css_class, std::string_view first, std::string_view second_class, std::string_view second) {
    body_ += format("<text class=\"{}\" x=\"{}\" y=\"{}\"{}{} fill=\"#222\">{} <tspan class=\"{}\"{}>{}</tspan></text>\n", css_class, number(at.x),
                    number(at.y), alignment_of(anchor), style_of(css_class), escaped(first), second_class, style_of(second_class), escaped(second));
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

void Svg::ring(double x, double y, double radius, std::string_view css_class, std::string_view stroke) {
    body_ += format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#fff\" stroke=\"{}\" stroke-width=\"1.8\"/>\n", css_class, number(x),
                    number(y), number(radius), stroke);
}

void Svg::open_clip(std::string_view id, double x, double y, double width, double height) {
    body_ += format("<clipPath id=\"{0}\"><rect x=\"{1}\" y=\"{2}\" width=\"{3}\" height=\"{4}\"/></clipPath>\n<g clip-path=\"url(#{0})\">\n",
                    escaped(id), number(x), number(y), number(width), number(height));
}

std::string svg_element(const SvgFrame& frame, const Svg& content) {
    return format("<svg class=\"{0}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\""
                  " role=\"img\" aria-labelledby=\"{3}-title {3}-desc\" font-family=\"inherit\" font-size=\"{4}\">\n"
                  "<title id=\"{3}-title\">{5}</title>\n<desc id=\"{3}-desc\">{6}</desc>\n{7}</svg>",
                  frame.css_class, number(frame.width), number(std::max(frame.height, 1.0)), escaped(frame.id_prefix), number(text_size),
                  escaped(frame.title), escaped(frame.description), content.body());
}

}  // namespace bilan::chart
