// CSS Fonts 4, Inline 3 (line-height).
#include <algorithm>
#include <cmath>

#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

std::optional<std::string> take_family(Cursor& cursor) {
    if (auto name = take_string(cursor)) return name;
    std::string family;
    while (cursor.peek().is(Component::Kind::Ident)) {
        if (!family.empty()) family += ' ';
        family += cursor.take().text;
    }
    if (family.empty()) return std::nullopt;
    const auto lower = lower_case(family);
    for (const std::string_view generic : {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji",
                                           "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"}) {
        if (lower == generic) return lower;
    }
    return family;
}

std::optional<std::vector<std::string>> take_families(Cursor& cursor) {
    std::vector<std::string> families;
    do {
        auto family = take_family(cursor);
        if (!family) return std::nullopt;
        families.push_back(std::move(*family));
    } while (cursor.take_comma());
    return families;
}

// CSS Fonts 4, section 2.5; medium is 16px.
Compute<LayoutUnit> take_font_size(Cursor& cursor) {
    const Keywords<double> absolute{{"xx-small", 3.0 / 5}, {"x-small", 3.0 / 4}, {"small", 8.0 / 9},  {"medium", 1},
                                    {"large", 6.0 / 5},    {"x-large", 3.0 / 2}, {"xx-large", 2},     {"xxx-large", 3}};
    if (const auto factor = take_keyword(cursor, absolute)) {
        return [size = LayoutUnit::from_px(16 * *factor)](const ComputeContext&, const ComputedStyle&) { return size; };
    }
    if (const auto factor = take_keyword(cursor, Keywords<double>{{"smaller", 1 / 1.2}, {"larger", 1.2}})) {
        return [f = *factor](const ComputeContext& context, const ComputedStyle&) {
            return LayoutUnit::from_px(context.parent.font_size.to_px() * f);
        };
    }
    const auto value = take_length(cursor, Percent::Yes, Sign::NonNegative);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle&) {
        return value.compute(context.lengths).resolve(context.parent.font_size);
    };
}

int bolder(int weight) { return weight < 350 ? 400 : weight < 550 ? 700 : std::max(weight, 900); }
int lighter(int weight) { return weight < 100 ? weight : weight < 550 ? 100 : weight < 750 ? 400 : 700; }

Compute<int> take_weight(Cursor& cursor) {
    if (cursor.take_ident("bolder")) return [](const ComputeContext& c, const ComputedStyle&) { return bolder(c.parent.font_weight); };
    if (cursor.take_ident("lighter")) return [](const ComputeContext& c, const ComputedStyle&) { return lighter(c.parent.font_weight); };
    auto value = take_keyword(cursor, Keywords<int>{{"normal", 400}, {"bold", 700}});
    if (!value) {
        const auto number = take_number(cursor);
        if (!number || *number < 1 || *number > 1000) return {};
        value = static_cast<int>(std::lround(*number));
    }
    return [weight = *value](const ComputeContext&, const ComputedStyle&) { return weight; };
}

std::optional<double> take_stretch(Cursor& cursor) {
    const Keywords<double> keywords{{"ultra-condensed", 50}, {"extra-condensed", 62.5}, {"condensed", 75}, {"semi-condensed", 87.5},
                                    {"normal", 100}, {"semi-expanded", 112.5}, {"expanded", 125}, {"extra-expanded", 150}, {"ultra-expanded", 200}};
    if (const auto value = take_keyword(cursor, keywords)) return value;
    return take_percentage(cursor);
}

std::optional<FontStyle> take_font_style(Cursor& cursor) {
    const auto style = take_keyword(cursor, Keywords<FontStyle>{{"normal", FontStyle::Normal}, {"italic", FontStyle::Italic},
                                                                {"oblique", FontStyle::Oblique}});
    if (style == FontStyle::Oblique) take_angle(cursor);
    return style;
}

Compute<LineHeight> take_line_height(Cursor& cursor) {
    using Kind = LineHeight::Kind;
    if (cursor.take_ident("normal")) return [](const ComputeContext&, const ComputedStyle&) { return LineHeight{}; };
    if (const auto number = take_number(cursor, Sign::NonNegative)) {
        return [n = *number](const ComputeContext&, const ComputedStyle&) { return LineHeight{Kind::Number, n, {}}; };
    }
    const auto value = take_length(cursor, Percent::Yes, Sign::NonNegative);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle& style) {
        return LineHeight{Kind::Length, 0, value.compute(context.lengths).resolve(style.font_size)};
    };
}

// ---- features

std::optional<std::array<char, 4>> take_tag(Cursor& cursor) {
    const auto text = take_string(cursor);
    if (!text || text->size() != 4) return std::nullopt;
    std::array<char, 4> tag{};
    std::copy(text->begin(), text->end(), tag.begin());
    return tag;
}

std::optional<std::vector<FontFeature>> take_feature_settings(Cursor& cursor) {
    std::vector<FontFeature> features;
    if (cursor.take_ident("normal")) return features;
    do {
        const auto tag = take_tag(cursor);
        if (!tag) return std::nullopt;
        auto value = take_keyword(cursor, Keywords<int>{{"on", 1}, {"off", 0}});
        if (!value) value = take_integer(cursor);
        if (value && *value < 0) return std::nullopt;
        features.push_back({*tag, static_cast<std::uint32_t>(value.value_or(1))});
    } while (cursor.take_comma());
    return features;
}

std::optional<std::vector<FontAxis>> take_variation_settings(Cursor& cursor) {
    std::vector<FontAxis> axes;
    if (cursor.take_ident("normal")) return axes;
    do {
        const auto tag = take_tag(cursor);
        const auto value = tag ? take_number(cursor) : std::nullopt;
        if (!value) return std::nullopt;
        axes.push_back({*tag, *value});
    } while (cursor.take_comma());
    return axes;
}

struct VariantName {
    std::string_view name;
    std::vector<FontFeature> features;
};

FontFeature on(std::string_view tag) { return {{tag[0], tag[1], tag[2], tag[3]}, 1}; }
FontFeature off(std::string_view tag) { return {{tag[0], tag[1], tag[2], tag[3]}, 0}; }

// Any of the names, in any order.
Longhand variant_property(std::string_view name, std::size_t slot, std::vector<VariantName> names) {
    return constant_property(
        name, Inherited::Yes, [slot](auto& style) -> auto& { return style.font_variant_features[slot]; },
        [names = std::move(names)](Cursor& cursor) -> std::optional<std::vector<FontFeature>> {
            std::vector<FontFeature> features;
            if (cursor.take_ident("normal")) return features;
            bool any = false;
            for (bool more = true; more;) {
                more = false;
                for (const auto& variant : names) {
                    if (!cursor.take_ident(variant.name)) continue;
                    features.insert(features.end(), variant.features.begin(), variant.features.end());
                    any = more = true;
                }
            }
            return any ? std::optional(features) : std::nullopt;
        });
}

void add_variants(PropertyTable& table) {
    table.add(variant_property("font-variant-numeric", 0,
                               {{"lining-nums", {on("lnum")}}, {"oldstyle-nums", {on("onum")}}, {"proportional-nums", {on("pnum")}},
                                {"tabular-nums", {on("tnum")}}, {"diagonal-fractions", {on("frac")}}, {"stacked-fractions", {on("afrc")}},
                                {"ordinal", {on("ordn")}}, {"slashed-zero", {on("zero")}}}));
    table.add(variant_property("font-variant-ligatures", 1,
                               {{"none", {off("liga"), off("clig"), off("dlig"), off("hlig"), off("calt")}},
                                {"common-ligatures", {on("liga"), on("clig")}}, {"no-common-ligatures", {off("liga"), off("clig")}},
                                {"discretionary-ligatures", {on("dlig")}}, {"no-discretionary-ligatures", {off("dlig")}},
                                {"historical-ligatures", {on("hlig")}}, {"no-historical-ligatures", {off("hlig")}},
                                {"contextual", {on("calt")}}, {"no-contextual", {off("calt")}}}));
    table.add(variant_property("font-variant-position", 2, {{"sub", {on("subs")}}, {"super", {on("sups")}}}));
    table.add(variant_property("font-variant-alternates", 3, {{"historical-forms", {on("hist")}}}));
    table.add(variant_property("font-variant-east-asian", 4,
                               {{"jis78", {on("jp78")}}, {"jis83", {on("jp83")}}, {"jis90", {on("jp90")}}, {"jis04", {on("jp04")}},
                                {"simplified", {on("smpl")}}, {"traditional", {on("trad")}}, {"full-width", {on("fwid")}},
                                {"proportional-width", {on("pwid")}}, {"ruby", {on("ruby")}}}));
    table.add(keyword_property("font-variant-caps", Inherited::Yes, BILAN_FIELD(font_variant_caps),
                               {{"normal", FontVariantCaps::Normal}, {"small-caps", FontVariantCaps::SmallCaps},
                                {"all-small-caps", FontVariantCaps::AllSmallCaps}, {"petite-caps", FontVariantCaps::PetiteCaps},
                                {"all-petite-caps", FontVariantCaps::AllPetiteCaps}, {"unicase", FontVariantCaps::Unicase},
                                {"titling-caps", FontVariantCaps::TitlingCaps}}));
}

}  // namespace

void add_font_properties(PropertyTable& table) {
    table.add(in_phase(Phase::Fonts, constant_property("font-family", Inherited::Yes, BILAN_FIELD(font_family), take_families)));
    table.add(in_phase(Phase::Fonts, property("font-size", Inherited::Yes, BILAN_FIELD(font_size), take_font_size)));
    table.add(property("font-weight", Inherited::Yes, BILAN_FIELD(font_weight), take_weight));
    table.add(constant_property("font-stretch", Inherited::Yes, BILAN_FIELD(font_stretch), take_stretch));
    table.add_alias("font-width", "font-stretch");
    table.add(constant_property("font-style", Inherited::Yes, BILAN_FIELD(font_style), take_font_style));
    add_variants(table);
    table.add(constant_property("font-feature-settings", Inherited::Yes, BILAN_FIELD(font_feature_settings), take_feature_settings));
    table.add(constant_property("font-variation-settings", Inherited::Yes, BILAN_FIELD(font_axes), take_variation_settings));
    table.add(keyword_property("font-kerning", Inherited::Yes, BILAN_FIELD(kerning), {{"auto", true}, {"normal", true}, {"none", false}}));
    table.add(in_phase(Phase::Colors, property("line-height", Inherited::Yes, BILAN_FIELD(line_height), take_line_height)));
}

}  // namespace bilan::print::css
