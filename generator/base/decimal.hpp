// Exact decimal numbers: a 128-bit coefficient and a count of decimals. 0.1 + 0.2 is 0.3, and 1.50 keeps its zero
// for whoever prints it. Money, head counts and rates fit in 38 digits; what does not is an error, never rounded.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilan {

__extension__ typedef __int128 Int128;  // GCC's and Clang's, beyond ISO C++

class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t value) : coefficient_(value) {}  // NOLINT: a whole number is a decimal
    // coefficient * 10^-scale; 0 <= scale <= 18.
    static Decimal scaled(Int128 coefficient, int scale);
    // JSON's number grammar ("-12.50", "1e3"), nothing else. Nothing when malformed or over 38 digits or 18 decimals.
    static std::optional<Decimal> parse(std::string_view text);

    Int128 coefficient() const { return coefficient_; }
    int scale() const { return scale_; }
    bool is_whole() const;
    bool is_negative() const { return coefficient_ < 0; }
    std::optional<std::int64_t> to_integer() const;  // nothing when not whole or too large
    double to_double() const;                        // nearest; for drawing, never for sums

    Decimal operator-() const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

    // Half away from zero, as readers of reports expect (55.25 % -> 55.3 %). Throws InternalError when b is zero.
    friend Decimal divide(const Decimal& a, const Decimal& b, int decimals);
    Decimal rounded(int decimals) const;   // half away from zero
    Decimal normalized() const;            // no trailing zero decimals

    // Plain digits: "-12.50". What is in data attributes and CSV.
    std::string to_string() const;

private:
    Int128 coefficient_ = 0;
    int scale_ = 0;
};

}  // namespace bilan
