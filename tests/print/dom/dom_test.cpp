#include "print/dom/dom.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostics.hpp"
#include "support/golden.hpp"

using namespace bilan;
using namespace bilan::print::dom;

namespace {

Document parse(std::string_view html) {
    Diagnostics diagnostics;
    auto document = parse_html(html, "page.html", diagnostics);
    REQUIRE(diagnostics.empty());
    REQUIRE(document);
    return std::move(*document);
}

}  // namespace

TEST_CASE("a document always has html, head and body", "[dom]") {
    CHECK(dump(parse("")) == "html\n  head\n  body\n");
    CHECK(dump(parse("Bonjour")) == "html\n  head\n  body\n    \"Bonjour\" @1:1\n");
    CHECK(parse("x").body() != nullptr);
}

TEST_CASE("elements know the line and column of their start tag", "[dom]") {
    const auto document = parse("<!DOCTYPE html>\n<html lang=fr>\n<body>\n\t<p>é<b>x</b></p>");
    const auto* p = document.body()->children[1];
    CHECK(p->line == 4);
    CHECK(p->column == 2);
    CHECK(p->children[1]->tag == "b");
    CHECK(p->children[1]->column == 6);
    CHECK(language_of(*p) == "fr");
}

TEST_CASE("markup is parsed as a browser does", "[dom]") {
    CHECK(tests::difference_from_golden("print/dom/malformed.txt", dump(parse(R"(<p>one<p>two<b>bold<i>both</b>italic</i>
<table><tr><td>cell<div>fostered</table><ul><li>a<li>b</ul></nothing><img src="a.png" alt='&eacute;"'>
<select><option>x<option>y</select><custom-Tag A=1 a=2>z)"))) == "");
}

TEST_CASE("SVG keeps its own case and namespace", "[dom]") {
    CHECK(tests::difference_from_golden("print/dom/svg.txt", dump(parse(R"(<svg viewbox="0 0 10 10" XMLNS="http://www.w3.org/2000/svg">
<defs><lineargradient id="g" gradientunits="userSpaceOnUse"/></defs><use xlink:href="#g"/><foreignobject><p>text</foreignobject></svg>)"))) == "");
}

TEST_CASE("comments, templates and noscript are dropped, and the text around them is one", "[dom]") {
    CHECK(dump(parse("<p>a<!-- no -->b<template><p>t</template><noscript><b>n</b></noscript>c<?pi?>d")) ==
          "html\n  head\n  body\n    p @1:1\n      \"abcd\" @1:4\n");
}

TEST_CASE("an element is found by the first use of its id", "[dom]") {
    const auto document = parse("<p id=a>1</p><p id=a>2</p>");
    REQUIRE(document.element_by_id("a") != nullptr);
    CHECK(text_content(*document.element_by_id("a")) == "1");
    CHECK(document.element_by_id("b") == nullptr);
}

TEST_CASE("orders count in document order", "[dom]") {
    const auto document = parse("<p>a<b>c</b>d</p><p>e");
    const auto* p = document.body()->children[0];
    CHECK(p->order < p->children[0]->order);
    CHECK(p->children[2]->order < document.body()->children[1]->order);
    CHECK(document.node_count() == document.body()->children[1]->children[0]->order + 1);
}

TEST_CASE("a place is the author's line where the markup carries its origin", "[dom]") {
    const auto document = parse("<section data-origin='content/10.fr.md:12:3'><p>x</p></section>\n<p>y</p>");
    CHECK(place_of(document, *document.body()->children[0]->children[0]) == parse_place("content/10.fr.md:12:3"));
    const auto place = place_of(document, *document.body()->children[2]->children[0]);
    CHECK(place.file == "page.html");
    CHECK(place.line == 2);
}

TEST_CASE("bytes that are not UTF-8 are an error with their place", "[dom]") {
    Diagnostics diagnostics;
    CHECK_FALSE(parse_html("<p>a\n<p>caf\xE9", "page.html", diagnostics));
    CHECK(to_text(diagnostics) ==
          "error[print/not-utf8]: the HTML is not UTF-8\n  --> page.html:2:7\n  help: save the file as UTF-8\n");
}
