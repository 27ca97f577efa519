// Where the fragments of an element fell: "1: 0 0 100 10 | 2: 0 0 100 20", page and border box in px, rounded.
#pragma once

#include <string>

#include "print/layout/laid_out.hpp"

namespace bilan::tests {

std::string places(const LaidOut& out, const std::string& id);

}  // namespace bilan::tests
