#include "base/decimal.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"

namespace bilan {
namespace {

constexpr int widest_scale = 18;

Int128 checked_multiply(Int128 a, Int128 b) {
    Int128 result = 0;
    if (__builtin_mul_overflow(a, b, &result)) throw InternalError("a decimal number left its 38 digits");
    return result;
}

Int128 checked_add(Int128 a, Int128 b) {
    Int128 result = 0;
    if (__builtin_add_overflow(a, b, &result)) throw InternalError("a decimal number left its 38 digits");
    return result;
}

Int128 power_of_ten(int exponent) {
    Int128 result = 1;
    for (int i = 0; i < exponent; ++i) result = checked_multiply(result, 10);
    return result;
}

Int128 at_scale(const Decimal& value, int scale) {
    return checked_multiply(value.coefficient(), power_of_ten(scale - value.scale()));
}

// numerator / denominator, half away from zero.
Int128 divide_rounding(Int128 numerator, Int128 denominator) {
    const bool negative = (numerator < 0) != (denominator < 0);
    const Int128 n = numerator < 0 ? -numerator : numerator;
    const Int128 d = denominator < 0 ? -denominator : denominator;
    const Int128 quotient = n / d + (n % d >= d - n % d ? 1 : 0);
    return negative ? -quotient : quotient;
}

}  // namespace

Decimal Decimal::scaled(Int128 coefficient, int scale) {
    BILAN_ASSERT(scale >= 0 && scale <= widest_scale);
    Decimal result;
    result.coefficient_ = coefficient;
    result.scale_ = scale;
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    std::size_t at = 0;
    const auto digit = [&] { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    const bool negative = at < text.size() && text[at] == '-';
    if (negative) ++at;
    Int128 coefficient = 0;
    int digits = 0;
    int scale = 0;
    const auto take_digits = [&](int step) {
        const auto start = at;
        for (; digit(); ++at) {
            if (coefficient != 0 || text[at] != '0') ++digits;
            if (digits > 38) return false;
            if (__builtin_mul_overflow(coefficient, Int128{10}, &coefficient)) return false;
            if (__builtin_add_overflow(coefficient, Int128{text[at] - '0'}, &coefficient)) return false;
            scale += step;
        }
        return at > start;
    };
    const auto first = at;
    if (!take_digits(0)) return std::nullopt;
    if (text[first] == '0' && at - first > 1) return std::nullopt;  // JSON forbids leading zeros
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!take_digits(1)) return std::nullopt;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && text[at] == '+') ++at;
        int exponent = 0;
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (read.ec != std::errc{} || exponent < -60 || exponent > 60) return std::nullopt;
        at = static_cast<std::size_t>(read.ptr - text.data());
        scale -= exponent;
    }
    if (at != text.size()) return std::nullopt;
    for (; scale < 0; ++scale) {
        if (__builtin_mul_overflow(coefficient, Int128{10}, &coefficient)) return std::nullopt;
    }
    for (; scale > widest_scale && coefficient % 10 == 0; --scale) coefficient /= 10;
    if (scale > widest_scale) return std::nullopt;
    return scaled(negative ? -coefficient : coefficient, scale);
}

bool Decimal::is_whole() const { return coefficient_ % power_of_ten(scale_) == 0; }

std::optional<std::int64_t> Decimal::to_integer() const {
    if (!is_whole()) return std::nullopt;
    const Int128 value = coefficient_ / power_of_ten(scale_);
    if (value > INT64_MAX || value < INT64_MIN) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

double Decimal::to_double() const {
    double result = 0;
    const auto text = to_string();
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

Decimal Decimal::operator-() const { return scaled(-coefficient_, scale_); }

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    return Decimal::scaled(checked_add(at_scale(a, scale), at_scale(b, scale)), scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
    const int scale = a.scale_ + b.scale_;
    const auto product = checked_multiply(a.coefficient_, b.coefficient_);
    if (scale <= widest_scale) return Decimal::scaled(product, scale);
    return Decimal::scaled(divide_rounding(product, power_of_ten(scale - widest_scale)), widest_scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    const auto left = at_scale(a, scale);
    const auto right = at_scale(b, scale);
    return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

Decimal divide(const Decimal& a, const Decimal& b, int decimals) {
    if (b.coefficient_ == 0) throw InternalError("a decimal number was divided by zero");
    // a/10^sa / (b/10^sb) * 10^decimals == a * 10^(sb + decimals - sa) / b
    const int shift = b.scale_ + decimals - a.scale_;
    const auto numerator = shift >= 0 ? checked_multiply(a.coefficient_, power_of_ten(shift)) : a.coefficient_;
    const auto denominator = shift >= 0 ? b.coefficient_ : checked_multiply(b.coefficient_, power_of_ten(-shift));
    return Decimal::scaled(divide_rounding(numerator, denominator), decimals);
}

Decimal Decimal::rounded(int decimals) const {
    if (decimals >= scale_) return *this;
    return scaled(divide_rounding(coefficient_, power_of_ten(scale_ - decimals)), decimals);
}

Decimal Decimal::normalized() const {
    auto result = *this;
    while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
        result.coefficient_ /= 10;
        --result.scale_;
    }
    return result;
}

std::string Decimal::to_string() const {
    std::string digits;
    Int128 rest = coefficient_ < 0 ? -coefficient_ : coefficient_;
    for (int i = 0; rest != 0 || i <= scale_; ++i) {
        if (i == scale_ && scale_ > 0) digits.push_back('.');
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    if (coefficient_ < 0) digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace bilan
