// The images of one PDF, each stored once, though two files may hold the same bytes. As it came whenever it can be: a
// JPEG's own bytes without its metadata, a PNG's own compressed rows when it has no alpha. Others are decoded and deflated,
// with a soft mask for their alpha. What changes pixels: a picture that has far more of them than the largest box that
// shows it needs (Profile says how many that is), and a printing condition, whose inks they become.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/colors.hpp"
#include "print/pdf/objects.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print::pdf {

// The bytes behind an image's URL, or nothing. Layout has reported those that are missing.
using ImageBytes = std::function<std::optional<std::string>(const std::string& url)>;

struct Image {
    Dictionary object;
    paint::Matrix placement;  // PDF's image square (y up, as stored) -> the display list's (y down, as seen)
    bool masked = false;      // some of it lets through what lies below
};

struct ImageTools {
    const Options& options;
    const Colors& colors;
    const ImageBytes& bytes;
    const PlaceOf& place_of;
};

class Images {
public:
    void use(const paint::ShowImage& image, const paint::Matrix& to_page, const dom::Node* source);
    // Errors: print/bad-image for what is no image (such ones are not shown), print/transparency for alpha in PDF/A-1.
    // Warnings for a press: print/low-resolution, print/too-much-ink.
    void embed(const Document& document, const ImageTools& tools, Diagnostics& diagnostics);
    const Image* find(const std::string& url) const;

    struct Need {
        double width = 0, height = 0;       // CSS px on paper, the largest
        const dom::Node* source = nullptr;  // the element that shows it so large
    };

private:
    std::map<std::string, Need> needs_;
    std::map<std::string, Image> images_;
};

}  // namespace bilan::print::pdf
