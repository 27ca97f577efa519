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

// "fr", "fr-MA", "zh-Hant": by its form (RFC 5646). PDF/A and PDF/UA refuse "fr_FR" and "French language".
bool is_language_tag(std::string_view tag);

// The standards that the file says it keeps.
struct Claims {
    int archive_part = 0;         // PDF/A: 1, 2, 3; 0 for none
    char archive_level = 'A';     // 'A' or 'B'
    bool accessible = false;      // PDF/UA-1
};
void write_metadata(const Document& document, const paint::Metadata& metadata, const Claims& claims);

std::string xmp_packet(const paint::Metadata& metadata, const Claims& claims);
// "2022-12-31" -> "2022-12-31T00:00:00Z"; "" when it is no ISO 8601 date.
std::string full_date(std::string_view iso);
// "2022-12-31T00:00:00Z" -> "D:20221231000000Z", "...+01:00" -> "...+01'00'" (7.9.4).
std::string pdf_date(const std::string& full);

}  // namespace bilan::print::pdf
