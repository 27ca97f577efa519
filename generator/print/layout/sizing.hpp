// More used sizes than layout.hpp promises to everybody: margins that collapse, positions, baselines.
#pragma once

#include "print/layout/context.hpp"

namespace bilan::print::layout {

// Whether a box keeps its children's margins inside (a new block formatting context, CSS 2.2, 9.4.1).
bool is_formatting_root(const Box& box);
// The first and last child in its flow; null when there is none.
const Box* first_in_flow(const Box& box);
const Box* last_in_flow(const Box& box);
bool collapses_through(const Box& box);   // no height of its own: its margins are one
bool collapses_with_first_child(const Box& box);
bool collapses_with_last_child(const Box& box);

// The margins that meet at a box's top: its own and, through open edges, those of its first descendants.
LayoutResult::MarginStrut margin_strut_before(const Box& box, LayoutUnit containing_width);
// The same without the bottom margin of a box that margins collapse through: where its top edge stands. Nothing of
// `cleared` and what follows it, whose margins clearance keeps apart (section 9.5.2).
LayoutResult::MarginStrut margin_strut_above(const Box& box, LayoutUnit containing_width, const Box* cleared = nullptr);
// Whether a float among the siblings before it stands on a side that the box clears.
bool clears_float_above(const Box& box);
// Of the boxes whose margins meet at a box's top, the first with clear; null when there is none.
const Box* first_that_clears(const Box& box);
LayoutResult::MarginStrut merged(LayoutResult::MarginStrut a, const LayoutResult::MarginStrut& b);

// A border-box height between min- and max-height.
LayoutUnit within_height_limits(const Box& box, const ConstraintSpace& space, LayoutUnit height);
// Border-box lengths by aspect-ratio, which the box must have.
LayoutUnit width_by_ratio(const Box& box, LayoutUnit height, LayoutUnit containing_width);
LayoutUnit height_by_ratio(const Box& box, LayoutUnit width, LayoutUnit containing_width);

// min_max_width() before the box's own width, min- and max-width have a say.
MinMax content_min_max_width(const Box& box, LayoutContext& context);

// How far position: relative moves a box.
Offset relative_offset(const Box& box, LayoutUnit containing_width, std::optional<LayoutUnit> containing_height);

// Where a block-level border box of a used width stands in its container's content box, from its left edge: margins,
// with auto ones sharing what is left.
LayoutUnit block_inline_offset(const Box& box, LayoutUnit width, LayoutUnit containing_width, css::Direction direction);

// From the top of the border box; nothing when no line is inside.
std::optional<LayoutUnit> first_baseline(const Fragment& fragment);
std::optional<LayoutUnit> last_baseline(const Fragment& fragment);

// From the content box's corner of the container that an absolutely positioned child was in: how far alignment moves its
// margin box of that size. Zero in block containers.
Offset static_shift(const Fragment& container, const Box& child, Size outer);

// Lays out absolutely positioned boxes whose containing block is this fragment (its padding box, or area when given)
// and returns the fragment with them as last children.
enum class Holds { Absolute, AbsoluteAndFixed };
FragmentRef with_positioned(const FragmentRef& fragment, Rect area, Holds holds, LayoutContext& context);
// The same for a box's own fragment, when its style makes it a containing block.
FragmentRef with_absolute(const FragmentRef& fragment, LayoutContext& context);
// The same with fixed boxes that the fragment does not hold yet, once more: they are read where they stand in the
// document (CSS 2.2, section 9.6.1.1).
FragmentRef with_fixed_again(const FragmentRef& fragment, Rect area, const std::vector<const Box*>& fixed, LayoutContext& context);

// Lines (inline_layout.cpp).
LayoutResult lay_out_lines(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
MinMax lines_min_max(const Box& box, LayoutContext& context);  // content box

}  // namespace bilan::print::layout
