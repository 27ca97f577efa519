// Gives every output of a template its position in the HTML around it (position.hpp).
#pragma once

#include "base/diagnostics.hpp"
#include "templating/environment.hpp"

namespace bilan::templating {

// Reports an attribute without quotes that holds an output (template/syntax).
void place_outputs(Template& page, Diagnostics& diagnostics);

}  // namespace bilan::templating
