// Codes against their lists: areas of work, goals, partners and countries that data names.
#pragma once

#include "base/diagnostics.hpp"
#include "check/project_checks.hpp"
#include "content/project.hpp"

namespace bilan::check {

// check/unknown-code where axes.json, programmes.json and the chapters' front matter name what is in no list. A list that the
// project does not keep is not asked for.
void check_data_codes(const content::Project& project, const content::Report& report, Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::check
