// Inert data as template values: maps become dicts in their order, numbers stay exact.
#pragma once

#include "data/value.hpp"
#include "templating/value.hpp"

namespace bilan::templating {

Value from(const data::Value& value);

}  // namespace bilan::templating
