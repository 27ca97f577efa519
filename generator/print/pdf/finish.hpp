// The last step over the whole file: object streams, an identifier made from the contents, PDF 1.7. qpdf's door.
#pragma once

#include <string>
#include <string_view>

namespace bilan::print::pdf {

// file: a PDF that we wrote. Throws InternalError when qpdf cannot read it.
std::string finish(std::string_view file);

}  // namespace bilan::print::pdf
