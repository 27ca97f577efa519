// What one layout carries down: the services, what the pass before learned, and what was already computed for a box.
// Caches hold only what depends on the box and the widths given, never on the page, so that they serve every pass;
// boxes with deferred text below them are forgotten between passes.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "print/css/cascade.hpp"
#include "print/layout/layout.hpp"
#include "print/text/font_set.hpp"
#include "print/text/shaper.hpp"
#include "unicode/segmentation.hpp"

namespace bilan::print::layout {

// What a pass learns for the next: where ids fell, and how many pages there are.
struct PageFacts {
    struct Target {
        int page = 0;              // index in pages
        int counter = 0;           // the page counter there
        friend bool operator==(const Target&, const Target&) = default;
    };
    std::map<std::string, Target> targets;
    std::vector<int> counters;     // the page counter of every page
    int pages = 0;
    std::map<int, int> note_numbers;  // of notes that pages count, by Box::note
    friend bool operator==(const PageFacts&, const PageFacts&) = default;
};

// Break values at a box's edges, with those of its first and last descendants (CSS Fragmentation 3, section 3.1), and
// the page names at its start and end (CSS Paged Media 3, section 8.1).
struct BreakFacts {
    css::BreakBetween before = css::BreakBetween::Auto, after = css::BreakBetween::Auto;
    const std::string* first_page = nullptr;  // names: of the pages on which it begins and ends
    const std::string* last_page = nullptr;
};

bool is_forced(css::BreakBetween value);
bool is_avoided(css::BreakBetween value);
bool avoids_break_inside(const Box& box);
css::BreakBetween combined(css::BreakBetween earlier, css::BreakBetween later);  // forced over avoid over auto

struct InlineContent;  // print/layout/inline_content.hpp

// What pieces of equally styled text share.
struct TextStyle {
    css::StyleRef style;
    text::ShapingStyle shaping;
    LayoutUnit space;              // the advance of U+0020, spacing included
};

// Between the lines of a grid, from its border box; a side without one is at the padding edge.
struct GridArea {
    std::optional<LayoutUnit> left, right, top, bottom;
};

class LayoutContext {
public:
    LayoutContext(const dom::Document& its_document, const css::StyledDocument& styles, text::FontSet& font_set, text::Shaper& its_shaper,
                  const unicode::Hyphenator* its_hyphenator, Diagnostics& sink)
        : document(its_document), styled(styles), fonts(font_set), shaper(its_shaper), hyphenator(its_hyphenator), diagnostics(sink) {}

    const dom::Document& document;
    const css::StyledDocument& styled;
    text::FontSet& fonts;
    text::Shaper& shaper;
    const unicode::Hyphenator* hyphenator;   // null: nothing is hyphenated
    Diagnostics& diagnostics;
    PageFacts facts;                         // of the pass before; empty in the first
    int page = 0;                            // the page being made: index into pages
    int page_counter = 1;
    struct Syllables {
        std::array<int, 3> limits{-1, -1, -1};  // hyphenate-limit-chars
        std::vector<std::uint32_t> cuts;
    };
    std::deque<Syllables> syllables;         // of words seen, by ShapedWord::number
    std::unordered_map<const Box*, GridArea> grid_areas;  // of absolutely positioned boxes set between lines of a grid
    bool one_pass = false;                   // no text waits for what a pass learns
    std::vector<const Box*> finished_lines;  // containers whose last line stands on the page being made

    struct Remembered {
        std::optional<MinMax> min_max, content_min_max;
        std::vector<std::pair<ConstraintSpace, LayoutResult>> layouts;  // unfragmented ones
        std::shared_ptr<InlineContent> lines;
        std::optional<BreakFacts> breaks;
        std::optional<bool> has_deferred, has_absolute, has_floats;     // in the box or below
        std::optional<bool> forces_break;
    };
    Remembered& remembered(const Box& box);
    // Of the box's text. Stays valid.
    const TextStyle& text_style(const Box& box);

    const BreakFacts& breaks(const Box& box);
    bool has_deferred(const Box& box);       // text of this box or below is known only when pages are
    bool has_absolute(const Box& box);       // a box below has absolutely positioned children
    bool has_floats(const Box& box);         // floats below stand in the box's own formatting context
    bool forces_break(const Box& box);       // between two boxes below it
    void forget_deferred();                  // a new pass begins
    void forget(const Box& box);             // what was computed for it and all below
    void release_finished_lines();           // unless another pass may ask for them

    std::string deferred_text(const Box& text_box) const;
    Place place_of(const Box& box) const;
    void warn_once(const char* code, const Box& box, std::string message, std::string help);
    // The text: of the paragraph; offset: of the character in it, in bytes.
    void report_missing_glyph(char32_t character, const Box& box, std::string_view text, std::size_t offset);

    // The first feature that the style asks for, that shows, and that the face has not.
    void report_missing_features(const std::vector<fonts::Feature>& features, const fonts::Face& face, const Box& box);

private:
    std::deque<Remembered> remembered_;      // by Box::order
    std::unordered_map<const css::ComputedStyle*, TextStyle> text_styles_;  // looked up, never walked
    std::vector<const Box*> with_deferred_;
    std::set<std::pair<std::string, std::uint32_t>> warned_;
    std::set<char32_t> missing_glyphs_;
    std::set<std::string> missing_features_;
};

// The used page name of a box: its own, else its parent's (CSS Paged Media 3, section 8.1).
const std::string& used_page_name(const Box& box);

}  // namespace bilan::print::layout
