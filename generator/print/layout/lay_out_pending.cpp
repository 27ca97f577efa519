// Formatting contexts that have no file of their own yet: their boxes stack like blocks.
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

MinMax widest_child(const Box& box, LayoutContext& context) {
    MinMax widest;
    for (const Box* child : box.children)
        if (child->kind != BoxKind::TableColumnGroup && child->kind != BoxKind::TableColumn)
            widest.enclose(min_max_width(*child, context));
    return widest;
}

}  // namespace

LayoutResult lay_out_grid(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    return lay_out_block(box, space, token, context);
}
MinMax grid_min_max(const Box& box, LayoutContext& context) { return widest_child(box, context); }

}  // namespace bilan::print::layout
