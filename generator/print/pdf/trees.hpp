// Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7), split into leaves: libharu's arrays hold at most 32,767
// items, and readers search leaves faster than one long array.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

using TreeValue = std::variant<Dictionary, Array>;

// Keys ascending, each once. The root is an indirect object.
Dictionary number_tree(const Document& document, const std::vector<std::pair<long long, TreeValue>>& entries);
Dictionary name_tree(const Document& document, const std::vector<std::pair<std::string, TreeValue>>& entries);

}  // namespace bilan::print::pdf
