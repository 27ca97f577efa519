// Columns: how many and how wide, balanced, over pages, cut by spanning boxes. Glyphs are 10 px squares, pages 100 by
// 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"
#include "print/layout/random_content.hpp"

using namespace bilan::tests;

namespace {

std::unique_ptr<LaidOut> columns(const std::string& html, const std::string& css) {
    auto out = lay_out_html(html, "#c { columns: 2; column-gap: 0 } " + css);
    INFO(to_text(out->diagnostics));
    CHECK(out->diagnostics.empty());
    return out;
}

std::string lines(int count) {
    std::string text = "x";
    for (int i = 1; i < count; ++i) text += "<br>x";
    return text;
}

std::string paragraph(int count) { return "<p id=p>" + lines(count) + "</p>"; }

std::string in_columns(const std::string& html) { return "<div id=c>" + html + "</div><p id=q>x</p>"; }

}  // namespace

TEST_CASE("columns share the width that gaps leave, and are as even as can be", "[layout][columns]") {
    const auto even = columns(in_columns(paragraph(4)), "#c { column-gap: 20px }");
    CHECK(places(*even, "p") == "1: 0 0 40 20 | 1: 60 0 40 20");
    CHECK(places(*even, "c") == "1: 0 0 100 20");
    CHECK(places(*even, "q") == "1: 0 20 100 10");
    const auto odd = columns(in_columns(paragraph(5)), "#c { column-gap: 20px }");
    CHECK(places(*odd, "p") == "1: 0 0 40 30 | 1: 60 0 40 20");
    // A normal gap is 1em.
    CHECK(places(*columns(in_columns(paragraph(2)), "#c { column-gap: normal }"), "p") == "1: 0 0 45 10 | 1: 55 0 45 10");
    CHECK(places(*columns(in_columns(paragraph(2)), "#c { direction: rtl }"), "p") == "1: 50 0 50 10 | 1: 0 0 50 10");
    CHECK(places(*columns(in_columns(paragraph(1)), "#c { column-count: 4 }"), "p") == "1: 0 0 25 10");
}

TEST_CASE("column-width is a least width, column-count a greatest number", "[layout][columns]") {
    const auto p = [](const std::string& css) { return places(*columns(in_columns(paragraph(2)), css), "p"); };
    CHECK(p("#c { columns: 30px; column-gap: 10px }") == "1: 0 0 45 10 | 1: 55 0 45 10");
    CHECK(p("#c { columns: 30px 1; column-gap: 10px }") == "1: 0 0 100 20");
    CHECK(p("#c { columns: 10px 2; column-gap: 10px }") == "1: 0 0 45 10 | 1: 55 0 45 10");
    CHECK(p("#c { columns: 200px }") == "1: 0 0 100 20");
}

TEST_CASE("column-fill: auto fills one column after the other", "[layout][columns]") {
    const auto filled = columns(in_columns(paragraph(4)), "#c { column-fill: auto; height: 30px }");
    CHECK(places(*filled, "p") == "1: 0 0 50 30 | 1: 50 0 50 10");
    CHECK(places(*filled, "c") == "1: 0 0 100 30");
    CHECK(places(*columns(in_columns(paragraph(4)), "#c { height: 30px }"), "p") == "1: 0 0 50 20 | 1: 50 0 50 20");
    // Columns that overflow a height of their own stand beside the others.
    CHECK(places(*columns(in_columns(paragraph(5)), "#c { max-height: 20px }"), "p") == "1: 0 0 50 20 | 1: 50 0 50 20 | 1: 100 0 50 10");
    // Without a height of its own, the page's.
    CHECK(places(*columns(in_columns(paragraph(15)), "#c { column-fill: auto }"), "p") == "1: 0 0 50 100 | 1: 50 0 50 50");
}

TEST_CASE("columns go on over pages, and the last ones are even", "[layout][columns]") {
    const auto out = columns(in_columns(paragraph(25)), "");
    CHECK(places(*out, "p") == "1: 0 0 50 100 | 1: 50 0 50 100 | 2: 0 0 50 30 | 2: 50 0 50 20");
    CHECK(places(*out, "c") == "1: 0 0 100 100 | 2: 0 0 100 30");
    CHECK(places(*out, "q") == "2: 0 30 100 10");
    const auto below = columns("<p>x<br>x</p>" + in_columns(paragraph(18)), "#c { padding: 5px 0 }");
    CHECK(places(*below, "p") == "1: 0 25 50 70 | 1: 50 25 50 70 | 2: 0 0 50 20 | 2: 50 0 50 20");
    CHECK(places(*below, "c") == "1: 0 20 100 80 | 2: 0 0 100 25");
}

TEST_CASE("columns that cannot begin on a page begin on the next", "[layout][columns]") {
    const auto out = columns("<p>" + lines(9) + "</p>" + in_columns("<div id=p>x</div>"), "#p { line-height: 15px }");
    CHECK(places(*out, "p") == "2: 0 0 50 15");
    const auto orphans = columns("<p>" + lines(9) + "</p>" + in_columns(paragraph(4)), "#p { orphans: 2; widows: 2 }");
    CHECK(places(*orphans, "p") == "2: 0 0 50 20 | 2: 50 0 50 20");
}

TEST_CASE("a spanning box cuts the columns in two rows", "[layout][columns]") {
    const std::string css = "h2 { column-span: all; margin: 5px 0 }";
    const auto out = columns(in_columns(paragraph(2) + "<h2 id=h>x</h2><p id=r>" + lines(3) + "</p>"), css);
    CHECK(places(*out, "p") == "1: 0 0 50 10 | 1: 50 0 50 10");
    CHECK(places(*out, "h") == "1: 0 15 100 10");
    CHECK(places(*out, "r") == "1: 0 30 50 20 | 1: 50 30 50 10");
    CHECK(places(*out, "c") == "1: 0 0 100 50");
    // Inside a section of the flow, which goes on below it.
    const auto nested = columns(in_columns("<section id=s><p>" + lines(2) + "</p><h2 id=h>x</h2><p>" + lines(2) + "</p></section>"), css);
    CHECK(places(*nested, "s") == "1: 0 0 50 10 | 1: 50 0 50 10 | 1: 0 30 50 10 | 1: 50 30 50 10");
    CHECK(places(*nested, "h") == "1: 0 15 100 10");
    // At the beginning and at the end; the margins of neighbours collapse.
    const auto edges = columns(in_columns("<h2 id=h>x</h2><h2 id=i>x</h2>" + paragraph(2) + "<h2 id=j>x</h2>"), css);
    CHECK(places(*edges, "h") == "1: 0 5 100 10");
    CHECK(places(*edges, "i") == "1: 0 20 100 10");
    CHECK(places(*edges, "p") == "1: 0 35 50 10 | 1: 50 35 50 10");
    CHECK(places(*edges, "j") == "1: 0 50 100 10");
    CHECK(places(*edges, "q") == "1: 0 65 100 10");
    // Elsewhere than in columns it spans nothing.
    CHECK(places(*columns("<div><h2 id=h>x</h2></div>", css), "h") == "1: 0 5 100 10");
}

TEST_CASE("a spanning heading stays with the columns below it", "[layout][columns]") {
    const auto out = columns(in_columns(paragraph(16) + "<h2 id=h>x</h2><p id=r>" + lines(4) + "</p>"), "h2 { column-span: all; line-height: 15px } #r { orphans: 2; widows: 2 }");
    CHECK(places(*out, "p") == "1: 0 0 50 80 | 1: 50 0 50 80");
    CHECK(places(*out, "h") == "2: 0 0 100 15");
    CHECK(places(*out, "r") == "2: 0 15 50 20 | 2: 50 15 50 20");
    const auto fits = columns(in_columns(paragraph(16) + "<h2 id=h>x</h2><p id=r>" + lines(4) + "</p>"), "h2 { column-span: all }");
    CHECK(places(*fits, "h") == "1: 0 80 100 10");
    CHECK(places(*fits, "r") == "1: 0 90 50 10 | 1: 50 90 50 10 | 2: 0 0 50 10 | 2: 50 0 50 10");
}

TEST_CASE("a spanning box may go on over a page", "[layout][columns]") {
    const auto out = columns(in_columns(paragraph(4) + "<div id=s>" + lines(10) + "</div><p id=r>" + lines(2) + "</p>"), "#s { column-span: all }");
    CHECK(places(*out, "s") == "1: 0 20 100 80 | 2: 0 0 100 20");
    CHECK(places(*out, "r") == "2: 0 20 50 10 | 2: 50 20 50 10");
}

TEST_CASE("column breaks are forced and avoided", "[layout][columns]") {
    const auto forced = columns(in_columns("<p>x</p><p id=b>x</p><p>x</p>"), "#b { break-before: column }");
    CHECK(places(*forced, "b") == "1: 50 0 50 10");
    CHECK(places(*forced, "c") == "1: 0 0 100 20");
    const auto more = columns(in_columns("<p>x</p><p class=b>x</p><p class=b id=b>x</p>"), ".b { break-before: column }");
    CHECK(places(*more, "b") == "2: 0 0 50 10");
    CHECK(places(*columns("<p>x</p><p id=b>x</p>", "#b { break-before: column }"), "b") == "1: 0 10 100 10");
    const auto kept = columns(in_columns("<p>x<br>x</p><div id=k>" + lines(4) + "</div>"), "#k { break-inside: avoid-column }");
    CHECK(places(*kept, "k") == "1: 50 0 50 40");
    const auto page = columns(in_columns("<p>x<br>x</p><p id=b>x</p>"), "#b { break-before: page }");
    CHECK(places(*page, "b") == "2: 0 0 50 10");
    CHECK(places(*page, "c") == "1: 0 0 100 10 | 2: 0 0 100 10");
    const auto old = columns(in_columns("<p>x</p><p id=b>x</p>"), "#b { page-break-before: always }");
    CHECK(places(*old, "b") == "2: 0 0 50 10");
}

TEST_CASE("orphans, widows and headings count in columns", "[layout][columns]") {
    CHECK(places(*columns(in_columns(paragraph(3)), "#p { orphans: 2; widows: 2 }"), "p") == "1: 0 0 50 30");
    CHECK(places(*columns(in_columns(paragraph(5)), "#p { orphans: 2; widows: 2 }"), "p") == "1: 0 0 50 30 | 1: 50 0 50 20");
    const auto heading = columns(in_columns("<p>" + lines(2) + "</p><h2 id=h>x</h2><p>" + lines(3) + "</p>"), "p { orphans: 2 }");
    CHECK(places(*heading, "h") == "1: 50 0 50 10");
}

TEST_CASE("margins at the top of the first column stay, those at breaks are cut", "[layout][columns]") {
    const auto out = columns(in_columns("<p id=p>x</p><p id=r>x</p>"), "#p, #r { margin: 5px 0 }");
    CHECK(places(*out, "p") == "1: 0 5 50 10");
    CHECK(places(*out, "r") == "1: 50 0 50 10");
    CHECK(places(*out, "c") == "1: 0 0 100 15");
}

TEST_CASE("lists, tables, pictures and columns stand in columns", "[layout][columns]") {
    const auto list = columns(in_columns("<ul><li>x<li>x<li id=l>x</ul>"), "ul { list-style: none; padding-left: 10px }");
    CHECK(places(*list, "l") == "1: 60 0 40 10");
    const auto table = columns(in_columns("<table id=t><thead><tr><th>h</th></tr></thead><tr><td>x</td></tr><tr><td>x</td></tr></table>"), "");
    CHECK(places(*table, "t") == "1: 0 0 10 20 | 1: 50 0 10 20");
    const auto picture = columns(in_columns("<p>x</p><img id=i src=a.png><p>x</p>"), "img { display: block; width: 100% }");
    CHECK(places(*picture, "i") == "1: 0 10 50 25");
    const auto nested = columns(in_columns("<div class=d>" + paragraph(4) + "</div>"), ".d { columns: 2; column-gap: 0 }");
    CHECK(places(*nested, "p") == "1: 0 0 25 10 | 1: 25 0 25 10 | 1: 50 0 25 10 | 1: 75 0 25 10");
}

TEST_CASE("columns in a cell, a grid and a box that shrinks to fit", "[layout][columns]") {
    const auto cell = columns("<table><tr><td id=c>" + paragraph(4) + "</td></tr></table>", "");
    CHECK(places(*cell, "c") == "1: 0 0 20 20");
    CHECK(places(*cell, "p") == "1: 0 0 10 20 | 1: 10 0 10 20");
    const auto grid = columns("<div style='display: grid'><div id=c>" + paragraph(4) + "</div></div>", "");
    CHECK(places(*grid, "c") == "1: 0 0 100 20");
    const auto inline_block = columns("<span id=c>" + paragraph(4) + "</span>", "#c { display: inline-block; column-gap: 5px }");
    CHECK(places(*inline_block, "c") == "1: 0 0 25 20");
}

TEST_CASE("pages show every line of random columns once", "[layout][columns]") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Numbers numbers(seed);
        Content content;
        content.html = "<div class=c>";
        const int blocks = 3 + numbers.below(10);
        static const std::string kinds[] = {"", "class=keep", "class=span", "class=column", "class=m", "class=inner", "class=grid", ""};
        for (int i = 0; i < blocks; ++i) {
            const std::string& kind = kinds[numbers.below(8)];
            const int tallest = numbers.below(4) == 0 ? 25 : 5;
            content.html += "<div " + kind + "><div>" + content.text(1 + numbers.below(tallest)) + "</div><div>" + content.text(1 + numbers.below(3)) + "</div></div>";
        }
        content.html += "</div>";
        check_all_shown(content, ".c { columns: 2; column-gap: 6px; padding: 3px } .keep { break-inside: avoid } .span { column-span: all; break-after: avoid } .column { break-before: column }"
                                 ".m { margin: 7px 0 } .inner { columns: 2; column-gap: 2px } .grid { display: grid; grid-template-columns: 1fr 1fr }"
                                 + std::string(seed % 2 == 0 ? "" : ".c { column-fill: auto } div { orphans: 2; widows: 2 }"));
    }
}

TEST_CASE("right-to-left columns begin at the right", "[layout][columns]") {
    const auto out = lay_out_html("<div id=m><p id=a>x</p><p id=b>x</p></div>", "#m { direction: rtl; columns: 2; column-gap: 10px } p { width: 20px }");
    CHECK(places(*out, "a") == "1: 80 0 20 10");
    CHECK(places(*out, "b") == "1: 25 0 20 10");
}

TEST_CASE("a box over columns has its edges at its ends, or in each when cloned", "[layout][columns]") {
    const std::string html = "<div id=m><div id=a>x<br>x<br>x<br>x</div></div>", css = "#m { columns: 2; column-gap: 10px; height: 30px; column-fill: auto } #a { padding: 5px }";
    CHECK(places(*lay_out_html(html, css), "a") == "1: 0 0 45 25 | 1: 55 0 45 25");
    CHECK(places(*lay_out_html(html, css + "#a { box-decoration-break: clone }"), "a") == "1: 0 0 45 30 | 1: 55 0 45 30");
}

TEST_CASE("columns on no page go on below where a page break is asked for", "[layout][columns]") {
    const auto out = lay_out_html("<div id=f><div id=m><p id=a>x</p><p id=b>x</p></div></div>", "#f { float: left; width: 100px } #m { columns: 2; column-gap: 10px } #b { break-before: page }");
    CHECK(places(*out, "a") == "1: 0 0 45 10");
    CHECK(places(*out, "b") == "1: 0 10 45 10");
}
