// The renderer of the display list: a display document in, the bytes of a tagged PDF 1.7 out. It decides nothing about
// looks. One call owns all that it uses, so calls in several threads are independent, and the same document gives the
// same bytes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

struct Order {
    Options options;
    // What is behind a ShowImage's URL; nothing leaves the image out.
    std::function<std::optional<std::string>(const std::string& url)> image_bytes;
    PlaceOf place_of;
};

// Warnings: print/not-accessible (once, listing what PDF/UA lacks; an error when PDF/UA is asked for), print/dead-link.
// Errors: print/bad-font, print/bad-image, print/bad-profile, and those of preflight.hpp; the bytes are then nobody's.
// Throws EnvironmentError when libharu fails.
// What is drawn on a page is let go once the page is written.
std::string write_pdf(paint::DisplayDocument display, const Order& order, Diagnostics& diagnostics);

// A plain PDF.
std::string write_pdf(paint::DisplayDocument display,
                      const std::function<std::optional<std::string>(const std::string& url)>& image_bytes,
                      Diagnostics& diagnostics);

}  // namespace bilan::print::pdf
