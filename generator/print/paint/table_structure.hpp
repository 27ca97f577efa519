// Tables as PDF wants them (ISO 14289-1, 7.5): every row has as many columns as the others, and spans end with their group.
// HTML lets rows end early and spans reach beyond; a reader then counts columns wrongly.
#pragma once

#include "print/paint/display_list.hpp"

namespace bilan::print::paint {

// table: a node of the role Table, whole. Cells that lack are added empty; spans are cut; rows without cells are taken out.
void make_regular(Structure& structure, int table);

}  // namespace bilan::print::paint
