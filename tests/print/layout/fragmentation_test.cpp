// Boxes over pages (CSS Fragmentation 3): edges on both sides of a break, margins, breaks that are asked for, what stands
// on a page for its margin boxes. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;
using bilan::print::css::MarginBox;

namespace {

std::string lines(int count) {
    std::string text = "x";
    for (int i = 1; i < count; ++i) text += "<br>x";
    return text;
}

}  // namespace

TEST_CASE("a box that is sliced has its edges at its two ends", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>" + lines(12) + "</div>", "#a { border: 2px solid; padding: 3px }");
    CHECK(places(*out, "a") == "1: 0 0 100 95 | 2: 0 0 100 35");
    CHECK(line_places(*out, 1) == "5 0 90 \"x\"\n5 10 90 \"x\"\n5 20 90 \"x\"\n");
}

TEST_CASE("a box that is cloned has its edges on each page", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>" + lines(12) + "</div>", "#a { border: 2px solid; padding: 3px; box-decoration-break: clone }");
    CHECK(places(*out, "a") == "1: 0 0 100 100 | 2: 0 0 100 40");
    CHECK(line_places(*out, 1) == "5 5 90 \"x\"\n5 15 90 \"x\"\n5 25 90 \"x\"\n");
}

TEST_CASE("boxes in boxes break together", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a><div id=b>" + lines(12) + "</div></div>", "div { border: 1px solid; padding: 1px }");
    CHECK(places(*out, "a") == "1: 0 0 100 94 | 2: 0 0 100 34");
    CHECK(places(*out, "b") == "1: 2 2 96 92 | 2: 2 0 96 32");
}

TEST_CASE("a list item over pages has one marker", "[layout][fragmentation]") {
    const auto out = lay_out_html("<ol><li id=a>" + lines(12) + "</li></ol>", "ol { padding-left: 30px } li { list-style: decimal }");
    CHECK(places(*out, "a") == "1: 30 0 70 100 | 2: 30 0 70 20");
    CHECK(out->text_of_page(0).starts_with("1. \n"));
    CHECK(out->text_of_page(1) == "x\nx\n");
}

TEST_CASE("a height of its own is used up over pages", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>x</div><div id=b>x</div>", "#a { height: 250px; border: 5px solid }");
    CHECK(places(*out, "a") == "1: 0 0 100 100 | 2: 0 0 100 100 | 3: 0 0 100 60");
    CHECK(places(*out, "b") == "3: 0 60 100 10");
}

TEST_CASE("a margin is cut at a break that nobody asked for, and stays at one that was", "[layout][fragmentation]") {
    const std::string html = "<div id=a>" + lines(9) + "</div><div id=b>x</div>";
    CHECK(places(*lay_out_html(html, "#b { margin-top: 20px }"), "b") == "2: 0 0 100 10");
    CHECK(places(*lay_out_html(html, "#b { margin-top: 20px; break-before: page }"), "b") == "2: 0 20 100 10");
    CHECK(places(*lay_out_html(html, "#a { margin-bottom: 20px }"), "b") == "2: 0 0 100 10");
}

TEST_CASE("a break before a first child is a break before its parents", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div>x</div><div id=p><div id=b>x</div></div>", "#p { padding: 5px } #b { break-before: page }");
    CHECK(places(*out, "p") == "2: 0 0 100 20");
    CHECK(places(*out, "b") == "2: 5 5 90 10");
}

TEST_CASE("a break after a last child is a break after its parents", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=p><div id=b>x</div></div><div id=c>x</div>", "#p { padding: 5px } #b { break-after: page }");
    CHECK(places(*out, "p") == "1: 0 0 100 20");
    CHECK(places(*out, "c") == "2: 0 0 100 10");
}

TEST_CASE("avoid gives way where nothing else is left", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>" + lines(12) + "</div><div id=b>x</div>", "div { break-inside: avoid; break-before: avoid; break-after: avoid }");
    CHECK(places(*out, "a") == "1: 0 0 100 100 | 2: 0 0 100 20");
    CHECK(places(*out, "b") == "2: 0 20 100 10");
}

TEST_CASE("orphans and widows that no page can hold do not stop layout", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>" + lines(25) + "</div>", "div { orphans: 20; widows: 20 }");
    CHECK(places(*out, "a") == "1: 0 0 100 100 | 2: 0 0 100 100 | 3: 0 0 100 50");
}

TEST_CASE("a page lower than a line shows a line", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>" + lines(3) + "</div>", "@page { size: 100px 5px }");
    CHECK(places(*out, "a") == "1: 0 0 100 10 | 2: 0 0 100 10 | 3: 0 0 100 10");
}

TEST_CASE("padding taller than a page goes on before the text does", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div id=a>x</div>", "div { padding: 150px 0 20px }");
    std::string all;
    for (std::size_t i = 0; i < out->pages.pages.size(); ++i) all += out->text_of_page(i);
    CHECK(all == "x\n");
}

TEST_CASE("a break inside a box with an avoided one before moves both", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div>" + lines(8) + "</div><h2 id=h>x</h2><div id=b>" + lines(3) + "</div>", "#b { break-inside: avoid }");
    CHECK(places(*out, "h") == "2: 0 0 100 10");
    CHECK(places(*out, "b") == "2: 0 10 100 30");
}

TEST_CASE("rows of a table break when a cell is taller than a page", "[layout][fragmentation]") {
    const auto out = lay_out_html("<table><thead><tr><th id=h>x</th></tr></thead><tr><td id=a>" + lines(12) + "</td></tr></table>", "td { border-top: 2px solid }");
    CHECK(places(*out, "h") == "1: 0 0 10 10 | 2: 0 0 10 10");
    CHECK(places(*out, "a") == "1: 0 10 10 90 | 2: 0 10 10 40");
}

TEST_CASE("a flex container has its edges at its ends, or on each page when cloned", "[layout][fragmentation]") {
    const std::string html = "<div id=f><p></p><p></p><p></p><p></p></div>", css = "#f { display: flex; flex-wrap: wrap; border: 2px solid } p { width: 60px; height: 30px }";
    CHECK(places(*lay_out_html(html, css), "f") == "1: 0 0 100 92 | 2: 0 0 100 32");
    CHECK(places(*lay_out_html(html, css + "#f { box-decoration-break: clone }"), "f") == "1: 0 0 100 94 | 2: 0 0 100 34");
}

TEST_CASE("a table has its edges at its ends, or on each page when cloned", "[layout][fragmentation]") {
    std::string rows;
    for (int i = 0; i < 12; ++i) rows += "<tr><td>x</td></tr>";
    const std::string html = "<table id=t>" + rows + "</table>", css = "#t { border: 2px solid }";
    CHECK(places(*lay_out_html(html, css), "t") == "1: 0 0 14 92 | 2: 0 0 14 32");
    CHECK(places(*lay_out_html(html, css + "#t { box-decoration-break: clone }"), "t") == "1: 0 0 14 94 | 2: 0 0 14 34");
}

TEST_CASE("a landscape section stands between portrait ones, and its pages are its own", "[layout][fragmentation]") {
    const auto out = lay_out_html("<p id=a>x</p><section><p id=b>x</p><p id=c>x</p></section><p id=d>x</p>",
                                  "@page { size: 80px 100px; margin: 10px } @page wide { size: 100px 80px; margin: 20px } section { page: wide } #c { break-before: page }");
    CHECK(places(*out, "a") == "1: 10 10 60 10");
    CHECK(places(*out, "b") == "2: 20 20 60 10");
    CHECK(places(*out, "c") == "3: 20 20 60 10");
    CHECK(places(*out, "d") == "4: 10 10 60 10");
}

TEST_CASE("left and right pages have margins of their own, and a blank one keeps the order", "[layout][fragmentation]") {
    const auto out = lay_out_html("<p id=a>x</p><p id=b>x</p><p id=c>x</p>",
                                  "@page :left { margin: 10px 30px 0 0 } @page :right { margin: 10px 0 0 30px } #b { break-before: page } #c { break-before: left }");
    CHECK(places(*out, "a") == "1: 30 10 70 10");
    CHECK(places(*out, "b") == "2: 0 10 70 10");
    CHECK(places(*out, "c") == "4: 0 10 70 10");
    CHECK_FALSE(out->pages.pages[2].content);
}

TEST_CASE("strings: the first, the last, that at the start, and all but the first page's", "[layout][fragmentation]") {
    const auto out = lay_out_html("<h1>A</h1><p>x</p><p class=n>x</p><h1>B</h1><h1>C</h1><p class=n>x</p>",
                                  "@page { size: 200px 100px; margin: 20px; @top-left { content: string(t) } @top-center { content: string(t, start) }"
                                  "@top-right { content: string(t, last) } @bottom-left { content: string(t, first-except) } }"
                                  "h1 { string-set: t content() } .n { break-before: page }");
    const auto all = [&](std::size_t page) {
        std::string text;
        for (const MarginBox box : {MarginBox::TopLeft, MarginBox::TopCenter, MarginBox::TopRight, MarginBox::BottomLeft}) text += out->margin_text(page, box) + "|";
        return text;
    };
    CHECK(all(0) == "A\n|A\n|A\n||");
    CHECK(all(1) == "B\n|A\n|C\n||");
    CHECK(all(2) == "C\n|C\n|C\n|C\n|");
}

TEST_CASE("running elements: the first, the last, that at the start, and all but the first page's", "[layout][fragmentation]") {
    const auto out = lay_out_html("<div>A</div><p>x</p><p class=n>x</p><div>B</div><div>C</div><p>x</p><p class=n>x</p>",
                                  "@page { size: 200px 100px; margin: 20px; @top-left { content: element(t) } @top-center { content: element(t, start) }"
                                  "@top-right { content: element(t, last) } @bottom-left { content: element(t, first-except) } }"
                                  "div { position: running(t) } .n { break-before: page }");
    const auto all = [&](std::size_t page) {
        std::string text;
        for (const MarginBox box : {MarginBox::TopLeft, MarginBox::TopCenter, MarginBox::TopRight, MarginBox::BottomLeft}) text += out->margin_text(page, box) + "|";
        return text;
    };
    CHECK(all(0) == "A\n|A\n|A\n||");
    CHECK(all(1) == "B\n|A\n|C\n||");
    CHECK(all(2) == "C\n|C\n|C\n|C\n|");
}

TEST_CASE("page numbers that never come to rest are said", "[layout][fragmentation]") {
    // On page VIII the reference takes two lines, which pushes its target to page IX; there it takes one.
    std::string html;
    for (int i = 0; i < 7; ++i) html += "<p class=f>f</p>";
    const auto out = lay_out_html(html + "<p><a href='#t'>xxxxxxx</a></p><p id=t>t</p>",
                                  "@page { size: 100px 20px } .f { break-after: page } a::after { content: ' ' target-counter(attr(href url), page, upper-roman) }");
    REQUIRE(out->diagnostics.all().size() == 1);
    CHECK(out->diagnostics.all()[0].code == "print/unsettled");
    CHECK(out->diagnostics.all()[0].message == "page numbers in the text still move after three passes");
}
