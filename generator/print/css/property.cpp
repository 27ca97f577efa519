#include "print/css/property.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "print/css/property_makers.hpp"
#include "print/css/url.hpp"

namespace bilan::print::css {

const ComputedStyle& initial_style() {
    static const ComputedStyle style = [] {
        ComputedStyle result;
        const auto medium = LayoutUnit::px(3);
        for (auto* side : {&result.border.top, &result.border.right, &result.border.bottom, &result.border.left,
                           &result.outline, &result.column_rule}) {
            side->width = medium;
        }
        result.font_family = {"serif"};
        return result;
    }();
    return style;
}

PropertyTable::PropertyTable() {
    add_box_properties(*this);
    add_border_properties(*this);
    add_background_properties(*this);
    add_font_properties(*this);
    add_text_properties(*this);
    add_list_and_table_properties(*this);
    add_flex_and_grid_properties(*this);
    add_page_properties(*this);
    add_content_properties(*this);
    add_svg_properties(*this);
    add_shorthands(*this);
    std::sort(names_.begin(), names_.end());
}

void PropertyTable::add(Longhand longhand) {
    const auto id = static_cast<LonghandId>(longhands_.size());
    BILAN_ASSERT(longhand_ids_.emplace(longhand.name, id).second);
    if (!longhand.logical) longhand.ltr = longhand.rtl = id;
    if (longhand.inherited == Inherited::Yes && !longhand.logical) inherited_.push_back(id);
    names_.push_back(longhand.name);
    longhands_.push_back(std::move(longhand));
}

void PropertyTable::add_logical(std::string name, std::string_view ltr, std::string_view rtl) {
    Longhand result = longhand(id(ltr));
    result.name = std::move(name);
    result.logical = true;
    result.ltr = id(ltr);
    result.rtl = id(rtl);
    result.parse = [left = longhand(result.ltr).parse, right = longhand(result.rtl).parse](Cursor& cursor) -> Apply {
        auto copy = cursor;
        auto in_rtl = right(copy);
        auto in_ltr = left(cursor);
        if (!in_ltr || !in_rtl) return {};
        return [in_ltr, in_rtl](ComputedStyle& style, const ComputeContext& context) {
            (style.direction == Direction::Ltr ? in_ltr : in_rtl)(style, context);
        };
    };
    add(std::move(result));
}

void PropertyTable::add_shorthand(std::string name, const std::vector<std::string_view>& longhands,
                                  std::function<std::optional<ParsedLonghands>(Cursor&)> parse) {
    Shorthand result{name, {}, std::move(parse)};
    for (const auto longhand : longhands) result.longhands.push_back(id(longhand));
    BILAN_ASSERT(shorthand_ids_.emplace(name, shorthands_.size()).second);
    names_.push_back(std::move(name));
    shorthands_.push_back(std::move(result));
}

void PropertyTable::add_alias(std::string name, std::string_view canonical) {
    if (const auto found = longhand_ids_.find(std::string(canonical)); found != longhand_ids_.end()) {
        longhand_ids_.emplace(name, found->second);
    } else {
        const auto shorthand = shorthand_ids_.find(std::string(canonical));
        BILAN_ASSERT(shorthand != shorthand_ids_.end());
        shorthand_ids_.emplace(name, shorthand->second);
    }
    names_.push_back(std::move(name));
}

const Longhand* PropertyTable::find_longhand(std::string_view name) const {
    const auto found = longhand_ids_.find(std::string(name));
    return found == longhand_ids_.end() ? nullptr : &longhands_[found->second];
}

const Shorthand* PropertyTable::find_shorthand(std::string_view name) const {
    const auto found = shorthand_ids_.find(std::string(name));
    return found == shorthand_ids_.end() ? nullptr : &shorthands_[found->second];
}

LonghandId PropertyTable::id(std::string_view name) const {
    const auto found = longhand_ids_.find(std::string(name));
    BILAN_ASSERT(found != longhand_ids_.end());
    return found->second;
}

std::vector<LonghandId> PropertyTable::longhands_of(std::string_view name) const {
    if (const auto found = longhand_ids_.find(std::string(name)); found != longhand_ids_.end()) return {found->second};
    const auto* shorthand = find_shorthand(name);
    return shorthand == nullptr ? std::vector<LonghandId>{} : shorthand->longhands;
}

namespace {

Apply initial_value(const Longhand& longhand) {
    return [copy = longhand.copy](ComputedStyle& style, const ComputeContext&) { copy(style, initial_style()); };
}

// Longhands that a shorthand's value leaves out get their initial values.
ParsedLonghands completed(const PropertyTable& table, const Shorthand& shorthand, ParsedLonghands parsed) {
    for (const auto id : shorthand.longhands) {
        const bool said = std::any_of(parsed.begin(), parsed.end(), [&](const auto& p) { return p.first == id; });
        if (!said) parsed.emplace_back(id, initial_value(table.longhand(id)));
    }
    return parsed;
}

}  // namespace

std::optional<ParsedLonghands> PropertyTable::parse(std::string_view name, Cursor cursor) const {
    if (const auto* longhand = find_longhand(name)) {
        auto apply = longhand->parse(cursor);
        if (!apply || !cursor.done()) return std::nullopt;
        return ParsedLonghands{{longhand_ids_.at(std::string(name)), std::move(apply)}};
    }
    const auto* shorthand = find_shorthand(name);
    if (shorthand == nullptr) return std::nullopt;
    auto parsed = shorthand->parse(cursor);
    if (!parsed || !cursor.done()) return std::nullopt;
    return completed(*this, *shorthand, std::move(*parsed));
}

const PropertyTable& property_table() {
    static const PropertyTable table;
    return table;
}

// ---- what the makers share

Compute<Dimension> take_dimension(Cursor& cursor, const DimensionKeywords& keywords, Sign sign) {
    using Kind = Dimension::Kind;
    if (const auto keyword = take_keyword(cursor, keywords)) {
        return [kind = *keyword](const ComputeContext&, const ComputedStyle&) { return Dimension{kind, {}}; };
    }
    auto kind = Kind::Length;
    std::optional<LengthValue> value;
    if (cursor.peek().is_function("fit-content")) {
        kind = Kind::FitContent;
        auto inside = cursor.inside(cursor.peek());
        value = take_length(inside, Percent::Yes, Sign::NonNegative);
        if (!value || !inside.done()) return {};
        cursor.take();
    } else {
        value = take_length(cursor, Percent::Yes, sign);
    }
    if (!value) return {};
    return [kind, value = *value](const ComputeContext& context, const ComputedStyle&) {
        return Dimension{kind, value.compute(context.lengths)};
    };
}

std::optional<std::string> take_custom_identifier(Cursor& cursor) {
    const auto& component = cursor.peek();
    if (!component.is(Component::Kind::Ident)) return std::nullopt;
    for (const std::string_view reserved : {"inherit", "initial", "unset", "revert", "revert-layer", "default"}) {
        if (component.is_ident(reserved)) return std::nullopt;
    }
    return cursor.take().text;
}

std::optional<std::string> take_string(Cursor& cursor) {
    if (!cursor.peek().is(Component::Kind::String)) return std::nullopt;
    return cursor.take().text;
}

std::optional<std::string> take_url(Cursor& cursor) {
    const auto& component = cursor.peek();
    if (component.is(Component::Kind::Url)) return resolve_url(cursor.base_url(), cursor.take().text);
    if (!component.is_function("url") && !component.is_function("src")) return std::nullopt;
    auto inside = cursor.inside(component);
    auto url = take_string(inside);
    if (!url) return std::nullopt;
    cursor.take();
    return resolve_url(cursor.base_url(), *url);
}

}  // namespace bilan::print::css
