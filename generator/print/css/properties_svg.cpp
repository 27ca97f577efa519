// The presentation properties of SVG 2: painting, text, masking. Lengths are user units, which are CSS px.
#include <algorithm>

#include "print/css/property_makers.hpp"
#include "print/css/url.hpp"

namespace bilan::print::css {
namespace {

using SvgPaint = ComputedStyle::SvgPaint;

// url(#id) without its wrapping.
std::optional<std::string> take_local_url(Cursor& cursor) {
    auto url = take_url(cursor);
    if (!url) return std::nullopt;
    const auto hash = url->find('#');
    return hash == std::string::npos ? *url : url->substr(hash);
}

Compute<SvgPaint> take_paint(Cursor& cursor) {
    using Kind = SvgPaint::Kind;
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return SvgPaint{}; };
    if (cursor.take_ident("context-fill") || cursor.take_ident("context-stroke")) {
        return [](const ComputeContext&, const ComputedStyle& style) { return SvgPaint{Kind::Solid, style.color, {}}; };
    }
    if (const auto url = take_local_url(cursor)) {
        const auto fallback = cursor.take_ident("none") ? std::nullopt : take_color(cursor);
        return [url = *url, fallback](const ComputeContext&, const ComputedStyle& style) {
            return SvgPaint{Kind::Url, fallback ? fallback->compute(style.color) : Color{Rgba{0, 0, 0, 0}}, url};
        };
    }
    const auto color = take_color(cursor);
    if (!color) return {};
    return [color = *color](const ComputeContext&, const ComputedStyle& style) { return SvgPaint{Kind::Solid, color.compute(style.color), {}}; };
}

// A length or a bare number, in user units.
std::optional<LengthValue> take_user_length(Cursor& cursor, Sign sign) {
    if (const auto number = take_number(cursor, sign)) return LengthValue{*number, Unit::Px, nullptr, false};
    return take_length(cursor, Percent::No, sign);
}

template <typename Get>
Longhand user_length_property(std::string_view name, Get get, Sign sign) {
    return property(name, Inherited::Yes, get, [sign](Cursor& cursor) -> Compute<double> {
        const auto value = take_user_length(cursor, sign);
        if (!value) return {};
        return [value = *value](const ComputeContext& context, const ComputedStyle&) { return value.compute_length(context.lengths).to_px(); };
    });
}

template <typename Get>
Longhand fraction_property(std::string_view name, Inherited inherited, Get get) {
    return constant_property(name, inherited, get, [](Cursor& cursor) -> std::optional<double> {
        const auto value = take_number_or_percentage(cursor);
        return value ? std::optional(std::clamp(*value, 0.0, 1.0)) : std::nullopt;
    });
}

Compute<std::vector<double>> take_dashes(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return std::vector<double>{}; };
    std::vector<LengthValue> values;
    while (const auto value = take_user_length(cursor, Sign::NonNegative)) {
        values.push_back(*value);
        cursor.take_comma();
    }
    if (values.empty()) return {};
    return [values](const ComputeContext& context, const ComputedStyle&) {
        std::vector<double> dashes;
        for (const auto& value : values) dashes.push_back(value.compute_length(context.lengths).to_px());
        const bool all_zero = std::all_of(dashes.begin(), dashes.end(), [](double d) { return d == 0; });
        return all_zero ? std::vector<double>{} : dashes;
    };
}

std::optional<std::string> take_reference(Cursor& cursor) {
    if (cursor.take_ident("none")) return "";
    return take_local_url(cursor);
}

// A keyword that stays text.
template <typename Get>
Longhand word_property(std::string_view name, Get get, std::vector<std::string_view> words) {
    Keywords<std::string> keywords;
    for (const auto word : words) keywords.emplace_back(word, std::string(word));
    return keyword_property(name, Inherited::Yes, get, std::move(keywords));
}

void add_strokes(PropertyTable& table) {
    table.add(property("stroke", Inherited::Yes, BILAN_FIELD(stroke), take_paint));
    table.add(fraction_property("stroke-opacity", Inherited::Yes, BILAN_FIELD(stroke_opacity)));
    table.add(user_length_property("stroke-width", BILAN_FIELD(stroke_width), Sign::NonNegative));
    table.add(keyword_property("stroke-linecap", Inherited::Yes, BILAN_FIELD(stroke_cap), {{"butt", 0}, {"round", 1}, {"square", 2}}));
    table.add(keyword_property("stroke-linejoin", Inherited::Yes, BILAN_FIELD(stroke_join),
                               {{"miter", 0}, {"round", 1}, {"bevel", 2}, {"arcs", 0}, {"miter-clip", 0}}));
    table.add(constant_property("stroke-miterlimit", Inherited::Yes, BILAN_FIELD(stroke_miter),
                                [](Cursor& cursor) { return take_number(cursor, Sign::NonNegative); }));
    table.add(property("stroke-dasharray", Inherited::Yes, BILAN_FIELD(stroke_dash), take_dashes));
    table.add(user_length_property("stroke-dashoffset", BILAN_FIELD(stroke_dash_offset), Sign::Any));
}

}  // namespace

void add_svg_properties(PropertyTable& table) {
    table.add(property("fill", Inherited::Yes, BILAN_FIELD(fill), take_paint));
    table.add(fraction_property("fill-opacity", Inherited::Yes, BILAN_FIELD(fill_opacity)));
    table.add(keyword_property("fill-rule", Inherited::Yes, BILAN_FIELD(fill_even_odd), {{"nonzero", false}, {"evenodd", true}}));
    table.add(keyword_property("clip-rule", Inherited::Yes, BILAN_FIELD(clip_even_odd), {{"nonzero", false}, {"evenodd", true}}));
    add_strokes(table);
    table.add(word_property("text-anchor", BILAN_FIELD(text_anchor), {"start", "middle", "end"}));
    table.add(word_property("dominant-baseline", BILAN_FIELD(dominant_baseline),
                            {"auto", "alphabetic", "central", "middle", "hanging", "ideographic", "mathematical", "text-before-edge",
                             "text-after-edge", "text-top", "text-bottom"}));
    table.add(color_property("stop-color", Inherited::No, BILAN_FIELD(stop_color)));
    table.add(fraction_property("stop-opacity", Inherited::No, BILAN_FIELD(stop_opacity)));
    table.add(constant_property("clip-path", Inherited::No, BILAN_FIELD(clip_path), take_reference));
    table.add(constant_property("mask", Inherited::No, BILAN_FIELD(mask), take_reference));
}

}  // namespace bilan::print::css
