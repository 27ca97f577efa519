// Footnotes: where notes stand, how much of a page they get, what goes on over pages, how they count. Glyphs are 10 px
// squares, lines 10 px, pages 100 by 100 px; the area of notes has no edges unless it is given some.
#include <catch2/catch.hpp>

#include "print/layout/places.hpp"
#include "print/layout/random_content.hpp"

using namespace bilan::tests;

namespace {

const std::string base = "i { float: footnote } ::footnote-call { content: counter(footnote); counter-increment: footnote } ::footnote-marker { content: counter(footnote) '.' } ";

std::unique_ptr<LaidOut> noted(const std::string& html, const std::string& css = "") {
    auto out = lay_out_html(html, base + css);
    INFO(to_text(out->diagnostics));
    CHECK(out->diagnostics.empty());
    return out;
}

std::string lines(int count, const std::string& text = "x") {
    std::string all = text;
    for (int i = 1; i < count; ++i) all += "<br>" + text;
    return all;
}

}  // namespace

TEST_CASE("a note leaves its call in the text and stands at the page's foot", "[layout][footnotes]") {
    const auto out = noted("<p>aa<i id=n>note</i> bb<i>nn</i></p>");
    CHECK(line_places(*out, 0) == "0 0 100 \"aa1 bb2\"\n");
    CHECK(note_places(*out, 0) == "0 80 100 \"1.note\"\n0 90 100 \"2.nn\"\n");
    CHECK(out->pages.pages.size() == 1);
}

TEST_CASE("the area of notes has edges, and text stays above them", "[layout][footnotes]") {
    const auto out = noted("<p>" + lines(4) + "<i>note</i><br>" + lines(8) + "</p>", "@page { @footnote { margin-top: 5px; border-top: 2px solid; padding: 3px 0 0 4px } }");
    CHECK(note_places(*out, 0) == "4 90 96 \"1.note\"\n");
    CHECK(out->pages.pages[0].footnotes_at.y == bilan::print::LayoutUnit::px(85));
    CHECK(out->text_of_page(0) == "x\nx\nx\nx1\nx\nx\nx\nx\n1.note\n");
    CHECK(out->text_of_page(1) == "x\nx\nx\nx\n");
}

TEST_CASE("a call goes to the next page with its note when both do not fit", "[layout][footnotes]") {
    const auto one = noted("<p>" + lines(9) + "</p><p>x<i>n</i></p>");
    CHECK(one->text_of_page(0) == "x\nx\nx\nx\nx\nx\nx\nx\nx\n");
    CHECK(one->text_of_page(1) == "x1\n1.n\n");
    // Two calls on the last two lines: the first one's note has room.
    const auto two = noted("<p>" + lines(8) + "</p><p>a<i>n</i></p><p>b<i>m</i></p>");
    CHECK(two->text_of_page(0) == "x\nx\nx\nx\nx\nx\nx\nx\na1\n1.n\n");
    CHECK(two->text_of_page(1) == "b2\n2.m\n");
}

TEST_CASE("a note that is too long goes on at the next page's foot", "[layout][footnotes]") {
    const auto out = noted("<p>a<i>" + lines(15) + "</i></p>");
    CHECK(out->pages.pages.size() == 2);
    CHECK(note_places(*out, 0).starts_with("0 10 100 \"1.x\"\n0 20 100 \"x\"\n"));
    CHECK(note_places(*out, 1) == "0 40 100 \"x\"\n0 50 100 \"x\"\n0 60 100 \"x\"\n0 70 100 \"x\"\n0 80 100 \"x\"\n0 90 100 \"x\"\n");
    CHECK_FALSE(out->pages.pages[1].content);
    // Beside text that goes on, and before that page's own notes.
    const auto text = noted("<p>a<i>" + lines(12) + "</i></p><p>" + lines(3, "b") + "</p><p>c<i>n</i></p>");
    CHECK(text->text_of_page(0) == "a1\nb\n1.x\nx\nx\nx\nx\nx\nx\nx\n");
    CHECK(text->text_of_page(1) == "b\nb\nc2\nx\nx\nx\nx\n2.n\n");
    const auto limited = noted("<p>a<i>" + lines(5) + "</i></p>", "@page { @footnote { max-height: 30px } }");
    CHECK(limited->text_of_page(0) == "a1\n1.x\nx\nx\n");
    CHECK(limited->text_of_page(1) == "x\nx\n");
}

TEST_CASE("a long note begins on its page rather than leave it empty", "[layout][footnotes]") {
    const auto out = noted("<p>" + lines(6) + "</p><p>a<i>" + lines(6, "n") + "</i></p><p>" + lines(5) + "</p>");
    CHECK(out->text_of_page(0) == "x\nx\nx\nx\nx\nx\na1\nx\n1.n\nn\n");
    CHECK(out->text_of_page(1) == "x\nx\nx\nx\nn\nn\nn\nn\n");
}

TEST_CASE("text fills its page up to the line whose note has no room", "[layout][footnotes]") {
    const auto out = noted("<p>a<i>" + lines(5, "n") + "</i></p><p>x<br>x<br>b<i>" + lines(9, "m") + "</i></p>", "p { orphans: 1 }");
    CHECK(out->text_of_page(0) == "a1\nx\nx\n1.n\nn\nn\nn\nn\n");
    CHECK(out->text_of_page(1) == "b2\n2.m\nm\nm\nm\nm\nm\nm\nm\nm\n");
}

TEST_CASE("notes keep their margins, paragraphs and lists", "[layout][footnotes]") {
    const auto out = noted("<div>a<i class=m><p>n</p><ul><li>m</li></ul></i>b<i class=m>o</i></div>", ".m { margin: 4px 0 4px 10px } ul { list-style: none } ::footnote-marker { content: none }");
    CHECK(note_places(*out, 0) == "10 62 90 \"n\"\n10 72 90 \"m\"\n10 86 90 \"o\"\n");
}

TEST_CASE("notes are called from tables, lists, columns, floats and other notes", "[layout][footnotes]") {
    const auto table = noted("<table><thead><tr><th>h<i>n</i></th></tr></thead><tr><td>a<i>m</i></td></tr>" + std::string("<tr><td>x</td></tr><tr><td>x</td></tr><tr><td>x</td></tr><tr><td>x</td></tr>"
                             "<tr><td>x</td></tr><tr><td>x</td></tr><tr><td>x</td></tr><tr><td>b<i>o</i></td></tr></table>"));
    CHECK(table->text_of_page(0) == "h1\na2\nx\nx\nx\nx\nx\nx\n1.n\n2.m\n");
    CHECK(table->text_of_page(1) == "h1\nx\nb3\n3.o\n");
    CHECK(noted("<ul><li>a<i>n</i></li></ul>", "ul { list-style: none }")->text_of_page(0) == "a1\n1.n\n");
    const auto columns = noted("<div id=c>" + lines(3) + "<i>n</i><br>" + lines(20) + "</div>", "#c { columns: 2; column-gap: 0 }");
    CHECK(places(*columns, "c") == "1: 0 0 100 90 | 2: 0 0 100 30");
    CHECK(note_places(*columns, 0) == "0 90 100 \"1.n\"\n");
    CHECK(note_places(*noted("<p><b>f<i>n</i></b>a</p>", "b { float: left }"), 0) == "0 90 100 \"1.n\"\n");
    const auto nested = noted("<p>a<i>n<i>m</i></i></p>");
    CHECK(nested->text_of_page(0) == "a1\n1.n2\n2.m\n");
}

TEST_CASE("notes count through the document, or anew on each page", "[layout][footnotes]") {
    const std::string html = "<p>a<i>n</i></p><p>b<i>m</i></p><p style='break-before: page'>c<i>o</i></p>";
    const auto through = noted(html);
    CHECK(through->text_of_page(0) == "a1\nb2\n1.n\n2.m\n");
    CHECK(through->text_of_page(1) == "c3\n3.o\n");
    const auto anew = noted(html, "@page { counter-reset: footnote }");
    CHECK(anew->text_of_page(0) == "a1\nb2\n1.n\n2.m\n");
    CHECK(anew->text_of_page(1) == "c1\n1.o\n");
    const auto letters = noted(html, "@page { counter-reset: footnote } ::footnote-call { content: counter(footnote, lower-alpha) } ::footnote-marker { content: '(' counter(footnote, lower-alpha) ')' }");
    CHECK(letters->text_of_page(0) == "aa\nbb\n(a)n\n(b)m\n");
    CHECK(letters->text_of_page(1) == "ca\n(a)o\n");
}

TEST_CASE("-bilan-footnote: target moves what a link refers to", "[layout][footnotes]") {
    const std::string css = "a { -bilan-footnote: target } ol { display: block; padding-left: 20px } li { list-style: decimal; margin-left: 30px }";
    const std::string text = "<p>a<a href='#n1'>1</a> b<a href='#n2'>2</a> c<a href='#n1'>1</a></p>";
    const std::string notes = "<section id=s><ol id=o><li id=n1><p>n</p><p>m</p></li><li id=n2>o</li></ol></section>";
    const auto out = noted(text + notes + "<p id=p>x</p>", css);
    CHECK(out->text_of_page(0) == "a1 b2 c1\nx\n1. \nn\nm\n2. \no\n");
    CHECK(note_places(*out, 0) == "0 70 30 \"1. \"\n30 70 70 \"n\"\n30 80 70 \"m\"\n0 90 30 \"2. \"\n30 90 70 \"o\"\n");
    CHECK(places(*out, "o") == "1: 0 10 100 0");
    CHECK(places(*out, "p") == "1: 0 10 100 10");
    // Also out of a section that is hidden, with the numbers that its list gives.
    const auto hidden = noted(text + notes, css + "#s { display: none }");
    CHECK(hidden->text_of_page(0) == "a1 b2 c1\n1. \nn\nm\n2. \no\n");
    // What no link refers to stays where it is.
    const auto unlinked = noted("<p>a<a href='#n2'>2</a></p>" + notes, css);
    CHECK(unlinked->text_of_page(0) == "a2\n1. \nn\nm\n2. \no\n");
    const auto missing = lay_out_html("<p>\n<a href='#none'>1</a></p>", base + css);
    CHECK(to_text(missing->diagnostics).starts_with("warning[print/unknown-target]: no element has the id that the note call \"#none\" refers to\n  --> test.html:2:1\n"));
}

TEST_CASE("a heading's notes are no part of its title", "[layout][footnotes]") {
    const auto out = noted("<h1>Title<i>n</i> more<a href='#x'>1</a></h1><p id=x>m</p>", "h1 { bookmark-level: 1 } a { -bilan-footnote: target }");
    REQUIRE(out->pages.bookmarks.size() == 1);
    CHECK(out->pages.bookmarks[0].label == "Title more");
}

TEST_CASE("notes and their calls are places that links find", "[layout][footnotes]") {
    const auto out = noted("<p>a<i id=n>n</i></p>");
    const auto at = [&](const std::string& id) {
        for (const auto& [name, anchor] : out->pages.anchors)
            if (name == id) return anchor.position.y;
        return bilan::print::LayoutUnit::px(-1);
    };
    CHECK(at("n") == bilan::print::LayoutUnit::px(90));
    CHECK(at("note 1") == bilan::print::LayoutUnit::px(90));
    CHECK(at("note call 1") == bilan::print::LayoutUnit{});
}

TEST_CASE("pages show every line of random notes once", "[layout][footnotes]") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Numbers numbers(seed);
        Content content;
        const int blocks = 3 + numbers.below(12);
        const auto note = [&] { return "<i>" + content.text(1 + numbers.below(numbers.below(5) == 0 ? 25 : 4)) + "</i>"; };
        for (int i = 0; i < blocks; ++i) {
            switch (numbers.below(5)) {
                case 0: content.html += "<p>" + content.text(1 + numbers.below(12)) + note() + "</p>"; break;
                case 1: content.html += "<p>" + note() + content.text(1 + numbers.below(4)) + note() + "</p>"; break;
                case 2: content.html += "<table><tr><td>" + content.text(1 + numbers.below(4)) + note() + "</td><td>" + content.text(2) + "</td></tr></table>"; break;
                case 3: content.html += "<div style='overflow: hidden'><b>" + content.text(1 + numbers.below(3)) + note() + "</b>" + content.text(2) + "</div>"; break;
                case 4: content.html += "<div style='columns: 2'>" + content.text(1 + numbers.below(9)) + note() + "</div>"; break;
            }
        }
        check_all_shown(content, base + "b { float: right } ::footnote-call, ::footnote-marker { content: '.' } @page { @footnote { padding-top: 3px } }" +
                                     std::string(seed % 2 ? "" : "@page { @footnote { max-height: 35px } } p { orphans: 2; widows: 2 }"));
    }
}

TEST_CASE("notes stand below each other in the order of their calls", "[layout][footnotes]") {
    const auto out = noted("<p>a<i>b</i>c<i>d</i></p>");
    CHECK(note_places(*out, 0) == "0 80 100 \"1.b\"\n0 90 100 \"2.d\"\n");
}

TEST_CASE("max-height limits what notes take of a page", "[layout][footnotes]") {
    const auto out = noted("<p>a<i>b<br>c<br>d<br>e</i></p>", "@page { @footnote { max-height: 20px } }");
    CHECK(note_places(*out, 0) == "0 80 100 \"1.b\"\n0 90 100 \"c\"\n");
    CHECK(note_places(*out, 1) == "0 80 100 \"d\"\n0 90 100 \"e\"\n");
}
