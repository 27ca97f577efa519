// Positioned boxes (CSS 2.2, sections 9.6 and 10.3.7): containing blocks, insets, static positions, pages. Glyphs are 10 px
// squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;

namespace {

// #r is the containing block, 80 by 60 px.
std::unique_ptr<LaidOut> positioned(const std::string& html, const std::string& css) {
    auto out = lay_out_html("<div id=r>" + html + "</div>", "#r { position: relative; width: 80px; height: 60px } #a { position: absolute } " + css);
    CHECK(out->diagnostics.empty());
    return out;
}

std::string absolute(const std::string& css, const std::string& content = "") { return places(*positioned("<div id=a>" + content + "</div>", "#a {" + css + "}"), "a"); }

}  // namespace

TEST_CASE("insets place a box in its containing block", "[layout][positioned]") {
    CHECK(absolute("left: 5px; top: 10px; width: 20px; height: 10px") == "1: 5 10 20 10");
    CHECK(absolute("right: 5px; bottom: 10px; width: 20px; height: 10px") == "1: 55 40 20 10");
    CHECK(absolute("left: -5px; bottom: -10px; width: 20px; height: 10px; margin: 3px") == "1: -2 57 20 10");
}

TEST_CASE("insets on both sides stretch what has no size of its own", "[layout][positioned]") {
    CHECK(absolute("inset: 5px 10px 15px 20px") == "1: 20 5 50 40");
    CHECK(absolute("inset: 0; margin: 5px; padding: 3px; border: 1px solid") == "1: 5 5 70 50");
}

TEST_CASE("insets and sizes in percent are of the padding box", "[layout][positioned]") {
    CHECK(absolute("left: 25%; top: 10%; width: 50%; height: 20%") == "1: 20 6 40 12");
    const auto out = positioned("<div id=a></div>", "#r { padding: 10px } #a { left: 50%; top: 0; width: 50%; height: 50% }");
    CHECK(places(*out, "a") == "1: 50 0 50 40");
}

TEST_CASE("auto margins centre between insets", "[layout][positioned]") {
    CHECK(absolute("inset: 0; margin: auto; width: 20px; height: 10px") == "1: 30 25 20 10");
    CHECK(absolute("left: 0; right: 20px; top: 0; margin-left: auto; width: 20px; height: 10px") == "1: 40 0 20 10");
}

TEST_CASE("auto margins are negative from above, not from the side", "[layout][positioned]") {
    CHECK(absolute("inset: 0; margin: auto; width: 90px; height: 70px") == "1: 0 -5 90 70");
}

TEST_CASE("of too many values the one at the line's end goes", "[layout][positioned]") {
    CHECK(absolute("inset: 10px; width: 20px; height: 10px") == "1: 10 10 20 10");
    const auto out = positioned("<div id=a></div>", "#r { direction: rtl } #a { inset: 10px; width: 20px; height: 10px }");
    CHECK(places(*out, "a") == "1: 50 10 20 10");
}

TEST_CASE("an absolute box without a width shrinks to fit", "[layout][positioned]") {
    CHECK(absolute("left: 0; top: 0", "xxx") == "1: 0 0 30 10");
    CHECK(absolute("right: 0; top: 0; padding: 2px", "xxx") == "1: 46 0 34 14");
    CHECK(absolute("left: 50px; top: 0", "xx xx") == "1: 50 0 30 20");
}

TEST_CASE("limits hold for stretched boxes too", "[layout][positioned]") {
    CHECK(absolute("left: 0; right: 0; top: 0; height: 10px; max-width: 30px") == "1: 0 0 30 10");
    CHECK(absolute("top: 0; bottom: 0; left: 0; width: 10px; max-height: 30px") == "1: 0 0 10 30");
    CHECK(absolute("left: 0; right: 0; top: 0; height: 10px; max-width: 30px; margin: 0 auto") == "1: 25 0 30 10");
}

TEST_CASE("the containing block is the nearest positioned ancestor", "[layout][positioned]") {
    const auto out = positioned("<div id=m><div id=n><div id=a></div></div></div>", "#m { position: absolute; left: 10px; top: 10px; width: 40px; height: 30px } #a { right: -5px; bottom: -5px; width: 10px; height: 10px }");
    CHECK(places(*out, "a") == "1: 45 35 10 10");
    const auto page = lay_out_html("<div><div id=a></div></div>", "div { margin: 5px } #a { position: absolute; margin: 0; right: 0; bottom: 0; width: 10px; height: 10px }");
    CHECK(places(*page, "a") == "1: 90 90 10 10");
}

TEST_CASE("without insets a block stands where it would in the flow", "[layout][positioned]") {
    CHECK(places(*positioned("<div>x</div><div id=a>xx</div><div>x</div>", ""), "a") == "1: 0 10 20 10");
    CHECK(places(*positioned("<div id=b>x</div><div id=a>xx</div><div>x</div>", "#b { margin-bottom: 10px } #a { margin: 5px }"), "a") == "1: 5 25 20 10");
    CHECK(places(*positioned("<div id=b><div id=a></div></div>", "#b { padding: 10px; margin: 5px } #a { width: 10px; height: 10px }"), "a") == "1: 15 15 10 10");
}

TEST_CASE("without insets a box among words stands where the words are", "[layout][positioned]") {
    const auto out = positioned("xx<span id=a>x</span><span id=b>x</span>", "");
    CHECK(places(*out, "a") == "1: 20 0 10 10");
    CHECK(places(*out, "b") == "1: 20 0 10 10");
    CHECK(places(*positioned("xx xx<br>xxx<span id=a>x</span>", ""), "a") == "1: 30 10 10 10");
    CHECK(places(*positioned("xx<span id=a>x</span>", "#r { text-align: center }"), "a") == "1: 50 0 10 10");
}

TEST_CASE("each axis is static by itself", "[layout][positioned]") {
    const std::string html = "<div>x</div><div id=a></div>", size = "#a { width: 10px; height: 10px;";
    CHECK(places(*positioned(html, size + "right: 0 }"), "a") == "1: 70 10 10 10");
    CHECK(places(*positioned(html, size + "bottom: 0 }"), "a") == "1: 0 50 10 10");
}

TEST_CASE("an absolute box makes no height, line, or end of collapsing", "[layout][positioned]") {
    const auto out = lay_out_html("<div>x</div><div id=p><div id=a>x</div></div><div id=b>x</div>", "#a { position: absolute } #p { margin: 10px 0 } #b { margin-top: 15px }");
    CHECK(places(*out, "p") == "1: 0 20 100 0");
    CHECK(places(*out, "b") == "1: 0 25 100 10");
    const auto pseudo = lay_out_html("<p id=p>xx</p>", "#p { position: relative } #p::before { content: 'x'; position: absolute; left: -10px }");
    CHECK(places(*pseudo, "p") == "1: 0 0 100 10");
}

TEST_CASE("an inline box holds absolute ones from its first line to its last", "[layout][positioned]") {
    const std::string css = "#s { position: relative; padding: 2px } #a { width: 10px; height: 10px;";
    CHECK(places(*positioned("x<span id=s>xxx<span id=a></span></span>", css + "left: 0; top: 0 }"), "a") == "1: 10 -2 10 10");
    CHECK(places(*positioned("x<span id=s>xxx<span id=a></span></span>", css + "right: 0; bottom: 0 }"), "a") == "1: 34 2 10 10");
}

TEST_CASE("what is set from the top of a box over pages stands on its first", "[layout][positioned]") {
    const auto out = lay_out_html("<div id=r>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<span id=a>x</span></div>", "#r { position: relative } #a { position: absolute; top: 5px; right: 0 }");
    CHECK(places(*out, "r") == "1: 0 0 100 100 | 2: 0 0 100 20");
    CHECK(places(*out, "a") == "1: 90 5 10 10");
}

TEST_CASE("what stands in the flow stands on the page of its place", "[layout][positioned]") {
    const auto out = lay_out_html("<div id=r>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<span id=a>x</span></div>", "#r { position: relative } #a { position: absolute }");
    CHECK(places(*out, "a") == "2: 10 10 10 10");
}

TEST_CASE("pictures keep their ratio between insets", "[layout][positioned]") {
    const auto out = positioned("<img id=a src=x.jpg alt=''>", "#a { right: 0; bottom: 0; width: 50% }");
    CHECK(places(*out, "a") == "1: 40 40 40 20");
}

TEST_CASE("a stretched box is a height for percentages inside", "[layout][positioned]") {
    const auto out = positioned("<div id=a><div id=b></div></div>", "#a { top: 0; bottom: 20px; left: 0; width: 30px } #b { height: 50% }");
    CHECK(places(*out, "b") == "1: 0 0 30 20");
}

TEST_CASE("children of flex containers keep their places in a box over pages", "[layout][positioned]") {
    const std::string lines = "x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x<br>x";
    const std::string html = "<div id=r><div id=f><div id=a>x</div><p>" + lines + "</p></div></div>", css = "#r { position: relative } #f { display: flex } #a { position: absolute;";
    CHECK(places(*lay_out_html(html, css + "top: 5px; right: 0 }"), "a") == "1: 90 5 10 10");
    CHECK(places(*lay_out_html(html, css + "}"), "a") == "1: 0 0 10 10");
}
