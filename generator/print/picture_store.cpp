#include "print/picture_store.hpp"

#include <utility>

#include "base/format.hpp"
#include "images/images.hpp"
#include "print/css/url.hpp"
#include "print/undrawn.hpp"

namespace bilan::print {
namespace {

layout::NaturalSize size_of(const images::ImageInfo& info) {
    layout::NaturalSize size;
    size.width = LayoutUnit::px(info.shown_width());
    size.height = LayoutUnit::px(info.shown_height());
    size.ratio = static_cast<double>(info.shown_width()) / info.shown_height();
    return size;
}

const dom::Node* find_svg(const dom::Node& node) {
    if (node.is_svg("svg")) return &node;
    for (const dom::Node* child : node.children) {
        if (const dom::Node* found = find_svg(*child)) return found;
    }
    return nullptr;
}

// HTML's parser forgives a file that was cut off; its readers would miss what is gone.
bool has_end(std::string_view bytes) {
    const std::size_t close = bytes.rfind('>');
    return bytes.rfind("</svg") != bytes.npos || (close != bytes.npos && close > 0 && bytes[close - 1] == '/');
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
    auto bytes = fetch_ ? fetch_(url) : std::nullopt;
    if (!bytes) return picture;
    picture.bytes = std::make_shared<const std::string>(std::move(*bytes));
    const auto info = images::probe(*picture.bytes);
    if (!info) return picture;
    if (info->format == images::Format::Svg) read_svg(url, picture);
    else if (info->format != images::Format::Gif && info->width > 0 && info->height > 0) picture.size = size_of(*info);
    if (info->format == images::Format::Jpeg && checks_ == Checks::Ahead)  // validate() remembers what is whole
        checker_.add([jpeg = picture.bytes] { static_cast<void>(images::validate(*jpeg)); });
    return picture;
}

void PictureStore::refuse(const std::string& url, std::string why) {
    diagnostics_.error("print/bad-image", Place{url, 0, 0, 1, {}}, format("the image cannot be shown: {}", why), "save the SVG file again");
}

// An SVG file is parsed as HTML parses inline SVG; its own <style> counts, the document's does not. What its style
// sheets lack is for its author to hear of, not for the report's.
void PictureStore::read_svg(const std::string& url, Picture& picture) {
    auto svg = std::make_unique<paint::SvgPicture>();
    svg->url = url;
    svg->document = dom::parse_html(*picture.bytes, url, diagnostics_);
    if (!svg->document) return;
    svg->svg = find_svg(svg->document->root());
    if (svg->svg == nullptr) return refuse(url, "it has no svg element");
    if (!has_end(*picture.bytes)) return refuse(url, "it ends before its svg element does");
    report_undrawn(*svg->document, *svg->svg, diagnostics_);
    std::vector<css::StyleSheetText> sheets;
    collect_styles(*svg->svg, url, sheets);
    Diagnostics unheard;
    svg->styled = css::cascade(*svg->document, sheets, fetch_, unheard);
    picture.size = layout::svg_natural_size(*svg->svg);
    picture.svg = std::move(svg);
}

std::shared_ptr<const std::string> PictureStore::take_bytes(const std::string& url) { return std::exchange(picture(url).bytes, nullptr); }
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
