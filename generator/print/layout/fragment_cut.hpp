// Fragments that were laid out as a whole and are taller than any page, cut in two: boxes go on, lines and pictures stay
// whole where that is possible at all (CSS Fragmentation 3, section 4.3: monolithic content may be sliced).
#pragma once

#include "print/layout/fragment.hpp"

namespace bilan::print::layout {

struct CutFragment {
    FragmentRef before, after;   // after is null when nothing is left
};

// Into what stands in the first `room`, which is less than its height, and the rest; all of it before when there is no
// place to cut.
CutFragment cut(const FragmentRef& fragment, LayoutUnit room);

}  // namespace bilan::print::layout
