#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "images/images.hpp"
#include "images/samples.hpp"

using namespace bilan;
using namespace bilan::images;
using namespace std::string_literals;

namespace {

std::string icc(const std::string& name) { return *read_file("/usr/share/color/icc/" + name); }
std::string wide() { return icc("ghostscript/a98.icc"); }
std::string press() { return icc("ghostscript/default_cmyk.icc"); }

// As editors write it: parts of at most 65,519 bytes, numbered.
std::string jpeg_with_profile(std::string jpeg, const std::string& profile) {
    constexpr std::size_t part = 65519;
    const std::size_t count = (profile.size() + part - 1) / part;
    for (std::size_t i = count; i > 0; --i) {
        const std::string number{static_cast<char>(i), static_cast<char>(count)};
        const std::string payload = "ICC_PROFILE\0"s + number + profile.substr((i - 1) * part, part);
        jpeg.insert(2, "\xFF\xE2" + samples::big(payload.size() + 2, 2) + payload);
    }
    return jpeg;
}

// zlib's stored blocks, as in samples::png.
std::string deflated(const std::string& data) {
    std::string result("\x78\x01"s);
    std::uint32_t a = 1, b = 0;
    for (const char c : data) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    const std::string length{static_cast<char>(data.size() & 0xFF), static_cast<char>(data.size() >> 8)};
    return result + "\x01" + length + std::string{static_cast<char>(~length[0]), static_cast<char>(~length[1])} + data + samples::big(b << 16 | a, 4);
}

std::string png_with_profile(std::string png, const std::string& profile) {
    return png.insert(png.find("IDAT") - 4, samples::chunk("iCCP", "name\0\0"s + deflated(profile)));
}

const std::vector<std::uint8_t> green{60, 200, 60};

}  // namespace

TEST_CASE("a picture's profile is found, whole, unless it says sRGB", "[images]") {
    const std::string jpeg = encode_jpeg(samples::flat(16, 16, green), 95);
    CHECK(color_profile(jpeg).empty());
    CHECK(color_profile(jpeg_with_profile(jpeg, wide())) == wide());
    CHECK(color_profile(jpeg_with_profile(jpeg, press())) == press());  // three segments
    CHECK(color_profile(jpeg_with_profile(jpeg, icc("sRGB.icc"))).empty());
    const std::string png = encode_png(samples::flat(16, 16, green));
    CHECK(color_profile(png_with_profile(png, wide())) == wide());
    CHECK(color_profile("no image").empty());
}

TEST_CASE("pixels of a wide colour space are decoded to sRGB", "[images]") {
    const std::string jpeg = encode_jpeg(samples::flat(16, 16, green), 95);
    const auto plain = decode(jpeg).bitmap, converted = decode(jpeg_with_profile(jpeg, wide())).bitmap;
    REQUIRE(plain);
    REQUIRE(converted);
    CHECK(plain->pixels[0] - converted->pixels[0] > 30);  // beyond sRGB's green: less red is the nearest
    const std::string png = encode_png(samples::flat(4, 4, {60, 200, 60, 128}));
    const auto clear = decode(png_with_profile(png, wide())).bitmap;
    REQUIRE(clear);
    CHECK(clear->channels == 4);
    CHECK(clear->pixels[0] < 30);
    CHECK(clear->pixels[3] == 128);
}

TEST_CASE("a broken or unfitting profile changes nothing", "[images]") {
    const std::string jpeg = encode_jpeg(samples::flat(16, 16, green), 95);
    CHECK(decode(jpeg_with_profile(jpeg, "broken")).bitmap == decode(jpeg).bitmap);
    CHECK(decode(jpeg_with_profile(jpeg, press())).bitmap == decode(jpeg).bitmap);
    const std::string gray = encode_jpeg(samples::flat(16, 16, {90}), 95);
    CHECK(decode(jpeg_with_profile(gray, wide())).bitmap == decode(gray).bitmap);
}

TEST_CASE("inks come back as colours, by their profile when there is one", "[images]") {
    std::vector<std::uint8_t> inks;
    for (int i = 0; i < 16 * 16; ++i) inks.insert(inks.end(), {255, 0, 0, 0});
    const std::string jpeg = encode_cmyk_jpeg(inks, 16, 16, 95);
    const auto info = probe(jpeg);
    REQUIRE(info);
    CHECK(info->color_space == ColorSpace::Cmyk);
    CHECK(info->adobe_transform);
    const auto sum = decode(jpeg).bitmap, converted = decode(jpeg_with_profile(jpeg, press())).bitmap;
    REQUIRE(sum);
    REQUIRE(converted);
    CHECK(sum->pixels[0] <= 2);
    CHECK(sum->pixels[1] >= 253);
    CHECK(converted->pixels[1] < 220);  // printed cyan is no screen's cyan
    CHECK_FALSE(validate(jpeg));
}

TEST_CASE("rows of four samples are deflated with their predictors", "[images]") {
    const auto rows = deflated_rows(samples::gradient(20, 10, 4));
    CHECK(rows.colors == 4);
    CHECK(rows.width == 20);
    CHECK_FALSE(rows.data.empty());
    const std::string png = encode_png(samples::gradient(20, 10, 3));
    CHECK(deflated_rows(samples::gradient(20, 10, 3)).data == png_stream(png)->data);
}
