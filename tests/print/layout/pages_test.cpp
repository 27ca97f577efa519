// Pages: breaks between and inside boxes, page names, counters, margin boxes, references.
#include <catch2/catch.hpp>

#include "print/layout/laid_out.hpp"

using namespace bilan;
using namespace bilan::tests;
using print::css::MarginBox;

namespace {

void require_clean(const LaidOut& laid_out) {
    INFO(to_text(laid_out.diagnostics));
    REQUIRE(laid_out.diagnostics.empty());
}

}  // namespace

TEST_CASE("paragraphs follow each other over pages", "[layout]") {
    const auto out = lay_out_html("<p>aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd</p><p>eeeeeeeee fffffffff</p>", "@page { size: 100px 30px }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 2);
    CHECK(out->text_of_page(0) == "aaaaaaaaa \nbbbbbbbbb \nccccccccc \n");
    CHECK(out->text_of_page(1) == "ddddddddd\neeeeeeeee \nfffffffff\n");
}

TEST_CASE("a heading never ends a page alone", "[layout]") {
    const auto out = lay_out_html("<p>a b c d e f</p><h2>title</h2><p>text text</p>",
                                  "@page { size: 50px 70px } p { white-space: normal; width: 10px } h2 + p { width: 50px }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 2);
    CHECK(out->text_of_page(0) == "a \nb \nc \nd \ne \nf\n");
    CHECK(out->text_of_page(1) == "title\ntext \ntext\n");
}

TEST_CASE("two headings in a row go to the next page together with their text", "[layout]") {
    const auto out = lay_out_html("<p>a b c</p><section><h1>one</h1><section><h2>two</h2><p>text</p></section></section>",
                                  "@page { size: 50px 50px } body > p { width: 10px }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 2);
    CHECK(out->text_of_page(0) == "a \nb \nc\n");
    CHECK(out->text_of_page(1) == "one\ntwo\ntext\n");
}

TEST_CASE("orphans and widows stay together", "[layout]") {
    const std::string css = "@page { size: 50px 50px } p { width: 10px } .two { orphans: 2; widows: 2 }";
    // Five lines fit. Four and then two fill it to six: the second paragraph would leave one line.
    const auto orphan = lay_out_html("<p>a b c d</p><p class=two>e f g h</p>", css);
    require_clean(*orphan);
    CHECK(orphan->text_of_page(0) == "a \nb \nc \nd\n");
    CHECK(orphan->text_of_page(1) == "e \nf \ng \nh\n");
    const auto widow = lay_out_html("<p>a</p><p class=two>e f g h i</p>", css);
    CHECK(widow->text_of_page(0) == "a\ne \nf \ng \n");
    CHECK(widow->text_of_page(1) == "h \ni\n");
}

TEST_CASE("what must not break moves to the next page as a whole", "[layout]") {
    const auto out = lay_out_html("<p>a b c</p><div class=keep><p>d e</p><p>f</p></div>", "@page { size: 50px 50px } p { width: 10px } .keep { break-inside: avoid }");
    require_clean(*out);
    CHECK(out->text_of_page(0) == "a \nb \nc\n");
    CHECK(out->text_of_page(1) == "d \ne\nf\n");
}

TEST_CASE("what must not break but is taller than a page breaks all the same", "[layout]") {
    const auto out = lay_out_html("<div class=keep><p>a b c d e f g</p></div>", "@page { size: 50px 50px } p { width: 10px } .keep { break-inside: avoid }");
    REQUIRE(out->pages.pages.size() == 2);
    CHECK(out->text_of_page(0) == "a \nb \nc \nd \ne \n");
    CHECK(out->text_of_page(1) == "f \ng\n");
}

TEST_CASE("a forced break to a right page leaves a blank left one", "[layout]") {
    const auto out = lay_out_html("<p>a</p><p class=opener>b</p>",
                                  "@page { @bottom-left { content: counter(page) } } @page :blank { @bottom-left { content: 'blank' } } .opener { break-before: right }"
                                  "@page { size: 100px 100px; margin: 0 0 20px 0 }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->pages.pages[1].selector.blank);
    CHECK_FALSE(out->pages.pages[1].content);
    CHECK(out->margin_text(1, MarginBox::BottomLeft) == "blank\n");
    CHECK(out->margin_text(2, MarginBox::BottomLeft) == "3\n");
    CHECK(out->text_of_page(2) == "b\n");
}

TEST_CASE("a change of page name makes a page of that name", "[layout]") {
    const auto out = lay_out_html("<p>a</p><div class=wide><p>b</p></div><p>c</p>", "@page wide { size: 200px 100px } .wide { page: wide }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->pages.pages[1].selector.name == "wide");
    CHECK(out->pages.pages[1].style->width == print::LayoutUnit::px(200));
    CHECK(out->pages.pages[2].selector.name.empty());
    CHECK(out->pages.pages[2].style->width == print::LayoutUnit::px(100));
}

TEST_CASE("margin boxes show the page, the pages, strings and running elements", "[layout]") {
    const auto out = lay_out_html("<div class=head>HEAD</div><h1>one</h1><p>a</p><h1 class=next>two</h1><p>b</p><p class=next>c</p>",
                                  "@page { size: 200px 100px; margin: 20px; @top-left { content: string(title) } @top-right { content: element(head) }"
                                  "@bottom-center { content: counter(page) '/' counter(pages) } }"
                                  "h1 { string-set: title content() } .next { break-before: page } .head { position: running(head) }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->margin_text(0, MarginBox::TopLeft) == "one\n");
    CHECK(out->margin_text(1, MarginBox::TopLeft) == "two\n");
    CHECK(out->margin_text(2, MarginBox::TopLeft) == "two\n");
    CHECK(out->margin_text(0, MarginBox::TopRight) == "HEAD\n");
    CHECK(out->margin_text(2, MarginBox::TopRight) == "HEAD\n");
    CHECK(out->margin_text(2, MarginBox::BottomCenter) == "3/3\n");
    CHECK(out->text_of_page(0) == "one\na\n");
}

TEST_CASE("a contents line points at the page of its target, with dots before it", "[layout]") {
    const auto out = lay_out_html("<p><a href='#x'>a</a></p><p><a href='#y'>bb</a></p><div id=x>x</div><div id=y>y</div>",
                                  "a::after { content: leader('.') target-counter(attr(href url), page) } div { break-before: page }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->text_of_page(0) == "a........2\nbb.......3\n");
}

TEST_CASE("a reference to nowhere is said at its element", "[layout]") {
    const auto out = lay_out_html("<p><a href='#nowhere'>a</a></p>", "a::after { content: target-counter(attr(href url), page) }");
    REQUIRE(out->diagnostics.all().size() == 1);
    CHECK(out->diagnostics.all()[0].code == "print/unknown-target");
    CHECK(out->diagnostics.all()[0].place.file == "test.html");
    CHECK(out->diagnostics.all()[0].place.line == 1);
}

TEST_CASE("the page counter starts again where an element resets it", "[layout]") {
    const auto out = lay_out_html("<p>a</p><p class=body>b</p><p class=more>c</p>",
                                  "@page { margin: 0 0 20px; @bottom-left { content: counter(page) } } .body { break-before: page; counter-reset: page 1 } .more { break-before: page }");
    require_clean(*out);
    CHECK(out->margin_text(0, MarginBox::BottomLeft) == "1\n");
    CHECK(out->margin_text(1, MarginBox::BottomLeft) == "1\n");
    CHECK(out->margin_text(2, MarginBox::BottomLeft) == "2\n");
    CHECK(out->pages.pages[2].label == "2");
}

TEST_CASE("a picture that is taller than a page is said and does not stop layout", "[layout]") {
    const auto out = lay_out_html("<p>a</p><div><img class=tall src=x.jpg></div><p>b</p>", ".tall { display: block; width: 50px; height: 150px }");
    REQUIRE(out->diagnostics.all().size() == 1);
    CHECK(out->diagnostics.all()[0].code == "print/too-tall");
    CHECK(out->pages.pages.size() == 3);
}

TEST_CASE("a box with its own height goes on over pages", "[layout]") {
    const auto out = lay_out_html("<div class=tall>a</div><p>b</p>", ".tall { height: 250px }");
    require_clean(*out);
    REQUIRE(out->pages.pages.size() == 3);
    CHECK(out->text_of_page(2) == "b\n");
    CHECK(out->pages.pages[2].content->children[0].fragment->children[1].offset.y == print::LayoutUnit::px(50));
}

TEST_CASE("bookmarks and anchors know their pages", "[layout]") {
    const auto out = lay_out_html("<h1 id=one>One</h1><h1 id=two class=next>Two  words</h1>", "h1 { bookmark-level: 1 } .next { break-before: page }");
    REQUIRE(out->pages.bookmarks.size() == 2);
    CHECK(out->pages.bookmarks[1].label == "Two words");
    CHECK(out->pages.bookmarks[1].target.page == 1);
    REQUIRE(out->pages.anchors.size() == 2);
    CHECK(out->pages.anchors[1].first == "two");
    CHECK(out->pages.anchors[1].second.page == 1);
}
