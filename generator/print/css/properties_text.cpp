// CSS Text 4, Text Decoration 4, Writing Modes 4, Color 4 (color), Fragmentation 3 (orphans, widows), Content 3 (quotes).
#include <algorithm>

#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

Compute<Color> take_own_color(Cursor& cursor) {
    const auto value = take_color(cursor);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle&) { return value.compute(context.parent.color); };
}

Compute<LengthPercentage> take_indent(Cursor& cursor) {
    const auto value = take_length(cursor, Percent::Yes);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle&) { return value.compute(context.lengths); };
}

// "normal" is no extra space.
template <typename Get>
Longhand spacing_property(std::string_view name, Get get) {
    return length_property(name, Inherited::Yes, get, Sign::Any, {{"normal", LengthValue{}}});
}

Longhand hyphenate_limit_chars() {
    Longhand result;
    result.name = "hyphenate-limit-chars";
    result.inherited = Inherited::Yes;
    result.parse = [](Cursor& cursor) -> Apply {
        std::array<int, 3> values{5, 2, 3};
        std::size_t count = 0;
        for (; count < 3 && !cursor.done(); ++count) {
            if (cursor.take_ident("auto")) continue;
            const auto value = take_integer(cursor);
            if (!value || *value < 1) return {};
            values[count] = *value;
        }
        if (count == 0) return {};
        if (count == 2) values[2] = values[1];
        return [values](ComputedStyle& style, const ComputeContext&) {
            style.hyphenate_word = values[0];
            style.hyphenate_before = values[1];
            style.hyphenate_after = values[2];
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.hyphenate_word = from.hyphenate_word;
        to.hyphenate_before = from.hyphenate_before;
        to.hyphenate_after = from.hyphenate_after;
    };
    return result;
}

Longhand unicode_bidi() {
    Longhand result;
    result.name = "unicode-bidi";
    result.parse = [](Cursor& cursor) -> Apply {
        const Keywords<std::pair<bool, bool>> keywords{{"normal", {false, false}}, {"embed", {true, false}}, {"isolate", {true, false}},
                                                       {"bidi-override", {true, true}}, {"isolate-override", {true, true}},
                                                       {"plaintext", {true, false}}};
        const auto value = take_keyword(cursor, keywords);
        if (!value) return {};
        return [value = *value](ComputedStyle& style, const ComputeContext&) {
            style.bidi_isolate = value.first;
            style.bidi_override = value.second;
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.bidi_isolate = from.bidi_isolate;
        to.bidi_override = from.bidi_override;
    };
    return result;
}

// none | [ first || [ force-end | allow-end ] || last ]
std::optional<HangingPunctuation> take_hanging_punctuation(Cursor& cursor) {
    using End = HangingPunctuation::End;
    HangingPunctuation hanging;
    if (cursor.take_ident("none")) return hanging;
    do {
        if (!hanging.first && cursor.take_ident("first")) hanging.first = true;
        else if (!hanging.last && cursor.take_ident("last")) hanging.last = true;
        else if (hanging.end == End::None && cursor.take_ident("force-end")) hanging.end = End::Force;
        else if (hanging.end == End::None && cursor.take_ident("allow-end")) hanging.end = End::Allow;
        else return std::nullopt;
    } while (!cursor.done());
    return hanging;
}

struct Lines {
    bool under = false, over = false, through = false;
};

Longhand decoration_line() {
    Longhand result;
    result.name = "text-decoration-line";
    result.parse = [](Cursor& cursor) -> Apply {
        Lines lines;
        bool any = cursor.take_ident("none");
        for (bool more = !any; more;) {
            more = false;
            if (!lines.under && cursor.take_ident("underline")) lines.under = more = true;
            if (!lines.over && cursor.take_ident("overline")) lines.over = more = true;
            if (!lines.through && cursor.take_ident("line-through")) lines.through = more = true;
            any = any || more;
        }
        if (!any) return {};
        return [lines](ComputedStyle& style, const ComputeContext&) {
            style.underline = lines.under;
            style.overline = lines.over;
            style.line_through = lines.through;
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.underline = from.underline;
        to.overline = from.overline;
        to.line_through = from.line_through;
    };
    return result;
}

// auto, from-font, or a length; percentages are of the em.
Compute<std::optional<LayoutUnit>> take_auto_or_length(Cursor& cursor) {
    if (cursor.take_ident("auto") || cursor.take_ident("from-font")) {
        return [](const ComputeContext&, const ComputedStyle&) { return std::optional<LayoutUnit>{}; };
    }
    const auto value = take_length(cursor, Percent::Yes);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle& style) {
        return std::optional(value.compute(context.lengths).resolve(style.font_size));
    };
}

std::optional<std::vector<std::string>> take_quotes(Cursor& cursor) {
    std::vector<std::string> quotes;
    if (cursor.take_ident("auto")) return quotes;
    if (cursor.take_ident("none")) return std::vector<std::string>{"", ""};
    while (auto text = take_string(cursor)) quotes.push_back(std::move(*text));
    if (quotes.empty() || quotes.size() % 2 != 0) return std::nullopt;
    return quotes;
}

std::optional<int> take_at_least_one(Cursor& cursor) {
    const auto value = take_integer(cursor);
    return value && *value >= 1 ? value : std::nullopt;
}

void add_alignment(PropertyTable& table) {
    table.add(keyword_property("text-align", Inherited::Yes, BILAN_FIELD(text_align),
                               {{"start", TextAlign::Start}, {"end", TextAlign::End}, {"left", TextAlign::Left}, {"right", TextAlign::Right},
                                {"center", TextAlign::Center}, {"justify", TextAlign::Justify}}));
    table.add(keyword_property("text-align-last", Inherited::Yes, BILAN_FIELD(text_align_last),
                               {{"auto", TextAlignLast::Auto}, {"start", TextAlignLast::Start}, {"end", TextAlignLast::End},
                                {"left", TextAlignLast::Left}, {"right", TextAlignLast::Right}, {"center", TextAlignLast::Center},
                                {"justify", TextAlignLast::Justify}}));
    table.add(property("text-indent", Inherited::Yes, BILAN_FIELD(text_indent), take_indent));
    table.add(spacing_property("letter-spacing", BILAN_FIELD(letter_spacing)));
    table.add(spacing_property("word-spacing", BILAN_FIELD(word_spacing)));
    table.add(keyword_property("text-transform", Inherited::Yes, BILAN_FIELD(text_transform),
                               {{"none", TextTransform::None}, {"uppercase", TextTransform::Uppercase},
                                {"lowercase", TextTransform::Lowercase}, {"capitalize", TextTransform::Capitalize}}));
    table.add(constant_property("hanging-punctuation", Inherited::Yes, BILAN_FIELD(hanging_punctuation), take_hanging_punctuation));
}

void add_breaking(PropertyTable& table) {
    table.add(keyword_property("white-space", Inherited::Yes, BILAN_FIELD(white_space),
                               {{"normal", WhiteSpace::Normal}, {"nowrap", WhiteSpace::Nowrap}, {"pre", WhiteSpace::Pre},
                                {"pre-wrap", WhiteSpace::PreWrap}, {"break-spaces", WhiteSpace::PreWrap}, {"pre-line", WhiteSpace::PreLine}}));
    table.add(keyword_property("hyphens", Inherited::Yes, BILAN_FIELD(hyphens),
                               {{"none", Hyphens::None}, {"manual", Hyphens::Manual}, {"auto", Hyphens::Auto}}));
    table.add(constant_property("hyphenate-character", Inherited::Yes, BILAN_FIELD(hyphenate_character),
                                [](Cursor& cursor) -> std::optional<std::string> {
                                    if (cursor.take_ident("auto")) return "\u2010";
                                    return take_string(cursor);
                                }));
    table.add(hyphenate_limit_chars());
    table.add(constant_property("hyphenate-limit-lines", Inherited::Yes, BILAN_FIELD(hyphenate_lines),
                                [](Cursor& cursor) -> std::optional<int> {
                                    if (cursor.take_ident("no-limit")) return 0;
                                    return take_at_least_one(cursor);
                                }));
    using Last = HyphenateLimitLast;
    table.add(keyword_property("hyphenate-limit-last", Inherited::Yes, BILAN_FIELD(hyphenate_last),
                               {{"none", Last::None}, {"always", Last::Always}, {"column", Last::Break}, {"page", Last::Break}, {"spread", Last::Break}}));
    table.add(length_property("hyphenate-limit-zone", Inherited::Yes, BILAN_FIELD(hyphenate_zone), Sign::NonNegative));
    table.add(keyword_property("overflow-wrap", Inherited::Yes, BILAN_FIELD(overflow_wrap),
                               {{"normal", OverflowWrap::Normal}, {"anywhere", OverflowWrap::Anywhere}, {"break-word", OverflowWrap::BreakWord}}));
    table.add_alias("word-wrap", "overflow-wrap");
    table.add(keyword_property("text-wrap", Inherited::Yes, BILAN_FIELD(text_wrap),
                               {{"wrap", TextWrap::Wrap}, {"stable", TextWrap::Wrap}, {"auto", TextWrap::Wrap}, {"nowrap", TextWrap::Nowrap},
                                {"balance", TextWrap::Balance}, {"pretty", TextWrap::Pretty}}));
    table.add_alias("text-wrap-style", "text-wrap");
    table.add_alias("text-wrap-mode", "text-wrap");
    table.add(constant_property("tab-size", Inherited::Yes, BILAN_FIELD(tab_size), [](Cursor& cursor) -> std::optional<int> {
        const auto value = take_integer(cursor);
        return value && *value >= 0 ? value : std::nullopt;
    }));
}

void add_decoration(PropertyTable& table) {
    table.add(decoration_line());
    table.add(keyword_property("text-decoration-style", Inherited::No, BILAN_FIELD(decoration_style),
                               {{"solid", DecorationStyle::Solid}, {"double", DecorationStyle::Double}, {"dotted", DecorationStyle::Dotted},
                                {"dashed", DecorationStyle::Dashed}, {"wavy", DecorationStyle::Wavy}}));
    table.add(color_property("text-decoration-color", Inherited::No, BILAN_FIELD(decoration_color)));
    table.add(property("text-decoration-thickness", Inherited::No, BILAN_FIELD(decoration_thickness), take_auto_or_length));
    table.add(property("text-underline-offset", Inherited::Yes, BILAN_FIELD(underline_offset), take_auto_or_length));
}

}  // namespace

void add_text_properties(PropertyTable& table) {
    table.add(in_phase(Phase::Fonts, keyword_property("direction", Inherited::Yes, BILAN_FIELD(direction),
                                                     {{"ltr", Direction::Ltr}, {"rtl", Direction::Rtl}})));
    table.add(in_phase(Phase::Colors, property("color", Inherited::Yes, BILAN_FIELD(color), take_own_color)));
    table.add(unicode_bidi());
    add_alignment(table);
    add_breaking(table);
    add_decoration(table);
    table.add(constant_property("quotes", Inherited::Yes, BILAN_FIELD(quotes), take_quotes));
    table.add(constant_property("orphans", Inherited::Yes, BILAN_FIELD(orphans), take_at_least_one));
    table.add(constant_property("widows", Inherited::Yes, BILAN_FIELD(widows), take_at_least_one));
}

}  // namespace bilan::print::css
