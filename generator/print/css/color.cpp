#include "print/css/color.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "print/css/length.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

double unit_range(double value) { return std::clamp(value, 0.0, 1.0); }

int hex_digit(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

std::optional<Rgba> hex_color(std::string_view digits) {
    const bool hex = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    const auto size = digits.size();
    if (!hex || (size != 3 && size != 4 && size != 6 && size != 8)) return std::nullopt;
    std::array<double, 4> parts{0, 0, 0, 1};
    const std::size_t width = size <= 4 ? 1 : 2;
    for (std::size_t i = 0; i < size / width; ++i) {
        const int high = hex_digit(digits[i * width]);
        const int low = hex_digit(digits[i * width + width - 1]);
        parts[i] = (high * 16 + low) / 255.0;
    }
    return Rgba{parts[0], parts[1], parts[2], parts[3]};
}

// CSS Color 4, section 7.1. hue in degrees, the others from 0 to 1.
Rgba hsl_color(double hue, double saturation, double lightness, double alpha) {
    const auto channel = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12.0);
        const double a = saturation * std::min(lightness, 1 - lightness);
        return lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return {channel(0), channel(8), channel(4), alpha};
}


bool take_none(Cursor& cursor) { return cursor.take_ident("none"); }

std::optional<double> take_alpha(Cursor& cursor) {
    if (take_none(cursor)) return 0;
    const auto alpha = take_number_or_percentage(cursor);
    return alpha ? std::optional(unit_range(*alpha)) : std::nullopt;
}

// Reads count values with read(cursor, index), then an alpha. Nothing when the function has anything else.
template <typename Read>
std::optional<std::array<double, 5>> read_parts(Cursor cursor, std::size_t count, const Read& read) {
    std::array<double, 5> parts{};
    bool commas = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 1) commas = cursor.take_comma();
        if (i > 1 && commas && !cursor.take_comma()) return std::nullopt;
        std::optional<double> value = take_none(cursor) ? std::optional(0.0) : read(cursor, i);
        if (!value) return std::nullopt;
        parts[i] = *value;
    }
    parts[count] = 1;
    const bool has_alpha = commas ? cursor.take_comma() : cursor.take_delim('/');
    if (has_alpha) {
        const auto alpha = take_alpha(cursor);
        if (!alpha) return std::nullopt;
        parts[count] = *alpha;
    }
    return cursor.done() ? std::optional(parts) : std::nullopt;
}

std::optional<double> read_channel(Cursor& cursor, std::size_t) {
    if (const auto number = take_number(cursor)) return unit_range(*number / 255);
    if (const auto percentage = take_percentage(cursor)) return unit_range(*percentage / 100);
    return std::nullopt;
}

// A hue, then two percentages (which may be bare numbers in the modern form).
std::optional<double> read_hue_form(Cursor& cursor, std::size_t index) {
    if (index == 0) {
        auto hue = take_number(cursor);
        if (!hue) hue = take_angle(cursor);
        if (!hue) return std::nullopt;
        const double turned = std::fmod(*hue, 360.0);
        return turned < 0 ? turned + 360 : turned;
    }
    if (const auto percentage = take_percentage(cursor)) return unit_range(*percentage / 100);
    if (const auto number = take_number(cursor)) return unit_range(*number / 100);
    return std::nullopt;
}

std::optional<double> read_ink(Cursor& cursor, std::size_t) {
    const auto value = take_number_or_percentage(cursor);
    return value ? std::optional(unit_range(*value)) : std::nullopt;
}

Rgba hwb_color(double hue, double white, double black, double alpha) {
    if (white + black >= 1) {
        const double grey = white / (white + black);
        return {grey, grey, grey, alpha};
    }
    auto color = hsl_color(hue, 1, 0.5, alpha);
    for (auto* part : {&color.red, &color.green, &color.blue}) *part = *part * (1 - white - black) + white;
    return color;
}

ColorValue known(const Color& color) { return {ColorValue::Kind::Known, color, nullptr}; }

// color-mix(in srgb, A p%, B q%): CSS Color 5, section 2.1.
std::optional<ColorValue> mix_color(Cursor cursor) {
    if (!cursor.take_ident("in") || !cursor.take_ident("srgb") || !cursor.take_comma()) return std::nullopt;
    std::array<std::optional<ColorValue>, 2> colors;
    std::array<std::optional<double>, 2> shares;
    for (std::size_t i = 0; i < 2; ++i) {
        if (i == 1 && !cursor.take_comma()) return std::nullopt;
        shares[i] = take_percentage(cursor);
        colors[i] = take_color(cursor);
        if (!shares[i]) shares[i] = take_percentage(cursor);
        if (!colors[i] || (shares[i] && (*shares[i] < 0 || *shares[i] > 100))) return std::nullopt;
    }
    const double first = shares[0] ? *shares[0] : shares[1] ? 100 - *shares[1] : 50;
    const double second = shares[1] ? *shares[1] : 100 - first;
    if (!cursor.done() || first + second <= 0) return std::nullopt;
    ColorMix mix{*colors[0], *colors[1], second / (first + second), std::min(1.0, (first + second) / 100)};
    return ColorValue{ColorValue::Kind::Mix, Rgba{}, std::make_shared<const ColorMix>(std::move(mix))};
}

std::optional<ColorValue> function_color(const Cursor& cursor, const Component& function) {
    const auto inside = cursor.inside(function);
    const auto name = lower_case(function.text);
    if (name == "color-mix") return mix_color(inside);
    if (name == "rgb" || name == "rgba") {
        const auto p = read_parts(inside, 3, read_channel);
        return p ? std::optional(known(Rgba{(*p)[0], (*p)[1], (*p)[2], (*p)[3]})) : std::nullopt;
    }
    if (name == "hsl" || name == "hsla" || name == "hwb") {
        const auto p = read_parts(inside, 3, read_hue_form);
        if (!p) return std::nullopt;
        const auto make = name == "hwb" ? hwb_color : hsl_color;
        return known(make((*p)[0], (*p)[1], (*p)[2], (*p)[3]));
    }
    if (name == "device-cmyk") {
        const auto p = read_parts(inside, 4, read_ink);
        return p ? std::optional(known(Cmyk{(*p)[0], (*p)[1], (*p)[2], (*p)[3], (*p)[4]})) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<ColorValue> color_of(const Cursor& cursor, const Component& component) {
    if (component.is(Kind::Function)) return function_color(cursor, component);
    if (component.is(Kind::Hash)) {
        const auto hex = hex_color(component.text);
        return hex ? std::optional(known(*hex)) : std::nullopt;
    }
    if (!component.is(Kind::Ident)) return std::nullopt;
    const auto name = lower_case(component.text);
    if (name == "currentcolor") return ColorValue::current();
    if (name == "transparent") return known(Rgba{0, 0, 0, 0});
    if (name == "canvas" || name == "field") return known(Rgba{1, 1, 1, 1});
    if (name == "canvastext" || name == "fieldtext" || name == "linktext") return known(Rgba{});
    const auto named = named_color(name);
    return named ? std::optional(known(*named)) : std::nullopt;
}

// The plain conversion of CSS Color 5, section 10.1.
Rgba to_rgb(const Color& color) {
    if (const auto* rgb = std::get_if<Rgba>(&color)) return *rgb;
    const auto& ink = std::get<Cmyk>(color);
    const auto part = [&](double amount) { return 1 - std::min(1.0, amount * (1 - ink.black) + ink.black); };
    return {part(ink.cyan), part(ink.magenta), part(ink.yellow), ink.alpha};
}

// Premultiplied interpolation (CSS Color 4, section 12.3). Two inks mix as inks.
Color mixed(const Color& a, const Color& b, const ColorMix& mix) {
    const double p = 1 - mix.share, q = mix.share;
    if (const auto* x = std::get_if<Cmyk>(&a)) {
        if (const auto* y = std::get_if<Cmyk>(&b)) {
            return Cmyk{x->cyan * p + y->cyan * q, x->magenta * p + y->magenta * q, x->yellow * p + y->yellow * q,
                        x->black * p + y->black * q, (x->alpha * p + y->alpha * q) * mix.alpha};
        }
    }
    const auto x = to_rgb(a), y = to_rgb(b);
    const double alpha = x.alpha * p + y.alpha * q;
    const auto part = [&](double u, double v) { return alpha == 0 ? 0 : (u * x.alpha * p + v * y.alpha * q) / alpha; };
    return Rgba{part(x.red, y.red), part(x.green, y.green), part(x.blue, y.blue), alpha * mix.alpha};
}

}  // namespace

bool is_transparent(const Color& color) {
    return std::visit([](const auto& c) { return c.alpha <= 0; }, color);
}

Color ColorValue::compute(const Color& current_color) const {
    switch (kind) {
        case Kind::Known: return known;
        case Kind::Current: return current_color;
        case Kind::Mix: break;
    }
    return mixed(mix->first.compute(current_color), mix->second.compute(current_color), *mix);
}

std::optional<ColorValue> take_color(Cursor& cursor) {
    auto color = color_of(cursor, cursor.peek());
    if (color) cursor.take();
    return color;
}

}  // namespace bilan::print::css
