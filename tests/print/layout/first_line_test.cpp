// ::first-line. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"

using namespace bilan::tests;

TEST_CASE("the first line has a size of its own, and ends where that says", "[layout][first-line]") {
    const auto out = lay_out_html("<p id=p>xxx xxx xxx xxx xxx</p>", "p::first-line { font-size: 20px }");
    CHECK(out->text_of_page(0) == "xxx \nxxx xxx \nxxx xxx\n");
    CHECK(places(*out, "p") == "1: 0 0 100 40");
    CHECK(out->diagnostics.empty());
}

TEST_CASE("what an element in the first line inherits it takes from the line", "[layout][first-line]") {
    const auto out = lay_out_html("<p>x <b id=b>xx</b> <i id=i>x</i> xx xx xx</p>", "p::first-line { font-size: 20px } i { font-size: 10px }");
    CHECK(places(*out, "b") == "1: 40 0 40 20");
    CHECK(places(*out, "i") == "1: 0 20 10 10");
    CHECK(out->text_of_page(0) == "x xx \nx xx xx xx\n");
}

TEST_CASE("what an element in the first line says itself it keeps", "[layout][first-line]") {
    const auto out = lay_out_html("<p id=p>x <b>x</b></p><p id=q>x <b>x</b></p>", "p::first-line { line-height: 20px } #p b { line-height: 40px }");
    CHECK(places(*out, "p") == "1: 0 0 100 40");
    CHECK(places(*out, "q") == "1: 0 40 100 20");
}

TEST_CASE("sections that share a first line have paragraphs of their own", "[layout][first-line]") {
    const auto out = lay_out_html("<section><p>x <b id=a>x</b></p></section><section><p class=large>x <b id=b>x</b></p></section>",
                                  "section::first-line { font-size: 10px } .large { font-size: 20px }");
    CHECK(places(*out, "a") == "1: 20 0 10 10");
    CHECK(places(*out, "b") == "1: 20 10 10 10");
}

TEST_CASE("an element over the end of the first line goes on in its own style", "[layout][first-line]") {
    const auto out = lay_out_html("<p><b id=b>xx xx xx xx</b></p>", "p::first-line { font-size: 20px; text-transform: uppercase }");
    CHECK(out->text_of_page(0) == "XX XX \nxx xx\n");
    CHECK(places(*out, "b") == "1: 0 0 100 20 | 1: 0 20 50 10");
}

TEST_CASE("the first line of a section is that of its first paragraph", "[layout][first-line]") {
    const auto out = lay_out_html("<section><p>a b</p><p>c d</p></section>", "section::first-line { text-transform: uppercase }");
    CHECK(out->text_of_page(0) == "A B\nc d\n");
}

TEST_CASE("the first line stands beside a float in its style", "[layout][first-line]") {
    const auto out = lay_out_html("<div id=f></div><p id=p>x x x x x x x</p>", "#f { float: left; width: 50px; height: 30px } p::first-line { font-size: 20px }");
    CHECK(out->text_of_page(0) == "x \nx x x \nx x x\n");
    CHECK(out->diagnostics.empty());
}

TEST_CASE("a first line keeps its notes, its ids and what follows on other pages", "[layout][first-line]") {
    std::string words;
    for (int i = 0; i < 40; ++i) words += " word";
    const auto out = lay_out_html("<p>aa<i>n</i> <span id=s>bb</span>" + words + "</p>", "p::first-line { font-weight: bold } i { float: footnote }");
    CHECK_THAT(out->text_of_page(0), Catch::Contains("n\n"));
    CHECK(places(*out, "s").starts_with("1: "));
    std::string all;
    for (std::size_t page = 0; page < out->pages.pages.size(); ++page) all += out->text_of_page(page);
    std::size_t count = 0;
    for (std::size_t at = all.find("word"); at != std::string::npos; at = all.find("word", at + 1)) ++count;
    CHECK(count == 40);
    CHECK(out->diagnostics.empty());
}
