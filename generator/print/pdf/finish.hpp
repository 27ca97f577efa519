// The last step over the whole file: streams get their data, small objects are packed into object streams, an identifier
// is made from the contents (ISO 32000-1, 7.5).
#pragma once

#include <string>

#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

// PDF/A-1 is PDF 1.4, which has no object streams.
enum class FileVersion { Pdf14, Pdf17 };

// Throws InternalError when what libharu wrote cannot be read.
std::string finish(SavedFile file, FileVersion version);

}  // namespace bilan::print::pdf
