#include "print/head.hpp"

#include <algorithm>
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
    const std::string media(node.attribute_or("media", ""));
    return media.empty() || media.find("print") != std::string::npos || media.find("all") != std::string::npos;
}

bool is_link(const dom::Node& node, std::string_view relation) {
    return node.is("link") && (" " + std::string(node.attribute_or("rel", "")) + " ").find(" " + std::string(relation) + " ") != std::string::npos;
}

void check_relationship(const dom::Document& document, const dom::Node& link, Diagnostics& diagnostics) {
    static const std::vector<std::string> known{"Source", "Data", "Alternative", "Supplement", "Unspecified"};
    const std::string_view given = link.attribute_or("data-relationship", "");
    if (given.empty() || std::find(known.begin(), known.end(), given) != known.end()) return;
    diagnostics.error("print/unknown-relationship", dom::place_of(document, link), format("an attached file is no \"{}\" of its document", given),
                      "data-relationship is Source, Data, Alternative, Supplement or Unspecified");
}

std::string file_name_of(const std::string& href) { return href.substr(href.rfind('/') + 1); }

}  // namespace

std::vector<css::StyleSheetText> linked_sheets(const dom::Document& document, const std::string& url, const css::Fetch& fetch,
                                               Diagnostics& diagnostics) {
    std::vector<css::StyleSheetText> sheets;
    visit_elements(document.root(), [&](const dom::Node& node) {
        if (node.is("style") && is_for_print(node)) {
            sheets.push_back({document.name(), url, dom::text_content(node), css::Origin::Author});
        }
        if (!is_link(node, "stylesheet") || !is_for_print(node)) return;
        const std::string href(node.attribute_or("href", ""));
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

std::vector<pdf::Attachment> attached_files(const dom::Document& document, const std::string& url, const css::Fetch& fetch,
                                            Diagnostics& diagnostics) {
    std::vector<pdf::Attachment> files;
    visit_elements(document.root(), [&](const dom::Node& node) {
        if (!is_link(node, "attachment")) return;
        const std::string href(node.attribute_or("href", ""));
        check_relationship(document, node, diagnostics);
        if (auto bytes = fetch ? fetch(css::resolve_url(url, href)) : std::nullopt) {
            files.push_back({file_name_of(href), std::move(*bytes), paint::collapsed(node.attribute_or("title", "")), std::string(node.attribute_or("data-relationship", ""))});
        } else {
            diagnostics.error("print/missing-attachment", dom::place_of(document, node), format("the file to attach, \"{}\", is not there", href),
                              "the path is relative to the document");
        }
    });
    return files;
}

paint::Metadata metadata_of(const dom::Document& document, const std::string& date) {
    paint::Metadata metadata;
    metadata.language = document.root().attribute_or("lang", "");
    visit_elements(document.root(), [&](const dom::Node& node) {
        if (node.is("title") && metadata.title.empty()) metadata.title = paint::collapsed(dom::text_content(node));
        if (!node.is("meta")) return;
        const std::string_view name = node.attribute_or("name", "");
        const std::string content = paint::collapsed(node.attribute_or("content", ""));
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
