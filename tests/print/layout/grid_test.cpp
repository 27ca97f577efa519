// Grids: tracks, placement, alignment, and pages. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;

namespace {

std::unique_ptr<LaidOut> grid(const std::string& html, const std::string& css) {
    auto out = lay_out_html("<div id=g>" + html + "</div>", "#g { display: grid } " + css);
    CHECK(out->diagnostics.empty());
    return out;
}

const std::string four = "<div id=a>x</div><div id=b>x</div><div id=c>x</div><div id=d>x</div>";

}  // namespace

TEST_CASE("without a template a grid is one column", "[layout][grid]") {
    const auto out = grid(four, "#g { row-gap: 5px }");
    CHECK(places(*out, "a") == "1: 0 0 100 10");
    CHECK(places(*out, "d") == "1: 0 45 100 10");
    CHECK(places(*out, "g") == "1: 0 0 100 55");
}

TEST_CASE("fractions share what lengths and percentages leave", "[layout][grid]") {
    const auto out = grid(four, "#g { grid-template-columns: 20px 10% 1fr 2fr; column-gap: 5px }");
    CHECK(places(*out, "a") == "1: 0 0 20 10");
    CHECK(places(*out, "b") == "1: 25 0 10 10");
    CHECK(places(*out, "c") == "1: 40 0 18 10");
    CHECK(places(*out, "d") == "1: 63 0 37 10");
}

TEST_CASE("a fraction does not shrink below its content unless minmax(0, 1fr) allows it", "[layout][grid]") {
    const std::string items = "<div id=a>xxxxxxxx</div><div id=b>x</div>";
    CHECK(places(*grid(items, "#g { grid-template-columns: 1fr 1fr }"), "b") == "1: 80 0 20 10");
    CHECK(places(*grid(items, "#g { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }"), "b") == "1: 50 0 50 10");
}

TEST_CASE("auto, min-content, max-content and fit-content() tracks", "[layout][grid]") {
    const std::string items = "<div id=a>xx x</div><div id=b>x x</div><div id=c>x x</div>";
    const auto out = grid(items, "#g { grid-template-columns: min-content max-content auto }");
    CHECK(places(*out, "a") == "1: 0 0 20 20");
    CHECK(places(*out, "b") == "1: 20 0 30 20");
    CHECK(places(*out, "c") == "1: 50 0 50 20");
    const auto fit = grid(items, "#g { grid-template-columns: fit-content(30px) fit-content(50px) 1fr }");
    CHECK(places(*fit, "a") == "1: 0 0 30 20");
    CHECK(places(*fit, "b") == "1: 30 0 30 20");
}

TEST_CASE("minmax() tracks grow to their limit", "[layout][grid]") {
    const auto out = grid("<div id=a></div><div id=b></div>", "#g { grid-template-columns: minmax(10px, 30px) minmax(10px, 200px) }");
    CHECK(places(*out, "a") == "1: 0 0 30 0");
    CHECK(places(*out, "b") == "1: 30 0 70 0");
}

TEST_CASE("repeat(): a number, as many as fit, and none left empty", "[layout][grid]") {
    CHECK(places(*grid(four, "#g { grid-template-columns: repeat(2, 1fr) }"), "d") == "1: 50 10 50 10");
    const auto fill = grid("<div id=a>x</div><div id=b>x</div>", "#g { grid-template-columns: repeat(auto-fill, minmax(30px, 1fr)); gap: 5px }");
    CHECK(places(*fill, "b") == "1: 35 0 30 10");
    const auto fit = grid("<div id=a>x</div><div id=b>x</div>", "#g { grid-template-columns: repeat(auto-fit, minmax(20px, 1fr)); gap: 10px }");
    CHECK(places(*fit, "a") == "1: 0 0 45 10");
    CHECK(places(*fit, "b") == "1: 55 0 45 10");
}

TEST_CASE("items go to the lines that they name, by number, from the end, or by span", "[layout][grid]") {
    const auto out = grid(four, "#g { grid-template-columns: repeat(4, 25px) } #a { grid-column: 2 / 4 } #b { grid-column: -2 / -1; grid-row: 2 } #c { grid-column: span 2 } #d { grid-row: 1 / span 2; grid-column: 4 }");
    CHECK(places(*out, "a") == "1: 25 0 50 10");
    CHECK(places(*out, "b") == "1: 75 10 25 10");
    CHECK(places(*out, "d") == "1: 75 0 25 20");
    CHECK(places(*out, "c") == "1: 0 10 50 10");
}

TEST_CASE("named lines and areas", "[layout][grid]") {
    const auto lines = grid("<div id=a>x</div>", "#g { grid-template-columns: [side] 20px [main] 50px [end] } #a { grid-column: main / end }");
    CHECK(places(*lines, "a") == "1: 20 0 50 10");
    const auto areas = grid(four, "#g { grid-template-columns: 30px 70px; grid-template-areas: 'head head' 'side main' }"
                                  "#a { grid-area: main } #b { grid-area: head } #c { grid-area: side } #d { grid-column: main-start / main-end; grid-row: 3 }");
    CHECK(places(*areas, "b") == "1: 0 0 100 10");
    CHECK(places(*areas, "c") == "1: 0 10 30 10");
    CHECK(places(*areas, "a") == "1: 30 10 70 10");
    CHECK(places(*areas, "d") == "1: 30 20 70 10");
}

TEST_CASE("automatic placement leaves holes unless it is dense", "[layout][grid]") {
    const std::string css = "#g { grid-template-columns: repeat(3, 20px) } #b { grid-column: span 3 }";
    CHECK(places(*grid(four, css), "c") == "1: 0 20 20 10");
    CHECK(places(*grid(four, css + "#g { grid-auto-flow: dense }"), "c") == "1: 20 0 20 10");
    CHECK(places(*grid(four, css + "#g { grid-auto-flow: dense }"), "b") == "1: 0 10 60 10");
}

TEST_CASE("grid-auto-flow: column fills columns and makes new ones", "[layout][grid]") {
    const auto out = grid(four, "#g { grid-auto-flow: column; grid-template-rows: auto auto auto; grid-auto-columns: 30px }");
    CHECK(places(*out, "c") == "1: 0 20 30 10");
    CHECK(places(*out, "d") == "1: 30 0 30 10");
}

TEST_CASE("items align in their areas, and stretch without being told", "[layout][grid]") {
    const std::string items = "<div id=a>x</div><div id=b>x</div>";
    const std::string css = "#g { grid-template-columns: 50px 50px; grid-template-rows: 40px }";
    CHECK(places(*grid(items, css), "a") == "1: 0 0 50 40");
    CHECK(places(*grid(items, css + "#g { place-items: center }"), "a") == "1: 20 15 10 10");
    CHECK(places(*grid(items, css + "#b { justify-self: end; align-self: end }"), "b") == "1: 90 30 10 10");
    CHECK(places(*grid(items, css + "#b { margin: auto 0 auto auto; width: 20px }"), "b") == "1: 80 15 20 10");
}

TEST_CASE("tracks align in their container", "[layout][grid]") {
    const std::string css = "#g { grid-template-columns: 20px 20px; height: 50px } ";
    CHECK(places(*grid(four, css + "#g { justify-content: center; align-content: end }"), "a") == "1: 30 30 20 10");
    CHECK(places(*grid(four, css + "#g { justify-content: space-between; align-content: space-between }"), "d") == "1: 80 40 20 10");
    CHECK(places(*grid(four, css), "d") == "1: 20 25 20 25");
}

TEST_CASE("an item that spans rows gives them its height", "[layout][grid]") {
    const auto out = grid("<div id=a>x<br>x<br>x<br>x</div><div id=b>x</div><div id=c>x</div>", "#g { grid-template-columns: 50px 50px } #a { grid-row: span 2 }");
    CHECK(places(*out, "a") == "1: 0 0 50 40");
    CHECK(places(*out, "b") == "1: 50 0 50 20");
    CHECK(places(*out, "c") == "1: 50 20 50 20");
}

TEST_CASE("a grid shrinks to fit its tracks", "[layout][grid]") {
    const auto out = lay_out_html("<span id=g><span id=a>xx</span><span id=b>xxx</span></span>", "#g { display: inline-grid; grid-template-columns: auto auto; gap: 5px }");
    CHECK(places(*out, "g") == "1: 0 0 55 10");
    CHECK(places(*out, "b") == "1: 25 0 30 10");
    const auto equal = lay_out_html("<span id=g><span id=a>xx</span><span id=b>xxx</span></span>", "#g { display: inline-grid; grid-template-columns: 1fr 1fr }");
    CHECK(places(*equal, "g") == "1: 0 0 60 10");
}

TEST_CASE("right-to-left grids begin at the right", "[layout][grid]") {
    const auto out = grid("<div id=a>x</div><div id=b>x</div>", "#g { direction: rtl; grid-template-columns: 20px 30px }");
    CHECK(places(*out, "a") == "1: 80 0 20 10");
    CHECK(places(*out, "b") == "1: 50 0 30 10");
}

TEST_CASE("a page ends between grid rows, and the gap stays behind", "[layout][grid]") {
    const auto out = grid(four, "#g { grid-template-columns: 1fr 1fr; gap: 10px; grid-auto-rows: 60px }");
    CHECK(places(*out, "b") == "1: 55 0 45 60");
    CHECK(places(*out, "c") == "2: 0 0 45 60");
    CHECK(places(*out, "g") == "1: 0 0 100 60 | 2: 0 0 100 60");
}

TEST_CASE("an item over two rows keeps them on one page", "[layout][grid]") {
    const auto out = grid("<div id=a>x</div><div id=b>x</div><div id=c>x</div><div id=d>x</div>",
                          "#g { grid-template-columns: 1fr 1fr; grid-auto-rows: 40px } #a { grid-column: span 2 } #b { grid-row: span 2 }");
    CHECK(places(*out, "a") == "1: 0 0 100 40");
    CHECK(places(*out, "b") == "2: 0 0 50 80");
    CHECK(places(*out, "d") == "2: 50 40 50 40");
}

TEST_CASE("a grid row taller than the page goes on, item by item", "[layout][grid]") {
    std::string lines;
    for (int i = 0; i < 14; ++i) lines += "x<br>";
    const auto out = grid("<div id=a>" + lines + "</div><div id=b>x</div><div id=c>x</div>", "#g { grid-template-columns: 1fr 1fr }");
    CHECK(places(*out, "a") == "1: 0 0 50 100 | 2: 0 0 50 40");
    CHECK(places(*out, "b") == "1: 50 0 50 100 | 2: 50 0 50 40");
    CHECK(places(*out, "c") == "2: 0 40 50 10");
}

TEST_CASE("grid rows break where items ask for it", "[layout][grid]") {
    const auto out = grid(four, "#g { grid-template-columns: 1fr 1fr } #d { break-before: page }");
    CHECK(places(*out, "b") == "1: 50 0 50 10");
    CHECK(places(*out, "c") == "2: 0 0 50 10");
}

TEST_CASE("what must not break inside an item of a tall row moves to the next page", "[layout][grid]") {
    const auto lines = [](int count) {
        std::string text = "x";
        for (int i = 1; i < count; ++i) text += "<br>x";
        return text;
    };
    const std::string item = "<div id=a><p>" + lines(8) + "</p><div id=k>" + lines(4) + "</div><p>" + lines(2) + "</p></div><div id=b>x</div>";
    for (const std::string kind : {"display: grid; grid-template-columns: 1fr 1fr", "display: flex", "display: flex; flex-wrap: wrap"}) {
        CAPTURE(kind);
        const auto out = grid(item, "#g { " + kind + " } #g > div { flex: 0 0 50px } #k { break-inside: avoid }");
        CHECK(places(*out, "k") == "2: 0 0 50 40");
        CHECK(places(*out, "a") == "1: 0 0 50 100 | 2: 0 0 50 60");
        CHECK(places(*out, "b") == "1: 50 0 50 100 | 2: 50 0 50 60");
    }
}

TEST_CASE("an item that clones its decoration has it on each page", "[layout][grid]") {
    std::string lines;
    for (int i = 0; i < 14; ++i) lines += "x<br>";
    const auto out = grid("<div id=a><p id=p>" + lines + "</p></div>", "#a { border: 2px solid; padding: 3px; box-decoration-break: clone }");
    CHECK(places(*out, "p") == "1: 5 5 90 90 | 2: 5 5 90 50");
    CHECK(places(*out, "a") == "1: 0 0 100 100 | 2: 0 0 100 60");
}

TEST_CASE("a picture fills its cell by heights in percent, in a line of its own too", "[layout][grid]") {
    const auto out = grid("<div><img id=i src=a.png></div>", "#g { grid-template-rows: 60px } img { height: 50%; width: auto; vertical-align: top }");
    CHECK(places(*out, "i") == "1: 0 0 60 30");
}

TEST_CASE("rows in percent are of the height that their content gave", "[layout][grid]") {
    const auto out = grid("<div id=a>x<br>x<br>x</div><div id=b>x</div>", "#g { grid-template-rows: 50% 50% }");
    CHECK(places(*out, "g") == "1: 0 0 100 40");
    CHECK(places(*out, "a") == "1: 0 0 100 20");
    CHECK(places(*out, "b") == "1: 0 20 100 20");
}

TEST_CASE("an item over a fraction and another track does not hold them open", "[layout][grid]") {
    const auto out = grid("<div id=a>xxxxxxxxxxxx</div><div id=b>x</div><div id=c>x</div>", "#g { grid-template-columns: auto 1fr } #a { grid-column: span 2 }");
    CHECK(places(*out, "a") == "1: 0 0 100 10");
    CHECK(places(*out, "c") == "1: 10 10 90 10");
}

TEST_CASE("what a spanning item wants beyond its minimum goes to tracks that may have it", "[layout][grid]") {
    const auto out = grid("<div id=a>xxx xxx</div><div id=b>x</div><div id=c>x</div>", "#g { grid-template-columns: min-content auto; width: 100px } #a { grid-column: span 2 }");
    CHECK(places(*out, "b") == "1: 0 10 15 10");
    CHECK(places(*out, "c") == "1: 15 10 85 10");
}

TEST_CASE("a grid stretches tables", "[layout][grid]") {
    const auto out = grid("<table id=a><tr><td>x</td></tr></table><table id=b><tr><td>x</td></tr></table>", "#g { grid-template-columns: 1fr 1fr } #b { justify-self: end }");
    CHECK(places(*out, "a") == "1: 0 0 50 10");
    CHECK(places(*out, "b") == "1: 90 0 10 10");
}

TEST_CASE("an absolute child is set between the lines that it names, else in the container", "[layout][grid]") {
    const auto out = grid("<div>x</div><div id=a>x</div><div id=b>x</div><div id=c>x</div>",
                          "#g { position: relative; padding: 5px; width: 90px; grid-template-columns: 30px 40px; grid-template-rows: 20px 25px }"
                          "#a, #b, #c { position: absolute; inset: 0 } #a { grid-area: 2 / 2 } #b { grid-row: 2 / 3; grid-column: auto } #c { grid-column: 9 }");
    CHECK(places(*out, "a") == "1: 35 25 65 30");
    CHECK(places(*out, "b") == "1: 0 25 100 25");
    CHECK(places(*out, "c") == "1: 0 0 100 55");
}
