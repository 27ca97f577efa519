#include "print/picture_store.hpp"

#include "images/images.hpp"
#include "print/css/url.hpp"
#include "print/paint/svg_values.hpp"

namespace bilan::print {
namespace {

constexpr double css_ppi = 96;

layout::NaturalSize size_of(const images::ImageInfo& info) {
    layout::NaturalSize size;
    size.width = LayoutUnit::px(info.shown_width());
    size.height = LayoutUnit::px(info.shown_height());
    size.ratio = static_cast<double>(info.shown_width()) / info.shown_height();
    return size;
}

layout::NaturalSize size_of(const dom::Node& svg) {
    layout::NaturalSize size;
    const auto side = [&svg](std::string_view name) -> std::optional<LayoutUnit> {
        const std::string text = svg.attribute_or(name, "");
        const auto length = text.ends_with('%') ? std::nullopt : paint::length_of(text, css_ppi);
        return length && *length > 0 ? std::optional(LayoutUnit::from_px(*length)) : std::nullopt;
    };
    size.width = side("width");
    size.height = side("height");
    const auto box = paint::view_box(svg);
    if (size.width && size.height) size.ratio = size.width->to_px() / size.height->to_px();
    else if (box) size.ratio = box->width / box->height;
    if (!size.width && !size.height && box) {
        size.width = LayoutUnit::from_px(box->width);
        size.height = LayoutUnit::from_px(box->height);
    }
    return size;
}

const dom::Node* find_svg(const dom::Node& node) {
    if (node.is_svg("svg")) return &node;
    for (const dom::Node* child : node.children) {
        if (const dom::Node* found = find_svg(*child)) return found;
    }
    return nullptr;
}

void collect_styles(const dom::Node& node, const std::string& url, std::vector<css::StyleSheetText>& sheets) {
    if (node.is_element() && node.tag == "style") sheets.push_back({url, url, dom::text_content(node), css::Origin::Author});
    for (const dom::Node* child : node.children) collect_styles(*child, url, sheets);
}

}  // namespace

std::string PictureStore::resolve(const std::string& url) const { return css::resolve_url(base_, url); }

PictureStore::Picture& PictureStore::picture(const std::string& url) {
    auto [place, is_new] = pictures_.try_emplace(url);
    Picture& picture = place->second;
    if (!is_new) return picture;
    picture.bytes = fetch_ ? fetch_(url) : std::nullopt;
    if (!picture.bytes) return picture;
    const auto info = images::probe(*picture.bytes);
    if (!info) return picture;
    if (info->format == images::Format::Svg) read_svg(url, picture);
    else if (info->format != images::Format::Gif && info->width > 0 && info->height > 0) picture.size = size_of(*info);
    return picture;
}

// An SVG file is parsed as HTML parses inline SVG; its own <style> counts, the document's does not. What its style
// sheets lack is for its author to hear of, not for the report's.
void PictureStore::read_svg(const std::string& url, Picture& picture) {
    Diagnostics unheard;
    auto svg = std::make_unique<paint::SvgPicture>();
    svg->document = dom::parse_html(*picture.bytes, url, unheard);
    if (!svg->document) return;
    svg->svg = find_svg(svg->document->root());
    if (svg->svg == nullptr) return;
    std::vector<css::StyleSheetText> sheets;
    collect_styles(*svg->svg, url, sheets);
    svg->styled = css::cascade(*svg->document, sheets, fetch_, unheard);
    picture.size = size_of(*svg->svg);
    picture.svg = std::move(svg);
}

const std::optional<std::string>& PictureStore::bytes(const std::string& url) { return picture(url).bytes; }
std::optional<layout::NaturalSize> PictureStore::natural_size(const std::string& url) { return picture(url).size; }
const paint::SvgPicture* PictureStore::svg(const std::string& url) { return picture(url).svg.get(); }

layout::ImageServices PictureStore::for_layout() {
    return {[this](const std::string& url) { return natural_size(url); }, [this](const std::string& url) { return resolve(url); }};
}

paint::Pictures PictureStore::for_paint() {
    return {[this](const std::string& url) { return natural_size(url); }, [this](const std::string& url) { return svg(url); },
            [this](const std::string& url) { return resolve(url); }};
}

}  // namespace bilan::print
