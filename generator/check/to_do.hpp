// What a report still waits for, by the role that has to do it: figures to collect, with last year's beside them, tables to fill, chapters
// to review, and programmes that ended before the report's year, which came with last year's report.
#pragma once

#include <string>

#include "content/project.hpp"

namespace bilan::check {

// Text for a terminal; "" when nothing is left to do.
std::string to_do(const content::Report& report);

}  // namespace bilan::check
