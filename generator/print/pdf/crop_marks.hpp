// Crop marks: hairlines outside the bleed that show a press where to cut.
#pragma once

#include <string>

#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

constexpr double crop_mark_room = 28;  // CSS px beyond the bleed: a mark of 6 mm and its distance

// Path operators, in display-list coordinates.
std::string crop_marks(const paint::PageDisplay& display);

}  // namespace bilan::print::pdf
