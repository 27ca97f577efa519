#include "print/dom/dom.hpp"

#include "base/format.hpp"
#include "base/source.hpp"

namespace bilan::print::dom {

const std::string* Node::attribute(std::string_view name) const {
    for (const auto& a : attributes) {
        if (a.name == name) return &a.value;
    }
    return nullptr;
}

std::string_view Node::attribute_or(std::string_view name, std::string_view otherwise) const {
    const auto* value = attribute(name);
    return value == nullptr ? otherwise : std::string_view(*value);
}

const Node* Document::body() const {
    for (const auto* child : root_->children) {
        if (child->is("body")) return child;
    }
    return nullptr;
}

const Node* Document::element_by_id(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : found->second;
}

namespace {

// Calls visit(node, depth) for the node and all below it, in document order. Depth is capped by the parser.
template <typename Visit>
void walk(const Node& node, std::size_t depth, const Visit& visit) {
    visit(node, depth);
    for (const auto* child : node.children) walk(*child, depth + 1, visit);
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string_view prefix_of(Namespace ns) {
    switch (ns) {
        case Namespace::Html: return "";
        case Namespace::Svg: return "svg:";
        case Namespace::MathMl: return "math:";
    }
    return "";
}

std::string outline_of(const Node& node) {
    const auto at = node.line == 0 ? std::string() : format(" @{}:{}", node.line, node.column);
    if (node.kind == Kind::Text) return quoted(node.text) + at;
    std::string line{prefix_of(node.ns)};
    line += node.tag;
    for (const auto& a : node.attributes) line += format(" {}={}", a.name, quoted(a.value));
    return line + at;
}

}  // namespace

std::string text_content(const Node& node) {
    std::string text;
    walk(node, 0, [&](const Node& n, std::size_t) { text += n.text; });
    return text;
}

std::string_view language_of(const Node& node) {
    for (const auto* n = &node; n != nullptr; n = n->parent) {
        if (const auto* lang = n->attribute("lang")) return *lang;
        if (const auto* lang = n->attribute("xml:lang")) return *lang;
    }
    return {};
}

Place place_of(const Document& document, const Node& node) {
    for (const auto* n = &node; n != nullptr; n = n->parent) {
        if (const auto* origin = n->attribute("data-origin")) return parse_place(*origin);
    }
    const auto* n = &node;
    while (n->line == 0 && n->parent != nullptr) n = n->parent;
    return {document.name(), n->line, n->column, 1, {}};
}

std::string dump(const Document& document) {
    std::string text;
    walk(document.root(), 0, [&](const Node& node, std::size_t depth) {
        text.append(depth * 2, ' ').append(outline_of(node)).append("\n");
    });
    return text;
}

}  // namespace bilan::print::dom
