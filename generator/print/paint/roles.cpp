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

Role element(std::string_view name) { return {Role::Kind::Element, name, 0, {}}; }

Role heading(int level) {
    constexpr std::array<std::string_view, 6> names{"H1", "H2", "H3", "H4", "H5", "H6"};
    return {Role::Kind::Heading, names[static_cast<std::size_t>(level) - 1], level, {}};
}

// Of an attribute that is a number in most documents, and at worst no number at all: 0.
int whole_number(const dom::Node& node, std::string_view name, int otherwise) {
    const std::string* given = node.attribute(name);
    return given == nullptr ? otherwise : std::atoi(given->c_str());
}

int heading_level(const dom::Node& node, std::string_view aria) {
    if (node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6') return node.tag[1] - '0';
    if (aria == "heading") return std::clamp(whole_number(node, "aria-level", 2), 1, 6);
    return 0;
}

bool has_data_in_row(const dom::Node& cell) {
    if (cell.parent == nullptr || !cell.parent->is("tr")) return false;
    const auto& row = cell.parent->children;
    return std::any_of(row.begin(), row.end(), [](const dom::Node* each) { return each->is("td"); });
}

// Without a scope attribute: a header in the header group or among headers alone is its column's, any other its row's
// (HTML, 4.9.12.2).
std::string_view scope_of(const dom::Node& cell, bool in_header) {
    const std::string_view scope = cell.attribute_or("scope", "");
    if (scope == "col" || scope == "colgroup") return "Column";
    if (scope == "row" || scope == "rowgroup") return "Row";
    return in_header || !has_data_in_row(cell) ? "Column" : "Row";
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
        const std::string_view role = up->attribute_or("role", "");
        return role == "presentation" || role == "none";
    }
    return true;  // a stray cell
}

constexpr std::array<std::string_view, 8> table_tags{"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"};

// Digital publishing's roles (DPUB-ARIA 1.1) and those of WAI-ARIA that have a word in PDF.
struct AriaRole {
    std::string_view aria, pdf;
};
constexpr std::array aria_roles{
    AriaRole{"doc-part", "Part"}, AriaRole{"doc-index", "Index"}, AriaRole{"doc-epigraph", "BlockQuote"}, AriaRole{"doc-pullquote", "BlockQuote"},
    AriaRole{"doc-subtitle", "P"}, AriaRole{"article", "Art"}, AriaRole{"blockquote", "BlockQuote"}, AriaRole{"code", "Code"},
    AriaRole{"region", "Sect"}, AriaRole{"navigation", "Sect"}, AriaRole{"complementary", "Sect"}, AriaRole{"paragraph", "P"}, AriaRole{"figure", "Div"}};
constexpr std::array<std::string_view, 19> section_roles{
    "doc-abstract", "doc-acknowledgments", "doc-afterword", "doc-appendix", "doc-bibliography", "doc-chapter", "doc-colophon", "doc-conclusion",
    "doc-credits", "doc-dedication", "doc-endnotes", "doc-epilogue", "doc-errata", "doc-foreword", "doc-glossary", "doc-introduction",
    "doc-preface", "doc-prologue", "doc-toc"};

Role aria_role(std::string_view aria) {
    if (one_of(aria, section_roles)) return element("Sect");
    for (const AriaRole& role : aria_roles) {
        if (role.aria == aria) return element(role.pdf);
    }
    return {};
}

bool is_caption_of(const dom::Node& node, const RoleContext& context) {
    return node.is("caption") ? context.parent == "Table" : context.parent == "Div";
}

Role html_role(const dom::Node& node, const RoleContext& context) {
    const std::string& tag = node.tag;
    if (tag == "p" || tag == "pre") return context.block ? element("P") : Role{};
    if (tag == "ul" || tag == "ol" || tag == "menu") return list_role(context);
    if (tag == "dl") return {Role::Kind::List, "L", 0, {}};
    if (tag == "li") return item_role(context);
    if (tag == "dt") return context.parent == "L" ? Role{Role::Kind::Term, "Lbl", 0, {}} : Role{};
    if (tag == "dd") return context.parent == "L" ? Role{Role::Kind::Description, "LBody", 0, {}} : Role{};
    if (tag == "caption" || tag == "figcaption") return is_caption_of(node, context) ? element("Caption") : Role{};
    if (one_of(tag, table_tags)) return table_role(node, context);
    if (tag == "figure") return element("Div");
    if (tag == "a") return node.attribute("href") != nullptr ? element("Link") : Role{};
    if (tag == "section" || tag == "nav" || tag == "aside") return element("Sect");
    if (tag == "article") return element("Art");
    if (tag == "blockquote") return element("BlockQuote");
    if (tag == "q") return element("Quote");
    if (tag == "code") return element("Code");
    if (tag == "em" || tag == "strong") return element("Span");
    if (tag == "abbr" && !node.attribute_or("title", "").empty()) return element("Span");
    return {};
}

}  // namespace

Role role_of(const dom::Node& node, const RoleContext& context) {
    if (node.ns != dom::Namespace::Html) return {};
    const std::string_view aria = node.attribute_or("role", "");
    if (aria == "presentation" || aria == "none") return {};
    if (const int level = heading_level(node, aria); level > 0) return heading(level);
    if (aria == "list") return list_role(context);
    if (aria == "listitem") return item_role(context);
    if (is_note(node) && !node.is("li")) return element("Note");
    if (aria == "doc-noteref" && node.attribute("href") != nullptr) return {Role::Kind::NoteReference, "Link", 0, {}};
    if (const Role role = aria_role(aria); role.kind != Role::Kind::Transparent) return role;
    if (one_of(node.tag, table_tags) && is_presentational_part(node)) return {};
    return html_role(node, context);
}

bool is_note(const dom::Node& node) {
    const std::string_view role = node.attribute_or("role", "");
    return role == "doc-footnote" || role == "doc-endnote";
}

bool is_grouping(std::string_view role) {
    constexpr std::array<std::string_view, 15> grouping{"Document", "Part", "Sect", "Art", "Div", "Index", "BlockQuote", "TOC", "TOCI", "L", "Table",
                                                        "THead", "TBody", "TFoot", "TR"};
    return one_of(role, grouping);
}

bool is_inline_role(std::string_view role) {
    constexpr std::array<std::string_view, 5> inline_roles{"Span", "Link", "Quote", "Code", "Reference"};
    return one_of(role, inline_roles);
}

std::string_view list_numbering(std::string_view type) {
    constexpr std::array<std::string_view, 5> disc{"disc", "circle", "square", "decimal", "none"};
    constexpr std::array<std::string_view, 5> names{"Disc", "Circle", "Square", "Decimal", "None"};
    for (std::size_t i = 0; i < disc.size(); ++i) {
        if (disc[i] == type) return names[i];
    }
    if (type == "upper-roman") return "UpperRoman";
    if (type == "lower-roman") return "LowerRoman";
    if (type == "upper-alpha" || type == "upper-latin") return "UpperAlpha";
    if (type == "lower-alpha" || type == "lower-latin") return "LowerAlpha";
    return type.starts_with("decimal") ? "Decimal" : "Disc";
}

int column_span(const dom::Node& cell) {
    constexpr int most = 1000;
    return std::clamp(whole_number(cell, "colspan", 1), 1, most);
}

int row_span(const dom::Node& cell) {
    constexpr int most = 65534;
    const int span = whole_number(cell, "rowspan", 1);
    return span == 0 ? most : std::clamp(span, 1, most);
}

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
