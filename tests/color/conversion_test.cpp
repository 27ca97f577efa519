#include "color/conversion.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "base/files.hpp"

using namespace bilan;

namespace {

constexpr const char* swop = "/usr/share/color/icc/ghostscript/default_cmyk.icc";  // Debian's libgs-common

color::ToInks to_swop() {
    auto made = color::ToInks::make(*read_file(swop));
    REQUIRE(made);
    return *made;
}

// Each colour of a cube of 17 x 17 x 17.
std::vector<std::uint8_t> cube() {
    std::vector<std::uint8_t> rgb;
    for (int r = 0; r <= 255; r += 15) {
        for (int g = 0; g <= 255; g += 15) {
            for (int b = 0; b <= 255; b += 15) {
                for (const int value : {r, g, b}) rgb.push_back(static_cast<std::uint8_t>(value));
            }
        }
    }
    return rgb;
}

}  // namespace

TEST_CASE("white is no ink, black is much, colours are inks", "[color]") {
    const auto inks = to_swop();
    CHECK(inks.inks(1, 1, 1) == color::Inks{0, 0, 0, 0});
    const auto black = inks.inks(0, 0, 0);
    CHECK(black[3] > 0.8);
    const auto red = inks.inks(1, 0, 0);
    CHECK(red[0] < 0.1);
    CHECK(red[1] > 0.8);
    CHECK(red[2] > 0.8);
}

TEST_CASE("a pixel has the inks of its colour", "[color]") {
    const auto inks = to_swop();
    const auto pixel = inks.pixels({18, 48, 77, 255, 255, 255});
    const auto color = inks.inks(18 / 255.0, 48 / 255.0, 77 / 255.0);
    REQUIRE(pixel.size() == 8);
    for (std::size_t i = 0; i < 4; ++i) CHECK(std::abs(pixel[i] / 255.0 - color[i]) < 0.01);
    for (std::size_t i = 4; i < 8; ++i) CHECK(pixel[i] == 0);
}

TEST_CASE("our sRGB is the sRGB of others", "[color]") {
    const auto rgb = cube();
    const auto converted = color::to_srgb(rgb, 3, *read_file("/usr/share/color/icc/sRGB.icc"));
    REQUIRE(converted);
    int worst = 0;
    for (std::size_t i = 0; i < rgb.size(); ++i) worst = std::max(worst, std::abs(int{rgb[i]} - int{(*converted)[i]}));
    CHECK(worst <= 2);
}

TEST_CASE("a picture's own profile counts", "[color]") {
    // Adobe RGB's green is greener than sRGB's.
    const auto wide = color::to_srgb({128, 200, 128}, 3, *read_file("/usr/share/color/icc/ghostscript/a98.icc"));
    REQUIRE(wide);
    CHECK((*wide)[0] < 120);
    const auto ink = color::to_srgb({0, 0, 0, 0, 0, 0, 0, 255}, 4, *read_file(swop));
    REQUIRE(ink);
    CHECK((*ink)[0] == 255);
    CHECK((*ink)[3] < 60);
    CHECK_FALSE(color::to_srgb({1, 2, 3}, 3, *read_file(swop)));
    CHECK_FALSE(color::to_srgb({1, 2, 3}, 3, "no profile"));
}

TEST_CASE("only CMYK profiles give inks", "[color]") {
    CHECK_FALSE(color::ToInks::make(color::srgb_profile()));
    CHECK_FALSE(color::ToInks::make("no profile"));
}

TEST_CASE("threads share a conversion", "[color]") {
    const auto inks = to_swop();
    const auto rgb = cube();
    const auto expected = inks.pixels(rgb);
    std::array<std::vector<std::uint8_t>, 8> results;
    {
        std::vector<std::jthread> threads;
        for (auto& result : results) threads.emplace_back([&] { result = inks.pixels(rgb); });
    }
    for (const auto& result : results) CHECK(result == expected);
}
