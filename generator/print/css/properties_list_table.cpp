// CSS Lists 3 (markers), Tables 3.
#include "print/css/image.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

// A name, "none", or a string, which keeps quotes around it so that the two do not mix.
std::optional<std::string> take_list_style_type(Cursor& cursor) {
    if (const auto text = take_string(cursor)) return "\"" + *text + "\"";
    const auto name = take_custom_identifier(cursor);
    return name ? std::optional(lower_case(*name)) : std::nullopt;
}

Longhand border_spacing() {
    Longhand result;
    result.name = "border-spacing";
    result.inherited = Inherited::Yes;
    result.parse = [](Cursor& cursor) -> Apply {
        const auto x = take_length(cursor, Percent::No, Sign::NonNegative);
        if (!x) return {};
        const auto y = take_length(cursor, Percent::No, Sign::NonNegative);
        return [x = *x, y = y.value_or(*x)](ComputedStyle& style, const ComputeContext& context) {
            style.border_spacing_x = x.compute_length(context.lengths);
            style.border_spacing_y = y.compute_length(context.lengths);
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.border_spacing_x = from.border_spacing_x;
        to.border_spacing_y = from.border_spacing_y;
    };
    return result;
}

}  // namespace

void add_list_and_table_properties(PropertyTable& table) {
    table.add(constant_property("list-style-type", Inherited::Yes, BILAN_FIELD(list_style_type), take_list_style_type));
    table.add(property("list-style-image", Inherited::Yes, BILAN_FIELD(list_style_image), take_image));
    table.add(keyword_property("list-style-position", Inherited::Yes, BILAN_FIELD(list_style_position),
                               {{"outside", ListStylePosition::Outside}, {"inside", ListStylePosition::Inside}}));
    table.add(keyword_property("border-collapse", Inherited::Yes, BILAN_FIELD(border_collapse),
                               {{"separate", BorderCollapse::Separate}, {"collapse", BorderCollapse::Collapse}}));
    table.add(border_spacing());
    table.add(keyword_property("table-layout", Inherited::No, BILAN_FIELD(table_layout), {{"auto", TableLayout::Auto}, {"fixed", TableLayout::Fixed}}));
    table.add(keyword_property("caption-side", Inherited::Yes, BILAN_FIELD(caption_side),
                               {{"top", CaptionSide::Top}, {"bottom", CaptionSide::Bottom}, {"block-start", CaptionSide::Top},
                                {"block-end", CaptionSide::Bottom}}));
    table.add(constant_property("-bilan-caption-continued", Inherited::Yes, BILAN_FIELD(caption_continued), [](Cursor& cursor) -> std::optional<std::string> {
        if (cursor.take_ident("none")) return "";
        return take_string(cursor);
    }));
    table.add(keyword_property("empty-cells", Inherited::Yes, BILAN_FIELD(empty_cells), {{"show", EmptyCells::Show}, {"hide", EmptyCells::Hide}}));
}

}  // namespace bilan::print::css
