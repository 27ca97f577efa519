#include "print/css/hints.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/format.hpp"

namespace bilan::print::css {
namespace {

using dom::Node;

// Presentation attributes of SVG 2, section 6.6, as far as we know their properties. Sorted. transform is the painter's: its
// grammar is SVG's own.
constexpr std::array<std::string_view, 42> svg_attributes{
    "clip-path", "clip-rule", "color", "direction", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "font-family",
    "font-feature-settings", "font-kerning", "font-size", "font-stretch", "font-style", "font-variant", "font-variant-numeric", "font-weight",
    "letter-spacing", "mask", "opacity", "overflow", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration",
    "text-decoration-line", "text-transform", "unicode-bidi", "vertical-align", "visibility", "white-space", "word-spacing", "z-index"};

RawDeclaration hint(std::string name, std::string_view value) {
    RawDeclaration result;
    result.name = std::move(name);
    result.value = tokenize(value);
    return result;
}

// "300", "50%": HTML's rules for dimension values, as CSS.
std::optional<std::string> dimension(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (parsed.ec != std::errc{} || value < 0) return std::nullopt;
    const bool percent = parsed.ptr != text.data() + text.size() && *parsed.ptr == '%';
    return format("{:.6g}{}", value, percent ? "%" : "px");
}

std::optional<double> pixels(const Node& element, std::string_view name) {
    const auto* text = element.attribute(name);
    double value = 0;
    if (text == nullptr) return std::nullopt;
    const auto parsed = std::from_chars(text->data(), text->data() + text->size(), value, std::chars_format::fixed);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == text->data() + text->size();
    return whole && value > 0 ? std::optional(value) : std::nullopt;
}

void add_dimension(const Node& element, const std::string& name, std::vector<RawDeclaration>& hints) {
    const auto* text = element.attribute(name);
    if (text == nullptr) return;
    if (const auto value = dimension(*text)) hints.push_back(hint(name, *value));
}

// HTML 15.4.3: both dimensions together also tell the ratio.
void add_image_size(const Node& element, std::vector<RawDeclaration>& hints) {
    add_dimension(element, "width", hints);
    add_dimension(element, "height", hints);
    const auto width = pixels(element, "width"), height = pixels(element, "height");
    if (width && height) hints.push_back(hint("aspect-ratio", format("auto {:.6g} / {:.6g}", *width, *height)));
}

std::optional<int> whole_number(const Node& element, std::string_view name) {
    const auto* text = element.attribute(name);
    int value = 0;
    if (text == nullptr) return std::nullopt;
    const auto parsed = std::from_chars(text->data(), text->data() + text->size(), value);
    return parsed.ec == std::errc{} && value > -1000000 && value < 1000000 ? std::optional(value) : std::nullopt;
}

void add_alignment(const Node& element, std::vector<RawDeclaration>& hints) {
    const auto* align = element.attribute("align");
    const auto value = align == nullptr ? std::string() : lower_case(*align);
    if (value == "left" || value == "right" || value == "center" || value == "justify") hints.push_back(hint("text-align", value));
}

bool is_any(const Node& element, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), element.tag) != tags.end();
}

const Node* table_of(const Node& cell) {
    const Node* at = cell.parent;
    while (at != nullptr && !at->is("table")) at = at->parent;
    return at;
}

// HTML 15.3.10: what a table says of its cells and itself.
void add_table_hints(const Node& table, std::vector<RawDeclaration>& hints) {
    if (const auto spacing = whole_number(table, "cellspacing")) hints.push_back(hint("border-spacing", format("{}px", *spacing)));
    if (const auto border = whole_number(table, "border"); border && *border > 0) hints.push_back(hint("border", format("{}px outset gray", *border)));
}

void add_cell_hints(const Node& cell, std::vector<RawDeclaration>& hints) {
    if (const Node* table = table_of(cell)) {
        if (const auto padding = whole_number(*table, "cellpadding")) hints.push_back(hint("padding", format("{}px", *padding)));
        if (const auto border = whole_number(*table, "border"); border && *border > 0) hints.push_back(hint("border", "1px inset gray"));
    }
    if (cell.attribute("nowrap") != nullptr) hints.push_back(hint("white-space", "nowrap"));
}

void add_vertical_alignment(const Node& element, std::vector<RawDeclaration>& hints) {
    const auto* valign = element.attribute("valign");
    const auto value = valign == nullptr ? std::string() : lower_case(*valign);
    if (value == "top" || value == "middle" || value == "bottom" || value == "baseline") hints.push_back(hint("vertical-align", value));
}

void add_html_hints(const Node& element, std::vector<RawDeclaration>& hints) {
    if (is_any(element, {"img", "video", "canvas", "object"})) return add_image_size(element, hints);
    if (is_any(element, {"table", "td", "th", "col", "colgroup", "hr"})) add_dimension(element, "width", hints);
    if (is_any(element, {"td", "th", "tr", "thead", "tbody", "tfoot", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6"})) add_alignment(element, hints);
    if (is_any(element, {"table", "tr", "td", "th"})) add_dimension(element, "height", hints);
    if (is_any(element, {"td", "th", "tr", "thead", "tbody", "tfoot"})) add_vertical_alignment(element, hints);
    if (element.is("table")) add_table_hints(element, hints);
    if (element.is("td") || element.is("th")) add_cell_hints(element, hints);
    if (element.is("ol")) {
        if (const auto start = whole_number(element, "start")) hints.push_back(hint("counter-reset", format("list-item {}", *start - 1)));
    }
    if (element.is("li")) {
        if (const auto value = whole_number(element, "value")) hints.push_back(hint("counter-set", format("list-item {}", *value)));
    }
}

}  // namespace

std::vector<RawDeclaration> presentation_hints(const Node& element) {
    std::vector<RawDeclaration> hints;
    if (element.attributes.empty() && !element.is("td") && !element.is("th")) return hints;
    if (element.ns == dom::Namespace::Html) {
        add_html_hints(element, hints);
        return hints;
    }
    if (element.ns != dom::Namespace::Svg) return hints;
    for (const auto& attribute : element.attributes) {
        if (std::binary_search(svg_attributes.begin(), svg_attributes.end(), attribute.name)) {
            hints.push_back(hint(attribute.name, attribute.value));
        }
    }
    return hints;
}

}  // namespace bilan::print::css
