// Multi-column layout (CSS Multicol 1). A multicol container holds one anonymous box, its flow, which is laid out from
// column to column as the document is from page to page: each column is a fragmentainer, and a break token says where
// the next one goes on. Spanning boxes cut the flow into rows of columns. Rows are balanced by trying heights: the
// smallest in which the row's content fits without a worse break than it has anyway.
#pragma once

#include "print/layout/layout.hpp"

namespace bilan::print::layout {

// Its only child is the flow of its columns.
bool is_multicol(const Box& box);
// A block container that columns were asked of.
bool asks_for_columns(const css::ComputedStyle& style);

LayoutResult lay_out_columns(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context);
MinMax columns_min_max(const Box& box, LayoutContext& context);  // content box

}  // namespace bilan::print::layout
