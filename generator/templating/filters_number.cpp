// Filters of numbers.
#include <array>
#include <charconv>
#include <cmath>

#include "templating/arguments.hpp"
#include "templating/builtins.hpp"
#include "templating/operators.hpp"
#include "templating/tree.hpp"

namespace bilan::templating {
namespace {

const Value& number(const Call& call) {
    if (!subject(call).is_number()) throw Fault{format("expected a number, found {}", in_words(subject(call)))};
    return subject(call);
}

Value filter_abs(Call& call) {
    const auto& value = number(call);
    return less(value, Value(0)) ? negate(value) : compute(Operator::Add, value, Value(0));
}

Value truncated(double value, const Value& otherwise) {
    if (!std::isfinite(value) || std::fabs(value) >= 9.2e18) return otherwise;
    return static_cast<std::int64_t>(value);
}

Value filter_int(Call& call) {
    const auto& value = subject(call);
    const auto otherwise = call.positional[1].is_undefined() ? Value(0) : call.positional[1];
    if (const auto whole = value.to_integer()) return *whole;
    if (value.is_number()) return truncated(value.to_double(), otherwise);
    if (!value.is_string()) return otherwise;
    if (const auto whole = parse_integer(*value.string(), static_cast<int>(integer_at(call, 2, 10)))) return *whole;
    const auto parsed = parse_float(*value.string());
    return parsed ? truncated(*parsed, otherwise) : otherwise;
}

Value filter_float(Call& call) {
    const auto& value = subject(call);
    const auto otherwise = call.positional[1].is_undefined() ? Value(0.0) : call.positional[1];
    if (value.decimal() != nullptr) return value;
    if (value.is_number()) return value.to_double();
    const auto parsed = value.is_string() ? parse_float(*value.string()) : std::nullopt;
    return parsed ? Value(*parsed) : otherwise;
}

Value filter_round(Call& call) {
    const auto& value = number(call);
    const auto decimals = static_cast<int>(std::clamp<std::int64_t>(integer_at(call, 1, 0), -18, 300));
    const auto method = text_at(call, 2, "common");
    if (method == "common") {
        if (const auto whole = value.to_integer()) {
            return decimals >= 0 ? Value(*whole) : truncated(round_to(value.to_double(), decimals), value);
        }
        return round_to(value.to_double(), decimals);
    }
    if (method != "ceil" && method != "floor") throw Fault{"round rounds \"common\", \"ceil\" or \"floor\""};
    const double unit = std::pow(10.0, decimals);
    const double scaled = value.to_double() * unit;
    return (method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / unit;
}

std::string with_one_decimal(double value) {
    std::array<char, 400> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 1);
    return {buffer.data(), written.ptr};
}

Value filter_filesizeformat(Call& call) {
    const bool binary = truth_at(call, 1, false);
    const double base = binary ? 1024 : 1000;
    const auto& value = subject(call);
    const auto parsed = value.is_string() ? parse_float(*value.string()) : std::nullopt;
    if (!value.is_number() && !parsed) throw Fault{format("expected a number, found {}", in_words(value))};
    const double bytes = parsed ? *parsed : value.to_double();
    if (bytes == 1) return "1 Byte";
    if (bytes < base) return Value(format("{} Bytes", static_cast<std::int64_t>(bytes)));
    static constexpr std::array<std::string_view, 8> prefixes = {"k", "M", "G", "T", "P", "E", "Z", "Y"};
    double unit = base;
    for (std::size_t i = 0;; ++i) {
        unit *= base;
        if (bytes >= unit && i + 1 < prefixes.size()) continue;
        const auto prefix = binary ? (i == 0 ? "Ki" : format("{}i", prefixes[i])) : std::string(prefixes[i]);
        return Value(format("{} {}B", with_one_decimal(base * bytes / unit), prefix));
    }
}

}  // namespace

void add_number_filters(Environment& environment) {
    add(environment, "abs", filter_abs);
    add(environment, "int", filter_int, {"default", "base"});
    add(environment, "float", filter_float, {"default"});
    add(environment, "round", filter_round, {"precision", "method"});
    add(environment, "filesizeformat", filter_filesizeformat, {"binary"});
}

}  // namespace bilan::templating
