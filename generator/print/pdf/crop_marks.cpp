#include "print/pdf/crop_marks.hpp"

#include "print/pdf/content.hpp"

namespace bilan::print::pdf {
namespace {

constexpr double distance = 4;       // from the bleed's edge
constexpr double hairline = 1.0 / 3; // a quarter of a point
constexpr double round = 0.5523;     // of a radius, to the control points of a quarter circle

void line(Content& content, paint::Point from, paint::Point to) { content.point(from).op("m").point(to).op("l").op("S"); }

void crop_marks(Content& content, const paint::PageDisplay& display) {
    const double near = display.bleed + distance;
    const double far = display.bleed + mark_room - distance;
    for (const double x : {0.0, display.width}) {
        line(content, {x, -near}, {x, -far});
        line(content, {x, display.height + near}, {x, display.height + far});
    }
    for (const double y : {0.0, display.height}) {
        line(content, {-near, y}, {-far, y});
        line(content, {display.width + near, y}, {display.width + far, y});
    }
}

// A circle, and a cross that reaches beyond it.
void cross_mark(Content& content, paint::Point center) {
    constexpr double reach = mark_room / 2 - distance, radius = reach * 0.6;
    const auto [x, y] = center;
    line(content, {x - reach, y}, {x + reach, y});
    line(content, {x, y - reach}, {x, y + reach});
    const auto quarter = [&](paint::Point from, paint::Point to, paint::Point end) { content.point(from).point(to).point(end).op("c"); };
    const double k = radius * round;
    content.point({x + radius, y}).op("m");
    quarter({x + radius, y + k}, {x + k, y + radius}, {x, y + radius});
    quarter({x - k, y + radius}, {x - radius, y + k}, {x - radius, y});
    quarter({x - radius, y - k}, {x - k, y - radius}, {x, y - radius});
    quarter({x + k, y - radius}, {x + radius, y - k}, {x + radius, y});
    content.op("S");
}

void cross_marks(Content& content, const paint::PageDisplay& display) {
    const double beyond = display.bleed + mark_room / 2;
    cross_mark(content, {display.width / 2, -beyond});
    cross_mark(content, {display.width / 2, display.height + beyond});
    cross_mark(content, {-beyond, display.height / 2});
    cross_mark(content, {display.width + beyond, display.height / 2});
}

}  // namespace

std::string marks(const paint::PageDisplay& display, std::string_view color) {
    Content content;
    content.op("q").number(hairline).op("w").raw(color);
    if (display.crop_marks) crop_marks(content, display);
    if (display.cross_marks) cross_marks(content, display);
    return std::move(content.op("Q").bytes());
}

}  // namespace bilan::print::pdf
