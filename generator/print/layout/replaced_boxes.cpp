// Images and inline SVG: boxes whose inside is not ours, with a natural size (CSS Images 3, section 4).
#include <cstdlib>

#include "base/format.hpp"
#include "print/layout/box_tree_builder.hpp"

namespace bilan::print::layout {
namespace {

// A length attribute of HTML or SVG in CSS px; nothing for percentages and nonsense.
std::optional<LayoutUnit> length_attribute(const dom::Node& node, std::string_view name) {
    const std::string* text = node.attribute(name);
    if (!text) return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(text->c_str(), &end);
    if (end == text->c_str() || number < 0) return std::nullopt;
    const std::string_view unit(end);
    double factor = 0;
    if (unit.empty() || unit == "px") factor = 1;
    else if (unit == "mm") factor = 96 / 25.4;
    else if (unit == "cm") factor = 96 / 2.54;
    else if (unit == "in") factor = 96;
    else if (unit == "pt") factor = 96.0 / 72;
    else if (unit == "pc") factor = 16;
    else if (unit == "em") factor = 16;
    if (factor == 0) return std::nullopt;
    return LayoutUnit::from_px(number * factor);
}

double view_box_ratio(const dom::Node& svg) {
    const std::string* text = svg.attribute("viewBox");
    if (!text) return 0;
    double numbers[4] = {};
    const char* at = text->c_str();
    for (double& number : numbers) {
        while (*at == ' ' || *at == ',' || *at == '\n' || *at == '\t') ++at;
        char* end = nullptr;
        number = std::strtod(at, &end);
        if (end == at) return 0;
        at = end;
    }
    return numbers[2] > 0 && numbers[3] > 0 ? numbers[2] / numbers[3] : 0;
}

double ratio_of(const NaturalSize& size) {
    if (!size.width || !size.height || size.height->raw() <= 0) return 0;
    return size.width->to_px() / size.height->to_px();
}

}  // namespace

NaturalSize svg_natural_size(const dom::Node& svg) {
    NaturalSize size;
    size.width = length_attribute(svg, "width");
    size.height = length_attribute(svg, "height");
    size.ratio = ratio_of(size) > 0 ? ratio_of(size) : view_box_ratio(svg);
    return size;
}

bool BoxTreeBuilder::add_replaced(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    if (node.is("img")) {
        add_image(node, style, parent);
        return true;
    }
    if (!node.is_svg("svg")) return false;
    Box& box = make(BoxKind::Replaced, &node, style);
    ReplacedContent content;
    content.kind = ReplacedContent::Kind::Svg;
    content.svg = &node;
    content.natural = svg_natural_size(node);
    box.replaced = std::make_unique<ReplacedContent>(std::move(content));
    note_strings(node, *style, box);
    add_child(parent, box);
    return true;
}

void BoxTreeBuilder::add_image(const dom::Node& node, const css::StyleRef& style, Box& parent) {
    ReplacedContent content;
    const std::string source(node.attribute_or("src", ""));
    content.url = images_.resolve ? images_.resolve(source) : source;
    const std::optional<NaturalSize> natural =
        images_.natural_size && !source.empty() ? images_.natural_size(content.url) : std::nullopt;
    content.missing = !natural;
    if (content.missing) {
        diagnostics_.error("print/missing-image", dom::place_of(document_, node),
                           source.empty() ? "the image has no src" : format("the image \"{}\" is not there or cannot be read", source),
                           "the path is relative to the document");
        Box& box = make(BoxKind::Inline, &node, style);
        box.replaced = std::make_unique<ReplacedContent>(std::move(content));
        add_child(parent, box);
        add_generated_text(std::string(node.attribute_or("alt", "")), box);
        return;
    }
    content.natural = *natural;
    if (content.natural.ratio == 0) content.natural.ratio = ratio_of(content.natural);
    // Attributes are the author's natural size, and give the ratio while both are there (HTML, 15.4.3).
    const std::optional<LayoutUnit> width = length_attribute(node, "width"), height = length_attribute(node, "height");
    if (width) content.natural.width = width;
    if (height) content.natural.height = height;
    if (width && !height && content.natural.ratio > 0) content.natural.height = LayoutUnit::from_px(width->to_px() / content.natural.ratio);
    if (height && !width && content.natural.ratio > 0) content.natural.width = LayoutUnit::from_px(height->to_px() * content.natural.ratio);
    if (width && height && ratio_of(content.natural) > 0) content.natural.ratio = ratio_of(content.natural);
    Box& box = make(BoxKind::Replaced, &node, style);
    box.replaced = std::make_unique<ReplacedContent>(std::move(content));
    note_strings(node, *style, box);
    add_child(parent, box);
}

}  // namespace bilan::print::layout
