// The last step over the whole file: small objects packed into object streams, an identifier made from the
// contents (ISO 32000-1, 7.5).
#pragma once

#include <string>
#include <string_view>

namespace bilan::print::pdf {

// PDF/A-1 is PDF 1.4, which has no object streams.
enum class FileVersion { Pdf14, Pdf17 };

// file: what Document::save gave, with one cross-reference table. Throws InternalError when it cannot be read.
std::string finish(std::string_view file, FileVersion version);

}  // namespace bilan::print::pdf
