// The parts of a chapter and of its twin: the same headings, tables, pictures, quotations, components and notes, in the same order.
#pragma once

#include "base/diagnostics.hpp"
#include "narrative/chapter.hpp"

namespace bilan::check {

// check/twin-part (of that severity) at each part that one has and the other lacks; check/twin-count (a warning: a sentence
// may be turned round) where one has more links or notes than the other.
void compare_parts(const narrative::Chapter& original, const narrative::Chapter& twin, Severity severity, Diagnostics& diagnostics);

}  // namespace bilan::check
