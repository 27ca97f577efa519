#include "print/css/font_face.hpp"

#include <algorithm>
#include <charconv>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

bool read_family(Cursor& value, FontFaceRule& face) {
    if (auto name = take_string(value)) {
        face.family = *name;
        return true;
    }
    while (value.peek().is(Kind::Ident)) {
        if (!face.family.empty()) face.family += ' ';
        face.family += value.take().text;
    }
    return !face.family.empty();
}

// Formats that fonts/ does not read, which a source may name.
bool is_readable_format(std::string_view format) {
    const auto lower = lower_case(format);
    return lower != "svg" && lower != "embedded-opentype" && lower != "woff";
}

bool read_source(Cursor& value, FontFaceRule& face) {
    do {
        if (value.peek().is_function("local")) {
            value.take();
            continue;
        }
        const auto url = take_url(value);
        if (!url) return false;
        bool readable = true;
        while (value.peek().is(Kind::Function)) {
            const auto& function = value.take();
            if (function.is_function("format") && !function.children.empty()) {
                Cursor inside(function.children);
                readable = is_readable_format(inside.peek().text);
            }
        }
        if (readable) face.urls.push_back(*url);
    } while (value.take_comma());
    return true;
}

// One or two of a longhand's values, read as that property reads them.
template <typename T, typename Read>
bool read_interval(Cursor& value, T& low, T& high, const Read& read) {
    if (value.take_ident("auto")) return true;
    const auto first = read(value);
    if (!first) return false;
    low = high = *first;
    if (value.done()) return true;
    const auto second = read(value);
    if (!second) return false;
    high = std::max(low, *second);
    low = std::min(low, *second);
    return true;
}

std::optional<int> take_face_weight(Cursor& value) {
    if (const auto word = take_keyword(value, Keywords<int>{{"normal", 400}, {"bold", 700}})) return word;
    const auto number = take_number(value);
    return number && *number >= 1 && *number <= 1000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<double> take_face_stretch(Cursor& value) {
    const Keywords<double> words{{"normal", 100}, {"condensed", 75}, {"semi-condensed", 87.5}, {"extra-condensed", 62.5},
                                 {"ultra-condensed", 50}, {"expanded", 125}, {"semi-expanded", 112.5}, {"extra-expanded", 150}, {"ultra-expanded", 200}};
    if (const auto word = take_keyword(value, words)) return word;
    return take_percentage(value);
}

bool read_style(Cursor& value, FontFaceRule& face) {
    const auto style = take_keyword(value, Keywords<FontStyle>{{"normal", FontStyle::Normal}, {"italic", FontStyle::Italic},
                                                               {"oblique", FontStyle::Oblique}, {"auto", FontStyle::Normal}});
    if (!style) return false;
    face.style = *style;
    while (take_angle(value)) {}
    return true;
}

// ---- unicode-range: U+0-7F, U+4??. Tokens cut it oddly, so it is read as text.

std::optional<std::pair<char32_t, char32_t>> range_of(std::string_view text) {
    if (text.size() < 3 || (text[0] | 0x20) != 'u' || text[1] != '+') return std::nullopt;
    text.remove_prefix(2);
    const auto dash = text.find('-');
    std::string low(text.substr(0, dash)), high(dash == std::string_view::npos ? text : text.substr(dash + 1));
    if (dash == std::string_view::npos) {
        std::replace(low.begin(), low.end(), '?', '0');
        std::replace(high.begin(), high.end(), '?', 'F');
    }
    const auto number = [](const std::string& digits) -> std::optional<char32_t> {
        std::uint32_t result = 0;
        const auto* end = digits.data() + digits.size();
        const auto parsed = std::from_chars(digits.data(), end, result, 16);
        if (parsed.ec != std::errc{} || parsed.ptr != end || result > 0x10FFFF) return std::nullopt;
        return result;
    };
    const auto first = number(low), last = number(high);
    return first && last && *first <= *last ? std::optional(std::pair{*first, *last}) : std::nullopt;
}

std::string written(const Component& c, std::string_view sheet) { return std::string(sheet.substr(c.begin, c.end - c.begin)); }

bool read_ranges(Cursor& value, std::string_view sheet, FontFaceRule& face) {
    do {
        std::string text;
        while (!value.done() && !value.peek().is(Kind::Comma)) text += written(value.take(), sheet);
        const auto range = range_of(text);
        if (!range) return false;
        face.unicode_range.push_back(*range);
    } while (value.take_comma());
    return true;
}

std::optional<bool> read_descriptor(const std::string& name, Cursor& value, std::string_view sheet, FontFaceRule& face) {
    if (name == "font-family") return read_family(value, face);
    if (name == "src") return read_source(value, face);
    if (name == "font-weight") {
        face.weight_auto = value.take_ident("auto");
        return face.weight_auto || read_interval(value, face.weight_min, face.weight_max, take_face_weight);
    }
    if (name == "font-stretch" || name == "font-width") return read_interval(value, face.stretch_min, face.stretch_max, take_face_stretch);
    if (name == "font-style") return read_style(value, face);
    if (name == "unicode-range") return read_ranges(value, sheet, face);
    return std::nullopt;
}

bool is_inert(std::string_view name) {
    return name == "font-display" || name == "size-adjust" || name == "ascent-override" || name == "descent-override" ||
           name == "line-gap-override" || name == "font-feature-settings" || name == "font-variation-settings" || name == "font-named-instance";
}

}  // namespace

std::optional<FontFaceRule> read_font_face(const RawRule& rule, const RawBlock& block, std::string_view base_url, const Place& place,
                                           const Report& report, std::string_view sheet) {
    static const std::vector<std::string> names{"font-family", "src", "font-weight", "font-stretch", "font-style", "unicode-range", "font-display"};
    FontFaceRule face;
    face.place = place;
    for (const auto& raw : block.declarations) {
        Cursor value(raw.value, base_url);
        if (is_inert(raw.name) || raw.is_custom()) continue;
        const auto good = read_descriptor(raw.name, value, sheet, face);
        if (!good) {
            report("css/unknown-property", raw.begin, raw.name_end, format("unknown descriptor \"{}\" in @font-face", raw.name),
                   did_you_mean(raw.name, names));
        } else if (!*good || !value.done()) {
            report("css/unsupported-value", raw.value.front().begin, raw.end,
                   format("\"{}\" is not a supported value of \"{}\"", to_text(raw.value), raw.name), {});
        }
    }
    if (!face.family.empty() && !face.urls.empty()) return face;
    report("css/syntax", rule.begin, rule.name_end,
           face.family.empty() ? "this @font-face has no font-family" : format("this @font-face of \"{}\" has no file that can be read", face.family),
           face.family.empty() ? "" : "name a TTF, OTF or WOFF2 file: src: url(...)");
    return std::nullopt;
}

}  // namespace bilan::print::css
