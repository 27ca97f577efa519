#include "images/images.hpp"

#include <catch2/catch.hpp>

#include "print/pdf/write_pdf.hpp"
#include "samples.hpp"

using namespace bilan::print;
using namespace bilan::print::pdf::tests;
using bilan::images::Bitmap;
using Catch::Contains;

namespace {

// Red on the left, blue on the right.
Bitmap halves(int width, int height, int channels) {
    Bitmap bitmap{width, height, channels, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool left = x < width / 2;
            const std::uint8_t pixel[] = {static_cast<std::uint8_t>(left ? 255 : 0), 0, static_cast<std::uint8_t>(left ? 0 : 255), 128};
            bitmap.pixels.insert(bitmap.pixels.end(), pixel, pixel + channels);
        }
    }
    return bitmap;
}

std::string pdf_with(const std::string& image, double size, bilan::Diagnostics& diagnostics, int times = 1) {
    auto document = empty_document();
    for (int i = 0; i < times; ++i) {
        document.pages[0].items.push_back({paint::ShowImage{"photo", {size, 0, 0, size, 100.0 + i * 10, 100}}});
    }
    return pdf::write_pdf(document, [&](const std::string&) { return std::optional(image); }, diagnostics);
}

std::string pdf_with(const std::string& image, double size, int times = 1) {
    bilan::Diagnostics diagnostics;
    std::string pdf = pdf_with(image, size, diagnostics, times);
    CHECK(to_text(diagnostics) == "");
    CHECK_THAT(tool("qpdf --check FILE", pdf), Contains("No syntax or stream encoding errors"));
    return pdf;
}

}  // namespace

TEST_CASE("a JPEG passes through byte for byte", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(64, 64, 3), 80);
    const std::string pdf = pdf_with(jpeg, 60);
    CHECK(pdf.find(jpeg) != std::string::npos);
    CHECK_THAT(tool("pdfimages -list FILE", pdf), Contains("64    64  rgb     3   8  jpeg   no"));
}

TEST_CASE("an image shown many times is embedded once", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(64, 64, 3), 80);
    const std::string pdf = pdf_with(jpeg, 60, 5);
    CHECK(pdf.find(jpeg) != std::string::npos);
    CHECK(pdf.find(jpeg, pdf.find(jpeg) + 1) == std::string::npos);
}

TEST_CASE("a PNG without alpha keeps its compressed rows", "[pdf]") {
    const std::string png = bilan::images::encode_png(halves(64, 64, 3));
    const std::string pdf = pdf_with(png, 60);
    CHECK(pdf.find(bilan::images::png_stream(png)->data) != std::string::npos);
    CHECK_THAT(tool("pdfimages -list FILE", pdf), Contains("64    64  rgb     3   8  image  no"));
}

TEST_CASE("alpha becomes a soft mask", "[pdf]") {
    const std::string pdf = pdf_with(bilan::images::encode_png(halves(64, 64, 4)), 60);
    CHECK_THAT(tool("pdfimages -list FILE", pdf), Contains("smask"));
}

TEST_CASE("pixels far beyond what the paper shows are thrown away", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(1000, 500, 3), 80);
    // 96 CSS px are one inch: 72 are 1333 ppi across and 667 down, of which the lesser counts; 96 are 500.
    const std::string list = tool("pdfimages -list FILE", pdf_with(jpeg, 72));
    CHECK_THAT(list, Contains(" 450   225  rgb"));
    CHECK_THAT(tool("pdfimages -list FILE", pdf_with(jpeg, 96)), Contains("1000   500  rgb"));
}

TEST_CASE("a photograph that was taken sideways stands upright", "[pdf]") {
    // An EXIF segment that says: turn right (6).
    std::string jpeg = bilan::images::encode_jpeg(halves(64, 32, 3), 90);
    const std::string tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    jpeg.insert(2, std::string("\xff\xe1\0\x22", 4) + std::string("Exif\0\0", 6) + tiff);
    auto document = empty_document();
    document.pages[0].items.push_back({paint::ShowImage{"photo", {32, 0, 0, 64, 0, 0}}});
    bilan::Diagnostics diagnostics;
    const auto pdf = pdf::write_pdf(document, [&](const std::string&) { return std::optional(jpeg); }, diagnostics);
    // Shown 32 wide and 64 high, red above: what was left is now on top.
    const std::string ppm = tool("pdftoppm -r 96 -x 0 -y 0 -W 32 -H 64 FILE", pdf);
    REQUIRE(ppm.size() > 32 * 64 * 3);
    const std::string pixels = ppm.substr(ppm.size() - 32 * 64 * 3);
    const auto red = [&](int x, int y) { return static_cast<unsigned char>(pixels[static_cast<std::size_t>((y * 32 + x) * 3)]); };
    CHECK(red(16, 10) > 200);
    CHECK(red(16, 54) < 50);
}

TEST_CASE("a truncated image is an error in plain words", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(64, 64, 3), 80);
    bilan::Diagnostics diagnostics;
    pdf_with(jpeg.substr(0, jpeg.size() / 2), 60, diagnostics);
    CHECK(to_text(diagnostics) == "error[print/bad-image]: the image cannot be shown: the file is cut short\n  --> photo\n");
}
