#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "images/images.hpp"
#include "images/samples.hpp"

using namespace bilan::images;

namespace {

int worst_difference(const Bitmap& a, const Bitmap& b) {
    REQUIRE(a.pixels.size() == b.pixels.size());
    int worst = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) worst = std::max(worst, std::abs(a.pixels[i] - b.pixels[i]));
    return worst;
}

Bitmap letters(int width, const char* text) {
    Bitmap bitmap{width, 0, 1, {}};
    for (; *text != 0; ++text) bitmap.pixels.push_back(static_cast<std::uint8_t>(*text));
    bitmap.height = static_cast<int>(bitmap.pixels.size()) / width;
    return bitmap;
}

std::string text_of(const Bitmap& bitmap) {
    return std::to_string(bitmap.width) + ":" + std::string(bitmap.pixels.begin(), bitmap.pixels.end());
}

}  // namespace

TEST_CASE("PNG gives back every pixel", "[images]") {
    for (const int channels : {1, 3, 4}) {
        const Bitmap bitmap = samples::gradient(13, 7, channels);
        CHECK(decode(encode_png(bitmap)).bitmap == bitmap);
    }
}

TEST_CASE("PNGs of every kind become eight bits of gray, RGB or RGBA", "[images]") {
    using namespace std::string_literals;
    using Pixels = std::vector<std::uint8_t>;
    const std::string palette = samples::chunk("PLTE", "\x0A\x14\x1E\x64\x6E\x78");
    const std::string indexed = samples::png(3, 1, 1, 3, 0, "\0\x40"s, palette);
    CHECK(decode(indexed).bitmap->pixels == Pixels{10, 20, 30, 100, 110, 120, 10, 20, 30});
    REQUIRE(png_stream(indexed));
    CHECK(png_stream(indexed)->palette == "\x0A\x14\x1E\x64\x6E\x78");
    CHECK(png_stream(indexed)->bits == 1);
    CHECK(png_stream(indexed)->colors == 1);
    const std::string clear = samples::png(2, 1, 1, 3, 0, "\0\x40"s, palette + samples::chunk("tRNS", "\x80"));
    CHECK(decode(clear).bitmap->pixels == Pixels{10, 20, 30, 128, 100, 110, 120, 255});
    CHECK(decode(samples::png(2, 1, 16, 0, 0, "\0\xFF\xFF\x80\x00"s)).bitmap->pixels == Pixels{255, 128});
    CHECK(decode(samples::png(1, 1, 8, 4, 0, "\0\x37\x7F"s)).bitmap->pixels == Pixels{0x37, 0x37, 0x37, 0x7F});
    const std::string interlaced = samples::png(2, 2, 8, 0, 1, "\0\x01\0\x02\0\x03\x04"s);
    CHECK(probe(interlaced)->interlaced);
    CHECK(decode(interlaced).bitmap->pixels == Pixels{1, 2, 3, 4});
    CHECK_FALSE(png_stream(interlaced));
}

TEST_CASE("JPEG and WebP give back flat colours", "[images]") {
    const Bitmap blue = samples::flat(32, 16, {0, 51, 160});
    CHECK(worst_difference(*decode(encode_jpeg(blue, 95)).bitmap, blue) <= 2);
    CHECK(worst_difference(*decode(encode_webp(blue, 90)).bitmap, blue) <= 4);
    CHECK(decode(encode_jpeg(samples::flat(8, 8, {0, 0, 0, 0}), 95)).bitmap == samples::flat(8, 8, {255, 255, 255}));
    CHECK(decode(encode_webp(samples::flat(8, 8, {9, 9, 9, 77}), 90)).bitmap->channels == 4);
    CHECK(decode(encode_webp(samples::flat(8, 8, {128}), 90)).bitmap->channels == 3);
}

TEST_CASE("every orientation shows the same letters", "[images]") {
    const Bitmap stored = letters(3, "abcdef");  // abc over def
    const char* shown[] = {"", "3:abcdef", "3:cbafed", "3:fedcba", "3:defabc", "2:adbecf", "2:daebfc", "2:fcebda", "2:cfbead"};
    for (int orientation = 1; orientation <= 8; ++orientation) CHECK(text_of(orient(stored, orientation)) == shown[orientation]);
}

TEST_CASE("decoding applies the orientation unless told not to", "[images]") {
    const std::string jpeg = samples::with_segment(encode_jpeg(samples::gradient(40, 20, 3), 90), 0xE1, samples::exif_in_jpeg(6));
    CHECK(decode(jpeg).bitmap->width == 20);
    CHECK(decode(jpeg, {Orientation::Ignore, 0}).bitmap->width == 40);
    CHECK(decode(jpeg).bitmap == orient(*decode(jpeg, {Orientation::Ignore, 0}).bitmap, 6));
}

TEST_CASE("a JPEG is decoded by eighths, never below the width asked for", "[images]") {
    const std::string jpeg = encode_jpeg(samples::gradient(800, 400, 3), 80);
    CHECK(decode(jpeg, {Orientation::Apply, 100}).bitmap->width == 100);
    CHECK(decode(jpeg, {Orientation::Apply, 101}).bitmap->width == 200);
    CHECK(decode(jpeg, {Orientation::Apply, 790}).bitmap->width == 800);
    CHECK(decode(jpeg, {Orientation::Apply, 5000}).bitmap->width == 800);
    const std::string turned = samples::with_segment(jpeg, 0xE1, samples::exif_in_jpeg(8));
    CHECK(decode(turned, {Orientation::Apply, 100}).bitmap->width == 100);
    CHECK(decode(turned, {Orientation::Apply, 100}).bitmap->height == 200);
}

TEST_CASE("resampling keeps flat colours, symmetry and transparency", "[images]") {
    CHECK(resample(samples::flat(90, 61, {10, 200, 255}), 31, 17) == samples::flat(31, 17, {10, 200, 255}));
    CHECK(resample(samples::flat(7, 5, {3}), 20, 30) == samples::flat(20, 30, {3}));
    const Bitmap edge = letters(4, std::string("\x01\x01\xC9\xC9", 4).c_str());
    CHECK(resample(edge, 2, 1).pixels == std::vector<std::uint8_t>{18, 184});  // 17.53 and 184.47 by hand
    CHECK(resample(edge, 1, 1).pixels == std::vector<std::uint8_t>{101});
    Bitmap half_clear = samples::flat(2, 1, {255, 0, 0, 255});
    half_clear.pixels[4] = 0;
    half_clear.pixels[5] = 255;
    half_clear.pixels[7] = 0;  // green that nobody sees
    CHECK(resample(half_clear, 1, 1).pixels == std::vector<std::uint8_t>{255, 0, 0, 128});
    CHECK(resample(edge, 4, 1) == edge);
}

TEST_CASE("a crop stays inside the image", "[images]") {
    const Bitmap stored = letters(3, "abcdefghi");
    CHECK(text_of(crop(stored, 1, 1, 2, 1)) == "2:ef");
    CHECK(text_of(crop(stored, -1, 2, 2, 5)) == "1:g");
    CHECK(crop(stored, 5, 5, 2, 2).pixels.empty());
    CHECK(flatten(samples::flat(1, 1, {0, 100, 200, 51})).pixels == std::vector<std::uint8_t>{204, 224, 244});
}

TEST_CASE("eight threads write the same bytes", "[images]") {
    const Bitmap photo = samples::gradient(200, 120, 3);
    const auto work = [&] {
        const Bitmap small = resample(photo, 90, 54);
        return encode_jpeg(small, 80) + encode_webp(small, 80) + encode_png(small);
    };
    const std::string expected = work();
    std::vector<int> same(8, 0);
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < same.size(); ++t) threads.emplace_back([&, t] { same[t] = work() == expected; });
    threads.clear();
    CHECK(same == std::vector<int>(8, 1));
}
