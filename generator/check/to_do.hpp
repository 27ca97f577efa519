// What a report still waits for, by the role that has to do it: figures to collect, with last year's beside them, tables to fill, and
// chapters to review.
#pragma once

#include <string>

#include "content/project.hpp"

namespace bilan::check {

// Text for a terminal; "" when nothing is left to do.
std::string to_do(const content::Report& report);

}  // namespace bilan::check
