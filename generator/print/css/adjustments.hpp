// What computed values owe to each other (CSS Display 3, section 2.7; Backgrounds 3, section 3.3; Lists 3, section 4.6).
#pragma once

#include "print/css/computation.hpp"

namespace bilan::print::css {

// Colours whose initial value is currentcolor, before any is set.
void use_current_color(ComputedStyle& style);

void adjust(ComputedStyle& style, const Subject& subject);

// Flex and grid containers, and elements without a box inside them.
bool lays_out_items(const ComputedStyle& style, const StyleRecord& parent);

}  // namespace bilan::print::css
