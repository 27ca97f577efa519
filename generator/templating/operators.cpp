#include "templating/operators.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/format.hpp"
#include "templating/fault.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

std::string_view sign_of(Operator operation) {
    switch (operation) {
        case Operator::Add: return "+";
        case Operator::Subtract: return "-";
        case Operator::Multiply: return "*";
        case Operator::Divide: return "/";
        case Operator::FloorDivide: return "//";
        case Operator::Modulo: return "%";
        case Operator::Power: return "**";
    }
    return {};
}

[[noreturn]] void refuse(Operator operation, const Value& left, const Value& right) {
    const bool text = left.is_string() != right.is_string() && operation == Operator::Add;
    throw Fault{format("\"{}\" does not work between {} and {}", sign_of(operation), in_words(left), in_words(right)),
                text ? "join texts with ~" : ""};
}

[[noreturn]] void refuse_large() { throw Fault{"the result is too large for a whole number"}; }

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    if (b == -1 && a == INT64_MIN) refuse_large();
    const auto quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t modulo(std::int64_t a, std::int64_t b) {
    if (b == -1) return 0;
    const auto rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

Value power(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0) return std::pow(static_cast<double>(base), static_cast<double>(exponent));
    std::int64_t result = 1;
    if (base == 0 || base == 1) return exponent == 0 ? 1 : base;
    if (base == -1) return exponent % 2 == 0 ? 1 : -1;
    for (; exponent > 0; --exponent) {
        if (__builtin_mul_overflow(result, base, &result)) refuse_large();
    }
    return result;
}

Value compute_integers(Operator operation, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    const bool divides = operation == Operator::Divide || operation == Operator::FloorDivide || operation == Operator::Modulo;
    if (divides && b == 0) throw Fault{"a division by zero"};
    switch (operation) {
        case Operator::Add:
            if (__builtin_add_overflow(a, b, &result)) refuse_large();
            return result;
        case Operator::Subtract:
            if (__builtin_sub_overflow(a, b, &result)) refuse_large();
            return result;
        case Operator::Multiply:
            if (__builtin_mul_overflow(a, b, &result)) refuse_large();
            return result;
        case Operator::Divide: return static_cast<double>(a) / static_cast<double>(b);
        case Operator::FloorDivide: return floor_divide(a, b);
        case Operator::Modulo: return modulo(a, b);
        case Operator::Power: return power(a, b);
    }
    return {};
}

Value compute_doubles(Operator operation, double a, double b) {
    const bool divides = operation == Operator::Divide || operation == Operator::FloorDivide || operation == Operator::Modulo;
    if (divides && b == 0) throw Fault{"a division by zero"};
    switch (operation) {
        case Operator::Add: return a + b;
        case Operator::Subtract: return a - b;
        case Operator::Multiply: return a * b;
        case Operator::Divide: return a / b;
        case Operator::FloorDivide: return std::floor(a / b);
        case Operator::Modulo: {
            const double rest = std::fmod(a, b);
            return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
        }
        case Operator::Power: return std::pow(a, b);
    }
    return {};
}

// A sum of exact decimals is exact as long as it is far from the 38 digits that Decimal holds.
std::optional<Value> compute_exactly(Operator operation, const Value& left, const Value& right) {
    const bool exact = operation == Operator::Add || operation == Operator::Subtract || operation == Operator::Multiply;
    if (!exact || left.floating() != nullptr || right.floating() != nullptr) return std::nullopt;
    const auto a = *left.to_decimal(), b = *right.to_decimal();
    constexpr Int128 bound = 1'000'000'000'000'000;  // 15 digits, as many as a double shows
    const auto small = [&](const Decimal& d) { return d.coefficient() < bound && d.coefficient() > -bound && d.scale() <= 9; };
    if (!small(a) || !small(b)) return std::nullopt;
    const auto result = operation == Operator::Add ? a + b : operation == Operator::Subtract ? a - b : a * b;
    return result.scale() == 0 ? Value(Decimal::scaled(result.coefficient() * 10, 1)) : Value(result);
}

Value compute_numbers(Operator operation, const Value& left, const Value& right) {
    const auto a = left.to_integer(), b = right.to_integer();
    if (a && b) return compute_integers(operation, *a, *b);
    if (auto exact = compute_exactly(operation, left, right)) return *exact;
    return compute_doubles(operation, left.to_double(), right.to_double());
}

Value repeat(const Value& value, std::int64_t count) {
    const auto times = static_cast<std::size_t>(std::max<std::int64_t>(0, count));
    const auto size = value.is_string() ? value.string()->size() : value.list()->size();
    if (size != 0 && times > largest_value / size / (value.is_string() ? 1 : sizeof(Value))) {
        throw Fault{"the result of \"*\" is too large", {}, "template/too-large"};
    }
    if (const auto* text = value.string()) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += *text;
        return value.is_safe() ? Value::safe(std::move(out)) : Value(std::move(out));
    }
    List out;
    for (std::size_t i = 0; i < times; ++i) out.insert(out.end(), value.list()->begin(), value.list()->end());
    return value.kind() == Kind::Tuple ? Value::tuple(std::move(out)) : Value(std::move(out));
}

Value add_texts(const Value& left, const Value& right) {
    if (left.is_safe() || right.is_safe()) return Value::safe(to_markup(left) + to_markup(right));
    return *left.string() + *right.string();
}

Value add_sequences(const Value& left, const Value& right) {
    List items = *left.list();
    items.insert(items.end(), right.list()->begin(), right.list()->end());
    return left.kind() == Kind::Tuple ? Value::tuple(std::move(items)) : Value(std::move(items));
}

Value format_with(const Value& pattern, const Value& argument) {
    if (argument.kind() == Kind::Tuple) return format_text(pattern, *argument.list(), nullptr);
    return format_text(pattern, {argument}, argument.dict());
}

}  // namespace

Value compute(Operator operation, const Value& left, const Value& right) {
    if (left.is_number() && right.is_number()) return compute_numbers(operation, left, right);
    if (operation == Operator::Modulo && left.is_string()) return format_with(left, right);
    if (operation == Operator::Add && left.is_string() && right.is_string()) return add_texts(left, right);
    if (operation == Operator::Add && left.is_sequence() && left.kind() == right.kind()) return add_sequences(left, right);
    if (operation == Operator::Multiply) {
        const auto repeatable = [](const Value& v) { return v.is_string() || v.is_sequence(); };
        if (repeatable(left) && right.to_integer()) return repeat(left, *right.to_integer());
        if (repeatable(right) && left.to_integer()) return repeat(right, *left.to_integer());
    }
    refuse(operation, left, right);
}

Value negate(const Value& value) {
    if (const auto whole = value.to_integer()) return compute_integers(Operator::Subtract, 0, *whole);
    if (const auto* exact = value.decimal()) return Value(-*exact);
    if (const auto* number = value.floating()) return -*number;
    throw Fault{format("\"-\" does not work on {}", in_words(value))};
}

bool contains(const Value& container, const Value& item) {
    if (const auto* text = container.string()) {
        if (!item.is_string()) throw Fault{format("\"in\" a text looks for a text, not for {}", in_words(item))};
        return text->find(*item.string()) != std::string::npos;
    }
    if (const auto* list = container.list()) {
        return std::any_of(list->begin(), list->end(), [&](const Value& each) { return equal(each, item); });
    }
    if (const auto* dict = container.dict()) return dict->find(item) != nullptr;
    throw Fault{format("\"in\" does not work on {}", in_words(container))};
}

namespace {

std::partial_ordering order(const Value& left, const Value& right) {
    if (left.is_number() && right.is_number()) {
        const auto a = left.to_integer(), b = right.to_integer();
        if (a && b) return *a <=> *b;
        if (left.floating() == nullptr && right.floating() == nullptr) return *left.to_decimal() <=> *right.to_decimal();
        return left.to_double() <=> right.to_double();
    }
    if (left.is_string() && right.is_string()) return left.string()->compare(*right.string()) <=> 0;
    if (left.is_sequence() && left.kind() == right.kind()) {
        const auto& a = *left.list();
        const auto& b = *right.list();
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (!equal(a[i], b[i])) return order(a[i], b[i]);
        }
        return a.size() <=> b.size();
    }
    throw Fault{format("{} and {} have no order", in_words(left), in_words(right))};
}

}  // namespace

bool less(const Value& left, const Value& right) { return order(left, right) < 0; }

bool compare(Comparison comparison, const Value& left, const Value& right) {
    switch (comparison) {
        case Comparison::Equal: return equal(left, right);
        case Comparison::Unequal: return !equal(left, right);
        case Comparison::Less: return order(left, right) < 0;
        case Comparison::LessOrEqual: return order(left, right) <= 0;
        case Comparison::Greater: return order(left, right) > 0;
        case Comparison::GreaterOrEqual: return order(left, right) >= 0;
        case Comparison::In: return contains(right, left);
        case Comparison::NotIn: return !contains(right, left);
    }
    return false;
}

// The reference forgets that a part is markup when all parts are constants, which it folds; here they are like others.
Value concatenate(const List& parts, bool autoescape) {
    const bool markup = autoescape && std::any_of(parts.begin(), parts.end(), [](const Value& part) { return part.is_safe(); });
    std::string out;
    for (const auto& part : parts) {
        out += markup ? to_markup(part) : to_text(part);
        if (out.size() > largest_value) throw Fault{"the result of \"~\" is too large", {}, "template/too-large"};
    }
    return markup ? Value::safe(std::move(out)) : Value(std::move(out));
}

std::optional<Value> element(const Value& value, const Value& index) {
    if (const auto* dict = value.dict()) {
        const auto* found = dict->find(index);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
    const auto wanted = index.to_integer();
    if (!wanted || !(value.is_sequence() || value.is_string())) return std::nullopt;
    const auto size = static_cast<std::int64_t>(size_of(value));
    const auto at = *wanted < 0 ? *wanted + size : *wanted;
    if (at < 0 || at >= size) return std::nullopt;
    const auto position = static_cast<std::size_t>(at);
    if (const auto* list = value.list()) return (*list)[position];
    auto character = substring(*value.string(), position, position + 1);
    return value.is_safe() ? Value::safe(std::move(character)) : Value(std::move(character));
}

namespace {

std::int64_t bound(const Value& value, std::int64_t otherwise) {
    if (value.is_undefined() || value.is_none()) return otherwise;
    const auto whole = value.to_integer();
    if (!whole) throw Fault{format("a slice's bound is a whole number, not {}", in_words(value))};
    return *whole;
}

// The indexes that Python's slice(start, stop, step) picks from `size` elements.
std::vector<std::size_t> slice_indexes(std::int64_t size, const Value& start, const Value& stop, std::int64_t step) {
    const auto clamp = [&](std::int64_t at) {
        if (at < 0) at += size;
        return std::clamp<std::int64_t>(at, step < 0 ? -1 : 0, step < 0 ? size - 1 : size);
    };
    const bool has_start = !start.is_undefined() && !start.is_none(), has_stop = !stop.is_undefined() && !stop.is_none();
    const auto first = has_start ? clamp(bound(start, 0)) : step < 0 ? size - 1 : 0;
    const auto last = has_stop ? clamp(bound(stop, 0)) : step < 0 ? -1 : size;
    std::vector<std::size_t> indexes;
    for (auto i = first; step < 0 ? i > last : i < last; i += step) indexes.push_back(static_cast<std::size_t>(i));
    return indexes;
}

}  // namespace

Value slice(const Value& value, const Value& start, const Value& stop, const Value& step) {
    if (!value.is_string() && !value.is_sequence()) throw Fault{format("{} cannot be sliced", in_words(value))};
    const auto stride = bound(step, 1);
    if (stride == 0) throw Fault{"a slice's step is not 0"};
    const auto indexes = slice_indexes(static_cast<std::int64_t>(size_of(value)), start, stop, std::clamp<std::int64_t>(stride, INT32_MIN, INT32_MAX));
    if (const auto* list = value.list()) {
        List items;
        for (const auto index : indexes) items.push_back((*list)[index]);
        return value.kind() == Kind::Tuple ? Value::tuple(std::move(items)) : Value(std::move(items));
    }
    const auto characters = characters_of(*value.string());
    std::string out;
    for (const auto index : indexes) out += characters[index];
    return value.is_safe() ? Value::safe(std::move(out)) : Value(std::move(out));
}

List items_of(const Value& value) {
    if (const auto* list = value.list()) return *list;
    List items;
    if (const auto* dict = value.dict()) {
        for (const auto& entry : dict->entries()) items.push_back(entry.first);
        return items;
    }
    if (const auto* text = value.string()) {
        for (auto& character : characters_of(*text)) items.emplace_back(std::move(character));
        return items;
    }
    throw Fault{format("{} has no items to go through", in_words(value))};
}

std::size_t size_of(const Value& value) {
    if (const auto* list = value.list()) return list->size();
    if (const auto* dict = value.dict()) return dict->size();
    if (const auto* text = value.string()) return length_of(*text);
    throw Fault{format("{} has no length", in_words(value))};
}

std::optional<double> parse_float(std::string_view text) {
    text = strip(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    std::string digits(text);
    std::erase(digits, '_');
    double value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (digits.empty() || read.ec == std::errc::invalid_argument || read.ptr != end) return std::nullopt;
    return value;
}

std::optional<std::int64_t> parse_integer(std::string_view text, int base) {
    text = strip(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    std::string digits(text);
    std::erase(digits, '_');
    const auto prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "--";
    if (lower(digits).starts_with(prefix)) digits.erase(0, 2);
    std::int64_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, base);
    if (digits.empty() || digits.front() == '-' || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return negative ? -value : value;
}

// Python's round(): the exact binary value, half to even. to_chars is exact too.
double round_to(double value, int decimals) {
    if (!std::isfinite(value)) return value;
    if (decimals < 0) {
        const double unit = std::pow(10.0, -decimals);
        return std::nearbyint(value / unit) * unit;
    }
    std::string digits(400 + static_cast<std::size_t>(decimals), '\0');
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    double result = 0;
    std::from_chars(digits.data(), written.ptr, result);
    return result;
}

}  // namespace bilan::templating
