// The renderer of the display list: a display document in, the bytes of a tagged PDF 1.7 out. It decides nothing about
// looks. One call owns all that it uses, so calls in several threads are independent, and the same document gives the
// same bytes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"

namespace bilan::print::pdf {

// image_bytes: what is behind a ShowImage's URL; nothing leaves the image out.
// Warnings: print/not-accessible (once, listing what PDF/UA lacks), print/dead-link, print/bad-image.
// Throws EnvironmentError when libharu fails.
std::string write_pdf(const paint::DisplayDocument& display,
                      const std::function<std::optional<std::string>(const std::string& url)>& image_bytes,
                      Diagnostics& diagnostics);

}  // namespace bilan::print::pdf
