// What an HTML element means in PDF's words (ISO 32000-1, 14.8.4): one element at a time, without its contents. The
// words are literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "print/dom/dom.hpp"

namespace bilan::print::paint {

struct Role {
    enum class Kind { Transparent, Element, Heading, List, ListItem, Term, Description, ContentsItem, NoteReference } kind = Kind::Transparent;
    std::string_view name;   // PDF's structure type
    int heading = 0;         // 1 to 6
    std::string_view scope;  // TH
};

struct RoleContext {
    std::string_view parent; // the role of the element around it
    bool in_contents = false;
    bool in_header = false;
    bool block = false;      // it is displayed as a block
};

Role role_of(const dom::Node& node, const RoleContext& context);

bool is_note(const dom::Node& node);              // role=doc-footnote, doc-endnote
bool is_grouping(std::string_view role);          // holds blocks, no text
bool is_inline_role(std::string_view role);
std::string_view list_numbering(std::string_view list_style_type);
// HTML, 4.9.11: at least 1; a row span of 0 reaches to the end of the group, and so does one that is too long.
int column_span(const dom::Node& cell);
int row_span(const dom::Node& cell);
std::vector<std::string> words(std::string_view text);

}  // namespace bilan::print::paint
