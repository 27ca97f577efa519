// Captions of tables over several pages. Glyphs are 10 px squares, pages 100 by 100 px.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"

using namespace bilan::tests;

namespace {
std::string rows(int count) {
    std::string html;
    for (int i = 1; i <= count; ++i) html += "<tr><td>" + std::to_string(i);
    return html;
}
constexpr const char* continued_sheet = "body { counter-reset: t } table { border-spacing: 0; width: 100% } td { padding: 0 } caption { -bilan-caption-continued: ' (c)' } td, caption { text-align: left }";
}  // namespace

TEST_CASE("a caption says above each further part that the table goes on", "[layout]") {
    const auto out = lay_out_html("<table><caption>Tab</caption>" + rows(20) + "</table>", continued_sheet);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->text_of_page(0) == "Tab\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    CHECK(out->text_of_page(1) == "Tab (c)\n10\n11\n12\n13\n14\n15\n16\n17\n18\n");
    CHECK(out->text_of_page(2) == "Tab (c)\n19\n20\n");
}

TEST_CASE("a continued caption stands above the repeated header, with its margin", "[layout]") {
    const auto out = lay_out_html("<table><caption style='margin-bottom: 10px'>Tab</caption><thead><tr><th>H</thead><tbody>" + rows(10) + "</table>", continued_sheet);
    CHECK(out->text_of_page(1) == "Tab (c)\nH\n8\n9\n10\n");
}

TEST_CASE("without rows before it the caption is the caption", "[layout]") {
    // The row of 90 px goes to the next page with the whole table.
    const auto out = lay_out_html("<p>a<p>b<p>c<table><caption>Tab</caption><tr><td style='height: 80px'>1<tr><td>2</table>", continued_sheet);
    CHECK(out->text_of_page(0) == "a\nb\nc\n");
    CHECK(out->text_of_page(1) == "Tab\n1\n2\n");
}

TEST_CASE("a continued caption counts nothing again and carries no note", "[layout]") {
    const auto out = lay_out_html("<table><caption>Tab<span>n</span></caption>" + rows(12) + "</table><table><caption>Tab</caption><tr><td>x</table>",
                                  std::string(continued_sheet) + "caption { counter-increment: t } caption::before { content: counter(t) ' ' } span { float: footnote }");
    CHECK_THAT(out->text_of_page(1), Catch::StartsWith("1 Tab (c)\n") && Catch::Contains("2 Tab\nx"));
    CHECK(out->text_of_page(1).find('n') == std::string::npos);
}

TEST_CASE("a caption that would take a third of every page is not repeated", "[layout]") {
    const auto out = lay_out_html("<table><caption>Tab<br>Tab<br>Tab<br>Tab</caption>" + rows(10) + "</table>", continued_sheet);
    CHECK(out->text_of_page(1) == "7\n8\n9\n10\n");
}
