// Reading the arguments of the built-in filters: in order, undefined when left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.hpp"
#include "templating/environment.hpp"
#include "templating/fault.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

inline const Value& subject(const Call& call) { return call.positional.front(); }

inline bool given(const Call& call, std::size_t at) {
    return at < call.positional.size() && !call.positional[at].is_undefined() && !call.positional[at].is_none();
}

inline std::int64_t integer_at(const Call& call, std::size_t at, std::int64_t otherwise) {
    if (!given(call, at)) return otherwise;
    const auto whole = call.positional[at].to_integer();
    if (!whole) throw Fault{format("expected a whole number, found {}", in_words(call.positional[at]))};
    return *whole;
}

inline bool truth_at(const Call& call, std::size_t at, bool otherwise) {
    return at < call.positional.size() && !call.positional[at].is_undefined() ? is_true(call.positional[at]) : otherwise;
}

inline std::string text_at(const Call& call, std::size_t at, std::string_view otherwise) {
    return given(call, at) ? to_text(call.positional[at]) : std::string(otherwise);
}

// Text with the trust of what it was made from: a filter that only cuts or cases markup leaves markup.
inline Value like(const Value& original, std::string text) {
    return original.is_safe() ? Value::safe(std::move(text)) : Value(std::move(text));
}

using FilterFunction = Value (*)(Call&);

inline void add(Environment& environment, const char* name, FilterFunction function, std::vector<std::string> parameters = {},
                std::size_t required = 0) {
    parameters.insert(parameters.begin(), "value");
    environment.add_filter(name, Filter{.function = function, .parameters = std::move(parameters), .required = required + 1});
}

inline void add_variadic(Environment& environment, const char* name, FilterFunction function) {
    environment.add_filter(name, Filter{.function = function, .parameters = {}, .variadic = true});
}

}  // namespace bilan::templating
