// Jinja's operators on values, with Python's meaning. A value of the wrong kind throws Fault.
#pragma once

#include <compare>

#include "templating/tree.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

// No text or list grows beyond this in one operation.
constexpr std::size_t largest_value = std::size_t{64} << 20;

Value compute(Operator operation, const Value& left, const Value& right);
Value negate(const Value& value);
bool compare(Comparison comparison, const Value& left, const Value& right);
bool contains(const Value& container, const Value& item);
// Python's < for numbers, texts, lists and tuples.
bool less(const Value& left, const Value& right);

// printf-style formatting ("%s of %d"), which escapes its arguments when the pattern is markup.
Value format_text(const Value& pattern, const List& arguments, const Dict* named);

// a ~ b: markup when one of them is.
Value concatenate(const List& parts, bool autoescape);

// The element, or nothing. Negative indexes count from the end.
std::optional<Value> element(const Value& value, const Value& index);
Value slice(const Value& value, const Value& start, const Value& stop, const Value& step);

// What a loop goes through: a list's items, a dict's keys, a text's characters.
List items_of(const Value& value);
// Python's len().
std::size_t size_of(const Value& value);

// Ints from floats and texts as Python's int() and float() read them.
std::optional<double> parse_float(std::string_view text);
std::optional<std::int64_t> parse_integer(std::string_view text, int base = 10);
double round_to(double value, int decimals);

}  // namespace bilan::templating
