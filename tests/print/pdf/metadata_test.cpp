#include "print/pdf/metadata.hpp"

#include <catch2/catch.hpp>

#include "print/pdf/write_pdf.hpp"
#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;

TEST_CASE("Info and XMP say the same", "[pdf]") {
    auto document = empty_document();
    document.metadata = {"Bilan 2022 & suites", "Mission au Maroc", "L’année", "migration, retour", "fr", "bilan", "2023-03-01"};
    const std::string pdf = write(document);
    const std::string info = tool("TZ=UTC pdfinfo -isodates FILE", pdf);
    CHECK_THAT(info, Contains("Bilan 2022 & suites") && Contains("Mission au Maroc") && Contains("migration, retour"));
    CHECK_THAT(info, Contains("CreationDate:    2023-03-01T00:00:00Z"));
    CHECK_THAT(info, Contains("Tagged:          yes") && Contains("PDF version:     1.7"));
    const std::string xmp = tool("pdfinfo -meta FILE", pdf);
    CHECK_THAT(xmp, Contains("Bilan 2022 &amp; suites") && Contains("2023-03-01T00:00:00Z") && Contains("<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("a language has the form of one", "[pdf]") {
    for (const char* tag : {"fr", "fr-MA", "zh-Hant-TW", "x-klingon"}) CHECK(pdf::is_language_tag(tag));
    for (const char* tag : {"", "fr_FR", "French language", "-fr", "fr-", "fr--MA", "abcdefghi"}) CHECK_FALSE(pdf::is_language_tag(tag));
    auto document = empty_document();
    document.metadata.language = "fr_FR";
    const auto said = judged(document, {});
    CHECK(said.said == "warning[print/not-accessible]: the PDF cannot be called accessible (PDF/UA): it lacks a language "
                       "(<html lang>, as \"fr\" or \"pt-BR\")\n");
    CHECK_THAT(qdf(said.pdf), !Contains("/Lang"));
}

TEST_CASE("no date is made up", "[pdf]") {
    CHECK(pdf::full_date("2022-12-31") == "2022-12-31T00:00:00Z");
    CHECK(pdf::full_date("2022-12-31T10:00:00+01:00") == "2022-12-31T10:00:00+01:00");
    CHECK(pdf::full_date("décembre 2022").empty());
    CHECK_THAT(tool("pdfinfo FILE", write(empty_document())), !Contains("CreationDate"));
}

TEST_CASE("a document that is not accessible does not say that it is", "[pdf]") {
    auto document = empty_document();
    document.metadata.title.clear();
    const int figure = add_element(document, 0, "Figure");
    document.pages[0].items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Rgba{}}}, add_leaf(document, figure)});
    add_element(document, 0, "H3");
    bilan::Diagnostics diagnostics;
    const auto pdf = pdf::write_pdf(document, [](const std::string&) { return nullptr; }, diagnostics);
    CHECK(to_text(diagnostics) ==
          "warning[print/not-accessible]: the PDF cannot be called accessible (PDF/UA): it lacks a title (<title>), "
          "alternative texts of figures (1), headings that do not skip a level\n");
    CHECK_THAT(tool("pdfinfo -meta FILE", pdf), !Contains("pdfuaid:part>"));
}

TEST_CASE("page labels continue and change style", "[pdf]") {
    auto document = empty_document();
    document.pages.resize(6, document.pages[0]);
    const char* labels[] = {"i", "ii", "1", "2", "A-1", "7"};
    for (std::size_t i = 0; i < 6; ++i) document.pages[i].label = labels[i];
    const std::string objects = qdf(write(document));
    CHECK_THAT(objects, Contains("/S /r") && Contains("/P (A-1)") && Contains("/St 7"));
    CHECK(tool("qpdf --json --json-key=pages FILE | grep -c '\"label\"'", write(document)) != "");
}

TEST_CASE("the outline nests, and closed items count below zero", "[pdf]") {
    auto document = empty_document();
    document.outline = {{1, "Première partie", true, 0, {0, 100}, -1}, {2, "Détail", false, 0, {0, 200}, -1},
                        {3, "Fin", true, 0, {0, 300}, -1}, {1, "Deuxième", true, 0, {0, 400}, -1}};
    const std::string objects = qdf(write(document));
    CHECK_THAT(objects, Contains("/Count -1") && Contains("/Count 3") && Contains("/UseOutlines"));
    CHECK_THAT(tool("mutool show FILE outline", write(document)), Contains("Première partie") && Contains("Fin"));
}

TEST_CASE("bleed and crop marks widen the sheet around the trim", "[pdf]") {
    auto document = empty_document();
    document.pages[0].bleed = 12;
    document.pages[0].crop_marks = true;
    const std::string boxes = tool("pdfinfo -box FILE", write(document));
    CHECK_THAT(boxes, Contains("MediaBox:          -30.00   -30.00   625.27   871.87") || Contains("MediaBox:          -30.00   -30.00   625.28   871.88"));
    CHECK_THAT(boxes, Contains("BleedBox:           -9.00    -9.00") && Contains("TrimBox:             0.00     0.00"));
}
