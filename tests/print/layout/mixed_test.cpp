// Everything in everything: blocks, columns, floats, notes, tables, flex and grid nested by chance. Whatever the mix,
// each line of text is shown once, on a page, and layout comes to an end.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"
#include "print/layout/random_content.hpp"

using namespace bilan::tests;

namespace {

class Mixture {
public:
    explicit Mixture(std::uint32_t seed) : numbers_(seed) {}

    Content make() {
        for (int i = 0; i < 2 + numbers_.below(5); ++i) block(0);
        return std::move(content_);
    }

private:
    void text(int most) { content_.html += content_.text(1 + numbers_.below(most)); }

    void open(const std::string& what) { content_.html += "<div class=" + what + ">"; }
    void close() { content_.html += "</div>"; }

    void maybe_note() {
        if (numbers_.below(6) != 0) return;
        content_.html += "<i>";
        text(numbers_.below(5) == 0 ? 14 : 3);
        content_.html += "</i>";
    }

    void lines() {
        open(numbers_.below(3) == 0 ? "keep" : numbers_.below(3) == 0 ? "margin" : "plain");
        text(numbers_.below(5) == 0 ? 14 : 4);
        maybe_note();
        if (numbers_.below(5) == 0) {
            content_.html += numbers_.below(2) == 0 ? "<b class=left>" : "<b class=right>";
            text(4);
            content_.html += "</b>";
            text(3);
        }
        close();
    }

    void items(const std::string& kind, int depth) {
        open(kind);
        for (int i = 0; i < 1 + numbers_.below(4); ++i) {
            open("item");
            block(depth + 1);
            close();
        }
        close();
    }

    void table(int depth) {
        content_.html += "<table>";
        for (int row = 0; row < 1 + numbers_.below(4); ++row) {
            content_.html += "<tr><td>";
            block(depth + 1);
            content_.html += "</td><td>";
            text(3);
            content_.html += "</td></tr>";
        }
        content_.html += "</table>";
    }

    void block(int depth) {
        if (depth > 2) return lines();
        switch (numbers_.below(8)) {
            case 0: return items("columns", depth);
            case 1: return items("grid", depth);
            case 2: return items("flex", depth);
            case 3: return items("hidden", depth);
            case 4: return table(depth);
            case 5: return items(numbers_.below(2) == 0 ? "left" : "span", depth);
            default: return lines();
        }
    }

    Numbers numbers_;
    Content content_;
};

const std::string css =
    "i { float: footnote } ::footnote-call { content: '.' } ::footnote-marker { content: ':' } @page { @footnote { padding-top: 2px } }"
    ".keep { break-inside: avoid } .margin { margin: 6px 0 } .left { float: left; margin: 1px } .right { float: right } .columns { columns: 2; column-gap: 2px; padding: 1px }"
    ".span { column-span: all; break-after: avoid } .hidden { overflow: hidden; padding: 2px } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 3px }"
    ".flex { display: flex; flex-wrap: wrap } .flex > .item { flex: 1 0 30px }";

}  // namespace

TEST_CASE("pages show every line of random mixtures once", "[layout][mixed]") {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        check_all_shown(Mixture(seed).make(), css + (seed % 2 == 0 ? "" : "div { orphans: 2; widows: 2; box-decoration-break: clone }"));
    }
}

namespace {

// Inline-blocks in lines, some taller than several pages, with floats and inline-blocks inside.
class TallLines {
public:
    explicit TallLines(std::uint32_t seed) : numbers_(seed) {}

    Content make() {
        for (int i = 0; i < 1 + numbers_.below(3); ++i) {
            content_.html += numbers_.below(3) == 0 ? "<div class=float>" : "<div>";
            line(0);
            content_.html += "</div>";
        }
        return std::move(content_);
    }

private:
    void line(int depth) {
        for (int i = 0; i < 1 + numbers_.below(3); ++i) {
            content_.html += content_.text(1 + numbers_.below(3));
            if (depth < 3 && numbers_.below(2) == 0) inside(depth);
        }
    }

    void inside(int depth) {
        const std::string element = numbers_.below(3) == 0 ? "b" : "u";
        content_.html += '<' + element + '>';
        content_.html += content_.text(1 + numbers_.below(numbers_.below(3) == 0 ? 30 : 4));
        line(depth + 1);
        content_.html += "</" + element + '>';
    }

    Numbers numbers_;
    Content content_;
};

}  // namespace

TEST_CASE("an inline-block taller than the page goes on on the next ones", "[layout][mixed]") {
    const auto out = lay_out_html("<p>a<u>1<br>2<br>3<br>4<br>5<br>6<br>7<br>8<br>9<br>10<br>11<br>12</u>b</p><p>c</p>", "u { display: inline-block }");
    CHECK(out->pages.pages.size() == 2);
    CHECK(out->text_of_page(0) == "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n\n");
    CHECK(out->text_of_page(1) == "a11\n12\nb\nc\n");
}

TEST_CASE("pages show every line of inline-blocks taller than they are once", "[layout][mixed]") {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        check_all_shown(TallLines(seed).make(), "u { display: inline-block } b { float: left } .float { float: right }");
    }
}
