// Inert data as template values: maps become dicts in their order, numbers stay exact.
#pragma once

#include <string>
#include <vector>

#include "data/value.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

Value from(const data::Value& value);
Value from(const std::vector<std::string>& texts);

}  // namespace bilan::templating
