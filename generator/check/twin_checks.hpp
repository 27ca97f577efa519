// Rules over a chapter and its twin in another language: what one proves with a number, the other must prove too.
#pragma once

#include "base/diagnostics.hpp"
#include "check/project_checks.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

// check/figure-not-cited: a figure that a chapter cites in one language and not in another, at its first citation; and what
// compare_parts() tells of parts that only one of them has.
// Chapters that only one language has, that fall back to another's text, or in which a mistake was found, are left alone.
void check_twins(const report::Manuscript& manuscript, Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::check
