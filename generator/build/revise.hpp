// Changes in the author's own files: what they would be, to be shown before anything is written.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "build/options.hpp"
#include "content/edits.hpp"

namespace bilan::build {

struct Revised {
    std::vector<content::Revision> revisions;
    Diagnostics diagnostics;    // why there are none: the data has mistakes, there is no such figure
};

// Literals of chapters bound to figures (check::bindings_of). figure: only its; "" all that are certain.
Revised bind(const Options& options, const std::string& figure);
// Bound numbers as their figures are now.
Revised update_bound(const Options& options);

}  // namespace bilan::build
