// The images of one PDF, each stored once, though two files may hold the same bytes. What changes pixels: a picture that
// has far more of them than the largest box that shows it needs (Profile says how many that is), and a printing condition,
// whose inks they become. They are encoded on another thread while pages are written.
#pragma once

#include <deque>
#include <map>
#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/encoded_picture.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

struct Image {
    Dictionary object;
    paint::Matrix placement;  // PDF's image square (y up, as stored) -> the display list's (y down, as seen)
    bool masked = false;      // some of it may let through what lies below
};

struct ImageTools {
    const Options& options;
    const Colors& colors;
    const ImageBytes& bytes;
    const PlaceOf& place_of;
    EncodedPictures* shared = nullptr;   // with other documents
};

class Images {
public:
    void use(const paint::ShowImage& image, const paint::Matrix& to_page, const dom::Node* source);
    // Begins to embed all that are used; until finish() they may be referred to.
    // Errors: print/missing-image, print/bad-image for what is no image (such ones are not shown), print/transparency for
    // alpha in PDF/A-1. Warnings for a press: print/low-resolution.
    void embed(const Document& document, const ImageTools& tools, Diagnostics& diagnostics);
    // Errors: print/bad-image for what cannot be decoded. Warnings for a press: print/too-much-ink.
    void finish(const Document& document, const ImageTools& tools, Diagnostics& diagnostics);
    const Image* find(const std::string& url) const;

    struct Need {
        double width = 0, height = 0;       // CSS px on paper, the largest
        const dom::Node* source = nullptr;  // the element that shows it so large
    };

private:
    struct Embedded {
        std::string url;                 // the first of those that have the same bytes
        const dom::Node* source = nullptr;
        Dictionary object, profile;
        EncodedPicture encoded;          // once document.wait() has returned
    };

    std::map<std::string, Need> needs_;
    std::map<std::string, Image> images_;
    std::deque<Embedded> embedded_;      // addresses must not change
};

}  // namespace bilan::print::pdf
