#include "print/pdf/images.hpp"

#include <algorithm>
#include <cmath>

#include "print/pdf/geometry.hpp"

namespace bilan::print::pdf {

void Images::use(const paint::ShowImage& image, const paint::Matrix& to_page) {
    const paint::Matrix m = concatenate(image.matrix, to_page);
    Need& need = needs_[image.url];
    need.width = std::max(need.width, std::hypot(m.a, m.b));
    need.height = std::max(need.height, std::hypot(m.c, m.d));
}

void Images::embed(const Document&, const ImageBytes&, Diagnostics&) {}

const Image* Images::find(const std::string& url) const {
    const auto place = images_.find(url);
    return place == images_.end() ? nullptr : &place->second;
}

}  // namespace bilan::print::pdf
