// JSON, nlohmann/json's door. Every value, key and mistake has the place where it is written; mistakes are said in the
// words of someone who edits the file by hand (a missing comma, a quote that is never closed), not in those of the grammar.
//   data/json-syntax, data/not-utf8, data/duplicate-key, data/too-deep, data/number-too-long
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "data/value.hpp"

namespace bilan::data {

// Objects and lists inside each other, at most. Data by hand has four or five; more is an attack on the stack.
constexpr std::size_t deepest_nesting = 200;

// Nothing after a mistake that leaves no value to use. A duplicate key is reported and the first one kept.
// A byte order mark is tolerated; comments and trailing commas are not, because no other reader of the file takes them.
std::optional<Value> parse_json(const Source& source, Diagnostics& diagnostics);

enum class JsonStyle { Compact, Indented };

// The value as JSON, with numbers as they were written. Ends without a newline.
std::string to_json(const Value& value, JsonStyle style = JsonStyle::Indented);

}  // namespace bilan::data
