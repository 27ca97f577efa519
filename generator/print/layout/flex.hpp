// Flex layout (CSS Flexbox 1, section 9) by its own steps: items with base sizes, lines, flexed main sizes, cross
// sizes, positions. Main and cross are lengths along axes; only the first and the last step know rows from columns.
#pragma once

#include <vector>

#include "print/layout/block_frame.hpp"

namespace bilan::print::layout {

struct FlexAxes {
    bool row = true;
    bool main_reversed = false;     // main-start is at the right or bottom
    bool cross_reversed = false;    // wrap-reverse, or columns in right-to-left text
    bool wraps = false;
    static FlexAxes of(const css::ComputedStyle& container);
};

struct FlexItem {
    const Box* box = nullptr;
    Sides margin;                   // auto is 0
    bool auto_main_start = false, auto_main_end = false, auto_cross_start = false, auto_cross_end = false;
    LayoutUnit base, hypothetical;  // of the border box along the main axis
    LayoutUnit least, most = LayoutUnit::infinite();
    LayoutUnit main, cross;         // used sizes of the border box
    LayoutUnit main_at, cross_at;   // from main- and cross-start of the content box, margins included before it
    css::Alignment align = css::Alignment::Stretch;
    bool stretches = false;         // fills its line's cross size
    bool flexed = false;            // its main size is not what its content asks for
    ConstraintSpace space;          // that it is finally laid out with
    FragmentRef fragment;

    LayoutUnit main_margins(const FlexAxes& axes) const { return axes.row ? margin.horizontal() : margin.vertical(); }
    LayoutUnit cross_margins(const FlexAxes& axes) const { return axes.row ? margin.vertical() : margin.horizontal(); }
};

struct FlexLine {
    std::vector<FlexItem> items;
    LayoutUnit cross, cross_at;
};

struct FlexLayout {
    FlexAxes axes;
    std::vector<FlexLine> lines;
    LayoutUnit main, cross;         // of the content box
    LayoutUnit main_gap, cross_gap;
};

// Steps of section 9; each takes what those before made.
std::vector<FlexItem> flex_items(const BlockFrame& frame, const FlexAxes& axes, LayoutContext& context);      // 9.1, 9.2
std::vector<FlexLine> flex_lines(std::vector<FlexItem> items, const FlexLayout& layout, std::optional<LayoutUnit> main);  // 9.3
void resolve_flexible_lengths(FlexLine& line, const FlexLayout& layout);                                      // 9.7
void size_and_align(FlexLayout& layout, const BlockFrame& frame, LayoutContext& context);                     // 9.4 to 9.6

FlexLayout flex_layout(const BlockFrame& frame, LayoutContext& context);
LayoutUnit used_gap(const std::optional<css::LengthPercentage>& gap, std::optional<LayoutUnit> basis);

}  // namespace bilan::print::layout
