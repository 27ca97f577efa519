#include <catch2/catch.hpp>

#include <regex>

#include "base/files.hpp"
#include "rendered.hpp"
#include "support/golden.hpp"

using namespace bilan::print::tests;
using Catch::Contains;

// A document for each structure type (tests/print/paint/tags). Judges look at the same documents as PDFs (judges/tag_cases.sh).
TEST_CASE("every structure type has its tree", "[structure]") {
    const bilan::Path folder = bilan::Path(BILAN_TESTS) / "print/paint/tags";
    for (const auto& file : bilan::list_files_below(folder)) {
        if (!file.ends_with(".html")) continue;
        INFO(file);
        const auto html = bilan::read_file(folder / file);
        REQUIRE(html);
        const std::string tree = std::regex_replace(structure_of(render(*html)), std::regex("box=page [^\n]*"), "box");
        CHECK(bilan::tests::difference_from_golden("print/tags/" + file.substr(0, file.size() - 5) + ".txt", tree) == "");
    }
}

TEST_CASE("headings, paragraphs and sections keep their meaning", "[structure]") {
    CHECK(tagged("<section><h1>a</h1><p>b <em>c</em></p><div>loose <strong>text</strong></div></section>") ==
          "  Document\n    Sect\n      H1\n        #\n      P\n        #\n        Span\n          #\n"
          "      P\n        #\n        Span\n          #\n");
}

TEST_CASE("lists have labels, bodies and a numbering", "[structure]") {
    CHECK(tagged("<ol><li>a<ul><li>b</ul></ol>") ==
          "  Document\n    L numbering=\"Decimal\"\n      LI\n        Lbl\n          #\n        LBody\n          #\n"
          "          L numbering=\"Circle\"\n            LI\n              Lbl\n                #\n              LBody\n                #\n");
    CHECK_THAT(tagged("<dl><dt>a<dd>b</dl>"), Contains("LI\n        Lbl\n          #\n        LBody\n          #"));
}

TEST_CASE("a table says which cells head what", "[structure]") {
    const std::string table = tagged("<table><caption>t</caption><thead><tr><th>a<th colspan=2>b</thead><tbody><tr><th>c<td colspan=2>d</table>");
    CHECK_THAT(table, Contains("Caption") && Contains("THead\n        TR\n          TH scope=\"Column\""));
    CHECK_THAT(table, Contains("TH scope=\"Row\"") && Contains("TD column-span=2"));
    CHECK_THAT(tagged("<table role=presentation><tr><td>a</table>"), !Contains("TD") && Contains("P\n"));
}

TEST_CASE("figures have alternatives and boxes, decoration has no place", "[structure]") {
    CHECK_THAT(tagged("<figure><img src=photo.jpg alt='Un port'><figcaption>c</figcaption></figure>"),
               Contains("Figure alt=\"Un port\" box=page 1") && Contains("Caption"));
    CHECK_THAT(tagged("<p>a<img src=photo.jpg alt=''><span aria-hidden=true>b</span></p>"), !Contains("Figure"));
    CHECK_THAT(tagged("<svg width=9 height=9 role=img><title>Logo</title></svg>"), Contains("Figure alt=\"Logo\""));
}

TEST_CASE("a float is read where it stands in the document", "[structure]") {
    CHECK(tagged("<p>a <img src=photo.jpg alt='Un port' style='float: right'> b</p>") ==
          "  Document\n    P\n      #\n      Figure alt=\"Un port\" box=page 1 360,0 400,20\n        #\n      #\n");
}

TEST_CASE("links, quotations, languages and notes", "[structure]") {
    CHECK_THAT(tagged("<p>a <a href='https://example.org'>b</a> <q>c</q></p>"), Contains("Link\n        #") && Contains("Quote"));
    CHECK_THAT(tagged("<p>a <span lang=en>b</span></p><p lang=ar>c</p>"), Contains("Span lang=\"en\"") && Contains("P lang=\"ar\""));
    CHECK_THAT(tagged("<aside role=doc-footnote id=n1>a</aside>"), Contains("Note id=\"n1\""));
}

TEST_CASE("a table of contents is one", "[structure]") {
    CHECK_THAT(tagged("<h1 id=x>t</h1><nav role=doc-toc><ol><li><a href='#x'>t</a></ol></nav>"),
               Contains("Sect\n      TOC\n        TOCI") && Contains("Reference\n            Link"));
}

TEST_CASE("what hinders readers is said where it stands", "[structure]") {
    bilan::Diagnostics diagnostics;
    render("<!DOCTYPE html><html lang=fr><title>t</title><style>@font-face { font-family: Square; src: url(fonts/square.ttf) } html { font-family: Square }</style>"
           "<h1>a</h1>\n<h3>b</h3>\n<img src=photo.jpg>", diagnostics);
    const std::string said = to_text(diagnostics);
    CHECK_THAT(said, Contains("warning[print/not-accessible]: h3 follows h1: a level is skipped\n  --> essai.html:2:1"));
    CHECK_THAT(said, Contains("this image has no alternative text\n  --> essai.html:3:1"));
}

TEST_CASE("a footnote is a reference and a note where it stands in the text", "[structure]") {
    CHECK(tagged("<p>a<span style='float: footnote' id=n>b</span> c</p>") ==
          "  Document\n    P\n      #\n      Reference\n        Link\n          #\n"
          "      Note id=\"n\"\n        Lbl\n          Link\n            #\n            #\n        #\n      #\n");
}

TEST_CASE("notes by reference are notes in their list, and their calls references", "[structure]") {
    const std::string html = "<p>a<a role=doc-noteref href='#n' style='-bilan-footnote: target'>1</a></p>";
    CHECK(tagged(html + "<section role=doc-endnotes><ol><li id=n>b</ol></section>") ==
          "  Document\n    P\n      #\n      Reference\n        Link\n          #\n    Sect\n      L numbering=\"Decimal\"\n        LI\n          Lbl\n            #\n"
          "          LBody\n            Note id=\"n\"\n              #\n");
    CHECK_THAT(tagged(html + "<section role=doc-endnotes style='display: none'><h2>x</h2><ol><li id=n><p>b</p></ol></section>"),
               Contains("    Note id=\"n\"\n      P\n        #\n") && !Contains("Sect") && !Contains("H2"));
}
