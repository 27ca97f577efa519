#include <catch2/catch.hpp>

#include "narrative/sample.hpp"

using namespace bilan;
using namespace bilan::narrative;
using namespace bilan::narrative::tests;

TEST_CASE("an unknown component is named, with the nearest known one", "[narrative]") {
    CHECK(mistakes_in(":::calout\nx\n:::\n") == R"(error[narrative/unknown-component]: unknown component "calout"
  --> chapter.md:1:4
1 | :::calout
  |    ^^^^^^
  help: did you mean "callout"?
)");
    CHECK(mistakes_in(":::{.x}\n:::\n") == R"(error[narrative/unknown-component]: a component line without a name
  --> chapter.md:1:1
1 | :::{.x}
  | ^^^^^^^
)");
}

TEST_CASE("attributes are checked by their declaration", "[narrative]") {
    CHECK(mistakes_in("::chart {table=returns-by-contry tite=x height=tall legend=maybe}\n") ==
          R"(error[narrative/bad-attribute]: unknown table "returns-by-contry"
  --> chapter.md:1:16
1 | ::chart {table=returns-by-contry tite=x height=tall legend=maybe}
  |                ^^^^^^^^^^^^^^^^^
  help: did you mean "returns-by-country"?
error[narrative/unknown-attribute]: "chart" has no attribute "tite"
  --> chapter.md:1:34
1 | ::chart {table=returns-by-contry tite=x height=tall legend=maybe}
  |                                  ^^^^
error[narrative/bad-attribute]: "height" is a number, and "tall" is none
  --> chapter.md:1:48
1 | ::chart {table=returns-by-contry tite=x height=tall legend=maybe}
  |                                                ^^^^
  help: write digits, with a point before decimals: 1250 or 12.5
error[narrative/bad-attribute]: "legend" is on or off, and "maybe" is neither
  --> chapter.md:1:60
1 | ::chart {table=returns-by-contry tite=x height=tall legend=maybe}
  |                                                            ^^^^^
  help: write legend alone, or legend=no
)");
    CHECK(mistakes_in("::key-figure\n") == R"(error[narrative/missing-attribute]: "key-figure" needs the attribute "figure"
  --> chapter.md:1:3
1 | ::key-figure
  |   ^^^^^^^^^^
  help: add {figure=…}
)");
    CHECK(mistakes_in("::callout {tone=loud titel=x} a\n") == R"(error[narrative/bad-attribute]: "tone" cannot be "loud"
  --> chapter.md:1:17
1 | ::callout {tone=loud titel=x} a
  |                 ^^^^
  help: choose one of calm, strong
error[narrative/unknown-attribute]: "callout" has no attribute "titel"
  --> chapter.md:1:22
1 | ::callout {tone=loud titel=x} a
  |                      ^^^^^
  help: did you mean "title"?
)");
    CHECK(mistakes_in("::quote {url=javascript:alert} a\n") ==
          R"(error[narrative/bad-attribute]: "javascript:alert" is no address that a reader may follow
  --> chapter.md:1:14
1 | ::quote {url=javascript:alert} a
  |              ^^^^^^^^^^^^^^^^
  help: use http, https, mailto, tel or an address relative to this page
)");
    CHECK(mistakes_in("::callout {title=\"never closed} a\n") ==
          R"(error[narrative/bad-attribute]: a brace or a quotation mark that is never closed
  --> chapter.md:1:11
1 | ::callout {title="never closed} a
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  help: end the attributes with } on the same line
)");
}

TEST_CASE("safe addresses are http, https, mailto, tel and relative ones", "[narrative]") {
    for (const auto* url : {"https://iom.int", "HTTP://iom.int", "mailto:a@b.int", "tel:+212537", "a/b.html?x:y", "#id", "../x", ""}) CHECK(is_safe_url(url));
    for (const auto* url : {"javascript:x", " javascript:x", "java\tscript:x", "data:text/html,x", "file:///etc", "vbscript:x", "JaVaScript:x"}) CHECK_FALSE(is_safe_url(url));
}

TEST_CASE("a number that differs from the ledger is an error that prints both", "[narrative]") {
    CHECK(mistakes_in("Aide à [29 739]{=assistance.total} personnes\n") ==
          "error[narrative/figure-mismatch]: \"29 739\" is written here, but the figure \"assistance.total\" is 29\u202F793\n"
          "  --> chapter.md:1:9\n"
          "1 | Aide à [29 739]{=assistance.total} personnes\n"
          "  |         ^^^^^^\n"
          "  help: write [29\u202F793]{=assistance.total}, or mend the figure\n");
    CHECK(mistakes_in("[29,739]{=assistance.total}\n", "en") ==
          "error[narrative/figure-mismatch]: \"29,739\" is written here, but the figure \"assistance.total\" is 29,793\n"
          "  --> chapter.md:1:2\n"
          "1 | [29,739]{=assistance.total}\n"
          "  |  ^^^^^^\n"
          "  help: write [29,793]{=assistance.total}, or mend the figure\n");
    CHECK(mistakes_in("{=asistance.total}\n") == R"(error[narrative/unknown-figure]: unknown figure "asistance.total"
  --> chapter.md:1:3
1 | {=asistance.total}
  |   ^^^^^^^^^^^^^^^
  help: did you mean "assistance.total"?
)");
    CHECK(mistakes_in("::key-figure {figure=nothing.like.it} x\n") == R"(error[narrative/unknown-figure]: unknown figure "nothing.like.it"
  --> chapter.md:1:22
1 | ::key-figure {figure=nothing.like.it} x
  |                      ^^^^^^^^^^^^^^^
)");
}

TEST_CASE("every way to write the right number is right", "[narrative]") {
    for (const auto* written : {"29 793", "29\u202F793", "29\u00A0793", "29793", "**29 793**", "*29 793*"}) {
        CHECK(mistakes_in("[" + std::string(written) + "]{=assistance.total}\n") == "");
    }
    for (const auto* written : {"55 %", "55%", "55\u00A0%"}) CHECK(mistakes_in("[" + std::string(written) + "]{=assistance.share}\n") == "");
    CHECK(mistakes_in("[29,793]{=assistance.total}, [55%]{=assistance.share}\n", "en") == "");
}

TEST_CASE("fences balance within their quote or list item", "[narrative]") {
    CHECK(mistakes_in(":::callout\ntext\n") == R"(error[narrative/unclosed-component]: the component "callout" is never closed
  --> chapter.md:1:1
1 | :::callout
  | ^^^^^^^^^^
  help: add a line ::: after its text
)");
    CHECK(mistakes_in("text\n\n:::\n") == R"(error[narrative/stray-fence]: this line closes a component, but none is open here
  --> chapter.md:3:1
3 | :::
  | ^^^
  help: take it out, or open the component in the same quote or list item
)");
    CHECK(mistakes_in("- :::callout\n\n:::\n") == R"(error[narrative/unclosed-component]: the component "callout" is never closed
  --> chapter.md:1:3
1 | - :::callout
  |   ^^^^^^^^^^
  help: add a line ::: after its text
error[narrative/stray-fence]: this line closes a component, but none is open here
  --> chapter.md:3:1
3 | :::
  | ^^^
  help: take it out, or open the component in the same quote or list item
)");
    CHECK(mistakes_in("::::columns\n:::column\na\n::::\n") == R"(error[narrative/unclosed-component]: the component "column" is never closed
  --> chapter.md:2:1
2 | :::column
  | ^^^^^^^^^
  help: add a line ::: after its text
)");
    CHECK(mistakes_in(":::callout and more\n:::\n") == R"(error[narrative/stray-fence]: text after the component’s attributes
  --> chapter.md:1:12
1 | :::callout and more
  |            ^^^^^^^^
  help: write the text on the lines below, or use the short form ::name {…} text
)");
    CHECK(mistakes_in("a sentence\n    ::cover\n") == R"(error[narrative/stray-fence]: a component line inside a sentence
  --> chapter.md:2:5
2 |     ::cover
  |     ^^^^^^^
  help: begin it with fewer than four spaces
)");
}

TEST_CASE("a body must fit its component", "[narrative]") {
    CHECK(mistakes_in("::cover some text\n") == R"(error[narrative/unexpected-body]: "cover" takes no text
  --> chapter.md:1:1
1 | ::cover some text
  | ^^^^^^^^^^^^^^^^^
  help: take the text out
)");
    CHECK(mistakes_in(":::key-figures\nA sentence.\n:::\n") == R"(error[narrative/unexpected-body]: "key-figures" holds components only
  --> chapter.md:2:1
2 | A sentence.
  | ^^^^^^^^^^^
  help: move the text out, or into one of them
)");
    CHECK(mistakes_in(":::quote\nOne.\n\nTwo.\n:::\n") == R"(error[narrative/unexpected-body]: "quote" takes one paragraph of text
  --> chapter.md:4:1
4 | Two.
  | ^^^^
  help: leave one paragraph, without lists or headings
)");
}

TEST_CASE("HTML in the text is refused, with the mend", "[narrative]") {
    CHECK(mistakes_in("a <b>b</b>\n\n<div>\nx\n</div>\n\n<!-- later -->\n\nc<br>d\n") == R"(error[narrative/raw-html]: HTML in the text: <b>
  --> chapter.md:1:3
1 | a <b>b</b>
  |   ^
  help: use Markdown, a span such as [text]{.class}, or a component
error[narrative/raw-html]: HTML in the text: </b>
  --> chapter.md:1:7
1 | a <b>b</b>
  |       ^
  help: use Markdown, a span such as [text]{.class}, or a component
error[narrative/raw-html]: HTML in the text: <div>
  --> chapter.md:3:1
3 | <div>
  | ^^^^^
  help: use Markdown, a span such as [text]{.class}, or a component
error[narrative/raw-html]: HTML in the text: <!-- later -->
  --> chapter.md:7:1
7 | <!-- later -->
  | ^^^^^^^^^^^^^^
  help: take the comment out; notes to colleagues belong in the history of the file
error[narrative/raw-html]: HTML in the text: <br>
  --> chapter.md:9:2
9 | c<br>d
  |  ^
  help: end the line with a backslash to break it
)");
}

TEST_CASE("what a sentence may not hold is said", "[narrative]") {
    CHECK(mistakes_in("[x](javascript:alert) and [y](data:z)\n") ==
          R"(error[narrative/bad-url]: "javascript:alert" is no address that a reader may follow
  --> chapter.md:1:1
1 | [x](javascript:alert) and [y](data:z)
  | ^
  help: use http, https, mailto, tel or an address relative to this page
error[narrative/bad-url]: "data:z" is no address that a reader may follow
  --> chapter.md:1:27
1 | [x](javascript:alert) and [y](data:z)
  |                           ^
  help: use http, https, mailto, tel or an address relative to this page
)");
    CHECK(mistakes_in("see ![a](b.jpg) here\n") == R"(error[narrative/inline-image]: an image inside a sentence
  --> chapter.md:1:5
1 | see ![a](b.jpg) here
  |     ^
  help: give the image a paragraph of its own
)");
    CHECK(mistakes_in("lost[^1] note\n") == R"(error[narrative/unknown-footnote]: no footnote [^1]
  --> chapter.md:1:5
1 | lost[^1] note
  |     ^^^^
  help: add a line: [^1]: the note’s text
)");
    CHECK(mistakes_in("[a]{langue=ar} [b]{size=3} [c]{lang=«!»}\n") == R"(error[narrative/unknown-attribute]: a span of text has no attribute "size"
  --> chapter.md:1:20
1 | [a]{langue=ar} [b]{size=3} [c]{lang=«!»}
  |                    ^^^^
  help: it has lang, #id and .class
error[narrative/bad-attribute]: "!" is no language
  --> chapter.md:1:38
1 | [a]{langue=ar} [b]{size=3} [c]{lang=«!»}
  |                                      ^
  help: write its tag: ar, fr, en, es
)");
}

TEST_CASE("an id names one place", "[narrative]") {
    CHECK(mistakes_in("# A {#x}\n\n## B {#x}\n") == R"(error[narrative/duplicate-id]: the id "x" is used twice in this report
  --> chapter.md:3:7
3 | ## B {#x}
  |       ^^
  help: choose another one: an id names one place
)");
}

TEST_CASE("text that is not UTF-8 is refused", "[narrative]") {
    CHECK(mistakes_in("Bilan\n\n\xE9t\xE9 2022\n").starts_with("error[narrative/not-utf8]: chapter.md is not UTF-8 text\n  --> chapter.md:3:1\n"));
}

TEST_CASE("a link that leads nowhere is an error with the nearest target", "[narrative]") {
    Parsed parsed;
    parse(parsed, "[a](20-protecton.md#x) [b](20-protection.md) [c](https://iom.int)\n");
    auto context = sample_context();
    context.link = [](std::string_view target) -> std::optional<std::string> {
        if (target == "20-protection.md") return "protection/index.html";
        return {};
    };
    context.link_targets = {"20-protection.md", "20-protection.md#x"};
    const auto rendered = render_chapter(parsed.chapter, context, parsed.diagnostics);
    CHECK(rendered.html == "<p><a href=\"20-protecton.md#x\">a</a> <a href=\"protection/index.html\">b</a> <a href=\"https://iom.int\">c</a></p>\n");
    CHECK(to_text(parsed.diagnostics) == R"(error[narrative/unknown-link-target]: the link "20-protecton.md#x" leads nowhere
  --> chapter.md:1:1
1 | [a](20-protecton.md#x) [b](20-protection.md) [c](https://iom.int)
  | ^
  help: did you mean "20-protection.md#x"?
)");
}

TEST_CASE("a link within the chapter has to lead to an id that its HTML has", "[narrative]") {
    const auto told = [](const std::string& markdown) {
        Parsed parsed;
        parse(parsed, markdown);
        auto context = sample_context();
        context.id_prefix = "water-";
        context.link = [](std::string_view target) { return std::optional(std::string(target)); };
        context.component = [](const ComponentCall& call, Diagnostics&) { return "<p class=\"x\" id='" + call.id + "'></p>\n<p id=\"by-template\"></p>\n"; };
        const auto rendered = render_chapter(parsed.chapter, context, parsed.diagnostics);
        CHECK((rendered.html.find("href=\"#wels\"") == std::string::npos));
        return to_text(parsed.diagnostics);
    };
    CHECK(told("See [below](#wells), [here](#here), [the cover](#cover-1), [this](#by-template) and [the top](#).\n\n## Wells {#wells}\n\n[Words]{#here}.\n\n::cover\n") == "");
    CHECK(told("See [below](#wels).\n\n## Wells {#wells}\n") == R"(error[narrative/unknown-link-target]: the link "#wels" leads nowhere in this chapter
  --> chapter.md:1:5
1 | See [below](#wels).
  |     ^
  help: did you mean "wells"?
)");
    CHECK(told("[Elsewhere](#another-chapter)\n").ends_with("help: write an id that stands in it, or the other chapter's file before the #\n"));
}
