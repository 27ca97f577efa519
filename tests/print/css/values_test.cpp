#include "support.hpp"

#include "print/css/url.hpp"

using namespace bilan;
using namespace bilan::print;
using namespace bilan::print::css;
using tests::computed;

TEST_CASE("absolute lengths are pixels", "[css]") {
    CHECK(computed("width: 1in; height: 25.4mm") == "width: 96px\nheight: 96px\n");
    CHECK(computed("width: 72pt; height: 6pc") == "width: 96px\nheight: 96px\n");
    CHECK(computed("width: 2.54cm; height: 101.6q") == "width: 96px\nheight: 96px\n");
}

TEST_CASE("relative lengths stand on the font, the root and the page", "[css]") {
    CHECK(computed("font-size: 20px; width: 2em; height: 2rem") == "width: 40px\nheight: 32px\nfont-size: 20px\n");
    CHECK(computed("font-size: 20px; width: 2ex; height: 2ch") == "width: 20px\nheight: 20px\nfont-size: 20px\n");
    CHECK(computed("line-height: 1.5; width: 2lh; height: 2rlh") == "width: 48px\nheight: 38.4px\nline-height: 1.5\n");
    CHECK(computed("width: 100vw; height: 100vh") == "width: 793.701px\nheight: 1122.52px\n");
    CHECK(computed("font-size: 150%; width: 1em") == "width: 24px\nfont-size: 24px\n");
}

TEST_CASE("calc() is linear and min() keeps a tree over percentages", "[css]") {
    CHECK(computed("width: calc(100% - 2 * (10px + 1em))") == "width: max(0px, -52px + 100%)\n");
    CHECK(computed("margin-left: calc(100% - 2 * (10px + 1em))") == "margin-left: -52px + 100%\n");
    CHECK(computed("width: calc(30px / 3 + 5%)") == "width: 10px + 5%\n");
    CHECK(computed("width: min(50%, 20px + 10px)") == "width: min(50%, 30px)\n");
    CHECK(computed("width: min(50px, 20px)") == "width: 20px\n");
    CHECK(computed("width: clamp(10px, 50%, 30px)") == "width: max(10px, min(50%, 30px))\n");
    CHECK(computed("margin-left: calc(-1 * min(50%, 20px))") == "margin-left: max(-50%, -20px)\n");
    CHECK(computed("padding-left: calc(10px - 20px)") == "");
    CHECK(computed("z-index: calc(2 * 3)") == "z-index: 6\n");
    CHECK(computed("width: abs(-3px)") == "width: 3px\n");
}

TEST_CASE("a percentage resolves against its basis", "[css]") {
    const tests::Styled styled("<p id=x>", "#x { width: calc(50% + 10px); height: clamp(10px, 50%, 30px) }");
    const auto& style = styled.style("x");
    CHECK(style.width.value.resolve(LayoutUnit::px(200)) == LayoutUnit::px(110));
    CHECK(style.height.value.resolve(LayoutUnit::px(200)) == LayoutUnit::px(30));
    CHECK(style.height.value.resolve(LayoutUnit::px(40)) == LayoutUnit::px(20));
    CHECK(style.height.value.resolve(LayoutUnit::px(4)) == LayoutUnit::px(10));
}

TEST_CASE("colours are read in every notation", "[css]") {
    const auto color = [](const std::string& text) { return computed("background-color: " + text); };
    CHECK(color("#f00") == "background-color: rgb(255 0 0)\n");
    CHECK(color("#ff000080") == "background-color: rgb(255 0 0 / 0.502)\n");
    CHECK(color("rebeccapurple") == "background-color: rgb(102 51 153)\n");
    CHECK(color("rgb(10, 20, 30)") == "background-color: rgb(10 20 30)\n");
    CHECK(color("rgba(10 20 30 / 50%)") == "background-color: rgb(10 20 30 / 0.5)\n");
    CHECK(color("hsl(120 100% 25%)") == "background-color: rgb(0 127.5 0)\n");
    CHECK(color("hsla(240deg, 100%, 50%, .5)") == "background-color: rgb(0 0 255 / 0.5)\n");
    CHECK(color("hwb(0 50% 0%)") == "background-color: rgb(255 127.5 127.5)\n");
    CHECK(color("device-cmyk(1 0.5 0 20%)") == "background-color: cmyk(1 0.5 0 0.2)\n");
    CHECK(color("color-mix(in srgb, red 25%, blue)") == "background-color: rgb(63.75 0 191.25)\n");
    CHECK(color("color-mix(in srgb, red, transparent 80%)") == "background-color: rgb(255 0 0 / 0.2)\n");
    CHECK(computed("color: #010203; background-color: color-mix(in srgb, currentcolor, currentcolor)") ==
          "background-color: rgb(1 2 3)\ncolor: rgb(1 2 3)\n");
}

TEST_CASE("backgrounds have layers", "[css]") {
    CHECK(computed("background: red") == "background-color: rgb(255 0 0)\n");
    CHECK(computed("background: url(a.png) no-repeat center / cover, linear-gradient(to right, red, blue 20%) #fff") ==
          "background-color: rgb(255 255 255)\n"
          "background: url(css/a.png) at 50% 50% size cover no-repeat no-repeat in padding clip border, "
          "linear(90deg, rgb(255 0 0), rgb(0 0 255) 20%) at 0px 0px size auto auto repeat repeat in padding clip border\n");
    CHECK(computed("background-image: url('x y.png'), none; background-position: right 10px bottom 20%, top; background-repeat: repeat-x") ==
          "background: url(css/x y.png) at -10px + 100% 80% size auto auto repeat no-repeat in padding clip border, "
          "none at 50% 0px size auto auto repeat no-repeat in padding clip border\n");
    CHECK(computed("background: radial-gradient(circle at 10px top, red, blue)") ==
          "background: radial(circle #3 at 10px 0px, rgb(255 0 0), rgb(0 0 255)) at 0px 0px size auto auto repeat repeat in padding clip border\n");
    CHECK(computed("background: none") == "");
}

TEST_CASE("box shorthands set their sides", "[css]") {
    CHECK(computed("margin: 1px 2px 3px") == "margin-top: 1px\nmargin-right: 2px\nmargin-bottom: 3px\nmargin-left: 2px\n");
    CHECK(computed("margin: 0 auto") == "margin-right: auto\nmargin-left: auto\n");
    CHECK(computed("padding: 5%") == "padding-top: 5%\npadding-right: 5%\npadding-bottom: 5%\npadding-left: 5%\n");
    CHECK(computed("inset: 0 1px; position: relative") == "position: relative\ntop: 0px\nright: 1px\nbottom: 0px\nleft: 1px\n");
    CHECK(computed("border-bottom: solid") == "border-bottom: 3px solid rgb(0 0 0)\n");
    CHECK(computed("border: 1px solid red; border-left: 0; border-top-color: blue") ==
          "border-top: 1px solid rgb(0 0 255)\nborder-right: 1px solid rgb(255 0 0)\nborder-bottom: 1px solid rgb(255 0 0)\n");
    CHECK(computed("border-radius: 1px 2px / 3px") == "border-top-left-radius: 1px / 3px\nborder-top-right-radius: 2px / 3px\n"
                                                      "border-bottom-right-radius: 1px / 3px\nborder-bottom-left-radius: 2px / 3px\n");
    CHECK(computed("outline: thin dotted red") == "outline: 1px dotted rgb(255 0 0)\n");
    CHECK(computed("box-shadow: 1px 2px red, inset 0 0 0 3px") == "box-shadow: 1px 2px 0px 0px rgb(255 0 0), 0px 0px 0px 3px rgb(0 0 0) inset\n");
}

TEST_CASE("logical sides follow the direction", "[css]") {
    CHECK(computed("margin-inline: 1px 2px; padding-block: 3px") ==
          "margin-right: 2px\nmargin-left: 1px\npadding-top: 3px\npadding-bottom: 3px\n");
    CHECK(computed("direction: rtl; margin-inline: 1px 2px; border-inline-start: 1px solid; inset-inline-end: 4px") ==
          "left: 4px\nmargin-right: 1px\nmargin-left: 2px\nborder-right: 1px solid rgb(0 0 0)\ndirection: #1\n");
    CHECK(computed("margin-inline-start: 1px; margin-left: 2px") == "margin-left: 2px\n");
    CHECK(computed("margin-left: 2px; margin-inline-start: 1px") == "margin-left: 1px\n");
}

TEST_CASE("the font shorthand sets what it says and resets the rest", "[css]") {
    CHECK(computed("font-kerning: none; font: italic small-caps 600 12px/1.5 'Open Sans', Noto Serif, SERIF") ==
          "font-family: Open Sans, Noto Serif, serif\nfont-size: 12px\nfont-weight: 600\nfont-style: italic\nfont-variant-caps: #1\nline-height: 1.5\n");
    CHECK(computed("font-variant-numeric: tabular-nums lining-nums; font-feature-settings: 'ss01', \"liga\" off") ==
          "font-features: tnum 1, lnum 1, ss01 1, liga 0\n");
    CHECK(computed("font-variation-settings: 'wght' 450") == "font-variation-settings: wght 450\n");
    CHECK(computed("line-height: 150%") == "line-height: 24px\n");
}

TEST_CASE("text decorations, lists and columns have their shorthands", "[css]") {
    CHECK(computed("text-decoration: underline dotted red 2px") ==
          "underline: yes\ntext-decoration-style: #2\ntext-decoration-color: rgb(255 0 0)\ntext-decoration-thickness: 2px\n");
    CHECK(computed("list-style: square inside") == "list-style-type: square\nlist-style-position: #1\n");
    CHECK(computed("list-style: none") == "list-style-type: none\n");
    CHECK(computed("list-style: none inside") == "list-style-type: none\nlist-style-position: #1\n");
    CHECK(computed("list-style: url(x.svg) none") == "list-style-type: none\nlist-style-image: url(css/x.svg)\n");
    CHECK(computed("list-style-type: '– '") == "list-style-type: \"– \"\n");
    CHECK(computed("columns: 2 auto; column-rule: 1px solid; column-gap: 5mm") ==
          "column-gap: 18.897px\ncolumn-count: 2\ncolumn-rule: 1px solid rgb(0 0 0)\n");
    CHECK(computed("hyphenate-limit-chars: 6 3 2; hyphens: auto") ==
          "hyphens: #2\nhyphenate-before: 3\nhyphenate-after: 2\nhyphenate-word: 6\n");
}

TEST_CASE("flex values", "[css]") {
    CHECK(computed("flex: 1") == "flex-grow: 1\nflex-basis: 0px\n");
    CHECK(computed("flex: auto") == "flex-grow: 1\n");
    CHECK(computed("flex: none") == "flex-shrink: 0\n");
    CHECK(computed("flex: 2 3 10%") == "flex-grow: 2\nflex-shrink: 3\nflex-basis: 10%\n");
    CHECK(computed("flex-flow: column wrap; place-content: center space-between; gap: 1px 2px") ==
          "flex-direction: #2\nflex-wrap: #1\njustify-content: space-between\nalign-content: center\nrow-gap: 1px\ncolumn-gap: 2px\n");
}

TEST_CASE("grid values", "[css]") {
    CHECK(computed("grid-template-columns: [a] 1fr repeat(2, minmax(10px, auto) [b]) fit-content(20%)") ==
          "grid-template-columns: [a] 1fr minmax(10px, auto) [b] minmax(10px, auto) [b] fit-content(20%)\n");
    CHECK(computed("grid-template-columns: repeat(auto-fill, minmax(40mm, 1fr))") ==
          "grid-template-columns: repeat(auto-fill, minmax(151.181px, 1fr))\n");
    CHECK(computed("grid-template: 'a a' 10px 'b c' auto / 1fr 2fr") ==
          "grid-template-columns: 1fr 2fr\ngrid-template-rows: 10px auto\ngrid-template-areas: a, a, b, c\n");
    CHECK(computed("grid-area: side") == "grid-row-start: side\ngrid-row-end: side\ngrid-column-start: side\ngrid-column-end: side\n");
    CHECK(computed("grid-column: 2 / span 3; grid-row: 1") == "grid-row-start: 1\ngrid-column-start: 2\ngrid-column-end: span 3\n");
    CHECK(computed("grid-auto-flow: dense") == "grid-auto-flow: #2\n");
}

TEST_CASE("page and break values", "[css]") {
    CHECK(computed("page: cover; break-before: right; break-after: avoid") == "break-before: right\nbreak-after: avoid\npage: cover\n");
    CHECK(computed("page-break-before: always; page-break-inside: avoid") == "break-before: page\nbreak-inside: #1\n");
    CHECK(computed("orphans: 3; widows: 4") == "orphans: 3\nwidows: 4\n");
}

TEST_CASE("generated content", "[css]") {
    CHECK(computed("content: 'a' counter(x, upper-roman) counters(y, '.') open-quote") ==
          "content: \"a\", counter(x, upper-roman), counters(y, \".\", decimal), open-quote\n");
    CHECK(computed("content: leader('.') target-counter(url(#a), page) / ''") == "content: leader(\".\"), target-counter(#a, page, decimal) / \"\"\n");
    CHECK(computed("string-set: title content(), part 'x'; bookmark-level: 2; bookmark-label: content() '!'") ==
          "string-set: title content(), part \"x\"\nbookmark-level: 2\nbookmark-label: content(), \"!\"\n");
    CHECK(computed("counter-reset: a 2 b; counter-increment: c; counter-set: d 5") ==
          "counter-reset: a 2, b 0\ncounter-increment: c 1\ncounter-set: d 5\n");
    CHECK(computed("position: running(head)") == "display: block\nposition: running\nrunning: head\n");
    CHECK(computed("transform: rotate(0.5turn) translate(10px, 50%) scale(2); transform-origin: top left") ==
          "transform: rotate(180), translate(10px 50%), scale(2 2)\ntransform-origin-x: 0px\ntransform-origin-y: 0px\n");
    CHECK(computed("aspect-ratio: 16 / 9; object-fit: cover; object-position: right top") ==
          "aspect-ratio: 1.778\nobject-fit: #2\nobject-position-x: 100%\nobject-position-y: 0px\n");
}

TEST_CASE("references resolve against their base", "[css]") {
    CHECK(resolve_url("css/print.css", "../assets/a.svg") == "assets/a.svg");
    CHECK(resolve_url("css/print.css", "a.png?x#y") == "css/a.png?x#y");
    CHECK(resolve_url("print.css", "../a.png") == "../a.png");
    CHECK(resolve_url("https://x.org/a/b.css", "../c.png") == "https://x.org/c.png");
    CHECK(resolve_url("https://x.org/a/b.css", "/c.png") == "https://x.org/c.png");
    CHECK(resolve_url("https://x.org/a/b.css", "//y.org/c.png") == "https://y.org/c.png");
    CHECK(resolve_url("file:///a/b.html", "c/./d.png") == "file:///a/c/d.png");
    CHECK(resolve_url("a/b.css", "data:image/png;base64,AA") == "data:image/png;base64,AA");
    CHECK(resolve_url("a/b.css", "#g") == "#g");
}
