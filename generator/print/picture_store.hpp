// The pictures of one document: bytes, sizes and SVG files behind URLs, each fetched and read once. Layout asks for
// sizes, paint for SVG, pdf for bytes. Serves one job. Reports print/bad-image (error) for an SVG file that cannot be
// read, and what print/undrawn.hpp finds in one that can.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/worker.hpp"
#include "print/layout/box_tree.hpp"
#include "print/paint/pictures.hpp"

namespace bilan::print {

class PictureStore {
public:
    // base: the document's own URL. Ahead: another thread reads JPEG files to their end as soon as they are there; most are
    // stored as they came, and for that must be whole.
    enum class Checks { None, Ahead };
    PictureStore(css::Fetch fetch, std::string base, Checks checks, Diagnostics& diagnostics)
        : fetch_(std::move(fetch)), base_(std::move(base)), checks_(checks), diagnostics_(diagnostics) {}

    std::string resolve(const std::string& url) const;
    std::shared_ptr<const std::string> take_bytes(const std::string& url);   // lets go of them: the last that is asked
    std::optional<layout::NaturalSize> natural_size(const std::string& url);
    const paint::SvgPicture* svg(const std::string& url);

    layout::ImageServices for_layout();
    paint::Pictures for_paint();

private:
    struct Picture {
        std::shared_ptr<const std::string> bytes;
        std::optional<layout::NaturalSize> size;
        std::unique_ptr<paint::SvgPicture> svg;
    };
    Picture& picture(const std::string& url);
    void read_svg(const std::string& url, Picture& picture);
    void refuse(const std::string& url, std::string why);

    css::Fetch fetch_;
    std::string base_;
    Checks checks_;
    Diagnostics& diagnostics_;
    std::map<std::string, Picture> pictures_;
    Worker checker_;
};

}  // namespace bilan::print
