#include "print/css/conditions.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "print/css/length.hpp"
#include "print/css/property.hpp"
#include "print/css/selectors.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;
using Test = std::function<bool(Cursor&)>;  // one operand in parentheses or a function

// not A | A and B and C | A or B or C; parentheses group.
bool evaluate(Cursor& cursor, const Test& test) {
    if (cursor.take_ident("not")) return !test(cursor);
    bool result = test(cursor);
    while (cursor.peek().is_ident("and") || cursor.peek().is_ident("or")) {
        const bool conjunction = cursor.take().is_ident("and");
        const bool next = test(cursor);
        result = conjunction ? result && next : result || next;
    }
    return result;
}

bool starts_condition(const Component& component) { return component.is_block('(') || component.is(Kind::Function) || component.is_ident("not"); }

// ---- media features

enum class Comparison : std::uint8_t { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

bool compares(double left, Comparison comparison, double right) {
    switch (comparison) {
        case Comparison::Less: return left < right;
        case Comparison::LessOrEqual: return left <= right + 1e-6;
        case Comparison::Equal: return std::abs(left - right) < 1e-3;
        case Comparison::GreaterOrEqual: return left >= right - 1e-6;
        case Comparison::Greater: return left > right;
    }
    return false;
}

std::optional<double> size_named(std::string_view name, const Medium& medium) {
    const bool width = name == "width" || name == "device-width" || name == "inline-size";
    const bool height = name == "height" || name == "device-height" || name == "block-size";
    if (!width && !height) return std::nullopt;
    medium.asked_for_size = true;
    return width ? medium.page_width : medium.page_height;
}

std::optional<double> take_px(Cursor& cursor) {
    const auto length = take_length(cursor, Percent::No);
    return length ? std::optional(length->compute_length({}).to_px()) : std::nullopt;
}

std::optional<Comparison> take_comparison(Cursor& cursor) {
    const bool less = cursor.peek().is_delim('<'), greater = cursor.peek().is_delim('>');
    if (!less && !greater) return cursor.take_delim('=') ? std::optional(Comparison::Equal) : std::nullopt;
    cursor.take();
    const bool or_equal = cursor.take_delim('=');
    if (less) return or_equal ? Comparison::LessOrEqual : Comparison::Less;
    return or_equal ? Comparison::GreaterOrEqual : Comparison::Greater;
}

Comparison turned(Comparison comparison) {
    switch (comparison) {
        case Comparison::Less: return Comparison::Greater;
        case Comparison::LessOrEqual: return Comparison::GreaterOrEqual;
        case Comparison::Equal: return Comparison::Equal;
        case Comparison::GreaterOrEqual: return Comparison::LessOrEqual;
        case Comparison::Greater: return Comparison::Less;
    }
    return comparison;
}

// width >= 20cm; 10cm < width <= 20cm
bool range_feature(Cursor cursor, const Medium& medium) {
    bool result = true;
    if (!cursor.peek().is(Kind::Ident)) {
        const auto low = take_px(cursor);
        const auto comparison = take_comparison(cursor);
        const auto size = size_named(lower_case(cursor.peek().text), medium);
        if (!low || !comparison || !size) return false;
        result = compares(*size, turned(*comparison), *low);
        if (cursor.take(); cursor.done()) return result;
        const auto second = take_comparison(cursor);
        const auto high = take_px(cursor);
        return second && high && compares(*size, *second, *high) && result;
    }
    const auto size = size_named(lower_case(cursor.take().text), medium);
    const auto comparison = take_comparison(cursor);
    const auto value = take_px(cursor);
    return size && comparison && value && cursor.done() && compares(*size, *comparison, *value);
}

// What paper answers to features that are words.
bool keyword_feature(std::string_view name, Cursor& value, const Medium& medium) {
    if (name == "orientation") {
        medium.asked_for_size = true;
        return value.take_ident(medium.page_width > medium.page_height ? "landscape" : "portrait");
    }
    if (name == "hover" || name == "any-hover" || name == "pointer" || name == "any-pointer" || name == "update" || name == "scripting") {
        return value.take_ident("none");
    }
    if (name == "overflow-block") return value.take_ident("paged");
    if (name == "prefers-color-scheme") return value.take_ident("light");
    if (name == "prefers-reduced-motion") return value.take_ident("reduce");
    if (name.starts_with("prefers-")) return value.take_ident("no-preference");
    if (name == "color-gamut") return value.take_ident("srgb");
    if (name == "min-color" || name == "min-resolution") return true;
    return false;
}

bool media_feature(Cursor cursor, const Medium& medium) {
    const auto& first = cursor.peek();
    if (!first.is(Kind::Ident) || !cursor.peek_second().is(Kind::Colon)) {
        if (!first.is(Kind::Ident)) return range_feature(cursor, medium);
        auto after = cursor;
        after.take();
        if (!after.done()) return range_feature(cursor, medium);
        return first.is_ident("color") || first.is_ident("width") || first.is_ident("height");
    }
    auto name = lower_case(cursor.take().text);
    cursor.take();
    const bool minimum = name.starts_with("min-"), maximum = name.starts_with("max-");
    if (const auto size = size_named(minimum || maximum ? std::string_view(name).substr(4) : std::string_view(name), medium)) {
        const auto value = take_px(cursor);
        const auto comparison = minimum ? Comparison::GreaterOrEqual : maximum ? Comparison::LessOrEqual : Comparison::Equal;
        return value && cursor.done() && compares(*size, comparison, *value);
    }
    return keyword_feature(name, cursor, medium);
}

bool media_operand(Cursor& cursor, const Medium& medium) {
    const auto& component = cursor.take();
    if (!component.is_block('(')) return false;
    auto inside = cursor.inside(component);
    const bool nested = inside.peek().is_block('(') || inside.peek().is_ident("not");
    if (!nested) return media_feature(inside, medium);
    return evaluate(inside, [&](Cursor& c) { return media_operand(c, medium); });
}

bool media_query(Cursor& cursor, const Medium& medium) {
    const Test test = [&](Cursor& c) { return media_operand(c, medium); };
    if (cursor.peek().is_block('(')) return evaluate(cursor, test);
    const bool negated = cursor.take_ident("not");
    if (negated && cursor.peek().is_block('(')) return !test(cursor);
    cursor.take_ident("only");
    const auto& type = cursor.take();
    bool result = type.is_ident("print") || type.is_ident("all");
    while (cursor.take_ident("and")) result = evaluate(cursor, test) && result;
    return negated ? !result : result;
}

// ---- supports

bool supports_operand(Cursor& cursor);

bool supports_declaration(Cursor cursor) {
    const auto name = cursor.take().text;
    if (!cursor.peek().is(Kind::Colon)) return false;
    cursor.take();
    if (name.starts_with("--")) return true;
    return property_table().parse(lower_case(name), cursor).has_value();
}

bool supports_operand(Cursor& cursor) {
    const auto& component = cursor.take();
    if (component.is_function("selector")) {
        SelectorMistake mistake;
        return parse_selectors(component.children, mistake).has_value();
    }
    if (!component.is_block('(')) return false;
    auto inside = cursor.inside(component);
    if (starts_condition(inside.peek())) return evaluate(inside, supports_operand);
    return supports_declaration(inside);
}

}  // namespace

bool matches_media(const Components& query_list, const Medium& medium) {
    Cursor cursor(query_list);
    if (cursor.done()) return true;
    bool any = false;
    while (!cursor.done()) {
        const auto* start = cursor.position();
        auto end = cursor;
        while (!end.done() && !end.peek().is(Kind::Comma)) end.take();
        Cursor query(start, end.position());
        const bool matches = media_query(query, medium) && query.done();
        any = any || matches;
        cursor = end;
        cursor.take_comma();
    }
    return any;
}

bool matches_supports(const Components& condition) {
    Cursor cursor(condition);
    const bool result = evaluate(cursor, supports_operand);
    return result && cursor.done();
}

}  // namespace bilan::print::css
