// The editorial rules of a whole project, each with what it has to look at: prose of chapters and data, lists, pictures, the
// imprint. data/README.md names them all.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/project_checks.hpp"
#include "check/report_passages.hpp"
#include "content/project.hpp"
#include "narrative/components.hpp"

namespace bilan::check {

// day_of: by it consents end.
using DayOf = std::function<std::optional<unicode::Date>(const content::Report&)>;
void check_editorial(const content::Project& project, const std::vector<ReadReport>& reports, const narrative::Components& components, const DayOf& day_of,
                     Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::check
