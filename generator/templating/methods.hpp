// The methods of Python's texts, lists and dicts that Jinja's users call: those that change nothing.
#pragma once

#include <string_view>

#include "templating/value.hpp"

namespace bilan::templating {

bool has_method(const Value& object, std::string_view name);
std::vector<std::string> method_names(const Value& object);

// has_method(object, name). Throws Fault for arguments that do not fit.
Value call_method(const Value& object, std::string_view name, const Call& call);

}  // namespace bilan::templating
