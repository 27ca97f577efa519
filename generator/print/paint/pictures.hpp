// What painting asks of the outside: images and fonts. The engine answers; tests answer by hand.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/box.hpp"
#include "print/text/font_set.hpp"
#include "print/text/shaper.hpp"

namespace bilan::print::paint {

// An .svg file, parsed and styled on its own.
struct SvgPicture {
    std::string url;           // its own: what it refers to resolves against it
    std::optional<dom::Document> document;
    std::unique_ptr<css::StyledDocument> styled;
    const dom::Node* svg = nullptr;
};

struct Pictures {
    // Nothing when the image is not there or cannot be read.
    std::function<std::optional<layout::NaturalSize>(const std::string& url)> natural_size;
    // Null when the URL is no SVG file. Stays valid.
    std::function<const SvgPicture*(const std::string& url)> svg;
    // A document's URL (SVG image href) made absolute.
    std::function<std::string(const std::string& url)> resolve;
};

// SVG elements that are drawn again: by use, in a pattern, as a file inside a file. Ten uses of ten uses of ten uses are soon
// more than the memory holds, so they are counted over the whole document.
struct Copies {
    int left = 200'000;
    bool take() { return left > 0 && left-- > 0; }
    bool all_taken() const { return left == 0; }
};

struct Tools {
    Pictures pictures;
    text::FontSet& fonts;
    text::Shaper& shaper;
    Copies& copies;
};

}  // namespace bilan::print::paint
