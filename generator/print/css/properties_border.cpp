// CSS Backgrounds 3 (borders, radius, shadow), Fragmentation 3 (box-decoration-break), UI 4 (outline), and the rule
// between columns, which is a border too.
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

const Keywords<LineStyle>& line_styles() {
    static const Keywords<LineStyle> keywords{
        {"none", LineStyle::None},     {"hidden", LineStyle::Hidden}, {"solid", LineStyle::Solid}, {"dashed", LineStyle::Dashed},
        {"dotted", LineStyle::Dotted}, {"double", LineStyle::Double}, {"groove", LineStyle::Groove}, {"ridge", LineStyle::Ridge},
        {"inset", LineStyle::Inset},   {"outset", LineStyle::Outset}};
    return keywords;
}

LengthValue px(double value) { return {value, Unit::Px, nullptr, false}; }

// Adds prefix-width, -style and -color of one side.
template <typename Get>
void add_side(PropertyTable& table, const std::string& prefix, Get get) {
    table.add(length_property(prefix + "-width", Inherited::No, [get](auto& s) -> auto& { return get(s).width; }, Sign::NonNegative,
                              {{"thin", px(1)}, {"medium", px(3)}, {"thick", px(5)}}));
    table.add(keyword_property(prefix + "-style", Inherited::No, [get](auto& s) -> auto& { return get(s).style; }, line_styles()));
    table.add(current_color_property(prefix + "-color", [get](auto& s) -> auto& { return get(s).color; }));
}

// One corner: one or two radii.
template <typename Get>
Longhand radius_property(std::string_view name, Get get) {
    return property(name, Inherited::No, get, [](Cursor& cursor) -> Compute<CornerRadius> {
        const auto horizontal = take_length(cursor, Percent::Yes, Sign::NonNegative);
        if (!horizontal) return {};
        const auto vertical = take_length(cursor, Percent::Yes, Sign::NonNegative);
        return [h = *horizontal, v = vertical.value_or(*horizontal)](const ComputeContext& context, const ComputedStyle&) {
            return CornerRadius{h.compute(context.lengths), v.compute(context.lengths)};
        };
    });
}

struct ShadowValue {
    LengthValue x, y, blur, spread;
    std::optional<ColorValue> color;
    bool inset = false;
};

std::optional<ShadowValue> take_shadow(Cursor& cursor) {
    ShadowValue value;
    bool lengths = false;
    for (bool more = true; more;) {
        more = false;
        if (!value.inset && cursor.take_ident("inset")) value.inset = more = true;
        if (!value.color && (value.color = take_color(cursor))) more = true;
        if (lengths) continue;
        const auto x = take_length(cursor, Percent::No);
        if (!x) continue;
        const auto y = take_length(cursor, Percent::No);
        if (!y) return std::nullopt;
        value.x = *x;
        value.y = *y;
        if (const auto blur = take_length(cursor, Percent::No, Sign::NonNegative)) value.blur = *blur;
        if (const auto spread = take_length(cursor, Percent::No)) value.spread = *spread;
        lengths = more = true;
    }
    const bool blurred = value.blur.number != 0 || value.blur.tree != nullptr;
    return lengths && !blurred ? std::optional(value) : std::nullopt;
}

Compute<std::vector<Shadow>> take_shadows(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) { return std::vector<Shadow>{}; };
    std::vector<ShadowValue> values;
    do {
        const auto value = take_shadow(cursor);
        if (!value) return {};
        values.push_back(*value);
    } while (cursor.take_comma());
    return [values](const ComputeContext& context, const ComputedStyle& style) {
        std::vector<Shadow> result;
        for (const auto& v : values) {
            const auto length = [&](const LengthValue& l) { return l.compute_length(context.lengths); };
            const auto color = v.color.value_or(ColorValue::current()).compute(style.color);
            result.push_back({length(v.x), length(v.y), length(v.blur), length(v.spread), color, v.inset});
        }
        return result;
    };
}

void add_logical_borders(PropertyTable& table) {
    for (const std::string part : {"-width", "-style", "-color"}) {
        table.add_alias("border-block-start" + part, "border-top" + part);
        table.add_alias("border-block-end" + part, "border-bottom" + part);
        table.add_logical("border-inline-start" + part, "border-left" + part, "border-right" + part);
        table.add_logical("border-inline-end" + part, "border-right" + part, "border-left" + part);
    }
    table.add_logical("border-start-start-radius", "border-top-left-radius", "border-top-right-radius");
    table.add_logical("border-start-end-radius", "border-top-right-radius", "border-top-left-radius");
    table.add_logical("border-end-start-radius", "border-bottom-left-radius", "border-bottom-right-radius");
    table.add_logical("border-end-end-radius", "border-bottom-right-radius", "border-bottom-left-radius");
}

}  // namespace

void add_border_properties(PropertyTable& table) {
    add_side(table, "border-top", BILAN_FIELD(border.top));
    add_side(table, "border-right", BILAN_FIELD(border.right));
    add_side(table, "border-bottom", BILAN_FIELD(border.bottom));
    add_side(table, "border-left", BILAN_FIELD(border.left));
    add_side(table, "outline", BILAN_FIELD(outline));
    add_side(table, "column-rule", BILAN_FIELD(column_rule));
    table.add(length_property("outline-offset", Inherited::No, BILAN_FIELD(outline_offset), Sign::Any));
    table.add(radius_property("border-top-left-radius", BILAN_FIELD(radius[0])));
    table.add(radius_property("border-top-right-radius", BILAN_FIELD(radius[1])));
    table.add(radius_property("border-bottom-right-radius", BILAN_FIELD(radius[2])));
    table.add(radius_property("border-bottom-left-radius", BILAN_FIELD(radius[3])));
    add_logical_borders(table);
    table.add(property("box-shadow", Inherited::No, BILAN_FIELD(box_shadow), take_shadows));
    table.add(keyword_property("box-decoration-break", Inherited::No, BILAN_FIELD(decoration_break),
                               {{"slice", DecorationBreak::Slice}, {"clone", DecorationBreak::Clone}}));
}

}  // namespace bilan::print::css
