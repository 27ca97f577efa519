#include "data/database_functions.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <new>
#include <string>

#include "base/check.hpp"
#include "base/format.hpp"
#include "data/number_formats.hpp"

namespace bilan::data {
namespace {

constexpr std::size_t digits_of_double = 15;   // every decimal of so many digits has a binary fraction of its own (DBL_DIG)
constexpr int most_places = 6;

std::string written(double value) {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return std::string(buffer.data(), end);
}

std::size_t digits_in(const Decimal& value) {
    Int128 rest = value.normalized().coefficient();
    std::size_t count = 0;
    for (; rest != 0; rest /= 10) ++count;
    return count;
}

void refuse(sqlite3_context* context, const std::string& message) { sqlite3_result_error(context, message.c_str(), static_cast<int>(message.size())); }

void give(sqlite3_context* context, const Decimal& value) {
    if (const auto whole = value.to_integer()) return sqlite3_result_int64(context, *whole);
    if (has_exact_double(value)) return sqlite3_result_double(context, value.to_double());
    refuse(context, format("the number {} has too many digits to be exact", value.to_string()));
}

enum class Digits { All, First15 };   // First15: what follows is going to be rounded off

// Nothing for NULL, and after refuse().
std::optional<Decimal> number_in(sqlite3_context* context, sqlite3_value* value, std::string_view function, Digits digits) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_NULL: return std::nullopt;
        case SQLITE_INTEGER: return Decimal(sqlite3_value_int64(value));
        case SQLITE_FLOAT: break;
        default:
            refuse(context, format("{}() meets \"{}\", which is no number", function, reinterpret_cast<const char*>(sqlite3_value_text(value))));
            return std::nullopt;
    }
    const double fraction = sqlite3_value_double(value);
    const auto number = digits == Digits::All ? exact_decimal(fraction) : read_stored_number(written(fraction));
    if (!number) refuse(context, format("{}() meets {}, which is not exact: round it first, as in {}(round(…, 2))", function, written(fraction), function));
    return number;
}

struct Sum {
    Decimal total;
    std::int64_t count = 0;
};

// The bytes that SQLite keeps for a sum are 0 at first, which is a sum of nothing, and less aligned than decimals are.
Sum sum_in(const void* bytes) {
    Sum sum;
    if (bytes != nullptr) std::memcpy(&sum, bytes, sizeof sum);
    return sum;
}

Sum sum_of(sqlite3_context* context) { return sum_in(sqlite3_aggregate_context(context, 0)); }

// SQLite is C: no exception may cross it.
template <typename Compute>
void guarded(sqlite3_context* context, Compute compute) {
    try {
        compute();
    } catch (const InternalError&) {
        refuse(context, "a number has too many digits to be exact");
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

void add_to_sum(sqlite3_context* context, int, sqlite3_value** values) {
    guarded(context, [&] {
        const auto number = number_in(context, values[0], static_cast<const char*>(sqlite3_user_data(context)), Digits::All);
        if (!number) return;
        void* bytes = sqlite3_aggregate_context(context, sizeof(Sum));
        if (bytes == nullptr) return sqlite3_result_error_nomem(context);
        auto sum = sum_in(bytes);
        sum.total = sum.total + *number;
        ++sum.count;
        std::memcpy(bytes, &sum, sizeof sum);
    });
}

void give_sum(sqlite3_context* context) {
    guarded(context, [&] {
        const auto sum = sum_of(context);
        if (sum.count == 0) return sqlite3_result_null(context);
        give(context, sum.total);
    });
}

void give_total(sqlite3_context* context) {
    guarded(context, [&] {
        give(context, sum_of(context).total);
    });
}

// An average that has no end is as SQLite would give it, and has to be rounded by the query.
void give_average(sqlite3_context* context) {
    guarded(context, [&] {
        const auto sum = sum_of(context);
        if (sum.count == 0) return sqlite3_result_null(context);
        const Decimal count(sum.count), average = divide(sum.total, count, most_places).normalized();
        if (average * count == sum.total) return give(context, average);
        sqlite3_result_double(context, sum.total.to_double() / static_cast<double>(sum.count));
    });
}

std::optional<int> places_in(sqlite3_context* context, sqlite3_value* value) {
    const auto places = sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : -1;
    if (places >= 0 && places <= most_places) return static_cast<int>(places);
    refuse(context, format("a number is rounded to 0 to {} places", most_places));
    return std::nullopt;
}

void round_number(sqlite3_context* context, int count, sqlite3_value** values) {
    guarded(context, [&] {
        const auto places = count == 2 ? places_in(context, values[1]) : std::optional(0);
        if (!places) return;
        const auto number = number_in(context, values[0], "round", Digits::First15);
        if (number) give(context, number->rounded(*places).normalized());
    });
}

void divide_numbers(sqlite3_context* context, int, sqlite3_value** values) {
    guarded(context, [&] {
        const auto places = places_in(context, values[2]);
        if (!places) return;
        const auto dividend = number_in(context, values[0], "divide", Digits::All);
        const auto divisor = number_in(context, values[1], "divide", Digits::All);
        if (dividend && divisor && *divisor != Decimal(0)) give(context, divide(*dividend, *divisor, *places).normalized());
    });
}

}  // namespace

std::optional<Decimal> exact_decimal(double value) {
    const auto number = Decimal::parse(written(value));   // the shortest decimal that the fraction is nearest to
    return number && digits_in(*number) <= digits_of_double ? number : std::nullopt;
}

bool has_exact_double(const Decimal& value) { return digits_in(value) <= digits_of_double; }

void add_exact_functions(sqlite3* database) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    const auto add_aggregate = [&](const char* name, void (*give_result)(sqlite3_context*)) {
        sqlite3_create_function_v2(database, name, 1, flags, const_cast<char*>(name), nullptr, add_to_sum, give_result, nullptr);
    };
    add_aggregate("sum", give_sum);
    add_aggregate("total", give_total);
    add_aggregate("avg", give_average);
    sqlite3_create_function_v2(database, "round", 1, flags, nullptr, round_number, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(database, "round", 2, flags, nullptr, round_number, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(database, "divide", 3, flags, nullptr, divide_numbers, nullptr, nullptr, nullptr);
}

bool may_be_called(std::string_view function) {
    constexpr std::array<std::string_view, 24> known{"abs", "avg", "coalesce", "count", "divide", "glob", "ifnull", "iif", "instr", "length", "like", "lower",
                                                     "ltrim", "max", "min", "nullif", "round", "rtrim", "sign", "substr", "sum", "total", "trim", "upper"};
    return std::find(known.begin(), known.end(), function) != known.end();
}

}  // namespace bilan::data
