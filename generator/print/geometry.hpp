// Lengths inside the print engine. A LayoutUnit is 1/1024 of a CSS pixel (96 to the inch) in 64 bits: sums are exact,
// the same on every machine, and "does it fit" needs no tolerance. Doubles appear only in drawing (paths, matrices).
#pragma once

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>

namespace bilan::print {

class LayoutUnit {
public:
    static constexpr std::int64_t per_px = 1024;

    constexpr LayoutUnit() = default;
    static constexpr LayoutUnit raw(std::int64_t value) {
        LayoutUnit unit;
        unit.value_ = value;
        return unit;
    }
    static constexpr LayoutUnit px(std::int64_t pixels) { return raw(pixels * per_px); }
    // Nearest unit, halves away from zero; never more than infinite(), whatever quotient the pixels come from.
    static LayoutUnit from_px(double pixels) {
        constexpr double most = std::int64_t{1} << 40;
        const double bounded = pixels < most ? std::max(pixels, -most) : most;
        return raw(std::llround(bounded * static_cast<double>(per_px)));
    }
    static constexpr LayoutUnit infinite() { return raw(std::int64_t{1} << 50); }

    constexpr std::int64_t raw() const { return value_; }
    constexpr double to_px() const { return static_cast<double>(value_) / static_cast<double>(per_px); }
    constexpr bool is_infinite() const { return value_ >= infinite().value_ / 2; }

    constexpr LayoutUnit operator-() const { return raw(-value_); }
    constexpr LayoutUnit& operator+=(LayoutUnit o) { value_ += o.value_; return *this; }
    constexpr LayoutUnit& operator-=(LayoutUnit o) { value_ -= o.value_; return *this; }
    friend constexpr LayoutUnit operator+(LayoutUnit a, LayoutUnit b) { return raw(a.value_ + b.value_); }
    friend constexpr LayoutUnit operator-(LayoutUnit a, LayoutUnit b) { return raw(a.value_ - b.value_); }
    friend constexpr LayoutUnit operator*(LayoutUnit a, std::int64_t n) { return raw(a.value_ * n); }
    friend constexpr LayoutUnit operator/(LayoutUnit a, std::int64_t n) { return raw(a.value_ / n); }
    // a * numerator / denominator without leaving 64 bits. denominator != 0; rounds towards zero.
    static constexpr LayoutUnit scaled(LayoutUnit a, std::int64_t numerator, std::int64_t denominator) {
        std::int64_t product = 0;
        if (!__builtin_mul_overflow(a.value_, numerator, &product)) return raw(product / denominator);
        __extension__ typedef __int128 Wide;
        return raw(static_cast<std::int64_t>(static_cast<Wide>(a.value_) * numerator / denominator));
    }
    friend constexpr auto operator<=>(const LayoutUnit&, const LayoutUnit&) = default;

private:
    std::int64_t value_ = 0;
};

// A LayoutUnit in 32 bits, for what is kept by the million; two million pixels either way.
class SmallUnit {
public:
    constexpr SmallUnit() = default;
    constexpr SmallUnit(LayoutUnit unit) : value_(static_cast<std::int32_t>(std::clamp<std::int64_t>(unit.raw(), -most, most))) {}
    constexpr operator LayoutUnit() const { return LayoutUnit::raw(value_); }
    constexpr double to_px() const { return LayoutUnit(*this).to_px(); }
    friend constexpr bool operator==(const SmallUnit&, const SmallUnit&) = default;

private:
    static constexpr std::int64_t most = 0x7fffffff;
    std::int32_t value_ = 0;
};

struct Offset {
    LayoutUnit x, y;
    friend constexpr Offset operator+(Offset a, Offset b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Offset operator-(Offset a, Offset b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr bool operator==(const Offset&, const Offset&) = default;
};

struct Size {
    LayoutUnit width, height;
    friend constexpr bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    Offset origin;
    Size size;
    constexpr LayoutUnit left() const { return origin.x; }
    constexpr LayoutUnit top() const { return origin.y; }
    constexpr LayoutUnit right() const { return origin.x + size.width; }
    constexpr LayoutUnit bottom() const { return origin.y + size.height; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

// Four sides: used margins, borders and padding.
struct Sides {
    LayoutUnit top, right, bottom, left;
    constexpr LayoutUnit horizontal() const { return left + right; }
    constexpr LayoutUnit vertical() const { return top + bottom; }
    friend constexpr Sides operator+(const Sides& a, const Sides& b) {
        return {a.top + b.top, a.right + b.right, a.bottom + b.bottom, a.left + b.left};
    }
    friend constexpr bool operator==(const Sides&, const Sides&) = default;
};

}  // namespace bilan::print
