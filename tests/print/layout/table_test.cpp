// Tables: column widths, row heights, borders, captions, and pages. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;

namespace {

std::unique_ptr<LaidOut> table(const std::string& html, const std::string& css = "") {
    auto out = lay_out_html("<table id=t>" + html + "</table>", css);
    CHECK(out->diagnostics.empty());
    return out;
}

// Rows r1, r2, ... of one cell c1, c2, ... each with a letter.
std::string rows(int count, int from = 1) {
    std::string html;
    for (int i = from; i < from + count; ++i) {
        const std::string n = std::to_string(i);
        html += "<tr id=r" + n + "><td id=c" + n + ">" + static_cast<char>('a' + (i - 1) % 26) + "</td></tr>";
    }
    return html;
}

}  // namespace

TEST_CASE("an automatic table is as wide as its columns", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>xxx</td></tr><tr><td id=c>xx</td><td id=d>x</td></tr>");
    CHECK(places(*out, "t") == "1: 0 0 50 20");
    CHECK(places(*out, "b") == "1: 20 0 30 10");
    CHECK(places(*out, "c") == "1: 0 10 20 10");
}

TEST_CASE("columns share a wide table in proportion to their content", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>xxx</td></tr>", "table { width: 100% }");
    CHECK(places(*out, "a") == "1: 0 0 25 10");
    CHECK(places(*out, "b") == "1: 25 0 75 10");
}

TEST_CASE("columns give way between their longest word and their longest line", "[layout][table]") {
    const auto out = table("<tr><td id=a>xx xx</td><td id=b>xx xx xx xx</td></tr>");
    CHECK(places(*out, "t") == "1: 0 0 100 20");
    CHECK(places(*out, "a") == "1: 0 0 35 20");  // 20 to 50, and 20 to 110: half way
    CHECK(places(*out, "b") == "1: 35 0 65 20");
}

TEST_CASE("a table is never narrower than its longest words", "[layout][table]") {
    const auto out = table("<tr><td id=a>xxxx</td><td id=b>xxxx</td></tr>", "table { width: 20px }");
    CHECK(places(*out, "t") == "1: 0 0 80 10");
}

TEST_CASE("widths of cells and columns, in px and percent", "[layout][table]") {
    const auto out = table("<colgroup><col style='width: 20%'><col></colgroup><tr><td id=a>x</td><td id=b>x</td><td id=c>x</td></tr>",
                           "table { width: 100px } #c { width: 30px }");
    CHECK(places(*out, "a") == "1: 0 0 20 10");
    CHECK(places(*out, "b") == "1: 20 0 50 10");
    CHECK(places(*out, "c") == "1: 70 0 30 10");
}

TEST_CASE("border-spacing stands around all cells", "[layout][table]") {
    const auto out = table("<tr id=r><td id=a>x</td><td id=b>x</td></tr><tr><td id=c>x</td></tr>", "table { border-spacing: 4px 2px; border: 1px solid; padding: 3px }");
    CHECK(places(*out, "t") == "1: 0 0 40 34");
    CHECK(places(*out, "b") == "1: 22 6 10 10");
    CHECK(places(*out, "c") == "1: 8 18 10 10");
    CHECK(places(*out, "r") == "1: 8 6 24 10");
}

TEST_CASE("a cell that spans columns widens those that are free", "[layout][table]") {
    const auto out = table("<tr><td id=a colspan=2>xxxxxxxx</td></tr><tr><td id=b>x</td><td id=c>xxx</td></tr>");
    CHECK(places(*out, "a") == "1: 0 0 80 10");
    CHECK(places(*out, "b") == "1: 0 10 20 10");
    CHECK(places(*out, "c") == "1: 20 10 60 10");
    const auto fixed = table("<tr><td id=a colspan=2>xxxxxxxx</td></tr><tr><td id=b style='width: 20px'>x</td><td id=c>x</td></tr>");
    CHECK(places(*fixed, "b") == "1: 0 10 20 10");
    CHECK(places(*fixed, "c") == "1: 20 10 60 10");
}

TEST_CASE("a cell that spans rows makes them taller in proportion", "[layout][table]") {
    const auto out = table("<tr><td id=a rowspan=2>x<br>x<br>x<br>x<br>x<br>x</td><td id=b>x</td></tr><tr><td id=c>x<br>x</td></tr>");
    CHECK(places(*out, "a") == "1: 0 0 10 60");
    CHECK(places(*out, "b") == "1: 10 0 10 20");
    CHECK(places(*out, "c") == "1: 10 20 10 40");
}

TEST_CASE("cells below a spanning one step aside", "[layout][table]") {
    const auto out = table("<tr><td rowspan=2>x</td><td>x</td></tr><tr><td id=a>x</td><td id=b>x</td></tr><tr><td id=c>x</td></tr>");
    CHECK(places(*out, "a") == "1: 10 10 10 10");
    CHECK(places(*out, "b") == "1: 20 10 10 10");
    CHECK(places(*out, "c") == "1: 0 20 10 10");
}

TEST_CASE("vertical-align moves the content of cells", "[layout][table]") {
    const std::string html = "<tr><td>x<br>x<br>x</td><td id=c><div id=a>x</div></td></tr>";
    CHECK(places(*table(html, "td { vertical-align: top }"), "a") == "1: 10 0 10 10");
    CHECK(places(*table(html, "td { vertical-align: middle }"), "a") == "1: 10 10 10 10");
    CHECK(places(*table(html, "td { vertical-align: bottom }"), "a") == "1: 10 20 10 10");
    const auto baseline = table("<tr><td id=c><div id=a>x</div></td><td style='font-size: 30px'>x</td></tr>");
    CHECK(places(*baseline, "a") == "1: 0 16 10 10");
    CHECK(places(*baseline, "c") == "1: 0 0 10 30");
}

TEST_CASE("heights of cells, rows and tables are minimums", "[layout][table]") {
    const auto out = table("<tr><td id=a style='height: 5px'>x</td></tr><tr style='height: 25px'><td id=b>x</td></tr>");
    CHECK(places(*out, "a") == "1: 0 0 10 10");
    CHECK(places(*out, "b") == "1: 0 10 10 25");
    const auto tall = table("<tr><td id=a>x</td></tr><tr><td id=b>x</td></tr>", "table { height: 60px }");
    CHECK(places(*tall, "b") == "1: 0 30 10 30");
}

TEST_CASE("table-layout: fixed asks the columns and the first row only", "[layout][table]") {
    const auto out = table("<tr><td id=a style='width: 20px'>xxxxx</td><td id=b>x</td><td id=c>x</td></tr><tr><td>xxxxxxx</td></tr>", "table { table-layout: fixed; width: 100px }");
    CHECK(places(*out, "a") == "1: 0 0 20 10");
    CHECK(places(*out, "b") == "1: 20 0 40 10");
    CHECK(places(*out, "c") == "1: 60 0 40 10");
}

TEST_CASE("captions stand above or below and widen the table", "[layout][table]") {
    const auto out = table("<caption id=p>xxxxx</caption><tr><td id=a>x</td></tr>");
    CHECK(places(*out, "p") == "1: 0 0 50 10");
    CHECK(places(*out, "a") == "1: 0 10 50 10");
    const auto below = table("<caption id=p>xxxxx</caption><tr><td id=a>x</td></tr>", "caption { caption-side: bottom }");
    CHECK(places(*below, "a") == "1: 0 0 50 10");
    CHECK(places(*below, "p") == "1: 0 10 50 10");
}

TEST_CASE("collapsed borders are shared, and the wider one wins", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>x</td></tr><tr><td id=c>x</td><td id=d>x</td></tr>",
                           "table { border-collapse: collapse; border: 4px solid } td { border: 2px solid } #d { border: 6px solid }");
    // Lines of 4 around and 2 inside, but 6 around d: columns of 2 + 10 + 3 and 3 + 10 + 3, outer halves of 2 and 3.
    CHECK(places(*out, "t") == "1: 0 0 36 36");
    CHECK(places(*out, "a") == "1: 2 2 15 15");
    CHECK(places(*out, "d") == "1: 17 17 16 16");
}

TEST_CASE("collapsed lines: runs of equal winners are one line", "[layout][table]") {
    const auto out = table("<tr><td>x</td><td>x</td></tr><tr><td>x</td><td>x</td></tr>", "table { border-collapse: collapse } td { border: 2px solid }");
    const bilan::print::layout::Fragment* fragment = out->pages.pages.front().content.get();
    while (fragment->extra->edges.empty()) fragment = fragment->children.front().fragment.get();
    CHECK(fragment->extra->edges.size() == 6);
    CHECK(fragment->extra->edges.front().from.x.to_px() == 0);
    CHECK(fragment->extra->edges.front().to.x.to_px() == 26);
    CHECK(fragment->extra->edges.front().from.y.to_px() == 1);
}

TEST_CASE("a hidden border wins over all others", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>x</td></tr>", "table { border-collapse: collapse } td { border: 2px solid } #a { border-right: hidden }");
    CHECK(places(*out, "t") == "1: 0 0 24 14");
}

TEST_CASE("the header comes again on every page", "[layout][table]") {
    const auto out = table("<thead><tr><th id=h>hh</th></tr></thead><tbody id=b>" + rows(12) + "</tbody>");
    CHECK(out->pages.pages.size() == 2);
    CHECK(places(*out, "h") == "1: 0 0 20 10 | 2: 0 0 20 10");
    CHECK(places(*out, "c9") == "1: 0 90 20 10");
    CHECK(places(*out, "c10") == "2: 0 10 20 10");
    CHECK(places(*out, "b") == "1: 0 10 20 90 | 2: 0 10 20 30");
    CHECK(places(*out, "t") == "1: 0 0 20 100 | 2: 0 0 20 40");
    CHECK(out->pages.anchors.size() == 27);  // no id twice: t, h, b, and 12 rows with their cells
}

TEST_CASE("the footer stands below the rows of every page", "[layout][table]") {
    const auto out = table("<tfoot><tr><td id=f>ff</td></tr></tfoot><tbody>" + rows(12) + "</tbody>");
    CHECK(places(*out, "f") == "1: 0 90 20 10 | 2: 0 30 20 10");
    CHECK(places(*out, "c9") == "1: 0 80 20 10");
}

TEST_CASE("rows with page breaks around them", "[layout][table]") {
    const auto forced = table(rows(3), "#r2 { break-before: page }");
    CHECK(places(*forced, "c2") == "2: 0 0 10 10");
    CHECK(places(*forced, "c3") == "2: 0 10 10 10");
    const auto avoided = table(rows(12), "#r11, #r10 { break-before: avoid }");
    CHECK(places(*avoided, "c8") == "1: 0 70 10 10");
    CHECK(places(*avoided, "c9") == "2: 0 0 10 10");
    const auto group = table("<tbody>" + rows(7) + "</tbody><tbody id=g>" + rows(5, 8) + "</tbody>", "#g { break-inside: avoid }");
    CHECK(places(*group, "g") == "2: 0 0 10 50");
}

TEST_CASE("a row stays whole when the next page can hold it", "[layout][table]") {
    const auto out = table(rows(8) + "<tr><td id=a>x<br>x<br>x</td></tr>");
    CHECK(places(*out, "a") == "2: 0 0 10 30");
}

TEST_CASE("a row taller than a page goes on, cell by cell", "[layout][table]") {
    std::string lines;
    for (int i = 0; i < 14; ++i) lines += "x<br>";
    const auto out = table("<thead><tr><th id=h>h</th><th>h</th></tr></thead><tr id=r><td id=a>" + lines + "</td><td id=b>x</td></tr>" + rows(1));
    CHECK(places(*out, "h") == "1: 0 0 10 10 | 2: 0 0 10 10");
    CHECK(places(*out, "a") == "1: 0 10 10 90 | 2: 0 10 10 50");
    CHECK(places(*out, "b") == "1: 10 10 10 90 | 2: 10 10 10 50");
    CHECK(places(*out, "r") == "1: 0 10 20 90 | 2: 0 10 20 50");
    CHECK(places(*out, "c1") == "2: 0 60 10 10");
}

TEST_CASE("rows that a cell spans stay together while they can", "[layout][table]") {
    const auto out = table(rows(9) + "<tr><td rowspan=2 id=s>x</td><td id=a>x</td></tr><tr><td id=b>x</td></tr>");
    CHECK(places(*out, "s") == "2: 0 0 10 20");
    CHECK(places(*out, "b") == "2: 10 10 10 10");
}

TEST_CASE("a span of rows taller than the page goes on below", "[layout][table]") {
    std::string html = "<tr><td rowspan=12 id=s>s<br>s</td><td id=d1>x</td></tr>";
    for (int i = 2; i <= 12; ++i) html += "<tr><td id=d" + std::to_string(i) + ">x</td></tr>";
    const auto out = table(html);
    CHECK(places(*out, "s") == "1: 0 0 10 100 | 2: 0 0 10 20");
    CHECK(places(*out, "d10") == "1: 10 90 10 10");
    CHECK(places(*out, "d11") == "2: 10 0 10 10");
    CHECK(places(*out, "d12") == "2: 10 10 10 10");
}

TEST_CASE("a caption does not part from its table", "[layout][table]") {
    const auto out = lay_out_html("<p id=p></p><table id=t><caption id=q>q</caption><tr><td id=a>x</td></tr></table>", "#p { height: 85px }");
    CHECK(places(*out, "q") == "2: 0 0 10 10");
    CHECK(places(*out, "a") == "2: 0 10 10 10");
}

TEST_CASE("a header takes its first row along to the next page", "[layout][table]") {
    const auto out = lay_out_html("<p id=p></p><table><thead><tr><th id=h>h</th></tr></thead>" + rows(2) + "</table>", "#p { height: 85px }");
    CHECK(places(*out, "h") == "2: 0 0 10 10");
    CHECK(places(*out, "c1") == "2: 0 10 10 10");
}

TEST_CASE("what must stay with a table's end takes its last rows along", "[layout][table]") {
    const auto out = lay_out_html("<table id=t>" + rows(10) + "</table><p id=p>x</p>", "#p { break-before: avoid }");
    CHECK(places(*out, "c9") == "1: 0 80 10 10");
    CHECK(places(*out, "c10") == "2: 0 0 10 10");
    CHECK(places(*out, "p") == "2: 0 10 100 10");
}

TEST_CASE("collapsed borders on both sides of a page break", "[layout][table]") {
    const auto out = table(rows(10), "table { border-collapse: collapse } td { border: 2px solid }");
    // Rows of 12 px, and a line more: eight rows on a page.
    CHECK(places(*out, "t") == "1: 0 0 14 98 | 2: 0 0 14 26");
    CHECK(places(*out, "c8") == "1: 1 85 12 12");
    CHECK(places(*out, "c9") == "2: 1 1 12 12");
}

TEST_CASE("right-to-left tables begin at the right", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>xx</td></tr>", "table { direction: rtl }");
    CHECK(places(*out, "a") == "1: 20 0 10 10");
    CHECK(places(*out, "b") == "1: 0 0 20 10");
}

TEST_CASE("a table of five thousand rows runs over five hundred pages", "[layout][table]") {
    const auto out = table("<tbody>" + rows(5000) + "</tbody>");
    CHECK(out->pages.pages.size() == 500);
    CHECK(places(*out, "c5000") == "500: 0 90 10 10");
}

TEST_CASE("the percentage of a spanning cell goes to its columns in proportion", "[layout][table]") {
    const auto out = table("<tr><td id=s colspan=2>x</td><td>x</td></tr><tr><td id=a>x</td><td id=b>xxx</td><td id=c>x</td></tr>",
                           "table { width: 80px } #s { width: 50% }");
    CHECK(places(*out, "a") == "1: 0 10 10 10");
    CHECK(places(*out, "b") == "1: 10 10 30 10");
    CHECK(places(*out, "c") == "1: 40 10 40 10");
}

TEST_CASE("a cell that may not wrap is as wide as its line", "[layout][table]") {
    const auto out = table("<tr><td id=a>xxx xxx</td><td id=b>xx xx xx</td></tr>", "table { width: 90px } #a { white-space: nowrap }");
    CHECK(places(*out, "a") == "1: 0 0 70 30");
    CHECK(places(*out, "b") == "1: 70 0 20 30");
}

TEST_CASE("table-layout: fixed adds a cell's padding to its width, in percent too", "[layout][table]") {
    const std::string css = "table { table-layout: fixed; width: 100px } td { padding: 0 5px; width: 40% }";
    const auto out = table("<tr><td id=a>x</td><td id=b style='width: auto'>x</td></tr>", css);
    CHECK(places(*out, "a") == "1: 0 0 50 10");
    CHECK(places(*out, "b") == "1: 50 0 50 10");
    const auto full = table("<tr><td id=a>x</td><td id=b>x</td></tr>", css + "td { width: 50% }");
    CHECK(places(*full, "t") == "1: 0 0 100 10");  // 60 px each would be too much: they share
    CHECK(places(*full, "b") == "1: 50 0 50 10");
}

TEST_CASE("a fixed table is as wide as its columns when they are wider", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td><td id=b>x</td></tr>", "table { table-layout: fixed; width: 50px } td { width: 40px }");
    CHECK(places(*out, "t") == "1: 0 0 80 10");
}

TEST_CASE("a table's height goes to rows without one, after percentages", "[layout][table]") {
    const auto out = table("<tr id=a><td>x</td></tr><tr id=b><td>x</td></tr><tr id=c><td>x</td></tr>", "table { height: 100px } #a { height: 20px } #b { height: 50% }");
    CHECK(places(*out, "a") == "1: 0 0 10 20");
    CHECK(places(*out, "b") == "1: 0 20 10 50");
    CHECK(places(*out, "c") == "1: 0 70 10 30");
}

TEST_CASE("rowspan=0 reaches to the end of its row group", "[layout][table]") {
    const auto out = table("<tbody><tr><td id=a rowspan=0>x</td><td>x</td></tr><tr><td id=b>x</td></tr></tbody><tbody><tr><td id=c>x</td></tr></tbody>");
    CHECK(places(*out, "a") == "1: 0 0 10 20");
    CHECK(places(*out, "b") == "1: 10 10 10 10");
    CHECK(places(*out, "c") == "1: 0 20 10 10");
}

TEST_CASE("a table with collapsed borders has no padding", "[layout][table]") {
    const auto out = table("<tr><td id=a>x</td></tr>", "table { border-collapse: collapse; border: 2px solid; padding: 10px }");
    CHECK(places(*out, "t") == "1: 0 0 14 14");
}

TEST_CASE("a table without rows has its own size and no spacing", "[layout][table]") {
    CHECK(places(*table("", "table { border-spacing: 3px }"), "t") == "1: 0 0 0 0");
    CHECK(places(*table("", "table { border-spacing: 3px; width: 50px; height: 20px }"), "t") == "1: 0 0 50 20");
}

TEST_CASE("heights in percent in a cell are of the cell when its table has a height", "[layout][table]") {
    const std::string html = "<tr><td id=c><div id=d></div></td><td>x</td></tr>", css = "td { padding: 5px; vertical-align: top } #d { height: 50% }";
    CHECK(places(*table(html, css + "table { height: 60px }"), "d") == "1: 5 5 0 25");
    CHECK(places(*table(html, css), "d") == "1: 5 5 0 0");
}

TEST_CASE("content is aligned in the height that a cell gives itself", "[layout][table]") {
    const auto out = table("<tr><td><span id=a>x</span></td></tr>", "td { height: 50px; vertical-align: middle }");
    CHECK(places(*out, "a") == "1: 0 20 10 10");
}

TEST_CASE("an absolute box hangs on its cell as tall as the row, and does not make it taller", "[layout][table]") {
    const auto out = table("<tr><td id=c>x<div id=a></div></td><td>x<br>x<br>x</td></tr>",
                           "td { vertical-align: middle } #c { position: relative } #a { position: absolute; bottom: 0; width: 5px; height: 50% }");
    CHECK(places(*out, "c") == "1: 0 0 10 30");
    CHECK(places(*out, "a") == "1: 0 15 5 15");
    CHECK(places(*table("<tr id=r><td>x<div id=a></div></td></tr>", "td { position: relative } #a { position: absolute; top: 0; height: 40px }"), "r") == "1: 0 0 10 10");
}

TEST_CASE("columns in which no cell begins take no spacing", "[layout][table]") {
    const auto out = table("<tr><td colspan=3>xxxx</td></tr><tr><td id=a>x</td><td id=b>x</td></tr>", "table { border-spacing: 2px }");
    CHECK(places(*out, "t") == "1: 0 0 44 26");
    CHECK(places(*out, "a") == "1: 2 14 19 10");
    CHECK(places(*out, "b") == "1: 23 14 19 10");
}

TEST_CASE("rows and their groups hold absolute boxes when they are relative", "[layout][table]") {
    const std::string html = "<tbody><tr><td>x</td></tr></tbody><tbody id=g><tr id=r><td>x<div id=a>x</div></td><td>x</td></tr></tbody>";
    const std::string css = "#a { position: absolute; right: 0; top: 0 }";
    CHECK(places(*table(html, css + "#r { position: relative }"), "a") == "1: 10 10 10 10");
    CHECK(places(*table(html, css + "#g { position: relative }"), "a") == "1: 10 10 10 10");
}
