// Layout: a box, the space it may use and where an earlier page left it -> a fragment and where this page leaves it.
// Every formatting context is one such function. Fragmentation follows the break-token model of CSS Fragmentation 3 as
// browsers carry it out: a box that does not fit returns what fits and a token; the next page continues from the token.
#pragma once

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/layout/box.hpp"
#include "print/layout/fragment.hpp"

namespace bilan::print::layout {

struct BreakToken;
using BreakTokenRef = std::shared_ptr<const BreakToken>;

struct Floats;  // print/layout/floats.hpp: those of one formatting context on one page
using FloatsRef = std::shared_ptr<const Floats>;

// How good a break is; larger is better. Worse ones are taken only when no better one exists on the page.
enum class BreakAppeal : std::uint8_t {
    LastResort,              // inside something monolithic, or so that layout can go on at all
    ViolatesBreakAvoid,      // against break-inside/before/after: avoid
    ViolatesOrphansWidows,
    Perfect,
};

struct BreakToken {
    const Box* box = nullptr;
    LayoutUnit consumed;                    // height of this box's border box on earlier pages
    bool break_before = false;              // nothing of the box was laid out: it starts on the next page
    std::size_t child = 0;                  // first child that is not finished
    std::vector<BreakTokenRef> children;    // tokens of unfinished children (one for block flow, one a cell for a row)
    std::size_t text_offset = 0;            // inline formatting contexts: bytes (or items) already set in lines
    std::size_t lines_before = 0;
    bool at_block_end = false;              // all children are done; only the bottom padding or height is left
    css::BreakBetween forced = css::BreakBetween::Auto;  // break_before: the rule that asked for it; Auto when space did
    FloatsRef floats;                       // of a formatting context: those that found no room on earlier pages; may be null
    bool before_spanner = false;            // break_before: the box spans the columns that the flow is in
    std::any details;                       // tables, flex, grid and columns: their own resume state
};

// The token that says what comes next: the first that stands before a box, or the deepest.
const BreakToken& innermost(const BreakToken& token);
// Whether two tokens leave the content at the same place; null is the beginning.
bool same_place(const BreakToken* a, const BreakToken* b);

// An earlier place to break that turned out better: lay the container out again and break there.
struct EarlyBreak {
    const Box* before = nullptr;            // break before this child box (or descendant), or ...
    const Box* lines_of = nullptr;          // ... after `line` lines of this block container
    std::size_t line = 0;
    BreakAppeal appeal = BreakAppeal::Perfect;
};

struct ConstraintSpace {
    LayoutUnit available_width;             // containing block's content width
    std::optional<LayoutUnit> percentage_height;  // containing block's content height when definite
    std::optional<LayoutUnit> fixed_width;  // border-box width imposed by a parent (flex, grid, table)
    std::optional<LayoutUnit> fixed_height; // border-box height imposed by a parent
    bool shrink_to_fit = false;             // auto width is fit-content (absolute, inline-block, ...)
    bool is_table_cell = false;
    bool is_new_context = false;            // margins of children stay inside (flex and grid items, cells, the page)

    // Fragmentation. Heights are from this box's border-box top to the end of the page area.
    LayoutUnit page_remaining = LayoutUnit::infinite();
    LayoutUnit page_height = LayoutUnit::infinite();  // of a fresh page
    bool at_page_top = false;               // nothing stands above on this page: no break before, something must be set
    const EarlyBreak* early_break = nullptr;
    // The floats around a box that is in somebody else's formatting context, and where its border box stands in that.
    FloatsRef floats;
    Offset in_context;
    bool takes_spanners = false;            // it is in the flow of columns: a spanning box ends it ...
    const Box* past_spanner = nullptr;      // ... unless it is this one, which stands above already

    bool fragments() const { return !page_remaining.is_infinite(); }
};

struct LayoutResult {
    FragmentRef fragment;                   // null only when the result is "break before me"
    BreakTokenRef token;                    // null: finished
    BreakAppeal appeal = BreakAppeal::Perfect;  // of the break behind token
    std::optional<EarlyBreak> best_earlier; // the best place seen inside, for the container to weigh

    FloatsRef floats;                       // of its formatting context behind the box, when that is not its own

    // Margins that pass through the box's edges (CSS 2.2, 8.3.1), for the parent to collapse.
    struct MarginStrut {
        LayoutUnit positive, negative;
        void add(LayoutUnit margin) {
            if (margin > LayoutUnit{}) positive = std::max(positive, margin);
            else negative = std::min(negative, margin);
        }
        LayoutUnit sum() const { return positive + negative; }
    };
    MarginStrut margin_before, margin_after;
    bool collapsed_through = false;         // no height, and its margins are one

    // Break values seen at the edges, propagated from first and last descendants.
    css::BreakBetween break_before = css::BreakBetween::Auto, break_after = css::BreakBetween::Auto;
    LayoutUnit overflow_height;             // block-axis extent of what sticks out; 0 when nothing does
};

struct MinMax {
    LayoutUnit min, max;
    void enclose(const MinMax& other) {
        min = std::max(min, other.min);
        max = std::max(max, other.max);
    }
};

// Handed down unchanged through one pass. Caches inside are by box and width (print/layout/context.hpp).
class LayoutContext;

// Lays out any block-level or atomic box. Dispatches on its kind.
LayoutResult lay_out(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);

// Contributions of a box's border box to its container's intrinsic widths (CSS Sizing 3, section 5), margins excluded.
MinMax min_max_width(const Box& box, LayoutContext& context);

// One per formatting context; lay_out() calls them.
LayoutResult lay_out_block(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
LayoutResult lay_out_replaced(const Box& box, const ConstraintSpace& space, LayoutContext& context);
LayoutResult lay_out_table(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
LayoutResult lay_out_flex(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
LayoutResult lay_out_grid(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
MinMax table_min_max(const Box& box, LayoutContext& context);   // content box
MinMax flex_min_max(const Box& box, LayoutContext& context);
MinMax grid_min_max(const Box& box, LayoutContext& context);

// Used sizes, shared by all formatting contexts (CSS Sizing 3, CSS 2.2 section 10). Percentages resolve against the
// containing block's width, heights against its definite height.
Sides used_border(const Box& box);
Sides used_padding(const Box& box, LayoutUnit containing_width);
Sides used_margin(const Box& box, LayoutUnit containing_width);     // auto is 0
LayoutUnit used_width(const Box& box, const ConstraintSpace& space, LayoutContext& context);  // border box
// Border-box height from content height, with height, min-, max-height, aspect-ratio and box-sizing applied.
LayoutUnit used_height(const Box& box, const ConstraintSpace& space, LayoutUnit width, LayoutUnit content_height);
std::optional<LayoutUnit> definite_height(const Box& box, const ConstraintSpace& space, LayoutUnit width);

}  // namespace bilan::print::layout
