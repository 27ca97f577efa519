// CSS Flexbox 1, Grid 2, Box Alignment 3.
#include "print/css/grid_values.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

// The words for content, items and self differ a little; "safe" and "unsafe", "first" and "last" are read over.
enum class AlignmentOf : std::uint8_t { Content, Items, Self };
enum class Axis : std::uint8_t { Justify, Align };

std::optional<Alignment> take_alignment(Cursor& cursor, AlignmentOf of, Axis axis) {
    using A = Alignment;
    if (!cursor.take_ident("safe")) cursor.take_ident("unsafe");
    if (cursor.take_ident("first") || cursor.take_ident("last")) {
        return cursor.take_ident("baseline") ? std::optional(A::Baseline) : std::nullopt;
    }
    const Keywords<A> positions{{"normal", A::Normal}, {"start", A::Start}, {"end", A::End}, {"flex-start", A::FlexStart},
                                {"flex-end", A::FlexEnd}, {"center", A::Center}, {"stretch", A::Stretch}};
    if (const auto value = take_keyword(cursor, positions)) return value;
    if (of == AlignmentOf::Self && cursor.take_ident("auto")) return A::Auto;
    if (axis == Axis::Justify) {
        if (const auto side = take_keyword(cursor, Keywords<A>{{"left", A::Left}, {"right", A::Right}})) return side;
    }
    if (of == AlignmentOf::Content) {
        const Keywords<A> distributions{{"space-between", A::SpaceBetween}, {"space-around", A::SpaceAround}, {"space-evenly", A::SpaceEvenly}};
        if (const auto value = take_keyword(cursor, distributions)) return value;
    } else if (const auto own = take_keyword(cursor, Keywords<A>{{"self-start", A::Start}, {"self-end", A::End}})) {
        return own;
    }
    const bool baseline = of != AlignmentOf::Content || axis == Axis::Align;
    return baseline && cursor.take_ident("baseline") ? std::optional(A::Baseline) : std::nullopt;
}

template <typename Get>
Longhand alignment_property(std::string_view name, Get get, AlignmentOf of, Axis axis) {
    return constant_property(name, Inherited::No, get, [of, axis](Cursor& cursor) { return take_alignment(cursor, of, axis); });
}

// normal, or a length.
template <typename Get>
Longhand gap_property(std::string_view name, Get get) {
    return property(name, Inherited::No, get, [](Cursor& cursor) -> Compute<std::optional<LengthPercentage>> {
        if (cursor.take_ident("normal")) {
            return [](const ComputeContext&, const ComputedStyle&) { return std::optional<LengthPercentage>{}; };
        }
        const auto value = take_length(cursor, Percent::Yes, Sign::NonNegative);
        if (!value) return {};
        return [value = *value](const ComputeContext& context, const ComputedStyle&) { return std::optional(value.compute(context.lengths)); };
    });
}

std::optional<GridFlow> take_grid_flow(Cursor& cursor) {
    bool column = false, dense = false, any = false;
    for (bool more = true; more;) {
        more = false;
        if (cursor.take_ident("row")) more = true;
        if (!column && cursor.take_ident("column")) column = more = true;
        if (!dense && cursor.take_ident("dense")) dense = more = true;
        any = any || more;
    }
    if (!any) return std::nullopt;
    if (dense) return column ? GridFlow::ColumnDense : GridFlow::RowDense;
    return column ? GridFlow::Column : GridFlow::Row;
}

std::optional<double> take_non_negative(Cursor& cursor) { return take_number(cursor, Sign::NonNegative); }

void add_alignments(PropertyTable& table) {
    using Of = AlignmentOf;
    table.add(alignment_property("justify-content", BILAN_FIELD(justify_content), Of::Content, Axis::Justify));
    table.add(alignment_property("align-content", BILAN_FIELD(align_content), Of::Content, Axis::Align));
    table.add(alignment_property("justify-items", BILAN_FIELD(justify_items), Of::Items, Axis::Justify));
    table.add(alignment_property("align-items", BILAN_FIELD(align_items), Of::Items, Axis::Align));
    table.add(alignment_property("justify-self", BILAN_FIELD(justify_self), Of::Self, Axis::Justify));
    table.add(alignment_property("align-self", BILAN_FIELD(align_self), Of::Self, Axis::Align));
    table.add(gap_property("row-gap", BILAN_FIELD(row_gap)));
    table.add(gap_property("column-gap", BILAN_FIELD(column_gap)));
    table.add_alias("grid-row-gap", "row-gap");
    table.add_alias("grid-column-gap", "column-gap");
}

void add_flex(PropertyTable& table) {
    table.add(keyword_property("flex-direction", Inherited::No, BILAN_FIELD(flex_direction),
                               {{"row", FlexDirection::Row}, {"row-reverse", FlexDirection::RowReverse},
                                {"column", FlexDirection::Column}, {"column-reverse", FlexDirection::ColumnReverse}}));
    table.add(keyword_property("flex-wrap", Inherited::No, BILAN_FIELD(flex_wrap),
                               {{"nowrap", FlexWrap::Nowrap}, {"wrap", FlexWrap::Wrap}, {"wrap-reverse", FlexWrap::WrapReverse}}));
    table.add(constant_property("flex-grow", Inherited::No, BILAN_FIELD(flex_grow), take_non_negative));
    table.add(constant_property("flex-shrink", Inherited::No, BILAN_FIELD(flex_shrink), take_non_negative));
    using Kind = Dimension::Kind;
    table.add(dimension_property("flex-basis", BILAN_FIELD(flex_basis),
                                 {{"auto", Kind::Auto}, {"content", Kind::Content}, {"min-content", Kind::MinContent},
                                  {"max-content", Kind::MaxContent}, {"fit-content", Kind::FitContent}},
                                 Sign::NonNegative));
    table.add(constant_property("order", Inherited::No, BILAN_FIELD(order), take_integer));
}

}  // namespace

void add_flex_and_grid_properties(PropertyTable& table) {
    add_alignments(table);
    add_flex(table);
    table.add(property("grid-template-columns", Inherited::No, BILAN_FIELD(grid_template_columns), take_track_list));
    table.add(property("grid-template-rows", Inherited::No, BILAN_FIELD(grid_template_rows), take_track_list));
    table.add(constant_property("grid-template-areas", Inherited::No, BILAN_FIELD(grid_template_areas), take_areas));
    table.add(property("grid-auto-columns", Inherited::No, BILAN_FIELD(grid_auto_columns), take_auto_tracks));
    table.add(property("grid-auto-rows", Inherited::No, BILAN_FIELD(grid_auto_rows), take_auto_tracks));
    table.add(constant_property("grid-auto-flow", Inherited::No, BILAN_FIELD(grid_auto_flow), take_grid_flow));
    table.add(constant_property("grid-row-start", Inherited::No, BILAN_FIELD(grid_row_start), take_grid_line));
    table.add(constant_property("grid-row-end", Inherited::No, BILAN_FIELD(grid_row_end), take_grid_line));
    table.add(constant_property("grid-column-start", Inherited::No, BILAN_FIELD(grid_column_start), take_grid_line));
    table.add(constant_property("grid-column-end", Inherited::No, BILAN_FIELD(grid_column_end), take_grid_line));
}

}  // namespace bilan::print::css
