// What tables, flex lines and grid rows share when they meet pages: whatever the sizes, each line of text is shown once,
// in order, and layout comes to an end.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"
#include "print/layout/random_content.hpp"
#include "support/golden.hpp"

using namespace bilan::tests;

namespace {

Content random_table(Numbers& numbers) {
    Content content;
    const int rows = 3 + numbers.below(12);
    content.html = "<table>";
    for (int r = 0; r < rows; ++r) {
        content.html += "<tr>";
        const int tallest = numbers.below(4) == 0 ? 25 : 5;
        for (int c = 0; c < 3; ++c) {
            const int span = numbers.below(4) == 0 ? 1 + numbers.below(4) : 1;
            content.html += "<td rowspan=" + std::to_string(span) + ">" + content.text(1 + numbers.below(tallest)) + "</td>";
        }
        content.html += "</tr>";
    }
    content.html += "</table>";
    return content;
}

Content random_container(Numbers& numbers, const std::string& extra) {
    Content content;
    const int items = 3 + numbers.below(10);
    content.html = "<div class=c>";
    for (int i = 0; i < items; ++i) {
        const int tallest = numbers.below(4) == 0 ? 25 : 5;
        content.html += "<div style='" + (numbers.below(3) == 0 ? extra : std::string()) + "'>" + content.text(1 + numbers.below(tallest)) + "</div>";
    }
    content.html += "</div>";
    return content;
}

}  // namespace

TEST_CASE("pages show every line of random tables once", "[layout][bands]") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Numbers numbers(seed);
        const Content content = random_table(numbers);
        check_all_shown(content, seed % 2 == 0 ? "td { border: 1px solid }" : "table { border-collapse: collapse } td { border: 1px solid } tr { break-inside: avoid }");
    }
}

TEST_CASE("pages show every line of random flex containers and grids once", "[layout][bands]") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Numbers numbers(seed);
        check_all_shown(random_container(numbers, "break-inside: avoid"), ".c { display: flex; flex-wrap: wrap; gap: 7px } .c > div { width: 40px }");
        check_all_shown(random_container(numbers, "break-before: avoid"), ".c { display: flex; flex-direction: column; gap: 7px; padding: 4px; border: 1px solid }");
        check_all_shown(random_container(numbers, "grid-row: span 3"), ".c { display: grid; grid-template-columns: 1fr 1fr; gap: 7px }");
    }
}

TEST_CASE("a table over two pages, with all its boxes", "[layout][bands]") {
    const auto out = lay_out_html(
        "<table><caption>t</caption><thead><tr><th>h</th><th>k</th></tr></thead><tfoot><tr><td colspan=2>f</td></tr></tfoot>"
        "<tbody><tr><td rowspan=2>a<br>a<br>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d<br>d</td><td>e</td></tr><tr><td>g</td><td>i<br>i</td></tr></tbody></table>",
        "table { border-collapse: collapse; width: 100% } td, th { border: 2px solid; padding: 1px }");
    CHECK(out->diagnostics.empty());
    CHECK(difference_from_golden("print/layout/table-over-pages.txt", out->dump()) == "");
}

TEST_CASE("cards in a grid with flex content over two pages, with all their boxes", "[layout][bands]") {
    std::string cards;
    for (int i = 0; i < 6; ++i) cards += "<section><h3>t</h3><p>xx xx xx</p></section>";
    const auto out = lay_out_html("<div class=g>" + cards + "</div>",
                                  ".g { display: grid; grid-template-columns: repeat(2, 1fr); gap: 4px }"
                                  "section { display: flex; flex-direction: column; border: 1px solid; padding: 2px } p { flex: 1 }");
    CHECK(out->diagnostics.empty());
    CHECK(difference_from_golden("print/layout/cards-over-pages.txt", out->dump()) == "");
}
