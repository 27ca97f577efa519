// Tables as boxes: the wrapper with its captions, the width of its grid, and the plan that the pages share.
#include "print/layout/table.hpp"

#include <algorithm>
#include <numeric>

namespace bilan::print::layout {
namespace {

const Box& grid_of(const Box& wrapper) {
    for (const Box* child : wrapper.children)
        if (child->kind == BoxKind::TableGrid) return *child;
    return *wrapper.children.back();
}

LayoutUnit sum_of(const std::vector<LayoutUnit>& lengths) { return std::accumulate(lengths.begin(), lengths.end(), LayoutUnit{}); }

// Around and between the columns.
LayoutUnit outside_columns(const TableEdges& edges, std::size_t columns) {
    return edges.all().horizontal() + edges.spacing_x * static_cast<std::int64_t>(columns == 0 ? 0 : columns + 1);
}

MinMax columns_min_max(const Box& grid, LayoutContext& context) {
    TableSlots slots = table_slots(grid);
    const TableBorders borders = collapsed_borders(grid, slots);
    const TableEdges edges = table_edges(grid, borders, {});
    const TableColumnSizes sizes = column_sizes(grid, slots, edges, context);
    const LayoutUnit around = outside_columns(edges, slots.columns.size());
    MinMax bounds{sum_of(sizes.least), sum_of(sizes.most)};
    double percents = 0;
    LayoutUnit others;
    for (std::size_t i = 0; i < sizes.most.size(); ++i) {  // wide enough for its columns in percent
        percents += sizes.percent[i];
        if (sizes.percent[i] > 0) bounds.max = std::max(bounds.max, LayoutUnit::from_px(sizes.most[i].to_px() * 100 / sizes.percent[i]));
        else others += sizes.most[i];
    }
    if (percents > 0 && percents < 100) bounds.max = std::max(bounds.max, LayoutUnit::from_px(others.to_px() * 100 / (100 - percents)));
    bounds.min += around;
    bounds.max += around;
    if (has_fixed_layout(grid)) bounds.min = std::min(bounds.min, around);
    const LayoutUnit style_edges = (used_border(grid) + used_padding(grid, {})).horizontal();  // that the caller adds
    return {bounds.min - style_edges, bounds.max - style_edges};
}

std::optional<LayoutUnit> own_width(const Box& grid, const css::Dimension& dimension, LayoutUnit available) {
    if (!dimension.is_length()) return std::nullopt;
    const LayoutUnit value = dimension.value.resolve(available);
    if (grid.style->box_sizing == css::BoxSizing::BorderBox || grid.style->border_collapse == css::BorderCollapse::Collapse) return value;
    return value + (used_border(grid) + used_padding(grid, available)).horizontal();
}

// table-layout: fixed: columns wider together than the table make it wider (CSS 2.2, 17.5.2.1).
LayoutUnit width_of_fixed_columns(const Box& grid, LayoutUnit width, LayoutUnit containing_width) {
    TableSlots slots = table_slots(grid);
    const TableEdges edges = table_edges(grid, collapsed_borders(grid, slots), containing_width);
    const LayoutUnit around = outside_columns(edges, slots.columns.size());
    return around + sum_of(fixed_column_widths(slots, std::max(LayoutUnit{}, width - around), edges.spacing_x));
}

// CSS Tables 3, section 3.7: never narrower than its columns and captions allow.
LayoutUnit table_width(const Box& wrapper, const ConstraintSpace& space, LayoutContext& context) {
    if (space.fixed_width) return *space.fixed_width;
    const Box& grid = grid_of(wrapper);
    const MinMax bounds = content_min_max_width(grid, context);
    const LayoutUnit available = space.available_width - used_margin(wrapper, space.available_width).horizontal();
    // Flex columns and grids stretch what they can.
    const bool in_items = wrapper.parent && (wrapper.parent->kind == BoxKind::Flex || wrapper.parent->kind == BoxKind::Grid);
    const bool stretches = in_items && !space.shrink_to_fit && !wrapper.style->margin.left.is_auto() && !wrapper.style->margin.right.is_auto();
    LayoutUnit width = stretches ? std::max(bounds.min, available) : std::min(std::max(bounds.min, available), bounds.max);
    if (const auto own = own_width(grid, grid.style->width, space.available_width)) width = *own;
    if (const auto most = own_width(grid, grid.style->max_width, space.available_width)) width = std::min(width, *most);
    if (const auto least = own_width(grid, grid.style->min_width, space.available_width)) width = std::max(width, *least);
    width = std::max(width, has_fixed_layout(grid) ? width_of_fixed_columns(grid, width, space.available_width) : bounds.min);
    for (const Box* child : wrapper.children)
        if (child != &grid) width = std::max(width, min_max_width(*child, context).min);
    return width;
}

css::BreakBetween break_above(const TableRowSlot& upper, const TableRowSlot& lower, LayoutContext& context) {
    css::BreakBetween value = combined(context.breaks(*upper.box).after, context.breaks(*lower.box).before);
    if (upper.group != lower.group) return combined(combined(value, context.breaks(*upper.group).after), context.breaks(*lower.group).before);
    return avoids_break_inside(*lower.group) ? combined(value, css::BreakBetween::Avoid) : value;
}

void add_band(TablePlan& plan, std::size_t row, LayoutContext& context) {
    const TableRowSlot& slot = plan.slots.rows[row];
    Band band;
    band.height = plan.rows[row];
    band.box = slot.box;
    band.inside = Band::Inside::WhenTall;
    band.avoids_inside = avoids_break_inside(*slot.box);
    if (!plan.body.bands.empty()) {
        band.space_before = plan.edges.spacing_y;
        band.break_before = break_above(plan.slots.rows[row - 1], slot, context);
    }
    plan.body.bands.push_back(band);
    for (std::size_t i = slot.first_cell; i < slot.first_cell + slot.cell_count; ++i) {
        BandItem item = plan.cells[i];
        item.first = row - plan.first_row;
        plan.body.items.push_back(std::move(item));
    }
}

// Headers and footers repeat when they leave most of the page to the rows.
void choose_repeats(TablePlan& plan, const ConstraintSpace& space) {
    const auto height = [&](std::size_t begin, std::size_t end) {
        LayoutUnit sum;
        for (std::size_t r = begin; r < end; ++r) sum += plan.rows[r] + plan.edges.spacing_y;
        return sum;
    };
    const TableSlots& slots = plan.slots;
    const bool has_body = slots.body_end() > slots.header_rows;
    plan.repeats_header = has_body && slots.header_rows > 0 && height(0, slots.header_rows) * 3 <= space.page_height;
    plan.repeats_footer = has_body && slots.footer_rows > 0 && height(slots.body_end(), slots.rows.size()) * 3 <= space.page_height;
}

// Whether rows of the table stand on earlier pages, not only its caption.
bool rows_stand_before(const BreakToken& wrapper) {
    return std::any_of(wrapper.children.begin(), wrapper.children.end(), [](const BreakTokenRef& token) {
        return token->box && token->box->kind == BoxKind::TableGrid && !token->break_before;
    });
}

// What is set above the table's further parts, from their corner; nothing where it would take much of the page.
std::optional<Child> continued_caption(const Box& wrapper, const ConstraintSpace& space, LayoutContext& context) {
    if (!wrapper.continued_caption || !space.fragments()) return std::nullopt;
    const Box& box = *wrapper.continued_caption;
    const Sides margin = used_margin(box, *space.fixed_width);
    ConstraintSpace whole;
    whole.available_width = *space.fixed_width;
    whole.is_new_context = true;
    const FragmentRef fragment = lay_out(box, whole, nullptr, context).fragment;
    if ((margin.vertical() + fragment->size.height) * 3 > space.page_height) return std::nullopt;
    return Child{{margin.left, margin.top}, as_repeated(fragment)};
}

FragmentRef below_caption(const Fragment& table, const Child& caption, LayoutUnit height) {
    auto whole = std::make_shared<Fragment>(table);
    whole->size.height += height;
    whole->baseline += height;
    for (Child& child : whole->children) child.offset.y += height;
    if (!whole->extra->places.empty())
        for (Fragment::StaticPlace& place : whole->extra.edit().places) place.at.y += height;
    whole->children.insert(whole->children.begin(), caption);
    return whole;
}

}  // namespace

std::shared_ptr<const TablePlan> plan_table(const Box& grid, const ConstraintSpace& space, LayoutUnit width, LayoutContext& context) {
    auto plan = std::make_shared<TablePlan>();
    plan->asked = width;
    plan->slots = table_slots(grid);
    plan->borders = collapsed_borders(grid, plan->slots);
    plan->edges = table_edges(grid, plan->borders, space.available_width);
    const std::size_t count = plan->slots.columns.size();
    const LayoutUnit around = outside_columns(plan->edges, count);
    const LayoutUnit inside = std::max(LayoutUnit{}, width - around);
    plan->columns = has_fixed_layout(grid) ? fixed_column_widths(plan->slots, inside, plan->edges.spacing_x)
                                           : column_widths(column_sizes(grid, plan->slots, plan->edges, context), inside);
    plan->width = count == 0 ? width : std::max(width, sum_of(plan->columns) + around);
    const bool rtl = grid.style->direction == css::Direction::Rtl;
    LayoutUnit at = (rtl ? plan->edges.all().right : plan->edges.all().left) + plan->edges.spacing_x;
    for (const LayoutUnit column : plan->columns) {
        plan->column_at.push_back(at);
        at += column + plan->edges.spacing_x;
    }
    plan->column_at.push_back(at);
    size_rows(*plan, grid, space, context);
    choose_repeats(*plan, space);
    plan->first_row = plan->repeats_header ? plan->slots.header_rows : 0;
    const std::size_t end = plan->repeats_footer ? plan->slots.body_end() : plan->slots.rows.size();
    plan->body.bands.reserve(end - plan->first_row);
    plan->body.items.reserve(plan->cells.size());
    for (std::size_t r = plan->first_row; r < end; ++r) add_band(*plan, r, context);
    plan->body.container = &grid;
    plan->body.index();
    if (plan->slots.collapses && !plan->slots.rows.empty()) {
        const std::size_t first_cell = plan->slots.rows[plan->first_row].first_cell;
        const TablePlan* cells = plan.get();
        plan->body.dress = [cells, first_cell](std::size_t item, const FragmentRef& part) {
            return with_collapsed_border(part, cells->slots.cells[first_cell + item].border);
        };
    }
    return plan;
}

LayoutResult lay_out_table(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    if (box.kind != BoxKind::Table) return lay_out_table_grid(box, space, token, context);
    ConstraintSpace wrapper = space;
    wrapper.fixed_width = table_width(box, space, context);
    const bool goes_on = token && !token->break_before && rows_stand_before(*token);
    const std::optional<Child> caption = continued_caption(box, wrapper, context);
    if (!caption) return lay_out_block(box, wrapper, token, context);
    const LayoutUnit height = caption->offset.y + caption->fragment->size.height + used_margin(*box.continued_caption, *wrapper.fixed_width).bottom;
    wrapper.page_height -= height;
    if (!goes_on) return lay_out_block(box, wrapper, token, context);
    wrapper.page_remaining -= height;
    LayoutResult result = lay_out_block(box, wrapper, token, context);
    if (result.fragment) result.fragment = below_caption(*result.fragment, *caption, height);
    if (result.overflow_height > LayoutUnit{}) result.overflow_height += height;
    return result;
}

MinMax table_min_max(const Box& box, LayoutContext& context) {
    if (box.kind != BoxKind::Table) return columns_min_max(box, context);
    const Box& grid = grid_of(box);
    MinMax bounds = min_max_width(grid, context);
    for (const Box* child : box.children) {
        if (child == &grid) continue;
        const LayoutUnit least = min_max_width(*child, context).min;
        bounds.enclose({least, least});
    }
    return bounds;
}

}  // namespace bilan::print::layout
