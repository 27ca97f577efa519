#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "print/pdf/attachments.hpp"
#include "print/pdf/write_pdf.hpp"
#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;
using pdf::Variant;

namespace {

pdf::Options options_for(Variant variant) {
    pdf::Options options;
    options.variant = variant;
    return options;
}

// Text in both kinds of outlines, a colour, a link.
paint::DisplayDocument plain_document() {
    auto document = empty_document();
    document.metadata.date = "2023-06-30";
    document.metadata.author = "Mission au Maroc";
    show_text(document, add_element(document, 0, "H1"), run_of(inter(), "Bilan", 32), 60, 80);
    const int link = add_element(document, add_element(document, 0, "P"), "Link");
    show_text(document, link, run_of(noto_sans(), "le site", 16), 60, 120);
    document.pages[0].links.push_back({{60, 106}, {110, 124}, "https://example.org/", "le site", link});
    document.pages[0].items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Rgba{1, 0, 0, 1}}}});
    return document;
}

paint::Item box(css::Color color, int line) {
    return {paint::FillPath{rectangle(0, 0, 90, 90), color}, paint::artifact, element_on_line(line)};
}

std::string xmp(const std::string& pdf) { return tool("pdfinfo -meta FILE", pdf); }

}  // namespace

TEST_CASE("variants have the names of the command line", "[pdf]") {
    CHECK(pdf::variant_named("a-2a") == Variant::A2a);
    CHECK(pdf::variant_named("ua") == Variant::Ua);
    CHECK_FALSE(pdf::variant_named("a-4"));
    CHECK(pdf::profile_named("press") == pdf::Profile::Press);
    CHECK_FALSE(pdf::profile_named("web"));
}

TEST_CASE("PDF/A-1b is PDF 1.4 with CIDSets, an ICC 2 intent and no object streams", "[pdf]") {
    const std::string pdf = write(plain_document(), options_for(Variant::A1b));
    CHECK(pdf.starts_with("%PDF-1.4"));
    CHECK(pdf.find("/ObjStm") == std::string::npos);
    CHECK(pdf.find("/XRef") == std::string::npos);
    CHECK_THAT(xmp(pdf), Contains("<pdfaid:part>1</pdfaid:part>") && Contains("<pdfaid:conformance>B</pdfaid:conformance>") && !Contains("pdfuaid"));
    const std::string objects = qdf(pdf);
    CHECK_THAT(objects, Contains("/CIDSet") && Contains("/S /GTS_PDFA1") && Contains("(sRGB IEC61966-2.1)"));
    CHECK_THAT(objects, Contains("/ID ["));
}

TEST_CASE("PDF/A-2a and 3a claim accessibility with its schema, and have no CIDSet", "[pdf]") {
    for (const auto& [variant, part] : {std::pair(Variant::A2a, "2"), std::pair(Variant::A3a, "3")}) {
        const std::string pdf = write(plain_document(), options_for(variant));
        CHECK(pdf.starts_with("%PDF-1.7"));
        CHECK_THAT(xmp(pdf), Contains("<pdfaid:part>" + std::string(part)) && Contains("<pdfaid:conformance>A") && Contains("<pdfuaid:part>1") &&
                                 Contains("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"));
        CHECK_THAT(qdf(pdf), !Contains("/CIDSet") && Contains("/GTS_PDFA1"));
    }
}

TEST_CASE("a plain PDF claims PDF/UA alone, without an intent", "[pdf]") {
    const std::string pdf = write(plain_document());
    CHECK_THAT(xmp(pdf), Contains("<pdfuaid:part>1") && !Contains("pdfaid") && !Contains("pdfaExtension"));
    CHECK_THAT(qdf(pdf), !Contains("/OutputIntent"));
}

TEST_CASE("a PDF/A without a title is one, but not accessible; asked for PDF/UA it is an error", "[pdf]") {
    auto document = plain_document();
    document.metadata.title.clear();
    const auto archive = judged(document, options_for(Variant::A2a));
    CHECK(archive.said == "warning[print/not-accessible]: the PDF cannot be called accessible (PDF/UA): it lacks a title (<title>)\n");
    CHECK_THAT(xmp(archive.pdf), Contains("<pdfaid:part>2") && !Contains("pdfuaid"));
    CHECK(judged(document, options_for(Variant::Ua)).said ==
          "error[print/not-accessible]: the PDF cannot be called accessible (PDF/UA): it lacks a title (<title>)\n");
}

TEST_CASE("transparency in PDF/A-1b is an error that names each element once", "[pdf]") {
    auto document = plain_document();
    auto& items = document.pages[0].items;
    items.push_back(box(css::Rgba{0, 0, 0, 0.5}, 3));
    items.push_back(box(css::Rgba{0, 0, 0, 0.25}, 3));
    items.push_back(box(css::Rgba{0, 0, 0, 0}, 4));  // not painted at all
    items.push_back({paint::PushGroup{0.75}, paint::artifact, element_on_line(5)});
    items.push_back({paint::Pop{}});
    paint::Gradient gradient;
    gradient.to = {100, 0};
    gradient.stops = {{0, css::Rgba{0, 0, 0, 1}}, {1, css::Rgba{0, 0, 0, 0}}};
    items.push_back({paint::FillPath{rectangle(0, 0, 90, 90), gradient}, paint::artifact, element_on_line(6)});
    CHECK(judged(document, options_for(Variant::A1b)).said ==
          "error[print/transparency]: PDF/A-1b allows no transparency, and this has an opacity of 0.50\n  --> essai.html:3:1\n"
          "  help: make it opaque, or ask for a-2a\n"
          "error[print/transparency]: PDF/A-1b allows no transparency, and this has an opacity of 0.75\n  --> essai.html:5:1\n"
          "  help: make it opaque, or ask for a-2a\n"
          "error[print/transparency]: PDF/A-1b allows no transparency, and this has an opacity of 0.00\n  --> essai.html:6:1\n"
          "  help: make it opaque, or ask for a-2a\n");
    CHECK(judged(document, options_for(Variant::A2a)).said == "");
}

TEST_CASE("a picture with alpha is refused in PDF/A-1b and masked in its successors", "[pdf]") {
    auto document = plain_document();
    document.pages[0].items.push_back({paint::ShowImage{"logo.png", {40, 0, 0, 40, 0, 0}}, paint::artifact, element_on_line(7)});
    const std::map<std::string, std::string> images{{"logo.png", bilan::images::encode_png({2, 2, 4, std::vector<std::uint8_t>(16, 128)})}};
    CHECK(judged(document, options_for(Variant::A1b), images).said ==
          "error[print/transparency]: PDF/A-1b allows no transparency, and \"logo.png\" has an alpha channel\n  --> essai.html:7:1\n"
          "  help: save the picture without transparency, or ask for a-2a\n");
    const auto second = judged(document, options_for(Variant::A2a), images);
    CHECK(second.said == "");
    CHECK_THAT(qdf(second.pdf), Contains("/SMask"));
}

TEST_CASE("inks are RGB where the intent is sRGB", "[pdf]") {
    auto document = plain_document();
    document.pages[0].items.push_back(box(css::Cmyk{0, 1, 1, 0, 1}, 8));
    document.pages[0].items.push_back(box(css::Cmyk{1, 0, 0, 0, 1}, 9));
    const auto archive = judged(document, options_for(Variant::A2a));
    CHECK(archive.said ==
          "warning[print/inks-as-rgb]: device-cmyk() is written as RGB: this PDF/A's output intent is sRGB\n  --> essai.html:8:1\n"
          "  help: --output-profile gives a printing condition\n");
    CHECK_THAT(qdf(archive.pdf), Contains("1 0 0 rg") && Contains("0 1 1 rg") && !Contains(" k\n"));
}

TEST_CASE("clips beyond PDF/A's depth are an error", "[pdf]") {
    auto document = plain_document();
    auto& items = document.pages[0].items;
    for (int i = 0; i < 30; ++i) items.push_back({paint::PushClip{rectangle(0, 0, 90, 90)}});
    items.push_back(box(css::Rgba{1, 0, 0, 1}, 10));
    for (int i = 0; i < 30; ++i) items.push_back({paint::Pop{}});
    CHECK_THAT(judged(document, options_for(Variant::A2a)).said,
               Contains("error[print/too-deep]: PDF/A allows 28 clips and transforms in one another; this stands in 30\n  --> essai.html:10:1"));
    CHECK(judged(document, {}).said == "");
}

TEST_CASE("a character of a font's own says nothing in level A", "[pdf]") {
    auto document = plain_document();
    auto run = run_of(noto_sans(), "x", 16);
    text::ShapedWord word = *run.words[0].word;
    word.text = "\xEE\x80\x81";
    run.words[0].word = &word;
    show_text(document, add_element(document, 0, "P"), run, 60, 200);
    document.pages[0].items.back().source = element_on_line(11);
    CHECK(judged(document, options_for(Variant::A3a)).said ==
          "error[print/private-character]: U+E001 is a character of a font's own, which says nothing in PDF/A\n  --> essai.html:11:1\n"
          "  help: draw the icon as SVG\n");
    CHECK(judged(document, options_for(Variant::A1b)).said == "");
}

TEST_CASE("attachments are associated files that say what they are", "[pdf]") {
    auto options = options_for(Variant::A3a);
    options.attachments = {{"données.csv", "a;b\n", "Les chiffres", ""}, {"annexe.pdf", "%PDF", "", ""}, {"report.md", "#", "", "Source"}};
    const std::string pdf = write(plain_document(), options);
    CHECK_THAT(tool("pdfdetach -list FILE", pdf), Contains("3 embedded files") && Contains("données.csv"));
    const std::string objects = qdf(pdf);
    CHECK_THAT(objects, Contains("/AFRelationship /Data") && Contains("/AFRelationship /Supplement") && Contains("/AFRelationship /Source"));
    CHECK_THAT(objects, Contains("/Subtype /text#2fcsv") && Contains("/ModDate (D:20230630000000Z)") && Contains("/Size 4"));
    CHECK_THAT(objects, Contains("/AF [") && Contains("/EmbeddedFiles") && Contains("/Desc (Les chiffres)"));
    options.variant = Variant::A2a;
    CHECK(judged(plain_document(), options).said ==
          "error[print/attachment-refused]: PDF/A-2a may not carry \"données.csv\"\n  help: ask for a-3a, which carries any file\n");
}

TEST_CASE("a file's kind is known by its ending", "[pdf]") {
    CHECK(pdf::media_type_of("a.CSV") == "text/csv");
    CHECK(pdf::media_type_of("a.b") == "application/octet-stream");
    CHECK(pdf::relationship_of("a.xlsx") == "Data");
    CHECK(pdf::relationship_of("a.pdf") == "Supplement");
}
