#include "print/paint/roles.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "print/paint/structure.hpp"

namespace bilan::print::paint {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Role element(std::string name) { return {Role::Kind::Element, std::move(name), 0, {}}; }

Role heading(int level) { return {Role::Kind::Element, "H" + std::to_string(level), level, {}}; }

int heading_level(const dom::Node& node, std::string_view aria) {
    if (node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6') return node.tag[1] - '0';
    if (aria == "heading") return std::clamp(std::atoi(node.attribute_or("aria-level", "2").c_str()), 1, 6);
    return 0;
}

bool has_header_row_above(const dom::Node& cell) {
    const dom::Node* row = cell.parent;
    return row != nullptr && row->is("tr") && !row->children.empty();
}

// Without a scope attribute: a header in the header group is its column's, any other its row's (HTML, 4.9.12.2).
std::string scope_of(const dom::Node& cell, bool in_header) {
    const std::string scope = cell.attribute_or("scope", "");
    if (scope == "col" || scope == "colgroup") return "Column";
    if (scope == "row" || scope == "rowgroup") return "Row";
    return in_header || !has_header_row_above(cell) ? "Column" : "Row";
}

Role list_role(const RoleContext& context) {
    if (context.in_contents) return {Role::Kind::List, "TOC", 0, {}};
    return {Role::Kind::List, "L", 0, {}};
}

Role item_role(const RoleContext& context) {
    if (context.parent == "TOC") return {Role::Kind::ContentsItem, "TOCI", 0, {}};
    if (context.parent == "L") return {Role::Kind::ListItem, "LI", 0, {}};
    return {};
}

Role table_role(const dom::Node& node, const RoleContext& context) {
    if (node.tag == "table") return element("Table");
    if (node.tag == "thead") return element("THead");
    if (node.tag == "tbody") return element("TBody");
    if (node.tag == "tfoot") return element("TFoot");
    if (node.tag == "tr") return element("TR");
    if (node.tag == "td") return element("TD");
    if (node.tag == "th") return {Role::Kind::Element, "TH", 0, scope_of(node, context.in_header)};
    return {};
}

// A table that only lays things out says nothing, and neither do its rows and cells.
bool is_presentational_part(const dom::Node& node) {
    for (const dom::Node* up = &node; up != nullptr; up = up->parent) {
        if (!up->is("table")) continue;
        const std::string role = up->attribute_or("role", "");
        return role == "presentation" || role == "none";
    }
    return true;  // a stray cell
}

constexpr std::array<std::string_view, 8> table_tags{"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"};

Role html_role(const dom::Node& node, const RoleContext& context) {
    const std::string& tag = node.tag;
    if (tag == "p" || tag == "pre") return context.block ? element("P") : Role{};
    if (tag == "ul" || tag == "ol" || tag == "menu") return list_role(context);
    if (tag == "dl") return {Role::Kind::List, "L", 0, {}};
    if (tag == "li") return item_role(context);
    if (tag == "dt") return context.parent == "L" ? Role{Role::Kind::Term, "Lbl", 0, {}} : Role{};
    if (tag == "dd") return context.parent == "L" ? Role{Role::Kind::Description, "LBody", 0, {}} : Role{};
    if (tag == "caption" || tag == "figcaption") return element("Caption");
    if (one_of(tag, table_tags)) return table_role(node, context);
    if (tag == "figure") return element("Div");
    if (tag == "a") return node.attribute("href") != nullptr ? element("Link") : Role{};
    if (tag == "section" || tag == "nav" || tag == "aside") return element("Sect");
    if (tag == "article") return element("Art");
    if (tag == "blockquote") return element("BlockQuote");
    if (tag == "q") return element("Quote");
    if (tag == "code") return element("Code");
    if (tag == "em" || tag == "strong") return element("Span");
    return {};
}

bool is_contents_link(const dom::Node& node, const RoleContext& context) { return node.is("a") && context.in_contents && context.parent == "TOCI"; }

const dom::Node* child_named(const dom::Node& node, std::string_view tag) {
    for (const dom::Node* child : node.children) {
        if (child->is_svg(tag)) return child;
    }
    return nullptr;
}

}  // namespace

Role role_of(const dom::Node& node, const RoleContext& context) {
    if (node.ns != dom::Namespace::Html) return {};
    const std::string aria = node.attribute_or("role", "");
    if (aria == "presentation" || aria == "none") return {};
    if (const int level = heading_level(node, aria); level > 0) return heading(level);
    if (aria == "list") return list_role(context);
    if (aria == "listitem") return item_role(context);
    if (is_note(node) && !node.is("li")) return element("Note");
    if (one_of(node.tag, table_tags) && is_presentational_part(node)) return {};
    if (is_contents_link(node, context)) return element("Link");
    return html_role(node, context);
}

bool is_graphic(const dom::Node& node) { return node.is("img") || node.is_svg("svg"); }

Alternative alternative_of(const dom::Document& document, const dom::Node& graphic) {
    const std::string aria = graphic.attribute_or("role", "");
    if (aria == "presentation" || aria == "none") return {{}, true};
    if (const std::string* label = graphic.attribute("aria-label"); label != nullptr && !label->empty()) return {*label, false};
    std::string labelled;
    for (const std::string& id : words(graphic.attribute_or("aria-labelledby", ""))) {
        if (const dom::Node* target = document.element_by_id(id)) labelled += (labelled.empty() ? "" : " ") + collapsed(dom::text_content(*target));
    }
    if (!labelled.empty()) return {labelled, false};
    if (graphic.is("img")) {
        const std::string* alt = graphic.attribute("alt");
        return alt == nullptr ? Alternative{} : Alternative{*alt, alt->empty()};
    }
    if (const dom::Node* title = child_named(graphic, "title")) return {collapsed(dom::text_content(*title)), false};
    return {};
}

bool is_note(const dom::Node& node) {
    const std::string role = node.attribute_or("role", "");
    return role == "doc-footnote" || role == "doc-endnote";
}

bool is_grouping(std::string_view role) {
    constexpr std::array<std::string_view, 10> grouping{"Document", "Sect", "Art", "Div", "BlockQuote", "TOC", "L", "Table", "TR", "TBody"};
    return one_of(role, grouping);
}

bool is_inline_role(std::string_view role) {
    constexpr std::array<std::string_view, 5> inline_roles{"Span", "Link", "Quote", "Code", "Reference"};
    return one_of(role, inline_roles);
}

std::string list_numbering(std::string_view type) {
    constexpr std::array<std::string_view, 5> disc{"disc", "circle", "square", "decimal", "none"};
    constexpr std::array<std::string_view, 5> names{"Disc", "Circle", "Square", "Decimal", "None"};
    for (std::size_t i = 0; i < disc.size(); ++i) {
        if (disc[i] == type) return std::string(names[i]);
    }
    if (type == "upper-roman") return "UpperRoman";
    if (type == "lower-roman") return "LowerRoman";
    if (type == "upper-alpha" || type == "upper-latin") return "UpperAlpha";
    if (type == "lower-alpha" || type == "lower-latin") return "LowerAlpha";
    return type.starts_with("decimal") ? "Decimal" : "Disc";
}

int span_of(const dom::Node& cell, std::string_view attribute) { return std::max(1, std::atoi(cell.attribute_or(attribute, "1").c_str())); }

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (c != ' ' && c != '\n' && c != '\t') {
            word += c;
        } else if (!word.empty()) {
            result.push_back(std::exchange(word, {}));
        }
    }
    return result;
}

}  // namespace bilan::print::paint
