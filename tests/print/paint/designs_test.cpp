// What designed pages are made of: pictures that fill and are cut, full bleed, edge tabs, things on every page. Pages
// are 400 by 300 px; photo.jpg is 40 by 20 px, logo.svg a red square.
#include <catch2/catch.hpp>

#include "rendered.hpp"

using namespace bilan::print::tests;
using Catch::Contains;

namespace {

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("round corners cut the pictures in a box that hides overflow", "[paint][design]") {
    const std::string css = ".card { width: 100px; height: 50px; overflow: hidden; border-radius: 10px } img { display: block; width: 100%; height: 100%; object-fit: cover }";
    const std::string plain = drawn(css, "<div class=card><img src=photo.jpg alt=x></div>");
    CHECK_THAT(plain, Contains("- clip M10,0 L90,0 C95.52,0 100,4.48 100,10") && Contains("image photo.jpg [100 0 0 50 0 0]"));
    // Also those that are positioned inside it.
    const std::string positioned = drawn(css + ".card { position: relative } img { position: absolute; left: 50px; top: 0 }", "<div class=card><img src=photo.jpg alt=x></div>");
    CHECK(positioned.find("clip M10,0") < positioned.find("image photo.jpg [100 0 0 50 50 0]"));
    CHECK(positioned.find("image photo.jpg") < positioned.rfind("- pop"));
    const std::string background = drawn(".card { width: 100px; height: 50px; border-radius: 10px; background: url(photo.jpg) center / cover }", "<div class=card></div>");
    CHECK_THAT(background, Contains("- clip M10,0 L90,0") && Contains("image photo.jpg [100 0 0 50 0 0]"));
}

TEST_CASE("pictures cover their cells of grids and flex containers, about the point that a crop must keep", "[paint][design]") {
    const std::string img = "img { width: 100%; height: 100%; object-fit: cover; object-position: 25% 0 } ";
    // A column of 100 px, a row of 100 px: the picture is 200 px wide, a quarter of what sticks out lies at the left.
    CHECK_THAT(drawn(img + ".g { display: grid; grid-template-columns: 100px 100px; grid-template-rows: 100px }", "<div class=g><p>a</p><img src=photo.jpg alt=x></div>"),
               Contains("clip M100,0 L200,0 L200,100 L100,100 Z") && Contains("image photo.jpg [200 0 0 100 75 0]"));
    CHECK_THAT(drawn(img + ".f { display: flex; height: 100px; width: 200px } .f div { flex: 1 }", "<div class=f><div>a</div><div><img src=photo.jpg alt=x></div></div>"),
               Contains("image photo.jpg [200 0 0 100 75 0]"));
    CHECK_THAT(drawn(".f { display: flex; height: 100px; width: 200px } img { flex: 1; min-width: 0; object-fit: cover; object-position: 25% 0 }", "<div class=f><p style='width: 100px'>a</p><img src=photo.jpg alt=x></div>"),
               Contains("image photo.jpg [200 0 0 100 75 0]"));
}

TEST_CASE("a picture goes beyond the page into the bleed", "[paint][design]") {
    const std::string css = "@page { margin: 40px; bleed: 10px } img { position: absolute; left: -50px; top: -50px; width: 420px; height: 100px; object-fit: fill }";
    CHECK_THAT(drawn(css, "<img src=photo.jpg alt=x><p>a</p>"), Contains("image photo.jpg [420 0 0 100 -10 -10]"));
    const std::string fixed = drawn("@page { margin: 40px; bleed: 10px } div { position: fixed; inset: -50px; background: url(photo.jpg) center / cover }", "<div></div><p>a</p>");
    CHECK_THAT(fixed, Contains("clip M-10,-10 L410,-10 L410,310 L-10,310 Z"));
}

TEST_CASE("an edge tab is a margin box with a size of its own, turned about its middle", "[paint][design]") {
    // The right margin is 40 by 220 px at 360, 40. The tab's middle is 380, 150.
    const std::string css = "@page { margin: 40px; @right-middle { content: 'AB'; width: 80px; height: 20px; margin: auto; background: #f00; border-radius: 5px; transform: rotate(90deg) } }";
    const std::string tab = drawn(css, "<p>a</p>");
    CHECK_THAT(tab, Contains("transform [0 1 -1 0 530 -230]") && Contains("fill rgb(1 0 0) M345,140 L415,140"));
    CHECK_THAT(tab, Contains("text \"AB\" Square-Regular 10 rgb(0 0 0) at 370,153"));
}

TEST_CASE("margin boxes have sizes, and stand by the page area unless auto margins say otherwise", "[paint][design]") {
    const auto box = [](const std::string& name, const std::string& css) {
        return drawn("@page { margin: 40px; @" + name + " { content: ''; background: #f00; " + css + " } }", "<p>a</p>");
    };
    CHECK_THAT(box("left-top", "width: 10px; height: 30px"), Contains("M30,40 L40,40 L40,70 L30,70 Z"));
    CHECK_THAT(box("left-bottom", "width: 10px; height: 30px; margin-right: auto"), Contains("M0,230 L10,230 L10,260 L0,260 Z"));
    CHECK_THAT(box("right-top", "width: 10px; height: 30px"), Contains("M360,40 L370,40 L370,70 L360,70 Z"));
    CHECK_THAT(box("right-top", "width: 10px; height: 30px; margin-left: auto"), Contains("M390,40 L400,40 L400,70 L390,70 Z"));
    CHECK_THAT(box("right-middle", "width: 10px; height: 30px; margin-top: 6px"), Contains("M360,138 L370,138 L370,168 L360,168 Z"));
    CHECK_THAT(box("top-center", "width: 100px; height: 10px"), Contains("M150,30 L250,30 L250,40 L150,40 Z"));
    CHECK_THAT(box("top-right", "width: 100px; height: 10px; margin-bottom: 5px"), Contains("M260,25 L360,25 L360,35 L260,35 Z"));
    CHECK_THAT(box("bottom-left", "width: 50%; height: 50%"), Contains("M40,260 L200,260 L200,280 L40,280 Z"));
    CHECK_THAT(box("bottom-center", "height: 10px"), Contains("M40,260 L360,260 L360,270 L40,270 Z"));
    CHECK_THAT(box("top-left-corner", "width: 10px; height: 10px"), Contains("M30,30 L40,30 L40,40 L30,40 Z"));
}

TEST_CASE("margin boxes show pictures, as content and behind it", "[paint][design]") {
    const std::string css = "@page { margin: 40px; @top-left { content: url(photo.jpg) ' AB'; vertical-align: bottom } @bottom-left { content: ''; background: url(logo.svg) 0 0 / 20px no-repeat } }";
    const std::string items = drawn(css, "<p>a</p>");
    CHECK_THAT(items, Contains("image photo.jpg [40 0 0 20 40 ") && Contains("text \" AB\""));
    CHECK_THAT(items, Contains("clip M40,260 L60,260 L60,280 L40,280 Z"));
    bilan::Diagnostics diagnostics;
    render(page("@page { margin: 40px; @top-left { content: url(nowhere.png) } }", "<p>a</p><p style='break-before: page'>b</p>"), diagnostics);
    CHECK(to_text(diagnostics) == "error[print/missing-image]: the image \"nowhere.png\" in a margin box is not there or cannot be read\n  help: the path is relative to the style sheet that names it\n");
}

TEST_CASE("what is fixed stands on every page, and is read once", "[paint][design]") {
    const auto result = render(page("#f { position: fixed; right: 0; bottom: 0 } .next { break-before: page }", "<p>a</p><p class=next>b</p><div id=f>F</div><p class=next>c</p>"));
    REQUIRE(result.pages == 3);
    CHECK(count(result.display_dump, "text \"F\"") == 3);
    CHECK(count(result.display_dump, "-repeated text \"F\"") == 2);
    CHECK(count(result.display_dump, "at 390,293") == 3);
}

TEST_CASE("a fixed box counts its own pages", "[paint][design]") {
    const auto result = render(page("#f { position: fixed; top: 0 } #f::after { content: 'p' counter(page) } .next { break-before: page }", "<div id=f></div><p>a</p><p class=next>b</p>"));
    CHECK_THAT(result.display_dump, Contains("text \"p\" Square-Regular 10 rgb(0 0 0) at 0,13\n  3 text \"1\"") && Contains("-repeated text \"2\""));
}

TEST_CASE("opacity takes a box as a whole, pictures and text together", "[paint][design]") {
    const std::string items = drawn("div { opacity: .5; background: #f00 }", "<div><img src=photo.jpg alt=x>a</div>");
    CHECK(items.find("group 0.5") < items.find("fill rgb(1 0 0)"));
    CHECK(items.find("image photo.jpg") < items.rfind("- pop"));
    CHECK_THAT(tagged("<div style='opacity: .5'><p>a</p></div>"), Contains("P\n      #"));
}

TEST_CASE("a picture under a gradient that fades is two backgrounds", "[paint][design]") {
    const std::string items = drawn("div { width: 100px; height: 50px; background: linear-gradient(to top, rgb(0 0 0 / .8), transparent), radial-gradient(circle at 0 0, #f00, transparent 30px), url(photo.jpg) 0 0 / cover }", "<div></div>");
    CHECK(items.find("image photo.jpg") < items.find("radial("));
    CHECK(items.find("radial(") < items.find("linear("));
    // Towards "transparent" the colour stays what it was.
    CHECK_THAT(items, Contains("linear(50,50 -> 50,0, 0 rgb(0 0 0 / 0.8), 1 rgb(0 0 0 / 0))") && Contains("0 rgb(1 0 0), 1 rgb(1 0 0 / 0)"));
}

TEST_CASE("decoration is cut at a page's end, or drawn again", "[paint][design]") {
    const std::string box = "<div>" + std::string("a<br>") + "b<br>c<br>d<br>e<br>f<br>g<br>h<br>i<br>j<br>k<br>l<br>m<br>n<br>o<br>p<br>q</div>";
    const std::string sliced = drawn("div { border-radius: 8px; background: #f00; padding: 10px }", box);
    CHECK_THAT(sliced, Contains("fill rgb(1 0 0) M8,0 L392,0") && Contains("400,290 L0,290") && Contains("fill rgb(1 0 0) M0,0 L400,0"));
    const std::string cloned = drawn("div { border-radius: 8px; background: #f00; padding: 10px; box-decoration-break: clone }", box);
    CHECK(count(cloned, "fill rgb(1 0 0) M8,0 L392,0") == 2);
}
