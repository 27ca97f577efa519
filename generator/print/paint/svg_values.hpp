// The small grammars of SVG attributes (SVG 1.1): numbers and lengths, transforms, view boxes, points, path data.
// What is malformed ends the value where it stands, as the specification asks of path data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "print/dom/dom.hpp"
#include "print/paint/paths.hpp"

namespace bilan::print::paint {

// Reads numbers one after the other, with white space and commas between.
class NumberReader {
public:
    explicit NumberReader(std::string_view text) : text_(text) {}
    std::optional<double> number();
    std::optional<bool> flag();          // of an arc: one digit, nothing between it and the next
    std::optional<char> letter();        // the next command, if one is next
    std::string_view rest() const { return text_.substr(at_); }
    bool at_end();

private:
    void skip_separators();
    std::string_view text_;
    std::size_t at_ = 0;
};

// A length attribute in user units: px; mm, cm, in, pt, pc, em (16) and % of basis. Nothing when absent or malformed.
std::optional<double> length_of(std::string_view text, double basis);
std::optional<double> length_attribute(const dom::Node& node, std::string_view name, double basis);

Matrix parse_transform(std::string_view text);
std::optional<Area> view_box(const dom::Node& node);
// User space of a view box -> area, by preserveAspectRatio (7.8).
Matrix view_box_matrix(const Area& view_box, std::string_view preserve_aspect_ratio, const Area& area);

Path parse_path(std::string_view data);
std::vector<Point> parse_points(std::string_view text);

}  // namespace bilan::print::paint
