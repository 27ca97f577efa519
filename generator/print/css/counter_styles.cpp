#include "print/css/counter_styles.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

using System = CounterStyle::System;

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        decode_utf8(text, at);
        result.emplace_back(text.substr(start, at - start));
    }
    return result;
}

CounterStyle alphabetic(std::string_view letters) {
    CounterStyle style;
    style.system = System::Alphabetic;
    style.symbols = characters(letters);
    style.range_min = 1;
    return style;
}

CounterStyle numeric(std::string_view digits) {
    CounterStyle style;
    style.system = System::Numeric;
    style.symbols = characters(digits);
    return style;
}

CounterStyle bullet(std::string_view symbol) {
    CounterStyle style;
    style.system = System::Cyclic;
    style.symbols = {std::string(symbol)};
    style.suffix = " ";
    return style;
}

CounterStyle roman(const std::vector<std::pair<int, std::string>>& weights) {
    CounterStyle style;
    style.system = System::Additive;
    style.additive = weights;
    style.range_min = 1;
    style.range_max = 3999;
    return style;
}

}  // namespace

std::map<std::string, CounterStyle> predefined_counter_styles() {
    std::map<std::string, CounterStyle> styles;
    styles["decimal"] = numeric("0123456789");
    styles["decimal-leading-zero"] = numeric("0123456789");
    styles["decimal-leading-zero"].pad = 2;
    styles["decimal-leading-zero"].pad_symbol = "0";
    styles["arabic-indic"] = numeric("٠١٢٣٤٥٦٧٨٩");
    styles["lower-alpha"] = styles["lower-latin"] = alphabetic("abcdefghijklmnopqrstuvwxyz");
    styles["upper-alpha"] = styles["upper-latin"] = alphabetic("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    styles["lower-greek"] = alphabetic("αβγδεζηθικλμνξοπρστυφχψω");
    styles["lower-roman"] = roman({{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"},
                                   {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}});
    styles["upper-roman"] = roman({{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
                                   {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}});
    styles["disc"] = bullet("•");
    styles["circle"] = bullet("◦");
    styles["square"] = bullet("▪");
    styles["disclosure-open"] = bullet("▾");
    styles["disclosure-closed"] = bullet("▸");
    styles["none"] = bullet("");
    styles["none"].suffix = "";
    return styles;
}

// ---- formatting (section 3)

namespace {

std::optional<std::string> in_base(const std::vector<std::string>& symbols, std::int64_t value) {
    if (symbols.size() < 2) return std::nullopt;
    const auto base = static_cast<std::int64_t>(symbols.size());
    if (value == 0) return symbols[0];
    std::string text;
    for (; value > 0; value /= base) text = symbols[static_cast<std::size_t>(value % base)] + text;
    return text;
}

std::optional<std::string> in_alphabet(const std::vector<std::string>& symbols, std::int64_t value) {
    if (symbols.size() < 2 || value < 1) return std::nullopt;
    const auto base = static_cast<std::int64_t>(symbols.size());
    std::string text;
    while (value > 0) {
        --value;
        text = symbols[static_cast<std::size_t>(value % base)] + text;
        value /= base;
    }
    return text;
}

// The symbol over and over; refused where it would fill a line.
std::optional<std::string> repeated(const std::vector<std::string>& symbols, std::int64_t value) {
    const auto count = static_cast<std::int64_t>(symbols.size());
    if (value < 1 || value > count * 60) return std::nullopt;
    std::string text;
    for (std::int64_t i = 0; i < (value + count - 1) / count; ++i) text += symbols[static_cast<std::size_t>((value - 1) % count)];
    return text;
}

std::optional<std::string> added(const CounterStyle& style, std::int64_t value) {
    std::string text;
    for (const auto& [weight, symbol] : style.additive) {
        if (weight == 0) {
            if (value == 0 && text.empty()) return symbol;
            continue;
        }
        if (value / weight > 100) return std::nullopt;
        for (; value >= weight; value -= weight) text += symbol;
    }
    return value == 0 && !text.empty() ? std::optional(text) : std::nullopt;
}

std::optional<std::string> represent(const CounterStyle& style, std::int64_t value) {
    const auto count = static_cast<std::int64_t>(style.symbols.size());
    const auto at = [&](std::int64_t index) { return style.symbols[static_cast<std::size_t>(index)]; };
    if (count == 0 && style.system != System::Additive) return std::nullopt;
    switch (style.system) {
        case System::Cyclic: return at(((value - 1) % count + count) % count);
        case System::Numeric: return in_base(style.symbols, value);
        case System::Alphabetic: return in_alphabet(style.symbols, value);
        case System::Symbolic: return repeated(style.symbols, value);
        case System::Additive: return added(style, value);
        case System::Fixed: {
            const auto index = value - style.first;
            return index >= 0 && index < count ? std::optional(at(index)) : std::nullopt;
        }
    }
    return std::nullopt;
}

bool uses_negative(System system) { return system != System::Cyclic && system != System::Fixed; }

std::string padded(const CounterStyle& style, std::string text, std::size_t taken) {
    const auto length = count_code_points(text) + taken;
    const auto wanted = static_cast<std::size_t>(std::clamp(style.pad, 0, 100));
    std::string padding;
    for (auto i = length; i < wanted; ++i) padding += style.pad_symbol;
    return padding + text;
}

std::optional<std::string> format_with(const CounterStyle& style, int value) {
    if (value < style.range_min || value > style.range_max) return std::nullopt;
    const bool negative = value < 0 && uses_negative(style.system);
    auto text = represent(style, negative ? -static_cast<std::int64_t>(value) : value);
    if (!text) return std::nullopt;
    auto whole = padded(style, std::move(*text), negative ? count_code_points(style.negative) : 0);
    return negative ? style.negative + whole : whole;
}

}  // namespace

std::string format_counter(const std::map<std::string, CounterStyle>& styles, std::string_view style, int value) {
    if (style.size() >= 2 && style.front() == '"') return std::string(style.substr(1, style.size() - 2));
    std::string name(style);
    for (int hops = 0; hops < 8; ++hops) {
        const auto found = styles.find(name);
        if (found == styles.end()) break;
        if (auto text = format_with(found->second, value)) return *text;
        name = found->second.fallback;
    }
    return std::to_string(value);
}

// ---- @counter-style

namespace {

std::optional<std::string> take_symbol(Cursor& cursor) {
    if (auto text = take_string(cursor)) return text;
    return take_custom_identifier(cursor);
}

bool read_system(Cursor& value, const std::map<std::string, CounterStyle>& known, CounterStyle& style) {
    if (value.take_ident("extends")) {
        const auto name = take_custom_identifier(value);
        const auto found = name ? known.find(lower_case(*name)) : known.end();
        if (found == known.end()) return false;
        style = found->second;
        return true;
    }
    const auto system = take_keyword(value, Keywords<System>{{"cyclic", System::Cyclic}, {"numeric", System::Numeric},
                                                             {"alphabetic", System::Alphabetic}, {"symbolic", System::Symbolic},
                                                             {"additive", System::Additive}, {"fixed", System::Fixed}});
    if (!system) return false;
    style.system = *system;
    if (*system == System::Fixed) style.first = take_integer(value).value_or(1);
    if (*system == System::Alphabetic || *system == System::Symbolic) style.range_min = 1;
    if (*system == System::Additive) style.range_min = 0;
    return true;
}

bool read_additive(Cursor& value, CounterStyle& style) {
    style.additive.clear();
    do {
        auto weight = take_integer(value);
        const auto symbol = take_symbol(value);
        if (!weight) weight = take_integer(value);
        if (!weight || !symbol || *weight < 0) return false;
        style.additive.emplace_back(*weight, *symbol);
    } while (value.take_comma());
    return true;
}

bool read_range(Cursor& value, CounterStyle& style) {
    if (value.take_ident("auto")) return true;
    const auto bound = [&](int infinite) { return value.take_ident("infinite") ? std::optional(infinite) : take_integer(value); };
    const auto low = bound(INT32_MIN);
    const auto high = bound(INT32_MAX);
    if (!low || !high) return false;
    style.range_min = *low;
    style.range_max = *high;
    return true;
}

bool read_pad(Cursor& value, CounterStyle& style) {
    auto count = take_integer(value);
    const auto symbol = take_symbol(value);
    if (!count) count = take_integer(value);
    if (!count || !symbol) return false;
    style.pad = *count;
    style.pad_symbol = *symbol;
    return true;
}

bool read_text(Cursor& value, std::string& text) {
    const auto symbol = take_symbol(value);
    if (symbol) text = *symbol;
    return symbol.has_value();
}

bool read_symbols(Cursor& value, CounterStyle& style) {
    style.symbols.clear();
    while (auto symbol = take_symbol(value)) style.symbols.push_back(std::move(*symbol));
    return !style.symbols.empty();
}

// True, false for a value that is not understood, nothing for an unknown name.
std::optional<bool> read_descriptor(const std::string& name, Cursor& value, CounterStyle& style) {
    if (name == "symbols") return read_symbols(value, style);
    if (name == "additive-symbols") return read_additive(value, style);
    if (name == "negative") return read_text(value, style.negative);
    if (name == "prefix") return read_text(value, style.prefix);
    if (name == "suffix") return read_text(value, style.suffix);
    if (name == "range") return read_range(value, style);
    if (name == "pad") return read_pad(value, style);
    if (name == "fallback") return read_text(value, style.fallback);
    if (name == "speak-as") {
        while (!value.done()) value.take();
        return true;
    }
    return std::nullopt;
}

}  // namespace

CounterStyle read_counter_style(const RawBlock& block, const std::map<std::string, CounterStyle>& known, const Report& report) {
    static const std::vector<std::string> names{"system", "symbols", "additive-symbols", "negative", "prefix", "suffix",
                                                "range", "pad", "fallback", "speak-as"};
    CounterStyle style;
    const auto read = [&](const RawDeclaration& raw, bool system) {
        Cursor value(raw.value);
        const auto good = system ? std::optional(read_system(value, known, style)) : read_descriptor(raw.name, value, style);
        if (!good) {
            report("css/unknown-property", raw.begin, raw.name_end, format("unknown descriptor \"{}\" in @counter-style", raw.name),
                   did_you_mean(raw.name, names));
        } else if (!*good || !value.done()) {
            report("css/unsupported-value", raw.value.front().begin, raw.end,
                   format("\"{}\" is not a supported value of \"{}\"", to_text(raw.value), raw.name), {});
        }
    };
    for (const auto& raw : block.declarations) {
        if (raw.name == "system") read(raw, true);
    }
    for (const auto& raw : block.declarations) {
        if (raw.name != "system") read(raw, false);
    }
    return style;
}

}  // namespace bilan::print::css
