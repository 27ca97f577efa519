#include "base/decimal.hpp"

#include <catch2/catch.hpp>

#include "base/check.hpp"

using bilan::Decimal;

namespace {
Decimal d(const char* text) { return Decimal::parse(text).value(); }
}  // namespace

TEST_CASE("decimals add without error", "[decimal]") {
    CHECK((d("0.1") + d("0.2")).to_string() == "0.3");
    CHECK((d("29793") - d("30000")).to_string() == "-207");
    CHECK((d("1.50") + d("1")).to_string() == "2.50");
    CHECK((d("-0.5") * d("0.5")).to_string() == "-0.25");
}

TEST_CASE("division rounds half away from zero", "[decimal]") {
    CHECK(divide(d("87600"), d("1709"), 1).to_string() == "51.3");
    CHECK(divide(d("1"), d("8"), 2).to_string() == "0.13");
    CHECK(divide(d("-1"), d("8"), 2).to_string() == "-0.13");
    CHECK(divide(d("2"), d("0.5"), 0).to_string() == "4");
    CHECK_THROWS_AS(divide(d("1"), d("0"), 0), bilan::InternalError);
}

TEST_CASE("decimals compare by value, whatever their decimals", "[decimal]") {
    CHECK(d("1.50") == d("1.5"));
    CHECK(d("1e3") == d("1000"));
    CHECK(d("-2") < d("-1.999"));
    CHECK(d("55.25").rounded(1).to_string() == "55.3");
    CHECK(d("55.00").normalized().to_string() == "55");
    CHECK(d("12.0").to_integer() == 12);
    CHECK_FALSE(d("12.5").to_integer());
}

TEST_CASE("what is not a JSON number is no decimal", "[decimal]") {
    for (const char* text : {"", "-", "1.", ".5", "01", "+1", "1,5", "1 000", "1e", "0x10", "NaN", "1e99", "1.2.3"}) {
        INFO(text);
        CHECK_FALSE(Decimal::parse(text));
    }
    CHECK_FALSE(Decimal::parse("123456789012345678901234567890123456789"));
    CHECK(d("12345678901234567890123456789012345678").to_string() == "12345678901234567890123456789012345678");
    CHECK(d("0.000000000000000001").to_string() == "0.000000000000000001");
    CHECK_FALSE(Decimal::parse("0.0000000000000000001"));
}

TEST_CASE("an overflowing sum is a broken promise, never a wrong number", "[decimal]") {
    const auto large = d("99999999999999999999999999999999999999");
    CHECK_THROWS_AS(large * large, bilan::InternalError);
    CHECK_THROWS_AS(large + large, bilan::InternalError);
}
