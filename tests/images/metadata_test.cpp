#include <catch2/catch.hpp>

#include "images/images.hpp"
#include "images/samples.hpp"

using namespace bilan::images;
using namespace std::string_literals;

TEST_CASE("a JPEG loses what the camera wrote and keeps its pixels", "[images]") {
    const std::string clean = encode_jpeg(samples::gradient(40, 30, 3), 85);
    std::string jpeg = samples::with_segment(clean, 0xFE, "a comment by the editor");
    jpeg = samples::with_segment(jpeg, 0xED, "Photoshop 3.0\0"s + "8BIM");
    jpeg = samples::with_segment(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"s);
    jpeg = samples::with_segment(jpeg, 0xE1, samples::exif_in_jpeg(1));
    jpeg += "a second picture after the end";
    CHECK(strip_metadata(jpeg) == clean);
    CHECK(strip_metadata(clean) == clean);
    CHECK_FALSE(validate(clean));
}

TEST_CASE("orientation alone stays of EXIF", "[images]") {
    const std::string clean = encode_jpeg(samples::gradient(40, 30, 3), 85);
    const std::string jpeg = samples::with_segment(clean, 0xE1, samples::exif_in_jpeg(8));
    const std::string stripped = strip_metadata(jpeg);
    CHECK(stripped.find("CAM") == std::string::npos);
    CHECK(probe(stripped)->orientation == 8);
    CHECK(strip_metadata(stripped) == stripped);
    CHECK(decode(stripped).bitmap == decode(jpeg).bitmap);
}

TEST_CASE("Adobe's marker stays, a thumbnail in JFIF goes", "[images]") {
    const std::string clean = encode_jpeg(samples::gradient(8, 8, 3), 85);
    const std::string adobe = samples::with_segment(clean, 0xEE, "Adobe\0\x64\0\0\0\0\1"s);
    CHECK(strip_metadata(adobe) == adobe);
    std::string thumbnail = clean;
    thumbnail.replace(4, 2, samples::big(16 + 3, 2)).replace(18, 2, "\1\1"s).insert(20, "RGB");
    CHECK(strip_metadata(thumbnail) == clean);
}

TEST_CASE("a small colour profile stays unless it says sRGB", "[images]") {
    const std::string clean = encode_jpeg(samples::gradient(8, 8, 3), 85);
    const auto with_profile = [&](const std::string& name) {
        return samples::with_segment(clean, 0xE2, "ICC_PROFILE\0\1\1"s + name);
    };
    CHECK(strip_metadata(with_profile("Display P3")) == with_profile("Display P3"));
    CHECK(probe(with_profile("Display P3"))->has_profile);
    CHECK(strip_metadata(with_profile("sRGB IEC61966-2.1")) == clean);
    CHECK(strip_metadata(samples::with_segment(with_profile(std::string(60000, 'p')), 0xE2, "ICC_PROFILE\0\2\2"s + std::string(60000, 'p'))) == clean);
}

TEST_CASE("a PNG keeps what its pixels need", "[images]") {
    const std::string clean = encode_png(samples::gradient(20, 10, 3));
    std::string png = samples::with_chunk(clean, "tEXt", "Author\0someone"s);
    png = samples::with_chunk(png, "iTXt", "XML:com.adobe.xmp"s);
    png = samples::with_chunk(png, "tIME", "\x07\xE6\1\1\0\0\0"s);
    png = samples::with_chunk(png, "prVt", "an editor's own");
    png = samples::with_chunk(png, "eXIf", samples::exif(1));
    CHECK(strip_metadata(png + "more") == clean);
    const std::string dense = samples::with_chunk(clean, "pHYs", "\0\0\x2E\x23\0\0\x2E\x23\1"s);
    CHECK(strip_metadata(dense) == dense);
    const std::string turned = strip_metadata(samples::with_chunk(clean, "eXIf", samples::exif(3)));
    CHECK(turned.find("CAM") == std::string::npos);
    CHECK(probe(turned)->orientation == 3);
    CHECK_FALSE(validate(turned));
}

TEST_CASE("a WebP loses EXIF and XMP and stays whole", "[images]") {
    const std::string clean = encode_webp(samples::gradient(20, 10, 4), 80);
    REQUIRE(clean.substr(12, 4) == "VP8X");
    std::string webp = clean + "EXIF" + "\x04\0\0\0"s + "abcd" + "XMP " + "\x03\0\0\0"s + "xyz\0"s;
    webp[20] = static_cast<char>(webp[20] | 0x0C);
    webp[4] = static_cast<char>(webp.size() - 8);
    webp[5] = static_cast<char>((webp.size() - 8) >> 8);
    CHECK(strip_metadata(webp) == clean);
}

TEST_CASE("what is no image comes back as it is", "[images]") {
    CHECK(strip_metadata("hello") == "hello");
    CHECK(strip_metadata("\xFF\xD8\xFF") == "\xFF\xD8\xFF");
    CHECK(strip_metadata("").empty());
}
