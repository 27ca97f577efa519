#include <catch2/catch.hpp>

#include "rendered.hpp"

using bilan::print::tests::drawn;
using Catch::Contains;

TEST_CASE("a page's background reaches into the bleed", "[paint]") {
    CHECK_THAT(drawn("@page { bleed: 10px; background: #ff0 }", ""), Contains("fill rgb(1 1 0) M-10,-10 L410,-10 L410,310 L-10,310 Z"));
    CHECK_THAT(drawn("body { background: #0ff }", "<p>a</p>"), Contains("fill rgb(0 1 1) M0,0 L400,0 L400,300 L0,300 Z"));
}

TEST_CASE("equal sides are one shape, different ones are mitred", "[paint]") {
    const std::string box = "<div></div>";
    CHECK_THAT(drawn("div { width: 80px; height: 40px; border: 10px solid #f00 }", box),
               Contains("fill even-odd rgb(1 0 0) M0,0 L100,0 L100,60 L0,60 Z M10,10 L90,10 L90,50 L10,50 Z"));
    CHECK_THAT(drawn("div { width: 80px; height: 40px; border: 10px solid; border-color: #f00 #00f }", box),
               Contains("fill rgb(1 0 0) M0,0 L100,0 L90,10 L10,10 Z") && Contains("fill rgb(0 0 1) M100,0 L100,60 L90,50 L90,10 Z"));
}

TEST_CASE("a border on one side leaves no trace on the others", "[paint]") {
    CHECK(drawn("div { width: 80px; height: 40px; border-bottom: 4px solid #f00 }", "<div></div>") == "  - fill rgb(1 0 0) M0,40 L80,40 L80,44 L0,44 Z\n");
}

TEST_CASE("radii that do not fit shrink together", "[paint]") {
    // 100 wide, radius 100: a circle of 50.
    CHECK_THAT(drawn("div { width: 100px; height: 100px; border-radius: 100px; background: #000 }", "<div></div>"), Contains("M50,0 L50,0 C77.61,0"));
}

TEST_CASE("background images are sized, placed and repeated", "[paint]") {
    const std::string box = "<div></div>";
    CHECK_THAT(drawn("div { width: 100px; height: 100px; background: url(photo.jpg) no-repeat center / contain }", box),
               Contains("image photo.jpg [100 0 0 50 0 25]"));
    CHECK_THAT(drawn("div { width: 100px; height: 100px; background: url(photo.jpg) center / cover }", box),
               Contains("image photo.jpg [200 0 0 100 -50 0]"));
    CHECK_THAT(drawn("div { width: 80px; height: 20px; background: url(photo.jpg) }", box),
               Contains("image photo.jpg [40 0 0 20 0 0]") && Contains("image photo.jpg [40 0 0 20 40 0]"));
    CHECK_THAT(drawn("div { width: 100px; height: 50px; background: linear-gradient(to right, #000, #fff 40px) }", box),
               Contains("fill linear(0,25 -> 40,25, 0 rgb(0 0 0), 1 rgb(1 1 1)) M0,0 L100,0 L100,50 L0,50 Z"));
}

TEST_CASE("later layers lie below, and the colour below all", "[paint]") {
    const std::string items = drawn("div { width: 10px; height: 10px; background: linear-gradient(#f00, #f00), linear-gradient(#00f, #00f) #0f0 }", "<div></div>");
    CHECK(items.find("rgb(0 1 0)") < items.find("rgb(0 0 1)"));
    CHECK(items.find("rgb(0 0 1)") < items.find("rgb(1 0 0)"));
}

TEST_CASE("stacking follows appendix E", "[paint]") {
    const std::string items = drawn(
        "div { height: 20px } #below { position: relative; z-index: -1; background: #010 } #block { background: #020 }"
        "#above { position: relative; z-index: 2; background: #040 } #auto { position: relative; background: #030 }",
        "<div id=above></div><div id=auto></div><div id=block>a</div><div id=below></div>");
    const auto at = [&](const char* what) { return items.find(what); };
    CHECK(at("rgb(0 0.07 0)") < at("rgb(0 0.13 0)"));
    CHECK(at("rgb(0 0.13 0)") < at("text \"a\""));
    CHECK(at("text \"a\"") < at("rgb(0 0.2 0)"));
    CHECK(at("rgb(0 0.2 0)") < at("rgb(0 0.27 0)"));
}

TEST_CASE("overflow cuts, opacity groups, transforms turn about the middle", "[paint]") {
    CHECK_THAT(drawn("div { width: 50px; height: 10px; overflow: hidden; border-radius: 5px }", "<div>abc</div>"), Contains("clip M5,0"));
    CHECK_THAT(drawn("div { opacity: .5 }", "<div>a</div>"), Contains("group 0.5\n"));
    CHECK_THAT(drawn("div { width: 100px; height: 100px; transform: rotate(90deg) }", "<div>a</div>"), Contains("transform [0 1 -1 0 100 0]"));
}

TEST_CASE("an underline belongs to the element that asks for it", "[paint]") {
    const std::string items = drawn("u { color: #f00 } b { color: #00f; font-weight: normal }", "<p><u>a<b>b</b></u></p>");
    CHECK_THAT(items, Contains("text \"b\"") && Contains("rgb(0 0 1)"));
    CHECK_THAT(items, !Contains("- fill rgb(0 0 1)"));
}

TEST_CASE("pictures fit their box and its round corners", "[paint]") {
    CHECK_THAT(drawn("img { display: block; width: 40px; height: 40px; object-fit: cover }", "<img src=photo.jpg alt=x>"),
               Contains("clip M0,0 L40,0") && Contains("image photo.jpg [80 0 0 40 -20 0]"));
    CHECK_THAT(drawn("img { display: block; width: 40px; height: 40px; object-fit: contain; object-position: left bottom }", "<img src=photo.jpg alt=x>"),
               Contains("image photo.jpg [40 0 0 20 0 20]"));
    CHECK_THAT(drawn("img { display: block; border-radius: 10px }", "<img src=photo.jpg alt=x>"), Contains("clip M10,0"));
}

TEST_CASE("a shadow shows only outside its box", "[paint]") {
    CHECK_THAT(drawn("div { width: 10px; height: 10px; box-shadow: 2px 3px 0 1px #f00 }", "<div></div>"),
               Contains("clip even-odd") && Contains("fill rgb(1 0 0) M1,2 L13,2 L13,14 L1,14 Z"));
}

TEST_CASE("a rule stands in the middle of the gap, as tall as its columns", "[paint]") {
    const std::string items = drawn("div { width: 100px; columns: 2; column-gap: 20px; column-rule: 2px solid #f00; orphans: 1; widows: 1 }", "<div>a<br>b<br>c</div>");
    CHECK_THAT(items, Contains("fill rgb(1 0 0) M49,0 L51,0 L51,40 L49,40 Z"));
    CHECK_THAT(drawn("div { columns: 2; column-rule: 2px solid #f00 }", "<div>a</div>"), !Contains("rgb(1 0 0)"));
}

TEST_CASE("floats cover the backgrounds of blocks, and lines cover floats", "[paint]") {
    const std::string items = drawn("i { float: left; width: 30px; height: 30px; background: #f00; margin-right: -20px } p { background: #0f0 }", "<i></i><p>a</p>");
    const auto at = [&](const char* what) { return items.find(what); };
    CHECK(at("rgb(0 1 0)") < at("rgb(1 0 0)"));
    CHECK(at("rgb(1 0 0)") < at("text \"a\""));
    CHECK_THAT(items, Contains("at 10,13"));
}
