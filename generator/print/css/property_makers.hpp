// Makers of longhands, so that the tables read as the property indexes of the specifications: a name, whether it
// inherits, the style's field, the values.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "print/css/color.hpp"
#include "print/css/length.hpp"
#include "print/css/property.hpp"

// A field of ComputedStyle for reading and for writing.
#define BILAN_FIELD(field) [](auto& style) -> auto& { return style.field; }

namespace bilan::print::css {

template <typename Get>
using FieldOf = std::remove_cvref_t<decltype(std::declval<Get>()(std::declval<ComputedStyle&>()))>;

template <typename T>
using Compute = std::function<T(const ComputeContext&, const ComputedStyle&)>;

template <typename T>
using Keywords = std::vector<std::pair<std::string_view, T>>;

template <typename T>
std::optional<T> take_keyword(Cursor& cursor, const Keywords<T>& keywords) {
    for (const auto& [name, value] : keywords) {
        if (cursor.take_ident(name)) return value;
    }
    return std::nullopt;
}

// parse gives a function that computes the field, or an empty one.
template <typename Get>
Longhand property(std::string_view name, Inherited inherited, Get get, std::function<Compute<FieldOf<Get>>(Cursor&)> parse) {
    Longhand result;
    result.name = name;
    result.inherited = inherited;
    result.parse = [get, parse = std::move(parse)](Cursor& cursor) -> Apply {
        auto compute = parse(cursor);
        if (!compute) return {};
        return [get, compute = std::move(compute)](ComputedStyle& style, const ComputeContext& context) {
            get(style) = compute(context, style);
        };
    };
    result.copy = [get](ComputedStyle& to, const ComputedStyle& from) { get(to) = get(from); };
    return result;
}

// A property whose value does not depend on the element.
template <typename Get>
Longhand constant_property(std::string_view name, Inherited inherited, Get get,
                           std::function<std::optional<FieldOf<Get>>(Cursor&)> parse) {
    return property(name, inherited, get, [parse = std::move(parse)](Cursor& cursor) -> Compute<FieldOf<Get>> {
        auto value = parse(cursor);
        if (!value) return {};
        return [value = std::move(*value)](const ComputeContext&, const ComputedStyle&) { return value; };
    });
}

template <typename Get>
Longhand keyword_property(std::string_view name, Inherited inherited, Get get, Keywords<FieldOf<Get>> keywords) {
    std::vector<std::string_view> words;
    for (const auto& [word, value] : keywords) words.push_back(word);
    Longhand result = constant_property(name, inherited, get,
                                        [keywords = std::move(keywords)](Cursor& cursor) { return take_keyword(cursor, keywords); });
    result.keywords = std::move(words);
    return result;
}

// <length>, for a LayoutUnit; <length-percentage>, for a LengthPercentage.
template <typename Get>
Longhand length_property(std::string_view name, Inherited inherited, Get get, Sign sign, Keywords<LengthValue> keywords = {}) {
    using Field = FieldOf<Get>;
    constexpr bool plain = std::is_same_v<Field, LayoutUnit> || std::is_same_v<Field, std::optional<LayoutUnit>>;
    return property(name, inherited, get, [sign, keywords = std::move(keywords)](Cursor& cursor) -> Compute<Field> {
        auto value = take_keyword(cursor, keywords);
        if (!value) value = take_length(cursor, plain ? Percent::No : Percent::Yes, sign);
        if (!value) return {};
        return [value = *value](const ComputeContext& context, const ComputedStyle&) -> Field {
            if constexpr (plain) {
                return value.compute_length(context.lengths);
            } else {
                return value.compute(context.lengths);
            }
        };
    });
}

using DimensionKeywords = Keywords<Dimension::Kind>;
Compute<Dimension> take_dimension(Cursor& cursor, const DimensionKeywords& keywords, Sign sign);

template <typename Get>
Longhand dimension_property(std::string_view name, Get get, DimensionKeywords keywords, Sign sign) {
    return property(name, Inherited::No, get,
                    [keywords = std::move(keywords), sign](Cursor& cursor) { return take_dimension(cursor, keywords, sign); });
}

// A colour whose initial value is currentcolor, unless the property is told another.
template <typename Get>
Longhand color_property(std::string_view name, Inherited inherited, Get get) {
    return property(name, inherited, get, [](Cursor& cursor) -> Compute<FieldOf<Get>> {
        auto value = take_color(cursor);
        if (!value) return {};
        return [value = *value](const ComputeContext&, const ComputedStyle& style) { return value.compute(style.color); };
    });
}

template <typename Get>
Longhand current_color_property(std::string_view name, Get get) {
    auto result = color_property(name, Inherited::No, get);
    result.copy = [get](ComputedStyle& to, const ComputedStyle& from) { get(to) = &from == &initial_style() ? to.color : get(from); };
    return result;
}

inline Longhand in_phase(Phase phase, Longhand longhand) {
    longhand.phase = phase;
    return longhand;
}

// Any identifier but those that every property takes.
std::optional<std::string> take_custom_identifier(Cursor& cursor);
std::optional<std::string> take_string(Cursor& cursor);
// url(...) resolved against the sheet; or nothing.
std::optional<std::string> take_url(Cursor& cursor);

}  // namespace bilan::print::css
