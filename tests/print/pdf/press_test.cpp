#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "print/pdf/image_samples.hpp"
#include "print/pdf/pages_multiple.hpp"
#include "print/pdf/write_pdf.hpp"
#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using Catch::Contains;
namespace images = bilan::images;

namespace {

pdf::Options press() {
    pdf::Options options;
    options.profile = pdf::Profile::Press;
    options.output_profile = swop_profile();
    return options;
}

paint::Item filled(const paint::Path& path, css::Color color, int line) {
    return {paint::FillPath{path, color}, paint::artifact, element_on_line(line)};
}

paint::DisplayDocument with_item(paint::Item item) {
    auto document = empty_document();
    document.pages[0].items.push_back(std::move(item));
    return document;
}

std::string photo(int width, int height, int channels = 3) {
    images::Bitmap bitmap{width, height, channels, {}};
    for (int i = 0; i < width * height * channels; ++i) bitmap.pixels.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    return channels == 4 ? images::encode_png(bitmap) : images::encode_jpeg(bitmap, 80);
}

std::vector<int> labels_of(const paint::DisplayDocument& document) {
    std::vector<int> labels;
    for (const auto& page : document.pages) labels.push_back(std::stoi(page.label));
    return labels;
}

}  // namespace

TEST_CASE("colours become inks, neutral ones black alone, inks stay", "[press]") {
    auto document = empty_document();
    auto& items = document.pages[0].items;
    items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Rgba{1, 0, 0, 1}}}});
    show_text(document, add_element(document, 0, "P"), run_of(noto_sans(), "noir", 16), 60, 80);
    items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Rgba{0.5, 0.5, 0.5, 1}}}});
    items.push_back({paint::FillPath{rectangle(0, 0, 9, 9), css::Color{css::Cmyk{1, 0.25, 0, 0, 1}}}});
    const std::string pdf = write(document, press());
    const std::string objects = qdf(pdf);
    CHECK_THAT(objects, Contains("0 0 0 1 k\n") && Contains("0 0 0 0.5 k\n") && Contains("1 0.25 0 0 k\n"));
    CHECK_THAT(objects, !Contains(" rg\n") && !Contains(" g\n"));
    CHECK_THAT(objects, Contains("/S /GTS_PDFX") && Contains("(Artifex CMYK SWOP Profile)") && Contains("/N 4"));
}

TEST_CASE("gradients and groups blend as inks", "[press]") {
    auto document = empty_document();
    paint::Gradient gradient;
    gradient.to = {100, 0};
    gradient.stops = {{0, css::Rgba{1, 0, 0, 1}}, {1, css::Rgba{0, 0, 1, 0.5}}};
    document.pages[0].items = {{paint::PushGroup{0.5}}, {paint::FillPath{rectangle(0, 0, 90, 90), gradient}}, {paint::Pop{}}};
    const std::string objects = qdf(write(document, press()));
    CHECK_THAT(objects, Contains("/CS /DeviceCMYK") && Contains("/ColorSpace /DeviceCMYK") && !Contains("DeviceRGB"));
    const std::string plain = qdf(write(empty_document(), press()));
    CHECK_THAT(plain, !Contains("/Group") && Contains("/TrimBox"));
}

TEST_CASE("pictures become inks", "[press]") {
    const auto shown = with_item({paint::ShowImage{"p", {20, 0, 0, 20, 0, 0}}});
    CHECK_THAT(tool("pdfimages -list FILE", judged(shown, press(), {{"p", photo(64, 64)}}).pdf), Contains("cmyk    4   8  jpeg"));
    const std::string list = tool("pdfimages -list FILE", judged(shown, press(), {{"p", photo(64, 64, 4)}}).pdf);
    CHECK_THAT(list, Contains("cmyk    4   8  image") && Contains("smask"));
    // Grey is black ink already.
    const std::string grey = images::encode_jpeg({64, 64, 1, std::vector<std::uint8_t>(64 * 64, 90)}, 80);
    CHECK_THAT(tool("pdfimages -list FILE", judged(shown, press(), {{"p", grey}}).pdf), Contains("gray    1   8  jpeg"));
}

TEST_CASE("a black drawing stays black ink, a photograph's shadows do not", "[press]") {
    const auto swop = bilan::color::ToInks::make(swop_profile());
    REQUIRE(swop);
    const images::Bitmap drawing{3, 1, 3, {0, 0, 0, 255, 255, 255, 255, 0, 0}};
    const auto sharp = pdf::as_inks(drawing, *swop, pdf::Neutrals::BlackAlone);
    CHECK(std::vector(sharp.pixels.begin(), sharp.pixels.begin() + 8) == std::vector<std::uint8_t>{0, 0, 0, 255, 0, 0, 0, 0});
    const auto deep = pdf::as_inks(drawing, *swop, pdf::Neutrals::AsTheyPrint);
    CHECK(deep.pixels[0] > 100);
    CHECK(sharp.pixels[8] == deep.pixels[8]);
    CHECK(pdf::share_over(deep, 200) == Approx(100.0 / 3));
}

TEST_CASE("a profile that is none of CMYK is an error", "[press]") {
    auto options = press();
    options.output_profile = "no profile";
    CHECK(judged(empty_document(), options).said ==
          "error[print/bad-profile]: the output profile is no ICC profile of CMYK\n"
          "  help: ask the printing house for its profile, such as PSOcoated_v3.icc\n");
}

TEST_CASE("hairlines are named, drawn or filled, by their thickness on paper", "[press]") {
    auto document = empty_document();
    auto& items = document.pages[0].items;
    const css::Color ink = css::Cmyk{0, 0, 0, 1, 1};
    items.push_back({paint::StrokePath{rectangle(0, 0, 50, 50), ink, {0.2}}, paint::artifact, element_on_line(3)});
    items.push_back({paint::StrokePath{rectangle(0, 0, 50, 50), ink, {1}}, paint::artifact, element_on_line(4)});
    items.push_back(filled(rectangle(0, 0, 50, 0.25), ink, 5));
    items.push_back(filled(rectangle(0, 0, 0.2, 0.2), ink, 6));  // a dot is no line
    items.push_back({paint::PushTransform{{0.08, 0, 0, 0.08, 0, 0}}});
    items.push_back({paint::StrokePath{rectangle(0, 0, 50, 50), ink, {1}}, paint::artifact, element_on_line(7)});
    items.push_back({paint::Pop{}});
    CHECK(judged(document, press()).said ==
          "warning[print/hairline]: a line of 0.15 pt; under 0.25 pt a press may lose it\n  --> essai.html:3:1\n  help: make it 0.25pt or thicker\n"
          "warning[print/hairline]: a line of 0.19 pt; under 0.25 pt a press may lose it\n  --> essai.html:5:1\n  help: make it 0.25pt or thicker\n"
          "warning[print/hairline]: a line of 0.06 pt; under 0.25 pt a press may lose it\n  --> essai.html:7:1\n  help: make it 0.25pt or thicker\n");
    CHECK(judged(document, {}).said == "");
}

TEST_CASE("too much ink is named where it is, and the limit can be chosen", "[press]") {
    const auto document = with_item(filled(rectangle(0, 0, 50, 50), css::Cmyk{1, 1, 0.9, 0.5, 1}, 8));
    CHECK(judged(document, press()).said ==
          "warning[print/too-much-ink]: a colour of 340 % ink; the press takes 300 %\n  --> essai.html:8:1\n"
          "  help: choose a lighter colour, or black alone\n");
    auto options = press();
    options.most_ink = 350;
    CHECK(judged(document, options).said == "");
    options.most_ink = 100;
    auto dark = with_item({paint::ShowImage{"p", {8, 0, 0, 8, 0, 0}}, paint::artifact, element_on_line(9)});
    CHECK_THAT(judged(dark, options, {{"p", photo(64, 64)}}).said, Contains("% of \"p\" take more than 100 % of ink\n  --> essai.html:9:1"));
}

TEST_CASE("a picture too coarse for a press is named with its size", "[press]") {
    const auto document = with_item({paint::ShowImage{"photos/port.jpg", {192, 0, 0, 96, 0, 0}}, paint::artifact, element_on_line(9)});
    CHECK(judged(document, press(), {{"photos/port.jpg", photo(300, 150)}}).said ==
          "warning[print/low-resolution]: \"photos/port.jpg\" has 300 x 150 pixels and is shown 51 x 25 mm large: 150 pixels to the inch, of which a "
          "press wants 200\n  --> essai.html:9:1\n  help: take a larger picture, or show it smaller\n");
    CHECK(judged(document, press(), {{"photos/port.jpg", photo(400, 200)}}).said == "");
}

TEST_CASE("printer's marks stand on every plate, outside the bleed", "[press]") {
    auto document = empty_document();
    document.pages[0].bleed = 10;
    document.pages[0].crop_marks = document.pages[0].cross_marks = true;
    const std::string pdf = write(document, press());
    CHECK_THAT(qdf(pdf), Contains("/Separation") && Contains("/All CS 1 SCN") && Contains("/Artifact <</Type /Page>> BDC"));
    const std::string boxes = tool("pdfinfo -box FILE", pdf);
    CHECK_THAT(boxes, Contains("MediaBox:          -28.50   -28.50   623.78   870.38") && Contains("BleedBox:           -7.50    -7.50   602.78   849.38") &&
                          Contains("TrimBox:             0.00     0.00   595.28   841.88"));
    CHECK_THAT(qdf(write(document)), Contains("0 G") && !Contains("/Separation"));
}

TEST_CASE("blank pages fill up before a back cover, else at the end", "[press]") {
    auto document = empty_document();
    document.pages.resize(6, document.pages[0]);
    for (std::size_t i = 0; i < 6; ++i) document.pages[i].label = std::to_string(i + 1);
    CHECK(pdf::missing_pages(document, 4) == 2);
    CHECK(pdf::missing_pages(document, 1) == 0);
    CHECK(pdf::missing_pages(document, 3) == 0);
    CHECK(labels_of(pdf::with_blank_pages(document, 2)) == std::vector{1, 2, 3, 4, 5, 6, 7, 8});

    document.pages.back().name = "back";
    show_text(document, add_element(document, 0, "P"), run_of(noto_sans(), "dos", 16), 60, 80);
    document.destinations["dos"] = {5, {}};
    document.destinations["corps"] = {4, {}};
    document.outline.push_back({1, "Dos", true, 5, {}, -1});
    const auto padded = pdf::with_blank_pages(document, 2);
    CHECK(labels_of(padded) == std::vector{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(padded.pages[5].items.empty());
    CHECK(padded.pages[6].items.empty());
    CHECK_FALSE(padded.pages[7].items.empty());
    CHECK(padded.destinations.at("dos").page == 7);
    CHECK(padded.destinations.at("corps").page == 4);
    CHECK(padded.outline[0].page == 7);
    CHECK_THAT(tool("qpdf --check FILE", write(padded)), Contains("No syntax"));
}

TEST_CASE("an archive may be one of inks", "[press]") {
    auto options = press();
    options.variant = pdf::Variant::A2a;
    const std::string objects = qdf(write(with_item(filled(rectangle(0, 0, 50, 50), css::Rgba{1, 0, 0, 1}, 3)), options));
    CHECK_THAT(objects, Contains("/S /GTS_PDFA1") && Contains("/S /GTS_PDFX") && !Contains(" rg\n"));
}
