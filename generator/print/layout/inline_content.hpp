// One inline formatting context as lines see it: its text, and the pieces of it between which lines may end. Pieces are
// in logical order and do not depend on any width; LineSet holds the lines for one width.
#pragma once

#include <array>
#include <list>
#include <map>
#include <string>
#include <vector>

#include "print/layout/context.hpp"
#include "print/text/break_lines.hpp"

namespace bilan::print::layout {

struct Piece {
    enum class Kind : std::uint8_t {
        Word,       // text without a place to break, in one face and direction
        Space,      // one U+0020
        Tab,
        Open,       // the start of an inline box: margin, border, padding
        Close,
        Atomic,     // inline-block, image
        Float,      // where a float stands
        Newline,    // br, or a preserved line feed
        Leader,
    };
    Kind kind = Kind::Word;
    std::uint8_t level = 0;                  // of bidi; odd: right to left
    text::Unit::Break break_after = text::Unit::Break::Forbidden;
    bool soft_hyphen = false;                // break_after sets a hyphen
    bool in_address = false;                 // Word: of a URL or an e-mail address, which takes no hyphen
    bool cuts_address = false;               // break_after is inside the address
    bool collapsible = false;                // Space: vanishes at the edges of lines
    const Box* box = nullptr;                // the text, inline or atomic box
    std::uint32_t begin = 0, end = 0;        // bytes of InlineContent::text
    const TextStyle* style = nullptr;        // Word, Space, Tab, Leader
    const text::ChosenFace* face = nullptr;  // Word, Space, Leader
    const text::ShapedWord* word = nullptr;  // Word: the whole of it
    std::array<char, 4> script{};
    LayoutUnit width;                        // Atomic: per LineSet
};

// A place between pieces, or inside a word (offset: a byte of the text; 0 at a piece's start).
struct TextPosition {
    std::uint32_t piece = 0, offset = 0;
    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

struct Line {
    TextPosition begin, end;
    LayoutUnit width;                        // what it may fill
    bool hyphen = false;                     // a hyphen is set at its end
    LayoutUnit hanging_start, hanging_end;   // stand past its edges
    bool last = false;                       // of the paragraph, or before a forced break
    FragmentRef fragment;                    // made on first use
};

struct AtomicBox {
    FragmentRef fragment;
    Sides margin;
    LayoutUnit baseline;                     // from the margin box's top
    LayoutUnit width() const { return fragment->size.width + margin.horizontal(); }
    LayoutUnit height() const { return fragment->size.height + margin.vertical(); }
};

// What lines get from their container's content box.
struct LineSpace {
    LayoutUnit width;
    std::optional<LayoutUnit> height;        // when it is definite: what heights in percent are of
    friend bool operator==(const LineSpace&, const LineSpace&) = default;
};

struct LineSet {
    LineSpace space;
    LayoutUnit width() const { return space.width; }
    TextPosition start;
    std::vector<Line> lines;
    std::map<std::uint32_t, AtomicBox> atomics;  // by piece
};

struct InlineContent {
    const Box* container = nullptr;
    std::string text;
    std::vector<Piece> pieces;
    std::uint8_t base_level = 0;
    bool mixed_direction = false;            // some level differs from the base's
    bool has_floats = false;
    std::list<LineSet> line_sets;            // few: one per width
};

// Built once per box (per pass, when its text is deferred).
InlineContent& inline_content(const Box& container, LayoutContext& context);
// The glyphs of text [begin, end) of a word, a hyphen added when asked for.
enum class Hyphen { None, Added };
struct WordShape {
    const text::ShapedWord* word = nullptr;
    LayoutUnit width;                        // letter-spacing included
};
WordShape shape_word(const InlineContent& content, const Piece& piece, std::uint32_t begin, std::uint32_t end, Hyphen hyphen,
                     LayoutContext& context);

// Lines of the context from a position on (inline_breaking.cpp).
LineSet& lines_for(InlineContent& content, const LineSpace& space, TextPosition start, LayoutContext& context);

// A set without lines yet, and lines for it of which the first ones have widths of their own.
LineSet empty_line_set(const InlineContent& content, const LineSpace& space, TextPosition start, LayoutContext& context);
struct BrokenLine {
    Line line;
    LayoutUnit least;              // that its pieces take, spaces shrunk
};
std::vector<BrokenLine> broken_lines(InlineContent& content, const LineSet& set, const std::vector<LayoutUnit>& first_widths, LayoutContext& context);
// The first line in the style of ::first-line, set already, when the container has one (first_line.cpp).
std::optional<BrokenLine> first_line(const InlineContent& content, const LineSpace& space, LayoutUnit width, LayoutContext& context);
// The fragment of a line: as wide as the container's content box (line_fragment.cpp).
FragmentRef line_fragment(InlineContent& content, LineSet& set, std::size_t index, LayoutContext& context);

LayoutUnit scaled_advance(std::int64_t font_units, LayoutUnit font_size, const fonts::Face& face);

}  // namespace bilan::print::layout
