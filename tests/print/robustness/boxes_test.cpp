// Boxes of every size, and more of them than anybody needs.
#include <catch2/catch.hpp>

#include "odd_documents.hpp"

using namespace bilan::print::tests;

TEST_CASE("elements nested ten thousand times are one error", "[robustness]") {
    for (const auto* tag : {"<div>", "<span>", "<table>", "<table><tr><td>", "<ul><li>"}) {
        CAPTURE(tag);
        CHECK(outcome("", repeated(tag, 10000) + "x").codes == "print/nesting-too-deep");
    }
    CHECK(outcome("", "<svg>" + repeated("<g>", 10000) + "</svg>").codes == "print/nesting-too-deep");
}

TEST_CASE("boxes of every kind nest five hundred times", "[robustness]") {
    for (const auto* style : {"display: flex", "display: flex; flex-direction: column; flex-wrap: wrap", "display: grid", "display: inline-block", "float: left", "columns: 2",
                              "position: absolute", "break-inside: avoid", "display: table", "float: footnote", "transform: scale(2); opacity: 0.9", "display: inline-flex; margin: auto",
                              "display: contents", "border: 1px solid; border-radius: 1px; overflow: hidden", "display: grid; columns: 2; break-inside: avoid"}) {
        CAPTURE(style);
        CHECK(outcome("div { " + std::string(style) + " }", repeated("<div>", 500) + "x").pages > 0);
    }
}

TEST_CASE("pages of no size show something", "[robustness]") {
    for (const auto* css : {"@page { size: 0 0 }", "@page { size: 1px 1px }", "@page { size: 100px; margin: 60px }", "@page { margin: 50% }", "@page { margin: -1000px }", "@page { size: 1e9px 1e9px }",
                            "@page { padding: 1e9px; border: 1e9px solid }"}) {
        CAPTURE(css);
        CHECK(outcome(css, "<p>x<p>y").pages > 0);
    }
}

TEST_CASE("boxes of no size show something", "[robustness]") {
    const std::string body = repeated("<div><p>x</p><table><tr><td>x</table></div>", 10);
    for (const auto* css : {"* { width: 0; height: 0 }", "body { columns: 3; height: 0 }", "body { columns: 3 0 }", "* { max-height: 0; max-width: 0 }", "* { line-height: 0 }",
                            "body { display: grid; grid-template-columns: repeat(auto-fill, 0px) }", "body { display: flex; flex-wrap: wrap; width: 0 }", "div { float: left; width: 0 }"}) {
        CAPTURE(css);
        CHECK(outcome(css, body).pages > 0);
    }
}

TEST_CASE("a box taller than the page that may not break does break", "[robustness]") {
    CHECK(outcome("div { height: 5000px; break-inside: avoid }", repeated("<div>x</div>", 5)).pages == 85);
    CHECK(outcome("* { break-before: avoid; break-after: avoid; break-inside: avoid }", repeated("<p>x</p>", 1000)).pages == 67);
    CHECK(outcome("p { orphans: 2147483647; widows: 2147483647 }", "<p>" + repeated("x<br>", 1000)).pages == 67);
    CHECK(outcome("thead td { height: 1000px }", "<table><thead><tr><td>x<tbody>" + repeated("<tr><td>y", 50) + "</table>").pages > 0);
}

TEST_CASE("a box without an end is an error", "[robustness]") {
    const auto endless = outcome("div { height: 1e9px }", "<div>x</div>");
    CHECK(endless.codes == "print/too-many-pages");
    CHECK(endless.first.find("layout stopped at page 20000") != std::string::npos);
}

TEST_CASE("margins larger than the page, either way, end", "[robustness]") {
    for (const auto* margin : {"5000px", "-5000px", "-1e9px", "-1e30%"}) {
        for (const auto* style : {"", "float: left;", "display: table;", "display: inline-block;", "position: absolute;"}) {
            CAPTURE(margin, style);
            CHECK(outcome("p { " + std::string(style) + " margin: " + margin + " }", repeated("<p>x", 5)).codes == "");
        }
        for (const auto* display : {"flex; flex-wrap: wrap", "grid", "flex; flex-direction: column"}) {
            CAPTURE(margin, display);
            CHECK(outcome("body { display: " + std::string(display) + " } p { margin: " + margin + " }", repeated("<p>x", 5)).codes == "");
        }
    }
}

TEST_CASE("tables as wide and as long as they say", "[robustness]") {
    CHECK(outcome("", "<table><tr>" + repeated("<td>x", 100000) + "</table>").pages == 1);
    CHECK(outcome("", "<table><tr><td colspan=1000000000>x<td>y<tr><td>z</table>").pages == 1);
    CHECK(outcome("", "<table><tr><td rowspan=1000000000>x<td>y<tr><td>z</table>").pages == 1);
    CHECK(outcome("", "<table>" + repeated("<tr><td rowspan=65534>x<td>y", 500) + "</table>").pages > 0);
    CHECK(outcome("", "<table><col span=1000000000><colgroup span=1000000000><tr><td>z</table>").pages == 1);
    CHECK(outcome("", "<table>" + repeated("<tr><td colspan=1000>x", 100) + "</table>").pages > 0);
}

TEST_CASE("a hundred thousand floats find their places", "[robustness]") {
    CHECK(outcome("i { float: left; width: 10px; height: 10px }", repeated("<i></i>", 100000)).pages == 84);
    CHECK(outcome("i { float: left; width: 0; height: 10px }", repeated("<i></i>", 100000) + "<p>x").pages > 0);
}

TEST_CASE("a line holds sixty thousand boxes, on its baseline or at its top", "[robustness]") {
    for (const char* align : {"baseline", "top"}) {
        CHECK(outcome(std::string("p{width:0;white-space:nowrap}i{vertical-align:") + align + "}", "<p>" + repeated("<i>x</i>", 60000)).pages == 1);
    }
}

TEST_CASE("columns and tracks without number are bounded", "[robustness]") {
    for (const auto* css : {"body { columns: 100000 }", "body { columns: 1000000000 }", "body { columns: 0.01px; column-gap: 0 }", "body { display: grid; grid-template-columns: repeat(auto-fill, 0.001px) }",
                            "body { display: grid } p { grid-column: 1000000000; grid-row: -1000000000 / span 1000000000 }", "body { display: grid } p { grid-column: span 10000 }",
                            "body { display: grid; grid-auto-flow: column dense } p { grid-row: span 9000; grid-column: span 7 }", "body { display: flex } p { flex: 1e30 1e30 1e9px }"}) {
        CAPTURE(css);
        CHECK(outcome(css, repeated("<p>x", 50)).pages > 0);
    }
    CHECK(outcome("body { display: grid; grid-template-columns: repeat(100000, 1fr) }", "<p>x").pages > 0);
}

TEST_CASE("notes and running elements by the thousand find their places", "[robustness]") {
    CHECK(outcome("i { float: footnote }", "<p>x" + repeated("<i>n</i>", 1000)).pages > 0);
    CHECK(outcome("i { float: footnote; height: 1000px }", "<p>x<i>n</i> y<i>m</i>").pages > 0);
    CHECK(outcome("h1 { position: running(a) } @page { @top-left { content: element(a) } }", repeated("<h1>x</h1>", 1000)).pages > 0);
}

TEST_CASE("page numbers that never settle are told, and end", "[robustness]") {
    CHECK(outcome("a::after { content: target-counter(attr(href), page) } p { break-before: page } @page { counter-increment: page 2147483647 }", "<a href=#z></a><p>x<p id=z>y").pages == 3);
}
