// The objects of one embedded composite font (ISO 32000-1, 9.7): Type0 over a CIDFont, its descriptor, font file, widths
// and ToUnicode. Knows nothing of runs and pages.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "fonts/face.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

struct CodeEntry {
    std::uint16_t code = 0;
    std::uint32_t glyph = 0;   // in the face
    int width = 0;             // thousandths of an em
    std::string text;          // UTF-8
};

// A font whose damage shows only when its outlines are taken apart.
struct UnusableFont : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws UnusableFont.
fonts::Subset subset_of(const fonts::Face& face, const std::vector<CodeEntry>& codes);
std::uint32_t new_glyph(const fonts::Subset& subset, std::uint32_t glyph);

// The list of a subset's CIDs: PDF/A-1 wants it (ISO 19005-1, 6.3.5), its successors would rather not.
enum class CidSet { Omitted, Written };

// codes are ascending by code.
Dictionary truetype_font(const Document& document, const fonts::Face& face, const fonts::Subset& subset, const std::vector<CodeEntry>& codes, CidSet set);
Dictionary cff_font(const Document& document, const fonts::Face& face, const fonts::Subset& subset, const std::vector<CodeEntry>& codes, CidSet set);

}  // namespace bilan::print::pdf
