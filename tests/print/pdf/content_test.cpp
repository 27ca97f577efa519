#include "print/pdf/content.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace bilan::print;
using bilan::print::pdf::append_number;
using bilan::print::pdf::Content;

namespace {
std::string number(double value, int decimals = 3) {
    std::string out;
    append_number(out, value, decimals);
    return out;
}
}  // namespace

TEST_CASE("numbers are rounded and have no trailing zeros", "[pdf]") {
    CHECK(number(0) == "0");
    CHECK(number(-0.0) == "0");
    CHECK(number(-0.0004) == "0");
    CHECK(number(-0.0006) == "-0.001");
    CHECK(number(12.5) == "12.5");
    CHECK(number(0.0125, 4) == "0.0125");
    CHECK(number(1.9999) == "2");
    CHECK(number(595.276) == "595.276");
    CHECK(number(100) == "100");
    CHECK(number(7.25, 0) == "7");
}

TEST_CASE("a number that is none is written as zero", "[pdf]") {
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(number(std::numeric_limits<double>::infinity()) == "0");
}

TEST_CASE("grey is written as grey, ink as ink", "[pdf]") {
    CHECK(Content().fill_color(css::Rgba{0, 0, 0, 1}).bytes() == "0 g\n");
    CHECK(Content().stroke_color(css::Rgba{0.5, 0.5, 0.5, 1}).bytes() == "0.5 G\n");
    CHECK(Content().fill_color(css::Rgba{1, 0, 0.25, 1}).bytes() == "1 0 0.25 rg\n");
    CHECK(Content().stroke_color(css::Cmyk{0, 0, 0, 1, 1}).bytes() == "0 0 0 1 K\n");
}
