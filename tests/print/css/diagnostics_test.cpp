#include "support.hpp"

using namespace bilan;
using tests::Styled;

namespace {

std::string messages(const std::string& css, const tests::Files& files = {}) { return Styled("<p id=x>x", css, files).messages(); }

}  // namespace

TEST_CASE("an unknown property is shown with a suggestion", "[css]") {
    CHECK(messages("p {\n  colr: red;\n}") ==
          "warning[css/unknown-property]: unknown property \"colr\"\n  --> test.css:2:3\n2 |   colr: red;\n  |   ^^^^\n"
          "  help: did you mean \"color\"?\n");
    CHECK(messages("p { xyzzy: 1 }") ==
          "warning[css/unknown-property]: unknown property \"xyzzy\"\n  --> test.css:1:5\n1 | p { xyzzy: 1 }\n  |     ^^^^^\n");
    CHECK(messages("p { size: A4 }") ==
          "warning[css/unknown-property]: \"size\" belongs into @page\n  --> test.css:1:5\n1 | p { size: A4 }\n  |     ^^^^\n");
}

TEST_CASE("an unsupported value is shown, once for its declaration", "[css]") {
    CHECK(messages("p, p, p { width: 3 px }") ==
          "warning[css/unsupported-value]: \"3 px\" is not a supported value of \"width\"\n  --> test.css:1:18\n"
          "1 | p, p, p { width: 3 px }\n  |                  ^^^^\n");
    CHECK(messages("p { box-shadow: 0 0 3px red }") ==
          "warning[css/unsupported-value]: \"0 0 3px red\" is not a supported value of \"box-shadow\"\n  --> test.css:1:17\n"
          "1 | p { box-shadow: 0 0 3px red }\n  |                 ^^^^^^^^^^^\n");
}

TEST_CASE("a property that would show but is left out says so", "[css]") {
    CHECK(messages("p { filter: blur(1px) }") ==
          "warning[css/unsupported-property]: property \"filter\" is not supported in print\n  --> test.css:1:5\n"
          "1 | p { filter: blur(1px) }\n  |     ^^^^^^\n");
}

TEST_CASE("screen-only CSS is quietly inert", "[css]") {
    CHECK(messages("p { cursor: pointer; transition: all 1s; animation: x 1s; user-select: none; -webkit-appearance: none; "
                   "print-color-adjust: exact; scroll-margin-top: 1px } a:hover, p::selection, a:focus-visible { color: red } "
                   "@keyframes x { from { top: 0 } } @charset 'utf-8'; @media screen { p { colr: 1 } }") == "");
}

TEST_CASE("syntax mistakes cost their own declaration", "[css]") {
    CHECK(messages("p { color red; width: 1px }") ==
          "warning[css/syntax]: expected \":\" after \"color\"\n  --> test.css:1:5\n1 | p { color red; width: 1px }\n  |     ^^^^^^^^^\n");
    CHECK(messages("p { color: }") ==
          "warning[css/syntax]: expected a value for \"color\"\n  --> test.css:1:5\n1 | p { color: }\n  |     ^^^^^\n");
    CHECK(messages("p { 12: 3 }") == "warning[css/syntax]: expected a property name\n  --> test.css:1:5\n1 | p { 12: 3 }\n  |     ^^^^^\n");
    CHECK(messages("p { & b { color: red } }") ==
          "warning[css/syntax]: rules inside rules are not supported\n  --> test.css:1:5\n1 | p { & b { color: red } }\n  |     ^^^\n");
    CHECK(messages("p { color: red") ==
          "warning[css/syntax]: this block is never closed: \"}\" is missing\n  --> test.css:1:1\n1 | p { color: red\n  | ^\n");
    CHECK(messages("p") == "warning[css/syntax]: expected \"{\" after the selector\n  --> test.css:1:1\n1 | p\n  | ^\n");
    const Styled styled("<p id=x>", "p { color red; width: 1px; color: } p { height: 2px }");
    CHECK(styled.style("x").width.is_length());
    CHECK(styled.style("x").height.is_length());
}

TEST_CASE("a selector that is not understood costs its rule", "[css]") {
    CHECK(messages("p:hovr { color: red }") ==
          "warning[css/unsupported-selector]: unknown pseudo-class \":hovr\"\n  --> test.css:1:3\n1 | p:hovr { color: red }\n  |   ^^^^\n"
          "  help: did you mean \"hover\"?\n");
    CHECK(messages("@page :frist { margin: 0 }") ==
          "warning[css/unsupported-selector]: unknown page selector \":frist\"\n  --> test.css:1:8\n1 | @page :frist { margin: 0 }\n  |        ^^^^^\n"
          "  help: did you mean \"first\"?\n");
}

TEST_CASE("an unknown at-rule is shown with a suggestion", "[css]") {
    CHECK(messages("@medai print { p { color: red } }") ==
          "warning[css/unknown-at-rule]: unknown at-rule \"@medai\"\n  --> test.css:1:1\n1 | @medai print { p { color: red } }\n  | ^^^^^^\n"
          "  help: did you mean \"media\"?\n");
    CHECK(messages("@page { @top-centre { content: 'x' } }") ==
          "warning[css/unknown-at-rule]: unknown margin box \"@top-centre\"\n  --> test.css:1:9\n1 | @page { @top-centre { content: 'x' } }\n  |         ^^^^^^^^^^^\n"
          "  help: did you mean \"top-center\"?\n");
}

TEST_CASE("a missing import is an error at its rule", "[css]") {
    CHECK(messages("@import url(fonts.css);") ==
          "error[css/missing-import]: style sheet \"css/fonts.css\" cannot be found\n  --> test.css:1:1\n1 | @import url(fonts.css);\n  | ^^^^^^^^^^^^^^^^^^^^^^\n");
    CHECK(messages("@import 'a.css';", {{"css/a.css", "@import 'a.css';"}}) ==
          "warning[css/syntax]: \"css/a.css\" imports itself\n  --> css/a.css:1:1\n1 | @import 'a.css';\n  | ^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a variable without a value is shown with a suggestion", "[css]") {
    CHECK(messages(":root { --brand: red } p { color: var(--bran) }") ==
          "warning[css/unknown-variable]: \"--bran\" has no value here\n  --> test.css:1:28\n"
          "1 | :root { --brand: red } p { color: var(--bran) }\n  |                            ^^^^^^^^^^^^^^^^^^\n  help: did you mean \"--brand\"?\n");
    CHECK(messages(":root { --brand: 3px } p { color: var(--brand) }") ==
          "warning[css/unsupported-value]: \"3px\" is not a supported value of \"color\"\n  --> test.css:1:28\n"
          "1 | :root { --brand: 3px } p { color: var(--brand) }\n  |                            ^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a font face without a file is shown", "[css]") {
    CHECK(messages("@font-face { font-family: X; src: local(X) }") ==
          "warning[css/syntax]: this @font-face of \"X\" has no file that can be read\n  --> test.css:1:1\n"
          "1 | @font-face { font-family: X; src: local(X) }\n  | ^^^^^^^^^^\n  help: name a TTF, OTF or WOFF2 file: src: url(...)\n");
}

TEST_CASE("every prefix of a sheet is read to its end", "[css]") {
    const std::string sheet =
        "@charset 'x'; @import url(a.css) print; @media (min-width: 10cm) and (color) { a > b:nth-child(2n + 1 of .x)::before { content: 'a\\'\\26 ' } }\n"
        "@page wide:first { size: A4 landscape; @top-left { content: counter(page) } } /* c */ @font-face { src: url( \"x\" ) format('woff2') }\n"
        "#x[data-a*='b' i]:not(.c, :is(d, e)) { --v: { a: b }; margin: calc(1px + (2% - min(3em, 4vw)) / 2) var(--v, 1px) !important; "
        "background: url(a.png) no-repeat 1px 2px / cover, linear-gradient(45deg, #123, rgb(1 2 3 / 50%)); grid-template: 'a b' 1fr / [x] repeat(2, minmax(0, 1fr)) }\n"
        "@counter-style n { system: additive; additive-symbols: 10 X, 1 I } @supports not (display: x) { p { color: color-mix(in srgb, red, blue) } }";
    for (std::size_t size = 0; size <= sheet.size(); ++size) {
        const Styled styled("<p id=x class=x>x", sheet.substr(0, size), {{"css/a.css", ""}});
        CHECK(styled.styles().page({}).style != nullptr);
    }
}

TEST_CASE("brackets without an end do not exhaust the stack", "[css]") {
    const Styled deep("<p id=x>", "p { width: calc" + std::string(20000, '(') + "1px }");
    CHECK(deep.style("x").width.is_auto());
    const Styled blocks("<p id=x>", std::string(20000, '{'));
    CHECK(blocks.style("x").width.is_auto());
    const Styled nested("<p id=x>", [] {
        std::string text;
        for (int i = 0; i < 5000; ++i) text += "@media print{";
        return text;
    }());
    CHECK(nested.style("x").width.is_auto());
}
