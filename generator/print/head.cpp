#include "print/head.hpp"

#include <functional>

#include "base/format.hpp"
#include "print/css/url.hpp"
#include "print/paint/structure.hpp"

namespace bilan::print {
namespace {

using Visit = std::function<void(const dom::Node&)>;

void visit_elements(const dom::Node& node, const Visit& visit) {
    if (!node.is_element()) return;
    visit(node);
    for (const dom::Node* child : node.children) visit_elements(*child, visit);
}

bool is_for_print(const dom::Node& node) {
    const std::string media = node.attribute_or("media", "");
    return media.empty() || media.find("print") != std::string::npos || media.find("all") != std::string::npos;
}

bool is_stylesheet_link(const dom::Node& node) {
    return node.is("link") && (" " + node.attribute_or("rel", "") + " ").find(" stylesheet ") != std::string::npos;
}

}  // namespace

std::vector<css::StyleSheetText> linked_sheets(const dom::Document& document, const std::string& url, const css::Fetch& fetch,
                                               Diagnostics& diagnostics) {
    std::vector<css::StyleSheetText> sheets;
    visit_elements(document.root(), [&](const dom::Node& node) {
        if (node.is("style") && is_for_print(node)) {
            sheets.push_back({document.name(), url, dom::text_content(node), css::Origin::Author});
        }
        if (!is_stylesheet_link(node) || !is_for_print(node)) return;
        const std::string href = node.attribute_or("href", "");
        const std::string resolved = css::resolve_url(url, href);
        if (auto text = fetch ? fetch(resolved) : std::nullopt) {
            sheets.push_back({resolved, resolved, std::move(*text), css::Origin::Author});
        } else {
            diagnostics.error("print/missing-stylesheet", dom::place_of(document, node), format("the style sheet \"{}\" is not there", href),
                              "the path is relative to the document");
        }
    });
    return sheets;
}

paint::Metadata metadata_of(const dom::Document& document, const std::string& date) {
    paint::Metadata metadata;
    metadata.language = document.root().attribute_or("lang", "");
    visit_elements(document.root(), [&](const dom::Node& node) {
        if (node.is("title") && metadata.title.empty()) metadata.title = paint::collapsed(dom::text_content(node));
        if (!node.is("meta")) return;
        const std::string name = node.attribute_or("name", ""), content = paint::collapsed(node.attribute_or("content", ""));
        if (name == "author") metadata.author = content;
        if (name == "description") metadata.subject = content;
        if (name == "keywords") metadata.keywords = content;
        if (name == "generator") metadata.creator = content;
        if (name == "date") metadata.date = content;
    });
    if (metadata.date.empty()) metadata.date = date;
    if (metadata.creator.empty()) metadata.creator = "bilan";
    return metadata;
}

}  // namespace bilan::print
