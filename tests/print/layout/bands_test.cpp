// What tables, flex lines and grid rows share when they meet pages: whatever the sizes, each line of text is shown once,
// in order, and layout comes to an end.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"
#include "support/golden.hpp"

using namespace bilan::tests;

namespace {

// Numbers that are the same on every machine.
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    int below(int limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 16) % static_cast<std::uint32_t>(limit));
    }

private:
    std::uint32_t state_;
};

struct Content {
    std::string html;
    int lines = 0;
    std::string text(int count) {
        std::string result;
        for (int i = 0; i < count; ++i) result += i > 0 ? "<br>x" : "x";
        lines += count;
        return result;
    }
};

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

// The lowest edge of a line on a page.
double lowest_line(const bilan::print::layout::Fragment& fragment, double y) {
    double lowest = fragment.kind == bilan::print::layout::FragmentKind::Line ? y + fragment.size.height.to_px() : 0;
    for (const auto& child : fragment.children) lowest = std::max(lowest, lowest_line(*child.fragment, y + child.offset.y.to_px()));
    return lowest;
}

void check_all_shown(const Content& content, const std::string& css) {
    const auto out = lay_out_html("<p>x</p>" + content.html + "<p>x</p>", css);
    CHECK(out->diagnostics.empty());
    int shown = 0;
    for (std::size_t page = 0; page < out->pages.pages.size(); ++page) {
        const std::string text = out->text_of_page(page);
        CHECK(lowest_line(*out->pages.pages[page].content, 0) <= 100);
        shown += static_cast<int>(std::count(text.begin(), text.end(), 'x'));
    }
    CHECK(shown == content.lines + 2);
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
