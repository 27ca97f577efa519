#include "print/pdf/content.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace bilan::print::pdf {
namespace {

constexpr double largest = 1e9;  // beyond any page; keeps infinities and mistakes out of the file

// 8 bits a channel are what screens and presses resolve; 4 decimals hold them exactly.
constexpr int color_decimals = 4;
constexpr int matrix_decimals = 6;

}  // namespace

void append_number(std::string& out, double value, int decimals) {
    if (!std::isfinite(value)) value = 0;
    value = std::clamp(value, -largest, largest);
    std::int64_t power = 1;
    for (int i = 0; i < decimals; ++i) power *= 10;
    std::int64_t scaled = std::llround(value * static_cast<double>(power));
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    char digits[32];
    const auto whole = std::to_chars(digits, digits + sizeof digits, scaled / power);
    out.append(digits, whole.ptr);
    std::int64_t rest = scaled % power;
    if (rest == 0) return;
    out += '.';
    while (rest != 0) {
        power /= 10;
        out += static_cast<char>('0' + rest / power);
        rest %= power;
    }
}

Content& Content::decimals(double value, int count) {
    append_number(bytes_, value, count);
    bytes_ += ' ';
    return *this;
}

Content& Content::integer(long long value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    bytes_.append(digits, end.ptr);
    bytes_ += ' ';
    return *this;
}

Content& Content::name(std::string_view name) {
    bytes_ += '/';
    bytes_ += name;
    bytes_ += ' ';
    return *this;
}

Content& Content::raw(std::string_view text) {
    bytes_ += text;
    return *this;
}

Content& Content::op(std::string_view op) {
    bytes_ += op;
    bytes_ += '\n';
    return *this;
}

Content& Content::matrix(const paint::Matrix& m) {
    for (const double value : {m.a, m.b, m.c, m.d}) decimals(value, matrix_decimals);
    return number(m.e).number(m.f);
}

Content& Content::path(const paint::Path& path) {
    std::size_t next = 0;
    for (const auto verb : path.verbs) {
        switch (verb) {
            case paint::Path::Verb::Move: point(path.points[next++]).op("m"); break;
            case paint::Path::Verb::Line: point(path.points[next++]).op("l"); break;
            case paint::Path::Verb::Cubic:
                point(path.points[next]).point(path.points[next + 1]).point(path.points[next + 2]).op("c");
                next += 3;
                break;
            case paint::Path::Verb::Close: op("h"); break;
        }
    }
    return *this;
}

// A neutral colour is written as grey: on a press it is black ink alone, not three inks on top of each other.
Content& Content::color(const css::Color& color, bool stroke) {
    if (const auto* cmyk = std::get_if<css::Cmyk>(&color)) {
        for (const double ink : {cmyk->cyan, cmyk->magenta, cmyk->yellow, cmyk->black}) decimals(ink, color_decimals);
        return op(stroke ? "K" : "k");
    }
    const auto& rgb = std::get<css::Rgba>(color);
    if (rgb.red == rgb.green && rgb.green == rgb.blue) return decimals(rgb.red, color_decimals).op(stroke ? "G" : "g");
    for (const double light : {rgb.red, rgb.green, rgb.blue}) decimals(light, color_decimals);
    return op(stroke ? "RG" : "rg");
}

Content& Content::fill_color(const css::Color& color_) { return color(color_, false); }
Content& Content::stroke_color(const css::Color& color_) { return color(color_, true); }

}  // namespace bilan::print::pdf
