// The box tree (CSS Display 3): what the document's elements generate, before any size is known. Anonymous boxes are
// in place (a block container holds only blocks or only inlines; a table has its rows and cells), white space is
// collapsed, counters are counted, generated content is text. Boxes do not change while pages are laid out.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/rare.hpp"
#include "print/css/cascade.hpp"
#include "print/css/style.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::layout {

enum class BoxKind : std::uint8_t {
    Block,          // block container: children are all block-level, or all inline-level
    Inline,         // inline box (span)
    Text,           // a run of characters in an inline formatting context
    LineBreak,      // br
    Float,          // where a float or an absolute box stands among inlines: its one child is that box
    AtomicInline,   // inline-block, inline-table, inline-flex: one block-level child lays itself out
    Replaced,       // img, svg, and images as content
    Table,          // table wrapper: captions and one TableGrid
    TableGrid,
    TableRowGroup,
    TableRow,
    TableCell,
    TableColumnGroup,
    TableColumn,
    Flex,
    Grid,
};

// A replaced element's own size in CSS px; ratio 0: none.
struct NaturalSize {
    std::optional<LayoutUnit> width, height;
    double ratio = 0;
};

struct ReplacedContent {
    enum class Kind : std::uint8_t { Image, Svg } kind = Kind::Image;
    std::string url;                    // Image: as resolved
    const dom::Node* svg = nullptr;     // Svg: inline, its svg element
    NaturalSize natural;
    bool missing = false;               // not found or not readable: laid out as its alternative text
};

struct Leader { std::string pattern; };

// Text whose characters are known only when pages are: page counters and cross references. The box tree holds a
// stand-in; layout asks the PageFacts of the pass before.
struct DeferredText {
    css::ContentItem item;
};

struct Box {
    BoxKind kind = BoxKind::Block;
    const dom::Node* node = nullptr;          // the element (or text node) it stands for; null when anonymous
    css::Pseudo pseudo = css::Pseudo::None;
    css::StyleRef style;
    Box* parent = nullptr;
    std::vector<Box*> children;
    std::uint32_t order = 0;                  // index in the tree's arena: a stable identity

    std::string text;                         // Text: collapsed and transformed, UTF-8
    std::unique_ptr<Leader> leader;           // Text that fills its line
    std::unique_ptr<DeferredText> deferred;   // Text not known yet
    std::unique_ptr<ReplacedContent> replaced;
    Box* continued_caption = nullptr;         // table wrappers: what stands above their further parts; laid out by them
    const Box* first_line = nullptr;          // block containers: the same in the style of ::first-line
    const Box* original = nullptr;            // in such a copy: the box that it stands for
    Box* marker = nullptr;                    // list items: the outside marker's box (an inline box with text)

    int row_span = 1, column_span = 1;        // cells; columns use column_span as their span
    bool anonymous = false;
    bool continues_before = false;            // an inline box that a block inside it split: not its first part
    bool continues_after = false;             // ... not its last part
    // Of a footnote: its number in the document, from 1 in the order of calls; 0: none. Set on its call, its body, and
    // text in either that counts it.
    int note = 0;
    enum class NotePart : std::uint8_t { None, Call, Body } note_part = NotePart::None;
    bool column_flow = false;                 // the content of a multicol container: its only child
    // What few boxes have.
    struct Extra {
        std::vector<Box*> out_of_flow;        // absolute children of flex and grid containers and of parts of tables
        std::string element_name;             // running(): the name under which margin boxes find it
        std::vector<std::pair<std::string, std::string>> strings;  // string-set, already text: set where the box begins
        std::string bookmark;                 // bookmark-label as text, when the style has a bookmark-level
        std::vector<Box*> running_before;     // running elements that stood between the sibling before and this box
        std::vector<Box*> running_after;      // ... that stood after this box's last child
    };
    Rare<Extra> extra;
};

// The box that the document made, of a copy in the style of a first line.
inline const Box& original_of(const Box& box) { return box.original ? *box.original : box; }
// Taken out of the flow to the left or right of its container (CSS 2.2, section 9.5).
bool is_float(const Box& box);
// Absolutely positioned, or fixed: a child only to tell where it would stand (CSS 2.2, section 10.3.7: static position).
bool is_absolute(const Box& box);
// A child of a block container that is not in its flow.
inline bool leaves_flow(const Box& box) { return is_float(box) || is_absolute(box); }
// Where an absolute box stands among inlines.
bool is_absolute_place(const Box& box);
// Whether pages of the box are columns: it stands in the flow of a multicol container.
bool is_in_columns(const Box& box);
// column-span: all, where there are columns to span.
bool spans_columns(const Box& box);

// A note that stands at the foot of the page of its call (GCPM 3, section 2), in no box's children.
struct Note {
    const Box* call = nullptr;
    const Box* body = nullptr;
    const dom::Node* node = nullptr;          // the element that it is
};

class BoxTree {
public:
    const Box& root() const { return *root_; }
    const std::deque<Box>& boxes() const { return boxes_; }
    const std::vector<Note>& notes() const { return notes_; }   // by number: Box::note - 1

private:
    friend class BoxTreeBuilder;
    std::deque<Box> boxes_;
    Box* root_ = nullptr;
    std::vector<Note> notes_;
};

std::string dump(const BoxTree& tree);

}  // namespace bilan::print::layout
