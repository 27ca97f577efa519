// What a translator works on: a chapter's blocks of text in the order of the file. Taken from the woven tree, because only it knows
// what is text and what is structure, and given with the bytes of the file that they stand in, because an import replaces those and
// nothing else. A whole table is one block: its cells make no sense alone.
#pragma once

#include <string>
#include <vector>

#include "report/manuscript.hpp"

namespace bilan::translation {

// How a text is written in its place.
enum class Form { Markdown, Attribute, FrontMatter };

struct Block {
    std::string part;      // "title", "heading 2", "paragraph", "item", "table", "result label": the same in every language
    std::string section;   // of the component above it, with the ids that it names: "figure media=well"
    std::string text;      // as a translator reads it: on one line, but for hard breaks and tables
    std::string digest;    // text_digest(text)
    Form form = Form::Markdown;
    Span span;             // what a translation takes the place of, quotation marks included
    Span component;        // the line of the component that it stands in; no source where there is none
};
using Blocks = std::vector<Block>;

// Title and description, then the blocks of the chapter and of its notes. Addresses that attributes hold are blocks too: each
// language may have its own.
Blocks blocks_of(const narrative::Chapter& tree);

// The bytes that stand for a text in a block's place.
std::string written_as(const Block& block, std::string_view text);

}  // namespace bilan::translation
