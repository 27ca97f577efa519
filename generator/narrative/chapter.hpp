// A chapter as a tree: Markdown's blocks and inlines, with components, spans and figures woven in. Our own nodes and not
// cmark's, because a component is a first-class block here, every node keeps its place in the author's file, and the tree
// outlives the parser and its lock. Values only: a chapter is parsed once and then shared, const, by threads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "data/value.hpp"
#include "narrative/attributes.hpp"

namespace bilan::narrative {

struct Node;
using Nodes = std::vector<Node>;

// Blocks. Their content is the node's children unless they say otherwise.
struct Paragraph {};
struct Heading { int level = 1; std::string id; Attributes attributes; };
struct BlockQuote {};
struct List { bool is_ordered = false; bool is_tight = true; int start = 1; };
struct Item { std::optional<bool> done; };             // done: of a task
struct CodeBlock { std::string info, text; };
struct ThematicBreak {};
enum class Align { None, Left, Centre, Right };
struct Table { std::vector<Align> columns; };          // children: rows
struct Row { bool is_header = false; };                // children: cells
struct Cell {};
struct Note { int number = 1; };                       // a footnote's text; lives in Chapter::notes
enum class Body { None, Inline, Blocks, Components };
struct Component {
    std::string name;        // as declared, whatever alias was written
    Body body = Body::Blocks;
    bool is_known = true;    // an unknown one keeps its children, so that the mistakes inside it are reported too
    std::string id;
    Span id_span;
    Span extent;             // from its first line's colons to the end of its last line, with all that stands between
    std::vector<std::string> classes;
    data::Map attributes;    // every declared one, in the declaration's order; absent ones are null
    std::vector<std::string> prose;    // names of the attributes that are prose
    std::vector<std::string> figures;  // ids that its attributes cite
};

// Inlines.
// What the source writes as an escape (\[) or an entity (&amp;): text[at, at + length) stands for `written` bytes.
struct Escape { std::size_t at = 0, length = 0, written = 0; };
struct Text { std::string text; std::vector<Escape> escapes; };
struct Code { std::string text; };
struct SoftBreak {};
struct HardBreak {};
struct Emphasis {};
struct Strong {};
struct Strikethrough {};
struct Link { std::string url, title; };
struct Image { std::string url, title; };              // children: the alternative text
struct NoteCall { int number = 1; };
struct Marked { Attributes attributes; };              // [text]{lang=ar .class}
struct FigureCall { std::string id; };                 // children: the number as written, if it is
struct Markup { std::string text; bool is_block = false; };  // HTML; none is left in a finished chapter

using Content =
    std::variant<Paragraph, Heading, BlockQuote, List, Item, CodeBlock, ThematicBreak, Table, Row, Cell, Note, Component, Text,
                 Code, SoftBreak, HardBreak, Emphasis, Strong, Strikethrough, Link, Image, NoteCall, Marked, FigureCall, Markup>;

struct Node {
    Content content;
    Span span;
    Nodes children;

    template <class Kind> const Kind* as() const { return std::get_if<Kind>(&content); }
    template <class Kind> Kind* as() { return std::get_if<Kind>(&content); }
};

struct Chapter {
    const Source* source = nullptr;
    std::string language;
    Nodes blocks;
    Nodes notes;   // in the order of their first calls
};

// Elements inside each other, at most: deeper is no document but a slip or an attack on the stack.
constexpr std::size_t deepest_nesting = 100;

// What a reader of the inlines hears: no markup; breaks are spaces; a figure is the number as written or, in short
// form, what `figure` says of its id.
std::string plain_text(const Nodes& inlines, const std::function<std::string(const std::string&)>& figure = {});

// The tree as indented lines, for goldens: kind, line:column, what it holds.
std::string dump(const Chapter& chapter);

}  // namespace bilan::narrative
