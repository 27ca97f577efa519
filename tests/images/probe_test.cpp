#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "images/samples.hpp"

using namespace bilan::images;
using namespace std::string_literals;

TEST_CASE("a JPEG's header is read", "[images]") {
    const auto info = probe(encode_jpeg(samples::gradient(33, 17, 3), 80));
    REQUIRE(info);
    CHECK(info->format == Format::Jpeg);
    CHECK(info->width == 33);
    CHECK(info->height == 17);
    CHECK(info->color_space == ColorSpace::Rgb);
    CHECK(info->bits == 8);
    CHECK(info->progressive);
    CHECK(info->orientation == 1);
    CHECK_FALSE(info->adobe_transform);
    CHECK_FALSE(info->ppi);
    const auto gray = probe(encode_jpeg(samples::gradient(8, 8, 1), 80, Scan::Baseline));
    CHECK(gray->color_space == ColorSpace::Gray);
    CHECK_FALSE(gray->progressive);
}

TEST_CASE("a JPEG tells orientation, density and Adobe's transform", "[images]") {
    std::string jpeg = samples::with_segment(encode_jpeg(samples::gradient(40, 20, 3), 80), 0xE1, samples::exif_in_jpeg(6));
    jpeg[13] = 1;                                    // JFIF's unit: the inch
    jpeg.replace(14, 4, "\x01\x2C\x01\x2C"s);        // 300
    jpeg = samples::with_segment(jpeg, 0xEE, "Adobe\0\x64\0\0\0\0\1"s);
    const auto info = probe(jpeg);
    REQUIRE(info);
    CHECK(info->orientation == 6);
    CHECK(info->shown_width() == 20);
    CHECK(info->shown_height() == 40);
    CHECK(info->ppi == 300.0);
    CHECK(info->adobe_transform == 1);
}

TEST_CASE("a PNG's header is read", "[images]") {
    const auto info = probe(samples::with_chunk(encode_png(samples::gradient(9, 4, 4)), "pHYs", "\0\0\x2E\x23\0\0\x2E\x23\1"s));
    REQUIRE(info);
    CHECK(info->format == Format::Png);
    CHECK(info->width == 9);
    CHECK(info->height == 4);
    CHECK(info->has_alpha);
    CHECK(info->ppi == Approx(300).margin(0.01));
    CHECK_FALSE(info->interlaced);
    CHECK_FALSE(probe(encode_png(samples::gradient(9, 4, 3)))->has_alpha);
    CHECK(probe(encode_png(samples::gradient(9, 4, 1)))->color_space == ColorSpace::Gray);
}

TEST_CASE("a WebP's header is read, with and without alpha", "[images]") {
    const auto info = probe(encode_webp(samples::gradient(31, 12, 3), 80));
    REQUIRE(info);
    CHECK(info->format == Format::Webp);
    CHECK(info->width == 31);
    CHECK(info->height == 12);
    CHECK_FALSE(info->has_alpha);
    const auto alpha = probe(encode_webp(samples::gradient(31, 12, 4), 80));
    CHECK(alpha->has_alpha);
    CHECK(alpha->width == 31);
}

TEST_CASE("GIF and SVG are recognised, other bytes are not", "[images]") {
    CHECK(probe("GIF89a\x05\0\x03\0\0\0\0"s)->width == 5);
    CHECK(probe("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")->format == Format::Svg);
    for (const char* bytes : {"", "hello", "\xFF\xD8", "RIFF", "%PDF-1.7"}) CHECK_FALSE(probe(bytes));
}

TEST_CASE("a PNG's own data go into a PDF unless it has alpha", "[images]") {
    const std::string png = encode_png(samples::gradient(9, 4, 3));
    const auto stream = png_stream(png);
    REQUIRE(stream);
    CHECK(stream->width == 9);
    CHECK(stream->colors == 3);
    CHECK(stream->bits == 8);
    CHECK(stream->palette.empty());
    CHECK(png.find(stream->data) != std::string::npos);
    CHECK(png_stream(encode_png(samples::gradient(9, 4, 1)))->colors == 1);
    CHECK_FALSE(png_stream(encode_png(samples::gradient(9, 4, 4))));
    CHECK_FALSE(png_stream(samples::with_chunk(png, "tRNS", "\0\0\0\0\0\0"s)));
    std::string interlaced = png;
    interlaced[28] = 1;
    CHECK_FALSE(png_stream(interlaced));
    CHECK_FALSE(png_stream(encode_webp(samples::gradient(9, 4, 3), 50)));
}

TEST_CASE("renditions never widen an image", "[images]") {
    CHECK(rendition_widths(4000) == std::vector{480, 800, 1200, 1600});
    CHECK(rendition_widths(1600) == std::vector{480, 800, 1200, 1600});
    CHECK(rendition_widths(1000) == std::vector{480, 800, 1000});
    CHECK(rendition_widths(820) == std::vector{480, 800});
    CHECK(rendition_widths(300) == std::vector{300});
    CHECK(rendition_widths(0).empty());
}
