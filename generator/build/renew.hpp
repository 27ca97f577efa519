// Next year's report begun from this year's (renewal), and what a report still waits for.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "build/options.hpp"
#include "renewal/renewal.hpp"

namespace bilan::build {

struct Renewed {
    renewal::Renewal renewal;
    Diagnostics diagnostics;   // why there is none: build/bad-name, build/report-exists, build/unknown-report, mistakes in the data
};

// id: of the new report, its folder's name. Writes nothing.
Renewed renew(const Options& options, const std::string& id, const std::string& from);

// What each report still waits for (check::to_do), or one of them; reports without anything are left out.
struct ToDo {
    std::string text;
    Diagnostics diagnostics;
};
ToDo to_do(const Options& options, const std::string& report);

}  // namespace bilan::build
