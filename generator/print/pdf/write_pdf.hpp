// The renderer of the display list: a display document in, the bytes of a tagged PDF 1.7 out. It decides nothing about
// looks. One call owns all that it uses, so calls in several threads are independent, and the same document gives the
// same bytes.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/encoded_picture.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

struct Order {
    Options options;
    ImageBytes image_bytes;                // of ShowImage; null leaves the image out
    PlaceOf place_of;
    EncodedPictures* pictures = nullptr;   // shared with other documents
};

// Warnings: print/not-accessible (once, listing what PDF/UA lacks; an error when PDF/UA is asked for), print/dead-link.
// Errors: print/bad-font, print/bad-image, print/bad-profile, and those of preflight.hpp; the bytes are then nobody's.
// Throws EnvironmentError when libharu fails.
// What is drawn on a page is let go once the page is written.
std::string write_pdf(paint::DisplayDocument display, const Order& order, Diagnostics& diagnostics);

// A plain PDF.
std::string write_pdf(paint::DisplayDocument display, const ImageBytes& image_bytes, Diagnostics& diagnostics);

}  // namespace bilan::print::pdf
