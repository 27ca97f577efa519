#include "color/profile.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"

using namespace bilan;

namespace {
constexpr const char* swop = "/usr/share/color/icc/ghostscript/default_cmyk.icc";  // Debian's libgs-common
}

TEST_CASE("a profile says what it is of", "[color]") {
    const auto cmyk = color::read_profile(*read_file(swop));
    REQUIRE(cmyk);
    CHECK(cmyk->space == color::Space::Cmyk);
    CHECK(cmyk->is_output);
    CHECK(cmyk->version == 2);
    CHECK(cmyk->description == "Artifex CMYK SWOP Profile");
}

TEST_CASE("sRGB is an ICC 2 display profile of its own", "[color]") {
    const std::string& icc = color::srgb_profile();
    CHECK(icc.size() < 3000);
    const auto srgb = color::read_profile(icc);
    REQUIRE(srgb);
    CHECK(srgb->space == color::Space::Rgb);
    CHECK(srgb->version == 2);
    CHECK_FALSE(srgb->is_output);
    CHECK(srgb->description == "sRGB IEC61966-2.1");
}

TEST_CASE("bytes that are no profile are refused", "[color]") {
    CHECK_FALSE(color::read_profile(""));
    CHECK_FALSE(color::read_profile("not a profile"));
    CHECK_FALSE(color::read_profile(color::srgb_profile().substr(0, 200)));
    CHECK_FALSE(color::read_profile(*read_file("/usr/share/color/icc/ghostscript/lab.icc")));
}
