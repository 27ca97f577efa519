// The bytes of a content stream (ISO 32000-1, 7.8.2), operator by operator. Numbers are rounded to a fixed count of
// decimals by integer arithmetic, so that the same drawing gives the same bytes on every machine.
#pragma once

#include <string>
#include <string_view>

#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

// value with at most `decimals` decimals, without trailing zeros: "12.5", "-0.001", "0".
void append_number(std::string& out, double value, int decimals);

class Content {
public:
    // A coordinate or length: three decimals, a thousandth of a CSS pixel.
    Content& number(double value) { return decimals(value, 3); }
    Content& decimals(double value, int count);
    Content& integer(long long value);
    Content& name(std::string_view name);        // "/name "
    Content& raw(std::string_view text);         // as it is
    Content& op(std::string_view op);            // the operator, and the end of its line

    Content& point(paint::Point point) { return number(point.x).number(point.y); }
    Content& matrix(const paint::Matrix& matrix);
    Content& path(const paint::Path& path);      // m l c h, no painting operator
    Content& fill_color(const css::Color& color);
    Content& stroke_color(const css::Color& color);

    const std::string& bytes() const { return bytes_; }
    std::string& bytes() { return bytes_; }

private:
    Content& color(const css::Color& color, bool stroke);
    std::string bytes_;
};

}  // namespace bilan::print::pdf
