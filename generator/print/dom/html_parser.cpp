// gumbo's door. Gumbo's tree lives in an arena for the time of the copy (its own free recurses), errors are not
// collected (their messages take time quadratic in the depth), and the copy walks without recursion.
#include <gumbo.h>

#include <memory_resource>

#include "base/format.hpp"
#include "base/source.hpp"
#include "base/utf8.hpp"
#include "print/dom/dom.hpp"
#include "print/dom/nesting.hpp"

namespace bilan::print::dom {
namespace {

constexpr int most_parse_errors = 1;  // zero means "no limit" to gumbo's error list

void* allocate(void* arena, std::size_t size) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size, alignof(std::max_align_t));
}
void keep(void*, void*) {}

std::string lower_case(std::string text) {
    for (auto& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string tag_of(const GumboElement& element) {
    GumboStringPiece written = element.original_tag;
    if (written.data != nullptr) gumbo_tag_from_original_text(&written);
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG && written.data != nullptr) {
        const char* cased = gumbo_normalize_svg_tagname(&written);
        if (cased != nullptr) return cased;
    }
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    return lower_case(std::string(written.data == nullptr ? "" : written.data, written.length));
}

std::string attribute_name(const GumboAttribute& attribute) {
    switch (attribute.attr_namespace) {
        case GUMBO_ATTR_NAMESPACE_XLINK: return std::string("xlink:") + attribute.name;
        case GUMBO_ATTR_NAMESPACE_XML: return std::string("xml:") + attribute.name;
        case GUMBO_ATTR_NAMESPACE_XMLNS:
        case GUMBO_ATTR_NAMESPACE_NONE: break;
    }
    return attribute.name;
}

Namespace namespace_of(const GumboElement& element) {
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG) return Namespace::Svg;
    return element.tag_namespace == GUMBO_NAMESPACE_MATHML ? Namespace::MathMl : Namespace::Html;
}

// <template> and <noscript> are for other readers than a page.
bool is_dropped(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEMPLATE || node.type == GUMBO_NODE_COMMENT) return true;
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_NOSCRIPT;
}

}  // namespace

class DocumentBuilder {
public:
    explicit DocumentBuilder(std::string_view name) { document_.name_ = name; }

    // Depth first in document order. False when the tree is too deep.
    bool copy(const GumboNode& root) {
        std::vector<Step> steps{{&root, nullptr, 1}};
        while (!steps.empty()) {
            const auto step = steps.back();
            steps.pop_back();
            if (step.depth > deepest_nesting) return false;
            Node* node = add(*step.from, step.parent);
            if (node == nullptr || node->kind == Kind::Text) continue;
            const auto& children = step.from->v.element.children;
            for (auto i = children.length; i-- > 0;) {
                const auto* child = static_cast<const GumboNode*>(children.data[i]);
                if (!is_dropped(*child)) steps.push_back({child, node, step.depth + 1});
            }
        }
        return true;
    }

    Document take() { return std::move(document_); }

private:
    struct Step {
        const GumboNode* from;
        Node* parent;
        std::size_t depth;
    };

    Node& append(Node* parent) {
        auto& node = document_.nodes_.emplace_back();
        node.order = static_cast<std::uint32_t>(document_.nodes_.size() - 1);
        node.parent = parent;
        if (parent != nullptr) parent->children.push_back(&node);
        if (document_.root_ == nullptr) document_.root_ = &node;
        return node;
    }

    Node* add(const GumboNode& from, Node* parent) {
        return from.type == GUMBO_NODE_ELEMENT ? &element(from, parent) : text(from, parent);
    }

    Node& element(const GumboNode& from, Node* parent) {
        auto& node = append(parent);
        node.ns = namespace_of(from.v.element);
        node.tag = tag_of(from.v.element);
        const bool written = (from.parse_flags & GUMBO_INSERTION_IMPLIED) == 0 && from.v.element.original_tag.length > 0;
        if (written) place(node, from.v.element.start_pos);
        attributes(from.v.element, node);
        return node;
    }

    void attributes(const GumboElement& from, Node& node) {
        for (unsigned i = 0; i < from.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(from.attributes.data[i]);
            node.attributes.push_back({attribute_name(attribute), attribute.value});
        }
        if (const auto* id = node.attribute("id")) document_.by_id_.emplace(*id, &node);
    }

    // Text on both sides of a dropped comment is one text.
    Node* text(const GumboNode& from, Node* parent) {
        if (parent == nullptr) return nullptr;
        const bool joins = !parent->children.empty() && parent->children.back()->kind == Kind::Text;
        auto& node = joins ? *parent->children.back() : append(parent);
        if (!joins) place(node, from.v.text.start_pos);
        node.kind = Kind::Text;
        node.text += from.v.text.text;
        return &node;
    }

    static void place(Node& node, const GumboSourcePosition& position) {
        node.line = position.line;
        node.column = position.column;
    }

    Document document_;
};

namespace {

void report_nesting(Diagnostics& diagnostics, const Place& place) {
    diagnostics.error("print/nesting-too-deep", place,
                      format("elements nest deeper than {} levels", deepest_nesting),
                      "close the elements that are open here, or flatten the markup");
}

bool is_readable(std::string_view html, std::string_view name, Diagnostics& diagnostics) {
    if (const auto bad = find_invalid_utf8(html)) {
        const Source source{std::string(name), std::string(html.substr(0, *bad))};
        const auto at = source.position(*bad);
        diagnostics.error("print/not-utf8", Place{std::string(name), at.line, at.column, 1, {}}, "the HTML is not UTF-8",
                          "save the file as UTF-8");
        return false;
    }
    if (const auto deep = find_nesting_too_deep(html)) {
        const Source source{std::string(name), std::string(html)};
        report_nesting(diagnostics, span_in(source, *deep, *deep + 1).place());
        return false;
    }
    return true;
}

}  // namespace

std::optional<Document> parse_html(std::string_view html, std::string_view name, Diagnostics& diagnostics) {
    if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
    if (!is_readable(html, name, diagnostics)) return std::nullopt;
    std::pmr::monotonic_buffer_resource arena(html.size() * 4 + 4096);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = &arena;
    options.tab_stop = 1;  // columns count characters
    options.max_errors = most_parse_errors;
    const auto* output = gumbo_parse_with_options(&options, html.data(), html.size());
    DocumentBuilder builder(name);
    if (!builder.copy(*output->root)) {
        report_nesting(diagnostics, Place{std::string(name), 0, 0, 1, {}});
        return std::nullopt;
    }
    return builder.take();
}

}  // namespace bilan::print::dom
