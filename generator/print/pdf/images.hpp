// The images of one PDF, each embedded once, as it came whenever it can be: a JPEG's own bytes without its metadata, a
// PNG's own compressed rows when it has no alpha. Others are decoded and deflated, with a soft mask for their alpha.
// Pixels are thrown away only when an image has far more than the largest box that shows it needs.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/objects.hpp"

namespace bilan::print::pdf {

// The bytes behind an image's URL, or nothing. Layout has reported those that are missing.
using ImageBytes = std::function<std::optional<std::string>(const std::string& url)>;

struct Image {
    Dictionary object;
    paint::Matrix placement;  // PDF's image square (y up, as stored) -> the display list's (y down, as seen)
};

class Images {
public:
    void use(const paint::ShowImage& image, const paint::Matrix& to_page);
    // Reports print/bad-image for what is no image; such ones are not shown.
    void embed(const Document& document, const ImageBytes& bytes, Diagnostics& diagnostics);
    const Image* find(const std::string& url) const;

private:
    struct Need {
        double width = 0, height = 0;  // CSS px on paper, the largest
    };
    std::map<std::string, Need> needs_;
    std::map<std::string, Image> images_;
};

}  // namespace bilan::print::pdf
