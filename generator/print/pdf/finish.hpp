// The last step over the whole file: object streams, an identifier made from the contents, PDF 1.7. qpdf's door.
#pragma once

#include <string>
#include <string_view>

namespace bilan::print::pdf {

// PDF/A-1 is PDF 1.4, which has no object streams.
enum class FileVersion { Pdf14, Pdf17 };

// file: a PDF that we wrote. Throws InternalError when qpdf cannot read it.
std::string finish(std::string_view file, FileVersion version);

}  // namespace bilan::print::pdf
