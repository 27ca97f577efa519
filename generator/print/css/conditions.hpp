// @media and @supports (Media Queries 4, Conditional Rules 4). The medium is print: pages of one size, with colour,
// without a pointer, whose reader's wishes are not known.
#pragma once

#include "print/css/component.hpp"

namespace bilan::print::css {

struct Medium {
    double page_width = 793.7, page_height = 1122.5;  // px
    mutable bool asked_for_size = false;              // whether any query looked at the page's size
};

bool matches_media(const Components& query_list, const Medium& medium);
bool matches_supports(const Components& condition);

}  // namespace bilan::print::css
