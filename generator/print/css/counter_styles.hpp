// Counter styles (CSS Counter Styles 3): the predefined ones, and @counter-style.
#pragma once

#include <map>
#include <string>

#include "print/css/cascade.hpp"
#include "print/css/declarations.hpp"
#include "print/css/parser.hpp"

namespace bilan::print::css {

std::map<std::string, CounterStyle> predefined_counter_styles();

// Reads the block of "@counter-style name"; `extends` copies from the styles known so far.
CounterStyle read_counter_style(const RawBlock& block, const std::map<std::string, CounterStyle>& known, const Report& report);

}  // namespace bilan::print::css
