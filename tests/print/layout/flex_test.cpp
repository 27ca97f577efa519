// Flex containers: sizes along both axes, alignment, lines, and pages. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;

namespace {

std::unique_ptr<LaidOut> flex(const std::string& html, const std::string& css) {
    auto out = lay_out_html("<div id=f>" + html + "</div>", "#f { display: flex } " + css);
    CHECK(out->diagnostics.empty());
    return out;
}

}  // namespace

TEST_CASE("flex items stand side by side and share a height", "[layout][flex]") {
    const auto out = flex("<div id=a>xx</div><div id=b>x<br>x</div>", "");
    CHECK(places(*out, "a") == "1: 0 0 20 20");
    CHECK(places(*out, "b") == "1: 20 0 10 20");
    CHECK(places(*out, "f") == "1: 0 0 100 20");
}

TEST_CASE("flex-grow shares free space out, to the last unit", "[layout][flex]") {
    const auto out = flex("<div id=a>x</div><div id=b>x</div><div id=c>x</div>", "#a { flex-grow: 1 } #b { flex-grow: 2 }");
    CHECK(places(*out, "a") == "1: 0 0 33 10");
    CHECK(places(*out, "b") == "1: 33 0 57 10");
    CHECK(places(*out, "c") == "1: 90 0 10 10");
}

TEST_CASE("a sum of flex-grow below one takes that part of the space", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div>", "#a { flex: 0.25 0 0 } #b { flex: 0.25 0 0 }");
    CHECK(places(*out, "a") == "1: 0 0 25 0");
    CHECK(places(*out, "b") == "1: 25 0 25 0");
}

TEST_CASE("flex-shrink takes in proportion to base sizes and stops at the content", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div>", "#a { width: 120px } #b { width: 40px; flex-shrink: 1.5 }");
    CHECK(places(*out, "a") == "1: 0 0 80 0");
    CHECK(places(*out, "b") == "1: 80 0 20 0");
    const auto stopped = flex("<div id=a>xxxxxx</div><div id=b></div>", "#a { width: 100px } #b { width: 100px }");
    CHECK(places(*stopped, "a") == "1: 0 0 60 10");
    CHECK(places(*stopped, "b") == "1: 60 0 40 10");
}

TEST_CASE("what max-width refuses goes to the other items", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div><div id=c></div>", "#f > div { flex: 1 } #a { max-width: 10px } #b { min-width: 60px }");
    CHECK(places(*out, "a") == "1: 0 0 10 0");
    CHECK(places(*out, "b") == "1: 10 0 60 0");
    CHECK(places(*out, "c") == "1: 70 0 30 0");
}

TEST_CASE("flex-basis: percentages, padding and box-sizing", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div>",
                          "#a { flex: 0 0 30%; padding: 5px } #b { flex: 0 0 30%; padding: 5px; box-sizing: border-box }");
    CHECK(places(*out, "a") == "1: 0 0 40 10");
    CHECK(places(*out, "b") == "1: 40 0 30 10");
}

TEST_CASE("justify-content places items and auto margins overrule it", "[layout][flex]") {
    const std::string items = "<div id=a>x</div><div id=b>x</div><div id=c>x</div>";
    CHECK(places(*flex(items, "#f { justify-content: center }"), "a") == "1: 35 0 10 10");
    CHECK(places(*flex(items, "#f { justify-content: flex-end }"), "c") == "1: 90 0 10 10");
    CHECK(places(*flex(items, "#f { justify-content: space-between }"), "b") == "1: 45 0 10 10");
    CHECK(places(*flex(items, "#f { justify-content: space-around }"), "a") == "1: 12 0 10 10");
    CHECK(places(*flex(items, "#f { justify-content: space-evenly }"), "a") == "1: 18 0 10 10");
    const auto out = flex(items, "#f { justify-content: center } #b { margin-left: auto }");
    CHECK(places(*out, "a") == "1: 0 0 10 10");
    CHECK(places(*out, "c") == "1: 90 0 10 10");
}

TEST_CASE("align-items and align-self place items across", "[layout][flex]") {
    const std::string items = "<div id=a>x</div><div id=b>x<br>x<br>x</div>";
    CHECK(places(*flex(items, "#f { align-items: center }"), "a") == "1: 0 10 10 10");
    CHECK(places(*flex(items, "#f { align-items: flex-end }"), "a") == "1: 0 20 10 10");
    CHECK(places(*flex(items, "#f { align-items: flex-start }"), "a") == "1: 0 0 10 10");
    CHECK(places(*flex(items, "#a { align-self: end }"), "a") == "1: 0 20 10 10");
    CHECK(places(*flex(items, "#a { margin: auto 0 }"), "a") == "1: 0 10 10 10");
}

TEST_CASE("baselines of items meet", "[layout][flex]") {
    const auto out = flex("<div id=a>x</div><div id=b>x</div>", "#f { align-items: baseline } #b { font-size: 30px; padding-top: 5px }");
    CHECK(places(*out, "b") == "1: 10 0 30 35");
    CHECK(places(*out, "a") == "1: 0 21 10 10");
}

TEST_CASE("rows and columns run backwards, order rearranges", "[layout][flex]") {
    const std::string items = "<div id=a>x</div><div id=b>xx</div>";
    CHECK(places(*flex(items, "#f { flex-direction: row-reverse }"), "a") == "1: 90 0 10 10");
    CHECK(places(*flex(items, "#f { flex-direction: row-reverse }"), "b") == "1: 70 0 20 10");
    CHECK(places(*flex(items, "#f { flex-direction: column-reverse }"), "b") == "1: 0 0 100 10");
    CHECK(places(*flex(items, "#f { flex-direction: column-reverse }"), "a") == "1: 0 10 100 10");
    CHECK(places(*flex(items, "#a { order: 1 }"), "a") == "1: 20 0 10 10");
}

TEST_CASE("lines wrap, with gaps, and wrap-reverse stacks them upwards", "[layout][flex]") {
    const std::string items = "<div id=a></div><div id=b></div><div id=c></div>";
    const std::string sizes = "#f { flex-wrap: wrap; gap: 4px 10px } #f > div { width: 45px; height: 10px }";
    const auto out = flex(items, sizes);
    CHECK(places(*out, "b") == "1: 55 0 45 10");
    CHECK(places(*out, "c") == "1: 0 14 45 10");
    CHECK(places(*out, "f") == "1: 0 0 100 24");
    const auto reversed = flex(items, sizes + "#f { flex-wrap: wrap-reverse }");
    CHECK(places(*reversed, "a") == "1: 0 14 45 10");
    CHECK(places(*reversed, "c") == "1: 0 0 45 10");
}

TEST_CASE("align-content shares the container's height among lines", "[layout][flex]") {
    const std::string items = "<div id=a></div><div id=b></div>";
    const std::string sizes = "#f { flex-wrap: wrap; height: 60px } #f > div { width: 60px; min-height: 10px }";
    CHECK(places(*flex(items, sizes), "b") == "1: 0 30 60 30");
    CHECK(places(*flex(items, sizes + "#f { align-content: space-between }"), "b") == "1: 0 50 60 10");
    CHECK(places(*flex(items, sizes + "#f { align-content: center }"), "a") == "1: 0 20 60 10");
}

TEST_CASE("columns grow, shrink and align", "[layout][flex]") {
    const auto out = flex("<div id=a>x</div><div id=b>x</div>", "#f { flex-direction: column; height: 60px; align-items: center } #b { flex: 1 }");
    CHECK(places(*out, "a") == "1: 45 0 10 10");
    CHECK(places(*out, "b") == "1: 45 10 10 50");
    const auto shrunk = flex("<div id=a></div><div id=b></div>", "#f { flex-direction: column; height: 60px } #f > div { height: 60px }");
    CHECK(places(*shrunk, "a") == "1: 0 0 100 30");
    CHECK(places(*shrunk, "b") == "1: 0 30 100 30");
}

TEST_CASE("columns wrap side by side", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div><div id=c></div>",
                          "#f { flex-flow: column wrap; height: 50px; align-content: flex-start } #f > div { width: 20px; height: 20px }");
    CHECK(places(*out, "b") == "1: 0 20 20 20");
    CHECK(places(*out, "c") == "1: 20 0 20 20");
}

TEST_CASE("a flex container in a flex container stretches with its line", "[layout][flex]") {
    const auto out = flex("<div id=a><div id=b>x</div></div><div id=c>x<br>x<br>x</div>", "#a { display: flex; flex-direction: column; justify-content: flex-end }");
    CHECK(places(*out, "a") == "1: 0 0 10 30");
    CHECK(places(*out, "b") == "1: 0 20 10 10");
}

TEST_CASE("a flex container shrinks to fit its items", "[layout][flex]") {
    const auto out = lay_out_html("<span id=f><span id=a>xx</span><span id=b>x</span></span>", "#f { display: inline-flex; gap: 5px }");
    CHECK(places(*out, "f") == "1: 0 0 35 10");
    CHECK(places(*out, "b") == "1: 25 0 10 10");
}

TEST_CASE("an image in a flex line keeps its ratio unless it stretches", "[layout][flex]") {
    const auto out = flex("<img id=a src=i.png alt=''><div id=b>x<br>x<br>x</div>", "#f { align-items: flex-start }");
    CHECK(places(*out, "a") == "1: 0 0 40 20");
    CHECK(places(*out, "b") == "1: 40 0 10 30");
}

TEST_CASE("right-to-left text reverses rows", "[layout][flex]") {
    const auto out = flex("<div id=a>x</div><div id=b>x</div>", "#f { direction: rtl }");
    CHECK(places(*out, "a") == "1: 90 0 10 10");
    CHECK(places(*out, "b") == "1: 80 0 10 10");
}

TEST_CASE("a page ends between flex lines", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div><div id=c></div>", "#f { flex-wrap: wrap; gap: 10px } #f > div { width: 60px; height: 40px }");
    CHECK(places(*out, "b") == "1: 0 50 60 40");
    CHECK(places(*out, "c") == "2: 0 0 60 40");
    CHECK(out->pages.pages.size() == 2);
}

TEST_CASE("items of a line that no page holds continue side by side", "[layout][flex]") {
    std::string lines;
    for (int i = 0; i < 14; ++i) lines += "x<br>";
    const auto out = flex("<div id=a>" + lines + "x</div><div id=b>x</div><div id=c>" + lines + "</div>", "#b { background: red } #c { align-self: flex-start }");
    CHECK(places(*out, "a") == "1: 0 0 10 100 | 2: 0 0 10 50");
    CHECK(places(*out, "b") == "1: 10 0 10 100 | 2: 10 0 10 50");
    CHECK(places(*out, "c") == "1: 20 0 10 100 | 2: 20 0 10 40");
}

TEST_CASE("break-inside: avoid keeps a flex line whole on the next page", "[layout][flex]") {
    const std::string lines = "x<br>x<br>x<br>x<br>x<br>x";
    const auto broken = lay_out_html("<p id=p></p><div id=f><div id=a>" + lines + "</div></div>", "#p { height: 60px } #f { display: flex }");
    CHECK(places(*broken, "a") == "1: 0 60 10 40 | 2: 0 0 10 20");
    const auto whole = lay_out_html("<p id=p></p><div id=f><div id=a>" + lines + "</div></div>", "#p { height: 60px } #f { display: flex; break-inside: avoid }");
    CHECK(places(*whole, "a") == "2: 0 0 10 60");
}

TEST_CASE("columns break between items, and where items ask for it", "[layout][flex]") {
    const std::string items = "<div id=a></div><div id=b></div><div id=c></div>";
    const std::string sizes = "#f { flex-direction: column } #f > div { height: 40px; break-inside: avoid }";
    const auto out = flex(items, sizes);
    CHECK(places(*out, "b") == "1: 0 40 100 40");
    CHECK(places(*out, "c") == "2: 0 0 100 40");
    CHECK(places(*flex(items, sizes + "#b { break-before: page }"), "b") == "2: 0 0 100 40");
    CHECK(places(*flex(items, sizes + "#c { break-before: avoid }"), "b") == "2: 0 0 100 40");
}

TEST_CASE("an image that does not fit moves on with its line", "[layout][flex]") {
    const auto out = lay_out_html("<p id=p></p><div id=f><img id=a src=i.png alt=''><div id=b>x<br>x</div></div>", "#p { height: 90px } #f { display: flex; align-items: start }");
    CHECK(places(*out, "a") == "2: 0 0 40 20");
    CHECK(places(*out, "b") == "2: 40 0 10 20");
}

TEST_CASE("an absolute child stands where it would as the only item", "[layout][flex]") {
    const std::string css = "#f { position: relative; height: 50px } #a { position: absolute } ";
    CHECK(places(*flex("<div id=a>x</div>", css + "#f { justify-content: center; align-items: flex-end }"), "a") == "1: 45 40 10 10");
    CHECK(places(*flex("<div id=a>x</div>", css + "#f { flex-direction: row-reverse }"), "a") == "1: 90 0 10 10");
    CHECK(places(*flex("<div id=a>x</div>", css + "#f { display: grid; place-items: end }"), "a") == "1: 90 40 10 10");
}

TEST_CASE("an item with a page break inside breaks there though it would fit", "[layout][flex]") {
    const auto out = flex("<div><div id=a>x</div><div id=b>x</div></div><div id=c>x</div>", "#b { break-before: page }");
    CHECK(places(*out, "a") == "1: 0 0 10 10");
    CHECK(places(*out, "b") == "2: 0 0 10 10");
    CHECK(places(*out, "c") == "1: 10 0 10 100 | 2: 10 0 10 10");
}

TEST_CASE("an item's padding in percent is not taken from its content", "[layout][flex]") {
    const auto out = flex("<div id=a>x</div><div id=b>x</div>", "#a { padding: 10% } #b { margin: 5px }");
    CHECK(places(*out, "a") == "1: 0 0 30 30");
    CHECK(places(*out, "b") == "1: 35 5 10 20");
}

TEST_CASE("a stretched item with a ratio has its width from the container's height", "[layout][flex]") {
    const auto out = flex("<div id=a></div><div id=b></div>", "#f { height: 20px } #a { aspect-ratio: 2 } #b { aspect-ratio: 1; height: 50% }");
    CHECK(places(*out, "a") == "1: 0 0 40 20");
    CHECK(places(*out, "b") == "1: 40 0 10 10");
}

TEST_CASE("columns stretch tables, unless they are told not to", "[layout][flex]") {
    const std::string html = "<table id=a><tr><td>x</td></tr></table>";
    CHECK(places(*flex(html, "#f { flex-direction: column }"), "a") == "1: 0 0 100 10");
    CHECK(places(*flex(html, "#f { flex-direction: column; align-items: flex-start }"), "a") == "1: 0 0 10 10");
}
