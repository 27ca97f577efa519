// How a reader moves about the file: links, named destinations, the outline, page labels (ISO 32000-1, 12.3 and 12.4).
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/tags.hpp"

namespace bilan::print::pdf {

// Link annotations on their pages, each in the structure through its Link element. A link to an id that is nowhere is
// reported (print/dead-link) and left out.
void write_links(const Document& document, const paint::DisplayDocument& display, std::vector<Dictionary>& pages,
                 Tags& tags, Diagnostics& diagnostics);

// Into the catalog's name dictionary.
void write_destinations(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages, Dictionary names);

// elements: of structure nodes, as Tags::write() returns them.
void write_outline(const Document& document, const paint::DisplayDocument& display, const std::vector<Dictionary>& pages,
                   const std::vector<Dictionary>& elements);

void write_page_labels(const Document& document, const paint::DisplayDocument& display);

}  // namespace bilan::print::pdf
