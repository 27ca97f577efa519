// The output intent (ISO 32000-1, 14.11.5): the colours that the file is meant in. sRGB for PDF/A, or the printing condition
// that was given.
#pragma once

#include "print/pdf/objects.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

// Writes none for a plain PDF without an output profile.
void write_output_intent(const Document& document, const Options& options);

}  // namespace bilan::print::pdf
