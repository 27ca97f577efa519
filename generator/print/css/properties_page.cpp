// CSS Multi-column 1, Fragmentation 3, Rhythmic Sizing 1, Paged Media 3 (page, and the descriptors of @page).
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

struct PageSize {
    std::string_view name;
    double width, height;  // mm
};
// CSS Paged Media 3, section 7.1, and the ISO sizes that reports use.
constexpr std::array page_sizes{PageSize{"a5", 148, 210},      PageSize{"a4", 210, 297},      PageSize{"a3", 297, 420},
                                PageSize{"a2", 420, 594},      PageSize{"a1", 594, 841},      PageSize{"a0", 841, 1189},
                                PageSize{"a6", 105, 148},      PageSize{"b5", 176, 250},      PageSize{"b4", 250, 353},
                                PageSize{"jis-b5", 182, 257},  PageSize{"jis-b4", 257, 364},  PageSize{"letter", 215.9, 279.4},
                                PageSize{"legal", 215.9, 355.6}, PageSize{"ledger", 279.4, 431.8}};

struct SizeValue {
    std::optional<PageSize> named;
    std::optional<LengthValue> width, height;
    std::optional<bool> landscape;
};

std::optional<SizeValue> take_size(Cursor& cursor) {
    SizeValue value;
    if (cursor.take_ident("auto")) return value;
    bool any = false;
    for (bool more = true; more;) {
        more = false;
        for (const auto& size : page_sizes) {
            if (!value.named && cursor.take_ident(size.name)) value.named = size, more = true;
        }
        if (!value.landscape && cursor.take_ident("landscape")) value.landscape = more = true;
        if (!value.landscape && cursor.take_ident("portrait")) value.landscape = !(more = true);
        any = any || more;
    }
    if (any) return value;
    value.width = take_length(cursor, Percent::No, Sign::NonNegative);
    if (!value.width) return std::nullopt;
    value.height = take_length(cursor, Percent::No, Sign::NonNegative);
    if (!value.height) value.height = value.width;
    return value;
}

void apply_size(const SizeValue& value, PageDescriptors& page, const LengthContext& lengths) {
    if (value.width) {
        page.width = value.width->compute_length(lengths);
        page.height = value.height->compute_length(lengths);
        return;
    }
    const auto size = value.named.value_or(page_sizes[1]);
    page.width = LayoutUnit::from_px(size.width * 96 / 25.4);
    page.height = LayoutUnit::from_px(size.height * 96 / 25.4);
    if (value.landscape.value_or(false)) std::swap(page.width, page.height);
}

// A descriptor of @page: it sets the page, not a style, and nothing inherits it.
Longhand descriptor(std::string_view name, std::function<Apply(Cursor&)> parse) {
    Longhand result;
    result.name = name;
    result.parse = std::move(parse);
    result.copy = [](ComputedStyle&, const ComputedStyle&) {};
    result.page_only = true;
    return result;
}

Apply parse_size(Cursor& cursor) {
    const auto value = take_size(cursor);
    if (!value) return {};
    return [value = *value](ComputedStyle&, const ComputeContext& context) {
        if (context.page != nullptr) apply_size(value, *context.page, context.lengths);
    };
}

Apply parse_bleed(Cursor& cursor) {
    const bool is_auto = cursor.take_ident("auto");
    const auto value = is_auto ? LengthValue{} : take_length(cursor, Percent::No, Sign::NonNegative);
    if (!value) return {};
    return [value = *value, is_auto](ComputedStyle&, const ComputeContext& context) {
        if (context.page == nullptr) return;
        context.page->bleed_auto = is_auto;
        context.page->bleed = value.compute_length(context.lengths);
    };
}

Apply parse_marks(Cursor& cursor) {
    bool crop = false, cross = false;
    bool any = cursor.take_ident("none");
    for (bool more = !any; more;) {
        more = false;
        if (!crop && cursor.take_ident("crop")) crop = more = true;
        if (!cross && cursor.take_ident("cross")) cross = more = true;
        any = any || more;
    }
    if (!any) return {};
    return [crop, cross](ComputedStyle&, const ComputeContext& context) {
        if (context.page == nullptr) return;
        context.page->crop_marks = crop;
        context.page->cross_marks = cross;
    };
}

const Keywords<BreakBetween>& breaks_between() {
    using B = BreakBetween;
    static const Keywords<B> keywords{{"auto", B::Auto}, {"avoid", B::Avoid}, {"avoid-page", B::AvoidPage}, {"avoid-column", B::AvoidColumn},
                                      {"always", B::Always}, {"all", B::Always}, {"page", B::Page}, {"left", B::Left}, {"right", B::Right},
                                      {"recto", B::Recto}, {"verso", B::Verso}, {"column", B::Column}};
    return keywords;
}

// The old names know pages alone: "always" never breaks a column (CSS Fragmentation 3, section 3.4).
template <typename Get>
void add_page_break(PropertyTable& table, std::string name, std::string_view longhand, Get get) {
    table.add_shorthand(std::move(name), {longhand}, [id = table.id(longhand), get](Cursor& cursor) -> std::optional<ParsedLonghands> {
        using B = BreakBetween;
        const auto value = take_keyword(cursor, Keywords<B>{{"auto", B::Auto}, {"always", B::Page}, {"avoid", B::Avoid}, {"left", B::Left}, {"right", B::Right}});
        if (!value) return std::nullopt;
        return ParsedLonghands{{id, [value = *value, get](ComputedStyle& style, const ComputeContext&) { get(style) = value; }}};
    });
}

void add_columns(PropertyTable& table) {
    table.add(constant_property("column-count", Inherited::No, BILAN_FIELD(column_count), [](Cursor& cursor) -> std::optional<std::optional<int>> {
        if (cursor.take_ident("auto")) return std::optional<int>{};
        const auto value = take_integer(cursor);
        return value && *value >= 1 ? std::optional(std::optional(std::min(*value, 1000))) : std::nullopt;
    }));
    table.add(dimension_property("column-width", BILAN_FIELD(column_width), {{"auto", Dimension::Kind::Auto}}, Sign::NonNegative));
    table.add(keyword_property("column-span", Inherited::No, BILAN_FIELD(column_span_all), {{"none", false}, {"all", true}}));
    table.add(keyword_property("column-fill", Inherited::No, BILAN_FIELD(column_fill),
                               {{"balance", ColumnFill::Balance}, {"balance-all", ColumnFill::BalanceAll}, {"auto", ColumnFill::Auto}}));
}

}  // namespace

void add_page_properties(PropertyTable& table) {
    add_columns(table);
    table.add(keyword_property("break-before", Inherited::No, BILAN_FIELD(break_before), breaks_between()));
    table.add(keyword_property("break-after", Inherited::No, BILAN_FIELD(break_after), breaks_between()));
    table.add(keyword_property("break-inside", Inherited::No, BILAN_FIELD(break_inside),
                               {{"auto", BreakInside::Auto}, {"avoid", BreakInside::Avoid}, {"avoid-page", BreakInside::AvoidPage},
                                {"avoid-column", BreakInside::AvoidColumn}}));
    table.add(length_property("block-step-size", Inherited::No, BILAN_FIELD(block_step), Sign::NonNegative, {{"none", LengthValue{}}}));
    table.add(keyword_property("block-step-align", Inherited::No, BILAN_FIELD(block_step_align),
                               {{"auto", StepAlign::Center}, {"center", StepAlign::Center}, {"start", StepAlign::Start}, {"end", StepAlign::End}}));
    add_page_break(table, "page-break-before", "break-before", BILAN_FIELD(break_before));
    add_page_break(table, "page-break-after", "break-after", BILAN_FIELD(break_after));
    table.add_alias("page-break-inside", "break-inside");
    // An auto page is the parent's (CSS Paged Media 3, section 8.1): the used value inherits.
    table.add(property("page", Inherited::Yes, BILAN_FIELD(page), [](Cursor& cursor) -> Compute<std::string> {
        if (cursor.take_ident("auto")) return [](const ComputeContext& context, const ComputedStyle&) { return context.parent.page; };
        const auto name = take_custom_identifier(cursor);
        if (!name) return {};
        return [name = *name](const ComputeContext&, const ComputedStyle&) { return name; };
    }));
    table.add(descriptor("size", parse_size));
    table.add(descriptor("bleed", parse_bleed));
    table.add(descriptor("marks", parse_marks));
}

}  // namespace bilan::print::css
