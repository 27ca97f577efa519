// Text without end.
#include <catch2/catch.hpp>

#include "odd_documents.hpp"

using namespace bilan::print::tests;

TEST_CASE("a word of a million letters takes a line, or as many as it is cut into", "[robustness]") {
    const std::string word = repeated("x", 1000000);
    CHECK(outcome("", "<p>" + word).pages == 1);
    CHECK(outcome("", "<table><tr><td>" + word).pages == 1);
    const auto cut = outcome("p { overflow-wrap: anywhere }", "<p>" + word);  // 40 letters a line, 15 lines a page
    CHECK(cut.pages == 1667);
    CHECK(cut.codes == "");
}

TEST_CASE("a paragraph of half a million words is set", "[robustness]") {
    CHECK(outcome("p { text-align: justify }", "<p>" + repeated("x ", 500000)).pages == 1667);
    CHECK(outcome("p { text-align: justify; font-size: 0.02px; line-height: 1 }", "<p>" + repeated("x ", 30000)).codes == "");
}

TEST_CASE("marks above one letter, and directions that change at each word, take linear time", "[robustness]") {
    CHECK(outcome("", "<p>e" + repeated("\u0301", 100000)).pages > 0);
    CHECK(outcome("", "<p>" + repeated("a \u0646 ", 50000)).pages > 0);
    CHECK(outcome("", "<p>" + repeated("\u202B", 50000) + "x").pages > 0);
}

TEST_CASE("letters of no size and of every size are set", "[robustness]") {
    for (const auto* size : {"0", "1e-9px", "0.01px", "1e5px", "1e9px", "1e9em"}) {
        CAPTURE(size);
        CHECK(outcome("p { font-size: " + std::string(size) + " }", "<p>x <b>y</b> z").codes == "");
    }
    CHECK(outcome("p { letter-spacing: 1e9px; word-spacing: -1e9px; text-indent: -1e9px; line-height: 0 }", "<p>x y z").codes == "");
    CHECK(outcome("pre { tab-size: 1000000000 }", "<pre>\tx\t\ty</pre>").codes == "");
}

TEST_CASE("generated text of any length is bounded", "[robustness]") {
    CHECK(outcome("b::after { content: leader('.') } p { width: 1e8px; white-space: nowrap }", "<p>x<b></b>y").codes == "");
    CHECK(outcome("p { font-size: 0.01px; width: 400px } b::after { content: leader('.') }", "<p>x<b></b>y").codes == "");
    CHECK(outcome("@page { @top-left { content: '" + repeated("x ", 50000) + "' } }", "<p>x").codes == "");
}
