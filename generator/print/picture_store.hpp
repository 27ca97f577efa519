// The pictures of one document: bytes, sizes and SVG files behind URLs, each fetched and read once. Layout asks for
// sizes, paint for SVG, pdf for bytes. Serves one job.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "print/layout/box_tree.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print {

class PictureStore {
public:
    // base: the document's own URL.
    PictureStore(css::Fetch fetch, std::string base) : fetch_(std::move(fetch)), base_(std::move(base)) {}

    std::string resolve(const std::string& url) const;
    const std::optional<std::string>& bytes(const std::string& url);
    std::optional<layout::NaturalSize> natural_size(const std::string& url);
    const paint::SvgPicture* svg(const std::string& url);

    layout::ImageServices for_layout();
    paint::Pictures for_paint();

private:
    struct Picture {
        std::optional<std::string> bytes;
        std::optional<layout::NaturalSize> size;
        std::unique_ptr<paint::SvgPicture> svg;
    };
    Picture& picture(const std::string& url);
    void read_svg(const std::string& url, Picture& picture);

    css::Fetch fetch_;
    std::string base_;
    std::map<std::string, Picture> pictures_;
};

}  // namespace bilan::print
