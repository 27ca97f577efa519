// Block flow on one page: margins, widths, positions.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"

using namespace bilan;
using namespace bilan::tests;
using print::LayoutUnit;
using print::Offset;
using print::layout::Fragment;

namespace {

// The place and size of the element with an id, on its page.
struct Found {
    Offset at;
    print::Size size;
    bool found = false;
};

void search(const Fragment& fragment, Offset at, const std::string& id, Found& result) {
    if (result.found) return;
    const std::string* own = fragment.box && fragment.box->node && fragment.kind != print::layout::FragmentKind::Text && fragment.kind != print::layout::FragmentKind::Line
                                 ? fragment.box->node->attribute("id") : nullptr;
    if (own && *own == id) result = {at, fragment.size, true};
    for (const auto& child : fragment.children) search(*child.fragment, at + child.offset, id, result);
}

std::string place(const LaidOut& out, const std::string& id) {
    Found found;
    for (const auto& page : out.pages.pages)
        if (page.content) search(*page.content, page.page_area.origin, id, found);
    REQUIRE(found.found);
    const auto px = [](LayoutUnit length) { return std::to_string(std::llround(length.to_px())); };
    return px(found.at.x) + " " + px(found.at.y) + " " + px(found.size.width) + " " + px(found.size.height);
}

}  // namespace

TEST_CASE("margins of neighbours collapse to the larger one", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div><div id=b>x</div>", "#a { margin-bottom: 10px } #b { margin-top: 15px }");
    CHECK(place(*out, "a") == "0 0 100 10");
    CHECK(place(*out, "b") == "0 25 100 10");
}

TEST_CASE("negative margins are taken from positive ones", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div><div id=b>x</div>", "#a { margin-bottom: 10px } #b { margin-top: -4px }");
    CHECK(place(*out, "b") == "0 16 100 10");
}

TEST_CASE("a child's margin passes through its parent's open edges", "[layout]") {
    const auto out = lay_out_html("<div>x</div><div id=a><div id=b>x</div></div><div id=c>x</div>", "#a { margin-top: 5px } #b { margin: 12px 0 }");
    CHECK(place(*out, "a") == "0 22 100 10");
    CHECK(place(*out, "b") == "0 22 100 10");
    CHECK(place(*out, "c") == "0 44 100 10");
}

TEST_CASE("padding keeps margins inside", "[layout]") {
    const auto out = lay_out_html("<div id=a><div id=b>x</div></div><div id=c>x</div>", "#a { padding: 1px } #b { margin: 12px 0 }");
    CHECK(place(*out, "a") == "0 0 100 36");
    CHECK(place(*out, "b") == "1 13 98 10");
    CHECK(place(*out, "c") == "0 36 100 10");
}

TEST_CASE("an empty block's margins are one", "[layout]") {
    const auto out = lay_out_html("<div>x</div><div id=a></div><div id=b>x</div>", "#a { margin: 20px 0 5px }");
    CHECK(place(*out, "b") == "0 30 100 10");
}

TEST_CASE("auto margins centre a box", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div>", "#a { width: 40px; margin: 0 auto }");
    CHECK(place(*out, "a") == "30 0 40 10");
}

TEST_CASE("box-sizing decides what width means", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div><div id=b>x</div>", "div { width: 50px; padding: 5px; border: 1px solid } #b { box-sizing: border-box }");
    CHECK(place(*out, "a") == "0 0 62 22");
    CHECK(place(*out, "b") == "0 22 50 22");
}

TEST_CASE("relative moves the box and nothing else", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div><div id=b>x</div>", "#a { position: relative; left: 5px; top: 3px }");
    CHECK(place(*out, "a") == "5 3 100 10");
    CHECK(place(*out, "b") == "0 10 100 10");
}

TEST_CASE("absolute boxes hang on the padding box of their positioned ancestor", "[layout]") {
    const auto out = lay_out_html("<div id=a>x<div id=b>yy</div><div id=c>z</div></div>",
                                  "#a { position: relative; margin: 10px; padding: 5px; border: 1px solid; height: 50px } #b { position: absolute; right: 2px; bottom: 3px }"
                                  "#c { position: absolute; inset: 0 }");
    CHECK(place(*out, "a") == "10 10 80 62");
    CHECK(place(*out, "b") == "67 58 20 10");
    CHECK(place(*out, "c") == "11 11 78 60");
}

TEST_CASE("pictures keep their ratio", "[layout]") {
    const auto out = lay_out_html("<img id=a src=x.jpg><img id=b src=x.jpg><img id=c src=x.jpg width=10>",
                                  "img { display: block } #b { width: 60px } #c { max-width: 100% }");
    CHECK(place(*out, "a") == "0 0 40 20");
    CHECK(place(*out, "b") == "0 20 60 30");
    CHECK(place(*out, "c") == "0 50 10 5");
}

TEST_CASE("a missing picture is an error and leaves its alternative text", "[layout]") {
    const auto out = lay_out_html("<p><img src=missing.jpg alt=words></p>", "");
    REQUIRE(out->diagnostics.all().size() == 1);
    CHECK(out->diagnostics.all()[0].code == "print/missing-image");
    CHECK(out->text_of_page(0) == "words\n");
}

TEST_CASE("list markers hang outside on the first line", "[layout]") {
    const auto out = lay_out_html("<ol start=9><li id=a>x</li><li>y</li></ol>", "ol { padding-left: 40px } li { list-style: decimal }");
    CHECK(place(*out, "a") == "40 0 60 10");
    CHECK(out->text_of_page(0) == "9. \nx\n10. \ny\n");
}

TEST_CASE("counters number sections in their scopes", "[layout]") {
    const auto out = lay_out_html("<section><h1>a</h1><section><h1>b</h1></section><section><h1>c</h1></section></section><section><h1>d</h1></section>",
                                  "section { counter-reset: heading } h1 { counter-increment: heading } h1::before { content: counters(heading, '.') ' ' }");
    // Every section opens a scope of its own: the path of counters grows with the nesting.
    CHECK(out->text_of_page(0) == "1 a\n1.1 b\n1.1 c\n1 d\n");
}

TEST_CASE("a reversed list counts down", "[layout]") {
    const auto out = lay_out_html("<ol reversed><li>x</li><li>y</li></ol>", "li { list-style: decimal }");
    CHECK(out->text_of_page(0) == "2. \nx\n1. \ny\n");
}

TEST_CASE("a block inside an inline box splits it", "[layout]") {
    const auto out = lay_out_html("<p><span>aa<div id=b>bb</div>cc</span></p>", "");
    CHECK(place(*out, "b") == "0 10 100 10");
    CHECK(out->text_of_page(0) == "aa\nbb\ncc\n");
}

TEST_CASE("two blocks inside an inline box need nothing between them", "[layout]") {
    const auto out = lay_out_html("<span><div id=a>aa</div><div id=b>bb</div></span>", "");
    CHECK_THAT(out->text_of_page(0), Catch::Contains("aa\nbb\n"));
}

TEST_CASE("an aspect ratio gives a height", "[layout]") {
    const auto out = lay_out_html("<div id=a></div>", "#a { width: 80px; aspect-ratio: 2 }");
    CHECK(place(*out, "a") == "0 0 80 40");
}

TEST_CASE("an empty block stands where its top margin puts it", "[layout]") {
    const auto out = lay_out_html("<div>x</div><div id=a></div><div id=b>x</div>", "#a { margin: 10px 0 20px } #b { margin-top: 15px }");
    CHECK(place(*out, "a") == "0 20 100 0");
    CHECK(place(*out, "b") == "0 30 100 10");
}

TEST_CASE("a margin that ends above min-height's edge stays inside", "[layout]") {
    const auto out = lay_out_html("<div id=a><div id=b>x</div></div><div id=c>x</div>", "#a { min-height: 30px } #b { margin-bottom: 22px }");
    CHECK(place(*out, "a") == "0 0 100 30");
    CHECK(place(*out, "c") == "0 30 100 10");
    const auto low = lay_out_html("<div id=a><div id=b>x</div></div><div id=c>x</div>", "#a { min-height: 5px } #b { margin-bottom: 22px }");
    CHECK(place(*low, "c") == "0 32 100 10");
}

TEST_CASE("an aspect ratio is that of the box that box-sizing names", "[layout]") {
    const auto out = lay_out_html("<div id=a></div><div id=b></div><div id=c></div>",
                                  "div { width: 60px; padding: 5px; aspect-ratio: 3 } #b { box-sizing: border-box } #c { width: auto; height: 20px }");
    CHECK(place(*out, "a") == "0 0 70 30");
    CHECK(place(*out, "b") == "0 30 60 20");
    CHECK(place(*out, "c") == "0 50 70 30");
}

TEST_CASE("content makes a box with a ratio taller, unless min-height or overflow says otherwise", "[layout]") {
    const auto out = lay_out_html("<div id=a>x<br>x<br>x</div><div id=b>x<br>x<br>x</div><div id=c>x<br>x<br>x</div>",
                                  "div { width: 20px; aspect-ratio: 2 } #b { min-height: 0 } #c { overflow: hidden }");
    CHECK(place(*out, "a") == "0 0 20 30");
    CHECK(place(*out, "b") == "0 30 20 10");
    CHECK(place(*out, "c") == "0 40 20 10");
}

TEST_CASE("padding in percent is room of its own in a box that shrinks to fit", "[layout]") {
    const auto out = lay_out_html("<div id=a>x</div>", "#a { float: left; padding: 10% }");
    CHECK(place(*out, "a") == "0 0 30 30");
}

TEST_CASE("of left and right the line's end has no say over a relative box", "[layout]") {
    const std::string css = "#a { position: relative; left: 10px; right: 30px; width: 50px }";
    CHECK(place(*lay_out_html("<div id=a>x</div>", css), "a") == "10 0 50 10");
    CHECK(place(*lay_out_html("<div dir=rtl><div id=a>x</div></div>", css + "div { direction: rtl }"), "a") == "20 0 50 10");
}

TEST_CASE("an item without a line is as tall as its marker", "[layout]") {
    const auto out = lay_out_html("<ul><li id=a></li><li id=b>x</li></ul>", "li { list-style: disc; padding: 1px 0 }");
    CHECK(place(*out, "a") == "0 0 100 12");
    CHECK(place(*out, "b") == "0 12 100 12");
    CHECK(place(*lay_out_html("<ul><li id=a></li></ul>", "li { list-style: none }"), "a") == "0 0 100 0");
}

TEST_CASE("list-style: none with a position has no marker", "[layout]") {
    const auto out = lay_out_html("<ul><li><span id=a>x</span></li></ul>", "ul { list-style: none inside }");
    CHECK(place(*out, "a") == "0 0 10 10");
}

TEST_CASE("a first letter has a style of its own, with the punctuation around it", "[layout]") {
    const auto out = lay_out_html("<p>«x»x<span id=a>x</span></p>", "p::first-letter { font-size: 20px; padding-right: 5px }");
    CHECK(place(*out, "a") == "75 8 10 10");
    CHECK(out->text_of_page(0) == "«x»xx\n");
    const auto inside = lay_out_html("<section><h1></h1><p><em>xx</em><span id=a>x</span></p></section>", "section::first-letter { font-size: 20px }");
    CHECK(place(*inside, "a") == "30 8 10 10");
}

TEST_CASE("a first letter that floats is a drop cap", "[layout]") {
    const auto out = lay_out_html("<p>xx<br><span id=a>x</span><br>x<br><span id=b>x</span></p>",
                                  "p::first-letter { float: left; font-size: 25px; margin-right: 5px }");
    CHECK(place(*out, "a") == "30 10 10 10");
    CHECK(place(*out, "b") == "0 30 10 10");
}
