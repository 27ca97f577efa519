// What the file says about itself: XMP, Info (saying the same), language, view preferences, and the PDF/UA identifier,
// which is a promise and so is made only when the rules that we can check hold.
#pragma once

#include <string>
#include <vector>

#include "print/paint/display_list.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

// What PDF/UA-1 (ISO 14289-1) asks for and the document lacks, in words for people; empty: it may be claimed.
std::vector<std::string> missing_for_accessibility(const paint::DisplayDocument& display);

enum class Accessibility { Claimed, NotClaimed };
void write_metadata(const Document& document, const paint::Metadata& metadata, Accessibility accessibility);

std::string xmp_packet(const paint::Metadata& metadata, Accessibility accessibility);
// "2022-12-31" -> "2022-12-31T00:00:00Z"; "" when it is no ISO 8601 date.
std::string full_date(std::string_view iso);

}  // namespace bilan::print::pdf
