// Fragments (CSS Fragmentation 3): boxes, or the parts of boxes that fell on one page, with their used sizes and places.
// A fragment is made once, never changed, and placed by its parent. Paint reads nothing but fragments and styles.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "base/rare.hpp"
#include "fonts/face.hpp"
#include "print/geometry.hpp"
#include "print/layout/box.hpp"
#include "print/text/shaper.hpp"

namespace bilan::print::layout {

enum class FragmentKind : std::uint8_t { Box, Line, Text, Replaced };

// A word or a space where it stands.
struct PlacedWord {
    const text::ShapedWord* word = nullptr;
    SmallUnit x;                  // its left end, from the fragment's left edge
    SmallUnit advance;            // with what justification gave
};

// Text of one face and direction.
struct GlyphRun {
    fonts::FaceRef face;
    LayoutUnit font_size;
    LayoutUnit letter_spacing;    // after every cluster
    double synthetic_slant = 0;   // tangent, for faces without an italic
    bool synthetic_bold = false;
    bool right_to_left = false;
    bool ends_with_soft_hyphen = false;  // the last glyph is a hyphen of line breaking (U+00AD for extraction)
    std::vector<PlacedWord> words;       // in visual order
};

// What the run says, in logical order.
std::string text_of(const GlyphRun& run);

// Where the glyphs of one of its words go, offsets included: from the fragment's left edge on the baseline, y downwards.
struct PlacedGlyph {
    std::uint32_t id = 0;
    LayoutUnit x, y;
};
std::vector<PlacedGlyph> glyphs_of(const GlyphRun& run, const PlacedWord& word);

struct Fragment;
struct Child {
    Offset offset;                // of the child's border box from this fragment's border box
    std::shared_ptr<const Fragment> fragment;
};

struct Fragment {
    FragmentKind kind = FragmentKind::Box;
    const Box* box = nullptr;     // for a line: its block container
    Size size;                    // of the border box
    Sides border, padding;        // used widths; broken edges are zero unless cloned
    bool starts_box = true;       // no fragment of this box stands before it
    bool ends_box = true;
    bool repeated = false;        // a table's header, or a fixed box, once more: for readers of this page only
    LayoutUnit baseline;          // from the top of the border box, first baseline; lines and texts: their own
    bool has_baseline = false;
    std::vector<Child> children;  // in paint order of normal flow; positioned ones after
    std::vector<GlyphRun> runs;   // Text: usually one; several when faces fall back

    struct StaticPlace {
        const Box* box = nullptr;
        Offset at;
    };
    struct Edge {
        Offset from, to;
        css::BorderSide side;
    };
    // All from the border box.
    struct Extra {
        std::vector<StaticPlace> places;  // where absolute boxes would stand in the flow: what contains them places them
        std::vector<Edge> edges;          // lines over the backgrounds inside: a table's collapsed borders, rules between columns
        Rect content;                     // Replaced: the box that object-fit fills
    };
    Rare<Extra> extra;
};
using FragmentRef = std::shared_ptr<const Fragment>;

// The fragment of a float: its container's lines stand beside it.
bool is_float(const Fragment& fragment);
// A float's, or an absolute box's: no baseline is taken from it.
bool leaves_flow(const Fragment& fragment);
// The same once more, for readers of a page only: nothing begins in it, and it is read elsewhere.
FragmentRef as_repeated(const FragmentRef& fragment);

// One page, ready to paint.
struct Page {
    css::PageSelector selector;
    const css::PageStyle* style = nullptr;
    int number = 1;               // from 1: the sheet's place in the file
    std::string label;            // the page counter as printed
    Rect page_area;               // content box of the page, from the trim box's corner
    FragmentRef content;          // null on blank pages and those of notes alone; placed at page_area.origin
    FragmentRef footnotes;        // the area of notes; null when there are none
    Offset footnotes_at;          // from the trim box's corner
    struct MarginContent {
        css::MarginBox box;
        Offset offset;            // from the trim box's corner
        FragmentRef fragment;
    };
    std::vector<MarginContent> margins;
};

// What the first pass learns for the next: where ids and counters ended up. Layout repeats until it stands still.
struct Anchor {
    int page = 0;                 // index in pages
    Offset position;              // from the trim box's corner
};

// The names of a note and its call among the anchors: they have no ids of their own, and no id has a space.
inline std::string note_anchor(int note) { return "note " + std::to_string(note); }
inline std::string note_call_anchor(int note) { return "note call " + std::to_string(note); }

struct Pages {
    std::vector<Page> pages;
    std::vector<std::pair<std::string, Anchor>> anchors;  // every id on an element with a fragment, sorted by id
    struct Bookmark {
        int level = 1;
        std::string label;
        bool open = true;
        const dom::Node* node = nullptr;
        Anchor target;
    };
    std::vector<Bookmark> bookmarks;
    std::shared_ptr<std::deque<Box>> generated;  // the boxes of margin boxes, which their fragments point at
};

// Indented text, one line a fragment: kind, element, x y width height in px, text. Goldens are this.
std::string dump(const Pages& pages);
std::string dump(const Fragment& fragment);

}  // namespace bilan::print::layout
