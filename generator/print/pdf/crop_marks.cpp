#include "print/pdf/crop_marks.hpp"

#include "print/pdf/content.hpp"

namespace bilan::print::pdf {
namespace {

constexpr double distance = 4;       // from the bleed's edge
constexpr double hairline = 1.0 / 3; // a quarter of a point

}  // namespace

std::string crop_marks(const paint::PageDisplay& display) {
    const double near = display.bleed + distance;
    const double far = display.bleed + crop_mark_room - distance;
    Content content;
    content.op("q").number(hairline).op("w").raw("0 ").op("G");
    const auto line = [&content](double x0, double y0, double x1, double y1) {
        content.point({x0, y0}).op("m").point({x1, y1}).op("l").op("S");
    };
    for (const double x : {0.0, display.width}) {
        line(x, -near, x, -far);
        line(x, display.height + near, x, display.height + far);
    }
    for (const double y : {0.0, display.height}) {
        line(-near, y, -far, y);
        line(display.width + near, y, display.width + far, y);
    }
    return content.op("Q").bytes();
}

}  // namespace bilan::print::pdf
