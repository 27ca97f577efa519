// A parsed HTML document with its inline SVG: elements and text, nothing else (comments and processing instructions
// are dropped). Nodes live in the document's arena and point at each other; the tree does not change after parsing.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"

namespace bilan::print::dom {

enum class Kind : std::uint8_t { Element, Text };
enum class Namespace : std::uint8_t { Html, Svg, MathMl };

struct Attribute {
    std::string name;  // HTML: lower case; SVG: as SVG spells it (viewBox)
    std::string value;
};

struct Node {
    Kind kind = Kind::Element;
    Namespace ns = Namespace::Html;
    std::string tag;   // HTML: lower case; SVG: as SVG spells it (linearGradient). Empty for text
    std::string text;  // Text only
    std::vector<Attribute> attributes;
    Node* parent = nullptr;
    std::vector<Node*> children;
    std::uint32_t order = 0;  // position in document order; index into Document::nodes
    std::uint32_t line = 0;   // of the HTML, from 1; 0 for what the parser supplied
    std::uint32_t column = 0;

    bool is_element() const { return kind == Kind::Element; }
    bool is(std::string_view html_tag) const { return is_element() && ns == Namespace::Html && tag == html_tag; }
    bool is_svg(std::string_view svg_tag) const { return is_element() && ns == Namespace::Svg && tag == svg_tag; }
    const std::string* attribute(std::string_view name) const;  // null when absent
    std::string_view attribute_or(std::string_view name, std::string_view otherwise) const;
};

class Document {
public:
    Document() = default;
    Document(Document&&) = default;  // nodes keep their addresses
    Document& operator=(Document&&) = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const Node& root() const { return *root_; }  // the html element, always there
    const Node* body() const;
    const Node* element_by_id(std::string_view id) const;  // the first; null when absent
    std::size_t node_count() const { return nodes_.size(); }
    const std::string& name() const { return name_; }

private:
    friend class DocumentBuilder;
    std::string name_;
    std::deque<Node> nodes_;
    std::unordered_map<std::string, const Node*> by_id_;  // looked up, never walked
    Node* root_ = nullptr;
};

// Parses HTML5 (gumbo). Never fails on odd markup: it parses as a browser does. Reports print/nesting-too-deep when
// elements nest deeper than 512 (the excess is not parsed) and print/not-utf8 when the bytes are not UTF-8; then the
// result is nothing.
std::optional<Document> parse_html(std::string_view html, std::string_view name, Diagnostics& diagnostics);

// All text below a node, in order.
std::string text_content(const Node& node);

// The nearest lang on the node or above; "" when none.
std::string_view language_of(const Node& node);

// Where a node was written: the nearest data-origin ("file:line:column") on it or above it, else its place in the HTML.
Place place_of(const Document& document, const Node& node);

// An indented outline of the tree, for tests.
std::string dump(const Document& document);

}  // namespace bilan::print::dom
