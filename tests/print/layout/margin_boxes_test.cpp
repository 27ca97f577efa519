// Page-margin boxes: their places and the distribution of widths and heights (CSS Paged Media 3, section 5.3). Pages are
// 200 by 200 px with margins of 20 px, glyphs 10 px squares.
#include <catch2/catch.hpp>

#include <cmath>

#include "print/layout/laid_out.hpp"

using namespace bilan::tests;
using bilan::print::css::MarginBox;

namespace {

std::unique_ptr<LaidOut> with_margins(const std::string& boxes) { return lay_out_html("<p>x</p>", "@page { size: 200px; margin: 20px; " + boxes + " }"); }

// Of a margin box on the first page: x y width height in px, rounded.
std::string spot(const LaidOut& out, MarginBox box) {
    const auto px = [](bilan::print::LayoutUnit length) { return std::to_string(std::llround(length.to_px())); };
    for (const auto& margin : out.pages.pages.at(0).margins)
        if (margin.box == box) return px(margin.offset.x) + " " + px(margin.offset.y) + " " + px(margin.fragment->size.width) + " " + px(margin.fragment->size.height);
    return "none";
}

}  // namespace

TEST_CASE("sixteen boxes stand around the page area", "[layout][margin-boxes]") {
    std::string css;
    for (const std::string name : {"top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top", "right-middle", "right-bottom", "bottom-right-corner",
                                   "bottom-right", "bottom-center", "bottom-left", "bottom-left-corner", "left-bottom", "left-middle", "left-top"})
        css += "@" + name + " { content: 'x' } ";
    const auto out = with_margins(css);
    CHECK(out->pages.pages[0].margins.size() == 16);
    CHECK(spot(*out, MarginBox::TopLeftCorner) == "0 0 20 20");
    CHECK(spot(*out, MarginBox::TopRightCorner) == "180 0 20 20");
    CHECK(spot(*out, MarginBox::BottomRightCorner) == "180 180 20 20");
    CHECK(spot(*out, MarginBox::BottomLeftCorner) == "0 180 20 20");
    CHECK(spot(*out, MarginBox::TopLeft) == "20 0 53 20");
    CHECK(spot(*out, MarginBox::TopCenter) == "73 0 53 20");
    CHECK(spot(*out, MarginBox::TopRight) == "127 0 53 20");
    CHECK(spot(*out, MarginBox::BottomLeft) == "20 180 53 20");
    CHECK(spot(*out, MarginBox::BottomCenter) == "73 180 53 20");
    CHECK(spot(*out, MarginBox::BottomRight) == "127 180 53 20");
    CHECK(spot(*out, MarginBox::LeftTop) == "0 20 20 53");
    CHECK(spot(*out, MarginBox::LeftMiddle) == "0 73 20 53");
    CHECK(spot(*out, MarginBox::LeftBottom) == "0 127 20 53");
    CHECK(spot(*out, MarginBox::RightTop) == "180 20 20 53");
    CHECK(spot(*out, MarginBox::RightMiddle) == "180 73 20 53");
    CHECK(spot(*out, MarginBox::RightBottom) == "180 127 20 53");
}

TEST_CASE("a box alone has the whole side", "[layout][margin-boxes]") {
    CHECK(spot(*with_margins("@top-left { content: 'x' }"), MarginBox::TopLeft) == "20 0 160 20");
    CHECK(spot(*with_margins("@top-center { content: 'x' }"), MarginBox::TopCenter) == "20 0 160 20");
    CHECK(spot(*with_margins("@left-bottom { content: 'x' }"), MarginBox::LeftBottom) == "0 20 20 160");
}

TEST_CASE("two boxes share a side in proportion to their text", "[layout][margin-boxes]") {
    const auto out = with_margins("@top-left { content: 'xxx' } @top-right { content: 'x' }");
    CHECK(spot(*out, MarginBox::TopLeft) == "20 0 120 20");
    CHECK(spot(*out, MarginBox::TopRight) == "140 0 40 20");
}

TEST_CASE("the middle box stays in the middle", "[layout][margin-boxes]") {
    // Beside it the wider of the two counts twice: 10 of 10 + 2 * 30.
    const auto out = with_margins("@top-left { content: 'xxx' } @top-center { content: 'x' }");
    CHECK(spot(*out, MarginBox::TopCenter) == "89 0 23 20");
    CHECK(spot(*out, MarginBox::TopLeft) == "20 0 69 20");
}

TEST_CASE("widths of margin boxes are theirs", "[layout][margin-boxes]") {
    const auto out = with_margins("@top-left { content: 'x'; width: 30px } @top-right { content: 'x' }");
    CHECK(spot(*out, MarginBox::TopLeft) == "20 0 30 20");
    CHECK(spot(*out, MarginBox::TopRight) == "50 0 130 20");
    const auto middle = with_margins("@top-left { content: 'x' } @top-center { content: 'x'; width: 50% } @top-right { content: 'x' }");
    CHECK(spot(*middle, MarginBox::TopLeft) == "20 0 40 20");
    CHECK(spot(*middle, MarginBox::TopCenter) == "60 0 80 20");
    CHECK(spot(*middle, MarginBox::TopRight) == "140 0 40 20");
}

TEST_CASE("min-width and max-width limit margin boxes", "[layout][margin-boxes]") {
    const auto out = with_margins("@top-left { content: 'x'; max-width: 20px } @top-right { content: 'x' }");
    CHECK(spot(*out, MarginBox::TopLeft) == "20 0 20 20");
    CHECK(spot(*out, MarginBox::TopRight) == "40 0 140 20");
    const auto wide = with_margins("@top-left { content: 'x'; min-width: 120px } @top-right { content: 'x' }");
    CHECK(spot(*wide, MarginBox::TopLeft) == "20 0 120 20");
    CHECK(spot(*wide, MarginBox::TopRight) == "140 0 40 20");
}

TEST_CASE("a margin box without content is none", "[layout][margin-boxes]") {
    CHECK(with_margins("@top-left { content: none } @top-center { width: 20px }")->pages.pages[0].margins.empty());
}
