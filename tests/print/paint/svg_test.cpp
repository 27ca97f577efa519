#include <catch2/catch.hpp>

#include "rendered.hpp"

using bilan::print::tests::drawn;
using Catch::Contains;

namespace {
std::string svg(const std::string& inside) {
    return drawn("svg { display: block }", "<svg aria-hidden=true width=100 height=100 viewBox='0 0 100 100'>" + inside + "</svg>");
}
}  // namespace

TEST_CASE("shapes take fill and stroke from attributes and currentColor", "[svg]") {
    CHECK_THAT(svg("<rect x=10 y=20 width=30 height=40 fill='#f00'/>"), Contains("fill rgb(1 0 0) M10,20 L40,20 L40,60 L10,60 Z"));
    CHECK_THAT(svg("<g fill=none stroke=currentColor stroke-width=2 color='#00f'><path d='M0 0L9 9'/></g>"),
               Contains("stroke rgb(0 0 1) width 2 M0,0 L9,9") && !Contains("fill"));
    CHECK_THAT(svg("<polygon points='0,0 10,0 5,8' fill-opacity=.5 />"), Contains("fill rgb(0 0 0 / 0.5) M0,0 L10,0 L5,8 Z"));
}

TEST_CASE("gradients inherit their stops and stand in the shape's box", "[svg]") {
    const std::string items = svg("<defs><linearGradient id=a><stop offset=0 stop-color='#fff'/><stop offset='100%' stop-color='#000' stop-opacity=.5 /></linearGradient>"
                                  "<linearGradient id=b href='#a' gradientUnits=userSpaceOnUse x1=10 x2=60 /></defs><rect width=100 height=50 fill='url(#b)'/>");
    CHECK_THAT(items, Contains("linear(10,0 -> 60,0, 0 rgb(1 1 1), 1 rgb(0 0 0 / 0.5))"));
}

TEST_CASE("use shows what it refers to, and never itself for ever", "[svg]") {
    CHECK_THAT(svg("<defs><rect id=r width=5 height=5 /></defs><use href='#r' x=7 y=8 />"), Contains("transform [1 0 0 1 7 8]"));
    CHECK_THAT(svg("<g id=g><use href='#g'/></g><rect width=1 height=1 />"), Contains("M0,0 L1,0 L1,1"));
}

TEST_CASE("clip paths cut", "[svg]") {
    CHECK_THAT(svg("<clipPath id=c><rect width=10 height=10 /></clipPath><circle r=50 clip-path='url(#c)'/>"),
               Contains("clip M0,0 L10,0 L10,10 L0,10 Z"));
}

TEST_CASE("text is anchored as a whole, with its parts", "[svg]") {
    // Six letters of 10 px about x = 50.
    const std::string items = svg("<text x=50 y=40 font-size=10 text-anchor=middle>abc<tspan fill='#f00'>def</tspan></text>");
    CHECK_THAT(items, Contains("text \"abc\"") && Contains("at 20,40") && Contains("at 50,40"));
}

TEST_CASE("an svg file is drawn as vectors", "[svg]") {
    CHECK_THAT(drawn("img { display: block; width: 50px }", "<img src=logo.svg alt=''>"), Contains("transform [5 0 0 5 0 0]") && Contains("fill rgb(1 0 0)"));
}

TEST_CASE("a pattern is a cell that repeats, in the shape's box or in its user space", "[svg]") {
    const std::string stripes = "<pattern id=p width=8 height=4 patternUnits=userSpaceOnUse patternTransform='rotate(90)'><rect width=4 height=4 fill='#f00'/></pattern>";
    CHECK_THAT(svg(stripes + "<rect x=10 y=20 width=30 height=40 fill='url(#p)'/>"),
               Contains("fill tiling(8x4 [0 1 -1 0 0 0], fill rgb(1 0 0) M0,0 L4,0 L4,4 L0,4 Z) M10,20 L40,20 L40,60 L10,60 Z"));
    // Half the box wide, a quarter of it high, its content in units of the box.
    const std::string quarters = "<pattern id=p x=.5 width=.5 height=.25 patternContentUnits=objectBoundingBox><rect width=.1 height=.1 /></pattern>";
    CHECK_THAT(svg(quarters + "<rect x=10 y=20 width=40 height=80 stroke='url(#p)' fill=none />"),
               Contains("stroke tiling(20x20 [1 0 0 1 30 20], transform [40 0 0 80 0 0], fill rgb(0 0 0) M0,0 L0.1,0 L0.1,0.1 L0,0.1 Z, pop) width 1"));
    const std::string boxed = "<pattern id=p width=10 height=10 patternUnits=userSpaceOnUse viewBox='0 0 2 2'><rect width=1 height=1 /></pattern>";
    CHECK_THAT(svg(boxed + "<rect width=40 height=80 fill='url(#p)' fill-opacity=.5 />"), Contains("tiling(10x10 [1 0 0 1 0 0], group 0.5, transform [5 0 0 5 0 0], "));
}

TEST_CASE("a pattern may refer to another one, and ends when it fills itself", "[svg]") {
    const std::string items = svg("<pattern id=a width=8 height=4 patternUnits=userSpaceOnUse><rect width=4 height=4 fill='url(#b)'/><path d='M0 0H1V1'/></pattern>"
                                  "<pattern id=b href='#a' width=2 /><rect width=9 height=9 fill='url(#b)'/>");
    CHECK_THAT(items, Contains("fill tiling(2x4 "));
}

TEST_CASE("a paint that refers to nothing is the colour behind it", "[svg]") {
    CHECK_THAT(svg("<rect width=1 height=1 fill='url(#none) #00f'/>"), Contains("fill rgb(0 0 1)"));
    CHECK(svg("<rect width=1 height=1 fill='url(#none)'/>").find("fill") == std::string::npos);
}

TEST_CASE("a gradient stands in the box of the curve, not of its control points", "[svg]") {
    // At t = 1/2 the curve is a quarter of the way down to its ends: y = 10.
    CHECK_THAT(svg("<linearGradient id=g y2=1 x2=0><stop offset=0 stop-color='#fff'/><stop offset=1 /></linearGradient>"
                   "<linearGradient id=h href='#g' gradientUnits=objectBoundingBox /><path d='M0 40C0 0 40 0 40 40Z' fill='url(#h)'/>"),
               Contains("fill linear(0,0 -> 0,1 [40 0 0 30 0 10], 0 rgb(1 1 1), 1 rgb(0 0 0)) M0,40"));
}

TEST_CASE("an svg file is sized by its lengths and its ratio, like any image", "[svg]") {
    const auto placed = [](const std::string& css) { return drawn("img { display: block } " + css, "<img src=wide.svg alt=''>"); };
    CHECK_THAT(placed(""), Contains("clip M0,0 L40,0 L40,20 L0,20 Z"));
    CHECK_THAT(placed("img { width: 100px }"), Contains("clip M0,0 L100,0 L100,50 L0,50 Z"));
    CHECK_THAT(placed("img { width: 40px; height: 40px; object-fit: cover; object-position: left }"), Contains("clip M0,0 L40,0 L40,40 L0,40 Z") && Contains("clip M0,0 L80,0 L80,40 L0,40 Z"));
    CHECK_THAT(placed("img { width: 40px; height: 40px; object-fit: none; object-position: right bottom }"), Contains("clip M0,20 L40,20 L40,40 L0,40 Z"));
    // A view box gives a ratio and no length: the width of the block.
    CHECK_THAT(drawn("img { display: block } div { width: 70px }", "<div><img src=logo.svg alt=''></div>"), Contains("transform [7 0 0 7 0 0]"));
}

TEST_CASE("an svg file is a background, a bullet and generated content", "[svg]") {
    CHECK_THAT(drawn("div { width: 80px; height: 20px; background: url(wide.svg) }", "<div></div>"),
               Contains("clip M0,0 L40,0 L40,20 L0,20 Z") && Contains("clip M40,0 L80,0 L80,20 L40,20 Z"));
    CHECK_THAT(drawn("div { width: 80px; height: 20px; background: url(logo.svg) center / contain no-repeat }", "<div></div>"),
               Contains("clip M30,0 L50,0 L50,20 L30,20 Z"));
    // As large as the text, 10 px, and a space of 10 px before the item.
    CHECK_THAT(drawn("ul { padding-left: 40px; list-style-image: url(logo.svg) } ul { line-height: 10px }", "<ul><li>a</ul>"),
               Contains("clip M20,") && Contains("L30,") && Contains("transform [1 0 0 1 20 "));
    CHECK_THAT(drawn("p::before { content: url(wide.svg) }", "<p>a</p>"), Contains("clip M0,") && Contains("L40,") && Contains("text \"a\""));
}

TEST_CASE("an svg file knows nothing of the page's styles", "[svg]") {
    CHECK_THAT(drawn("img { display: block; color: #f00 } rect { fill: #f00 }", "<img src=wide.svg alt=''>"), Contains("fill rgb(0 0 0) M0,0"));
}

TEST_CASE("an image in an svg file is found beside it, and never shows itself for ever", "[svg]") {
    CHECK_THAT(drawn("img { display: block }", "<img src=folder/outer.svg alt=''>"), Contains("transform [5 0 0 5 0 0]") && Contains("fill rgb(0 1 0) M0,0 L2,0"));
}

TEST_CASE("an svg file is a figure with its alternative", "[svg]") {
    CHECK_THAT(bilan::print::tests::tagged("<img src=wide.svg alt='Un trait'>"), Contains("Figure alt=\"Un trait\" box=page 1"));
}

TEST_CASE("what is wrong with an svg file is said", "[svg]") {
    const auto said = [](const std::string& body) {
        bilan::Diagnostics diagnostics;
        bilan::print::tests::render(bilan::print::tests::page("div { height: 9px; background: url(nowhere.png) }", body), diagnostics);
        return to_text(diagnostics);
    };
    CHECK_THAT(said("<img src=cut.svg alt=x>"),
               Contains("error[print/bad-image]: the image cannot be shown: it ends before its svg element does\n  --> cut.svg\n  help: save the SVG file again\n"));
    CHECK_THAT(said("<img src=filter.svg alt=x>"), Contains("warning[print/svg-unsupported]: print does not draw the SVG element \"filter\"\n  --> filter.svg:2:1\n") &&
                                                       Contains("help: draw it with shapes, gradients, patterns, clip paths and opacity"));
    CHECK_THAT(said("<svg aria-hidden=true><mask id=m /></svg>"), Contains("the SVG element \"mask\"\n  --> essai.html:1:"));
    CHECK_THAT(said("<div></div>"), Contains("error[print/missing-image]: the image \"nowhere.png\" is not there\n  --> nowhere.png\n  help: the path is relative to the style sheet that names it\n"));
}
