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
