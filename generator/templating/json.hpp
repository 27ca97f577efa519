// Values as JSON, as the reference's tojson writes it: keys sorted, ASCII only, ", " and ": " between.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "templating/value.hpp"

namespace bilan::templating {

// indent: spaces a level, on lines of their own. Throws Fault for what JSON cannot hold.
std::string to_json(const Value& value, std::optional<std::int64_t> indent);

}  // namespace bilan::templating
