#include <catch2/catch.hpp>

#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;

namespace {
// "Table\n  TR\n ..." without the blank lines and the texts' quotes' trailing space.
std::string structure(const paint::DisplayDocument& document) { return tool("pdfinfo -struct-text FILE", write(document)); }
}  // namespace

TEST_CASE("headings and paragraphs are tagged in reading order", "[pdf]") {
    auto document = empty_document();
    show_text(document, add_element(document, 0, "H1"), run_of(noto_sans(), "Protéger", 24), 60, 80);
    const int paragraph = add_element(document, 0, "P");
    show_text(document, paragraph, run_of(noto_sans(), "Avant ", 16), 60, 120);
    show_text(document, add_element(document, paragraph, "Span"), run_of(noto_sans(), "pendant", 16), 130, 120);
    show_text(document, paragraph, run_of(noto_sans(), " après", 16), 200, 120);
    CHECK(structure(document) ==
          "Document\n  H1 (block)\n    \"Protéger\"\n  P (block)\n    \"Avant \"\n    Span (inline)\n      \"pendant\"\n    \" après\"\n");
}

TEST_CASE("one leaf on two pages is one paragraph", "[pdf]") {
    auto document = empty_document();
    const int leaf = add_leaf(document, add_element(document, 0, "P"));
    document.pages.push_back(document.pages[0]);
    document.pages[0].items.push_back({show(run_of(noto_sans(), "fin de page ", 16), {60, 1000}, css::Rgba{}), leaf});
    document.pages[1].items.push_back({show(run_of(noto_sans(), "et suite", 16), {60, 80}, css::Rgba{}), leaf});
    CHECK(structure(document) == "Document\n  P (block)\n    \"fin de page \"\n    \"et suite\"\n");
}

TEST_CASE("elements that nothing stands for are left out, but empty cells stay", "[pdf]") {
    auto document = empty_document();
    add_element(document, add_element(document, 0, "Sect"), "P");
    const int row = add_element(document, add_element(document, 0, "Table"), "TR");
    show_text(document, add_element(document, row, "TH"), run_of(noto_sans(), "Pays", 16), 60, 80);
    add_element(document, row, "TD");
    const std::string text = structure(document);
    CHECK_THAT(text, !Contains("Sect") && Contains("TH") && Contains("TD"));
}

TEST_CASE("attributes say scope, spans, numbering and boxes", "[pdf]") {
    auto document = empty_document();
    const int row = add_element(document, add_element(document, 0, "Table"), "TR");
    const int cell = add_element(document, row, "TH");
    show_text(document, cell, run_of(noto_sans(), "Total", 16), 60, 80);
    auto& header = document.structure.nodes[static_cast<std::size_t>(cell)];
    header.scope = "Row";
    header.column_span = 2;
    header.details.edit().id = "total";
    const int list = add_element(document, 0, "L");
    document.structure.nodes[static_cast<std::size_t>(list)].details.edit().list_numbering = "Decimal";
    show_text(document, add_element(document, add_element(document, list, "LI"), "LBody"), run_of(noto_sans(), "Un", 16), 60, 120);
    const int figure = add_element(document, 0, "Figure");
    auto& shown = document.structure.nodes[static_cast<std::size_t>(figure)];
    shown.details.edit().alternative = "Carte du pays";
    shown.details.edit().bounding_box = {0, {100, 200, 300, 400}};
    document.pages[0].items.push_back({paint::FillPath{rectangle(100, 200, 200, 200), css::Color{css::Rgba{1, 0, 0, 1}}}, add_leaf(document, figure)});
    const std::string pdf = write(document);
    const std::string objects = qdf(pdf);
    CHECK_THAT(objects, Contains("/Scope /Row") && Contains("/ColSpan 2") && Contains("/ListNumbering /Decimal"));
    CHECK_THAT(objects, Contains("/IDTree") && Contains("/Placement /Block"));
    CHECK_THAT(objects, Contains("/Alt (Carte du pays)"));
    CHECK_THAT(tool("pdfinfo -struct FILE", pdf), Contains("/BBox [75 541.875 225 691.875]"));
}

TEST_CASE("a figure's box ends with the sheet", "[pdf]") {
    auto document = empty_document();
    const int figure = add_element(document, 0, "Figure");
    auto& shown = document.structure.nodes[static_cast<std::size_t>(figure)];
    shown.details.edit().alternative = "Couverture";
    shown.details.edit().bounding_box = {0, {-10, -10, 400, 1122.5}};
    document.pages[0].items.push_back({paint::FillPath{rectangle(-10, -10, 410, 1132.5), css::Color{css::Rgba{}}}, add_leaf(document, figure)});
    CHECK_THAT(tool("pdfinfo -struct FILE", write(document)), Contains("/BBox [0 0 300 841.875]"));
}

TEST_CASE("what has no place in the structure is an artifact", "[pdf]") {
    auto document = empty_document();
    document.pages[0].items.push_back({show(run_of(noto_sans(), "pied de page", 12), {60, 1100}, css::Rgba{}), paint::artifact});
    const std::string pdf = write(document);
    CHECK_THAT(tool("pdftotext FILE -", pdf), Contains("pied de page"));
    CHECK_THAT(tool("pdfinfo -struct-text FILE", pdf), !Contains("pied de page"));
}

TEST_CASE("content inside a group is tagged through its form", "[pdf]") {
    auto document = empty_document();
    const int paragraph = add_element(document, 0, "P");
    document.pages[0].items.push_back({paint::PushGroup{0.5}, paint::artifact});
    show_text(document, paragraph, run_of(noto_sans(), "voilé", 16), 60, 80);
    document.pages[0].items.push_back({paint::Pop{}, paint::artifact});
    const std::string pdf = write(document);
    CHECK_THAT(tool("pdfinfo -struct-text FILE", pdf), Contains("voilé"));
    CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax"));
    CHECK_THAT(qdf(pdf), Contains("/Stm ") && Contains("/ca 0.5"));
}

TEST_CASE("a link without an annotation is none", "[pdf]") {
    auto document = empty_document();
    show_text(document, add_element(document, add_element(document, 0, "P"), "Link"), run_of(noto_sans(), "nulle part", 16), 60, 80);
    show_text(document, add_element(document, add_element(document, 0, "Link"), "P"), run_of(noto_sans(), "ni là", 16), 60, 100);
    CHECK(structure(document) == "Document\n  P (block)\n    Span (inline)\n      \"nulle part\"\n  Div\n    P (block)\n      \"ni là\"\n");
}

TEST_CASE("an abbreviation says what it stands for, a picture in a sentence stays in it", "[pdf]") {
    auto document = empty_document();
    const int paragraph = add_element(document, 0, "P");
    const int span = add_element(document, paragraph, "Span");
    document.structure.nodes[static_cast<std::size_t>(span)].details.edit().expansion = "Organisation internationale pour les migrations";
    show_text(document, span, run_of(noto_sans(), "OIM", 16), 60, 80);
    const int figure = add_element(document, paragraph, "Figure");
    auto& shown = document.structure.nodes[static_cast<std::size_t>(figure)];
    shown.details.edit().alternative = "Logo";
    shown.details.edit().bounding_box = {0, {100, 60, 120, 80}};
    document.pages[0].items.push_back({paint::FillPath{rectangle(100, 60, 20, 20), css::Color{css::Rgba{1, 0, 0, 1}}}, add_leaf(document, figure)});
    const std::string objects = qdf(write(document));
    CHECK_THAT(objects, Contains("/E (Organisation internationale pour les migrations)") && Contains("/Placement /Inline"));
}

TEST_CASE("artifacts say what they are", "[pdf]") {
    auto document = empty_document();
    const auto shown = [&](int mark) { document.pages[0].items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Rgba{1, 0, 0, 1}}}, mark}); };
    for (const int mark : {paint::artifact, paint::header_artifact, paint::footer_artifact, paint::repeated_artifact, paint::background_artifact}) shown(mark);
    const std::string objects = qdf(write(document));
    CHECK_THAT(objects, Contains("/Artifact <</Type /Layout>> BDC") && Contains("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"));
    CHECK_THAT(objects, Contains("/Artifact <</Type /Pagination>> BDC") && Contains("/Subtype /Footer"));
    CHECK_THAT(objects, Contains("/Artifact <</Type /Background /BBox [0 0 595.275 841.875 ]>> BDC"));
}

TEST_CASE("a link is an annotation of its element", "[pdf]") {
    auto document = empty_document();
    const int link = add_element(document, add_element(document, 0, "P"), "Link");
    show_text(document, link, run_of(noto_sans(), "le site", 16), 60, 80);
    document.pages[0].links.push_back({{60, 66}, {110, 84}, "https://example.org/été", "le site", link});
    document.pages[0].links.push_back({{60, 166}, {110, 184}, "#suite", "la suite", link});
    document.destinations["suite"] = {0, {0, 500}};
    const std::string pdf = write(document);
    CHECK_THAT(tool("pdfinfo -struct FILE", pdf), Contains("Link"));
    CHECK_THAT(tool("pdfinfo -url FILE", pdf), Contains("https://example.org/%C3%A9t%C3%A9"));
    CHECK_THAT(tool("pdfinfo -dests FILE", pdf), Contains("suite"));
    const std::string objects = qdf(pdf);
    CHECK_THAT(objects, Contains("/F 4") && Contains("/OBJR") && Contains("/StructParent ") && Contains("/Tabs /S"));
}
