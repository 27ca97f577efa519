// Style sheets without measure.
#include <catch2/catch.hpp>

#include "odd_documents.hpp"

using namespace bilan::print::tests;

namespace {

std::string nested(std::string_view open, std::string_view inside, std::string_view close) {
    return repeated(open, 10000) + std::string(inside) + repeated(close, 10000);
}

}  // namespace

TEST_CASE("values nested ten thousand times are malformed, not followed", "[robustness]") {
    for (const auto* open : {"calc(", "min(", "(", "abs("}) {
        CAPTURE(open);
        CHECK(outcome("p { width: calc(" + nested(open, "1px", ")") + ") }", "<p>x").codes == "css/syntax");
    }
    CHECK(outcome("p { width: " + nested("var(--a, ", "1px", ")") + " }", "<p>x").codes == "css/syntax");
    CHECK(outcome("p { width: calc(" + repeated("abs(1px - ", 60) + "1%" + repeated(")", 60) + ") }", "<p>x").codes == "css/unsupported-value");
}

TEST_CASE("a sum of a hundred thousand terms is a sum", "[robustness]") {
    CHECK(outcome("p { width: calc(1px" + repeated(" + 1px", 100000) + ") }", "<p>x").codes == "");
    CHECK(outcome("p { width: calc(1%" + repeated(" * 1", 100000) + ") }", "<p>x").codes == "");
}

TEST_CASE("numbers beyond every measure are bounded", "[robustness]") {
    for (const auto* value : {"1e999px", "-1e999px", "1e38%", "calc(1e38px * 1e38)", "calc(1e38% / 1e-38)", "calc(1e38px - 1e38px * 1e38)", "1e9em", "max(1e38%, 1e38px)"}) {
        CAPTURE(value);
        const auto declarations = std::string("margin: ") + value + "; text-indent: " + value + "; transform: translate(" + value + ")";
        CHECK(outcome("p, b { " + declarations + " }", "<p><b><b><b>x").codes == "");
    }
}

TEST_CASE("selectors and rules nested ten thousand times are refused", "[robustness]") {
    CHECK(outcome(nested(":not(", "p", ")") + " { color: red }", "<p>x").codes == "css/unsupported-selector");
    CHECK(outcome(nested(":is(", "p", ")") + " { color: red }", "<p>x").codes == "css/unsupported-selector");
    CHECK(outcome(repeated("@media print {", 10000), "<p>x").codes == "css/syntax");
    CHECK(outcome(repeated("{", 10000), "<p>x").codes == "css/syntax css/unsupported-selector");
    CHECK(outcome("@supports " + nested("(", "color: red", ")") + " { p { color: red } }", "<p>x").codes == "");
}

TEST_CASE("custom properties that stand on themselves have no value", "[robustness]") {
    const auto cycle = outcome("p { --a: var(--b); --b: var(--c); --c: var(--a); width: var(--a) }", "<p>x");
    CHECK(cycle.codes == "css/unknown-variable");
    CHECK(cycle.first.find("\"--a\" has no value here") != std::string::npos);
    std::string chain, bomb;
    for (int i = 0; i < 10000; ++i) chain += "--a" + std::to_string(i) + ": var(--a" + std::to_string(i + 1) + ");";
    CHECK(outcome("p { " + chain + "width: var(--a0) }", "<p>x").codes == "css/unknown-variable");
    for (int i = 0; i < 40; ++i) bomb += "--a" + std::to_string(i) + ": var(--a" + std::to_string(i + 1) + ") var(--a" + std::to_string(i + 1) + ");";
    CHECK(outcome("p { " + bomb + "--a40: x; font-family: var(--a0) }", "<p>x").codes == "css/unknown-variable");
}

TEST_CASE("a hundred thousand selectors and ten thousand faces are read", "[robustness]") {
    std::string rules, faces, families;
    for (int i = 0; i < 100000; ++i) rules += ".c" + std::to_string(i) + " > p { color: red }\n";
    CHECK(outcome(rules, repeated("<p class=c7><p>x", 10)).codes == "");
    for (int i = 0; i < 10000; ++i) faces += "@font-face { font-family: f" + std::to_string(i) + "; src: url(f.ttf) }\n";
    for (int i = 0; i < 10000; ++i) families += "f" + std::to_string(i) + ", ";
    CHECK(outcome(faces + "p { font-family: " + families + "Square }", "<p>x").codes == "print/missing-font");
}

TEST_CASE("selectors that could be tried in a thousand ways are not", "[robustness]") {
    CHECK(outcome(repeated(".a ", 12) + ".b .a > p { color: red }", repeated("<div class=a>", 400) + "<p>x").codes == "");
    CHECK(outcome(repeated("p ~ ", 8) + "q, p ~ p ~ b ~ p { color: red } p:nth-last-of-type(3n + 1) { color: blue }", repeated("<p>x", 2000)).codes == "");
}

TEST_CASE("a sheet that is no text is told, one with NUL is read", "[robustness]") {
    CHECK(outcome(std::string("p { color: red;\0 width: 1px }\0", 31), "<p>x").codes != "print/not-utf8");
    CHECK(outcome("p::before { content: '\xff\xfe' }", "<p>x").codes == "print/not-utf8");
}

TEST_CASE("counters stop at the ends of their range", "[robustness]") {
    CHECK(outcome("p { counter-increment: a 2147483647 } p::before { content: counter(a, upper-roman) counter(a, lower-alpha) }", repeated("<p>x", 10)).codes == "");
    CHECK(outcome("p { break-after: page } @page { counter-increment: page 2147483647; @top-left { content: counter(page) } }", repeated("<p>x", 10)).codes == "");
    CHECK(outcome("", "<ol start=2147483647><li>x<li value=-2147483648>y<li>z</ol><ol reversed start=-99999999999><li>x<li>y</ol>").codes == "");
    CHECK(outcome("p::before { content: counter(a, y) } @counter-style z { system: fixed; symbols: x; fallback: y } @counter-style y { system: fixed; symbols: x; fallback: z; pad: 2000000000 '0' }", "<p>x").codes == "");
}
