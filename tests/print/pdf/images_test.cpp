#include "images/images.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
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
    return pdf::write_pdf(document, [&](const std::string&) { return std::make_shared<const std::string>(image); }, diagnostics);
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

namespace {

pdf::Options screen() {
    pdf::Options options;
    options.profile = pdf::Profile::Screen;
    return options;
}

// Pictures side by side, each in a square of that many CSS px.
Judged shown(const std::map<std::string, std::string>& pictures, double size, const pdf::Options& options) {
    auto document = empty_document();
    double x = 0;
    for (const auto& [url, bytes] : pictures) {
        document.pages[0].items.push_back({paint::ShowImage{url, {size, 0, 0, size, x, 100}}});
        x += size;
    }
    return judged(document, options, pictures);
}

std::string images_in(const Judged& made) {
    CHECK(made.said == "");
    return tool("pdfimages -list FILE | tail -n +3", made.pdf);
}

// No two neighbours alike, as in a photograph of gravel.
Bitmap noise(int width, int height) {
    Bitmap bitmap{width, height, 3, {}};
    unsigned seed = 1;
    for (int i = 0; i < width * height * 3; ++i) bitmap.pixels.push_back(static_cast<std::uint8_t>((seed = seed * 1664525 + 1013904223) >> 24));
    return bilan::images::resample(bitmap, width / 2, height / 2);
}

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("for the screen pictures have 150 pixels to the inch, unless they nearly have", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(400, 400, 3), 80);
    // 96 CSS px are one inch.
    CHECK_THAT(images_in(shown({{"p", jpeg}}, 96, screen())), Contains(" 150   150  rgb"));
    CHECK_THAT(images_in(shown({{"p", jpeg}}, 210, screen())), Contains(" 400   400  rgb"));  // 183 ppi
    auto finer = screen();
    finer.screen_ppi = 220;
    CHECK_THAT(images_in(shown({{"p", jpeg}}, 96, finer)), Contains(" 220   220  rgb"));
    CHECK_THAT(images_in(shown({{"p", jpeg}}, 96, {})), Contains(" 400   400  rgb"));
}

TEST_CASE("for the screen a photograph kept as PNG becomes a JPEG, a drawing does not", "[pdf]") {
    CHECK_THAT(images_in(shown({{"p", bilan::images::encode_png(noise(1600, 1600))}}, 192, screen())), Contains("jpeg"));
    CHECK_THAT(images_in(shown({{"p", bilan::images::encode_png(halves(800, 800, 3))}}, 192, screen())), Contains("image  no"));
    CHECK_THAT(images_in(shown({{"p", bilan::images::encode_png(noise(1600, 1600))}}, 192, {})), Contains("image  no"));
}

TEST_CASE("the same bytes under two names are one image, as fine as the larger needs", "[pdf]") {
    const std::string jpeg = bilan::images::encode_jpeg(halves(400, 400, 3), 80);
    auto document = empty_document();
    document.pages[0].items.push_back({paint::ShowImage{"a.jpg", {48, 0, 0, 48, 0, 0}}});
    document.pages[0].items.push_back({paint::ShowImage{"b.jpg", {96, 0, 0, 96, 100, 0}}});
    const auto made = judged(document, screen(), {{"a.jpg", jpeg}, {"b.jpg", jpeg}});
    CHECK(count(qdf(made.pdf), "/Subtype /Image") == 1);
    CHECK_THAT(images_in(made), Contains(" 150   150  rgb"));
}

TEST_CASE("a soft mask is compressed", "[pdf]") {
    const auto made = shown({{"p", bilan::images::encode_png(halves(600, 600, 4))}}, 192, {});
    CHECK_THAT(images_in(made), Contains("smask"));
    CHECK(made.pdf.size() < 12000);  // 360,000 samples of alpha, all alike
}

TEST_CASE("a font is embedded once, whatever the number of pages", "[pdf]") {
    auto document = empty_document();
    document.pages.resize(20, document.pages[0]);
    for (auto& page : document.pages) {
        const int leaf = add_leaf(document, add_element(document, 0, "P"));
        page.items.push_back({show(run_of(noto_sans(), "page", 10), {60, 80}, css::Rgba{}), leaf});
    }
    const std::string objects = qdf(write(document));
    CHECK(count(objects, "/FontFile2 ") == 1);
    CHECK(count(objects, "/Type /Page\n") == 20);
}

TEST_CASE("a profile of the picture's own stands beside it once, sRGB does not", "[pdf]") {
    const auto with_profile = [](const std::string& file, int quality) {
        const auto icc = bilan::read_file(bilan::Path("/usr/share/color/icc") / file);
        REQUIRE(icc);
        std::string jpeg = bilan::images::encode_jpeg(halves(64, 64, 3), quality);
        const std::size_t length = icc->size() + 16;
        const std::string header{'\xff', '\xe2', static_cast<char>(length >> 8), static_cast<char>(length & 0xff)};
        return jpeg.insert(20, header + std::string("ICC_PROFILE\0\1\1", 14) + *icc);
    };
    const std::map<std::string, std::string> wide{{"a", with_profile("ghostscript/a98.icc", 80)}, {"b", with_profile("ghostscript/a98.icc", 81)}};
    const auto made = shown(wide, 48, {});
    CHECK_THAT(images_in(made), Contains("icc"));
    CHECK(count(qdf(made.pdf), "/Alternate /DeviceRGB") == 1);
    CHECK_THAT(images_in(shown({{"a", with_profile("sRGB.icc", 80)}}, 48, {})), Contains("rgb ") && !Contains("icc"));
    pdf::Options press;
    press.output_profile = swop_profile();
    CHECK_THAT(images_in(shown(wide, 48, press)), Contains("cmyk") && !Contains("icc"));
}

TEST_CASE("inks keep as they came, but for archives of sRGB", "[pdf]") {
    const std::string jpeg = bilan::images::encode_cmyk_jpeg(std::vector<std::uint8_t>(64 * 64 * 4, 50), 64, 64, 80);
    const auto made = shown({{"p", jpeg}}, 48, {});
    CHECK(made.pdf.find(jpeg) != std::string::npos);
    CHECK_THAT(images_in(made), Contains("cmyk"));
    pdf::Options archive;
    archive.variant = pdf::Variant::A2a;
    CHECK_THAT(images_in(shown({{"p", jpeg}}, 48, archive)), Contains("rgb "));
}

TEST_CASE("a photograph that was taken sideways stands upright", "[pdf]") {
    // An EXIF segment that says: turn right (6).
    std::string jpeg = bilan::images::encode_jpeg(halves(64, 32, 3), 90);
    const std::string tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    jpeg.insert(2, std::string("\xff\xe1\0\x22", 4) + std::string("Exif\0\0", 6) + tiff);
    auto document = empty_document();
    document.pages[0].items.push_back({paint::ShowImage{"photo", {32, 0, 0, 64, 0, 0}}});
    bilan::Diagnostics diagnostics;
    const auto pdf = pdf::write_pdf(document, [&](const std::string&) { return std::make_shared<const std::string>(jpeg); }, diagnostics);
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
