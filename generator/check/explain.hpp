// All that is known of one number, for whoever doubts it: what it counts, how it came about, from which rows of which file,
// what has to hold for it, and every place that prints it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/manuscript.hpp"

namespace bilan::check {

// Text for a terminal; nothing when the report has no such figure.
std::optional<std::string> explain(const report::Manuscript& manuscript, std::string_view figure);

}  // namespace bilan::check
