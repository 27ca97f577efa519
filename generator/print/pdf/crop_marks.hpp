// Printer's marks, outside the bleed: hairlines that show where to cut, and crosses by which the plates are laid over each
// other.
#pragma once

#include <string>
#include <string_view>

#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

constexpr double mark_room = 28;  // CSS px beyond the bleed: a mark of 6 mm and its distance

inline bool has_marks(const paint::PageDisplay& display) { return display.crop_marks || display.cross_marks; }

// Path operators, in display-list coordinates. color: the operators that set their stroke's colour.
std::string marks(const paint::PageDisplay& display, std::string_view color);

}  // namespace bilan::print::pdf
