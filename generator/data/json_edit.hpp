// One member of a JSON file changed, and every other byte as its author left it.
#pragma once

#include <string>
#include <string_view>

#include "data/value.hpp"

namespace bilan::data {

// The text of the object's file with the member set to `json`, a value as it is to be written: in place of the one that is
// there, else after the object's last, on a line of its own where those stand on their own. The object is not empty.
std::string with_member(const Value& object, std::string_view key, std::string_view json);

}  // namespace bilan::data
