#include <catch2/catch.hpp>
#include <thread>

#include "print/pdf/write_pdf.hpp"
#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;

namespace {

paint::Gradient gradient(double end_alpha) {
    paint::Gradient g;
    g.from = {100, 0};
    g.to = {300, 0};
    g.stops = {{0, css::Rgba{0, 0.2, 0.6, 1}}, {0.5, css::Rgba{0, 0.6, 0.6, 1}}, {0.5, css::Rgba{1, 0.6, 0, 1}}, {1, css::Rgba{1, 0, 0, end_alpha}}};
    return g;
}

// A page with something of everything.
paint::DisplayDocument rich_document() {
    auto document = empty_document();
    auto& items = document.pages[0].items;
    show_text(document, add_element(document, 0, "H1"), run_of(inter(), "Bilan d’activité", 32), 60, 80);
    show_text(document, add_element(document, 0, "P"), run_of(noto_sans(), "Un office efficace.", 16), 60, 120);
    items.push_back({paint::FillPath{rectangle(100, 200, 200, 100), gradient(1)}});
    items.push_back({paint::FillPath{rectangle(100, 320, 200, 100), gradient(0)}});
    auto radial = gradient(1);
    radial.radial = true;
    radial.from = radial.to = {450, 300};
    radial.to_radius = 80;
    items.push_back({paint::PushClip{rectangle(370, 220, 160, 120)}});
    items.push_back({paint::FillPath{rectangle(350, 200, 200, 200), radial}});
    items.push_back({paint::Pop{}});
    items.push_back({paint::StrokePath{rectangle(370, 420, 100, 50), gradient(1), {6, 1, 1, 4, {12, 8}, 0}}});
    items.push_back({paint::PushTransform{{0.9, 0.3, -0.3, 0.9, 300, 100}}});
    items.push_back({paint::PushGroup{0.4}});
    items.push_back({paint::FillPath{rectangle(100, 420, 80, 80), css::Color{css::Rgba{0, 0.5, 0, 1}}}});
    items.push_back({paint::FillPath{rectangle(140, 460, 80, 80), css::Color{css::Rgba{0.5, 0, 0.5, 0.5}}}});
    items.push_back({paint::Pop{}});
    items.push_back({paint::Pop{}});
    return document;
}

}  // namespace

TEST_CASE("a page of everything passes qpdf, poppler and mupdf", "[pdf]") {
    const std::string pdf = write(rich_document());
    CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax or stream encoding errors"));
    CHECK(tool("pdftoppm -r 20 -png FILE >/dev/null", pdf) == "");
    CHECK_THAT(tool("mutool draw -N -r 20 -F png -o /dev/null FILE", pdf), !Contains("error") && !Contains("warning"));
}

TEST_CASE("the same document gives the same bytes, in any thread", "[pdf]") {
    const auto document = rich_document();
    const std::string expected = write(document);
    std::array<std::string, 8> results;
    std::vector<std::jthread> threads;
    for (auto& result : results) {
        threads.emplace_back([&document, &result] {
            bilan::Diagnostics diagnostics;
            result = pdf::write_pdf(document, [](const std::string&) { return nullptr; }, diagnostics);
        });
    }
    threads.clear();
    for (const auto& result : results) CHECK(result == expected);
}

TEST_CASE("a thousand structure parents are split into leaves", "[pdf]") {
    auto document = empty_document();
    const auto run = run_of(noto_sans(), "x", 10);
    document.pages.resize(300, document.pages[0]);
    for (auto& page : document.pages) {
        const int leaf = add_leaf(document, add_element(document, 0, "P"));
        page.items.push_back({show(run, {60, 80}, css::Rgba{}), leaf});
    }
    const std::string pdf = write(document);
    CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax"));
    CHECK_THAT(qdf(pdf), Contains("/Limits"));
}

TEST_CASE("forty thousand paragraphs are no more than a long document", "[pdf]") {
    auto document = empty_document();
    const auto run = std::make_shared<const layout::GlyphRun>(run_of(noto_sans(), "x", 10));
    for (int i = 0; i < 40000; ++i) {
        const int leaf = add_leaf(document, add_element(document, 0, "P"));
        document.pages[0].items.push_back({paint::ShowGlyphs{run, {60, 80}, css::Rgba{}}, leaf});
        if (i % 1000 == 999) document.pages.push_back(paint::PageDisplay{793.7, 1122.5, 0, false, "", {}, {}});
        if (i % 1000 == 999) std::swap(document.pages.front(), document.pages.back());
    }
    const std::string pdf = write(document);
    CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax"));
    CHECK(tool("pdfinfo -struct FILE | grep -c '^  P (block)'", pdf) == "40000\n");
}

TEST_CASE("a link to nowhere is reported and left out", "[pdf]") {
    auto document = empty_document();
    document.destinations["annexe"] = {0, {}};
    document.pages[0].links.push_back({{0, 0}, {10, 10}, "#anexe", "", -1});
    bilan::Diagnostics diagnostics;
    const auto pdf = pdf::write_pdf(document, [](const std::string&) { return nullptr; }, diagnostics);
    CHECK(to_text(diagnostics) == "warning[print/dead-link]: a link to \"#anexe\", and nothing has that id\n  help: did you mean \"annexe\"?\n");
    CHECK_THAT(qdf(pdf), !Contains("/Annots"));
}
