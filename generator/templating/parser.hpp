// Tokens -> tree. A recursive descent that follows the reference's grammar (jinja2/parser.py, 3.1).
#pragma once

#include "templating/environment.hpp"

namespace bilan::templating {

// Null after a mistake. Reports the first mistake of syntax, and every unknown filter, test and unsafe position.
std::shared_ptr<const Template> parse(const Environment& environment, const Source& source, Diagnostics& diagnostics);

}  // namespace bilan::templating
