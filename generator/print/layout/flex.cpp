#include "print/layout/flex.hpp"

#include "print/layout/bands.hpp"

namespace bilan::print::layout {
namespace {

// The main size of a column whose height is not known: what its content asks for, within the container's limits.
LayoutUnit column_main(const BlockFrame& frame, const FlexLayout& layout, const std::vector<FlexLine>& lines) {
    LayoutUnit longest;
    for (const FlexLine& line : lines) {
        LayoutUnit sum = layout.main_gap * static_cast<std::int64_t>(line.items.size() - 1);
        for (const FlexItem& item : line.items) sum += item.hypothetical + item.main_margins(layout.axes);
        longest = std::max(longest, sum);
    }
    return used_height(frame.box, frame.space, frame.width, longest) - (frame.border + frame.padding).vertical();
}

css::BreakBetween break_between(const std::vector<const Box*>& above, const std::vector<const Box*>& below, LayoutContext& context) {
    css::BreakBetween value = css::BreakBetween::Auto;
    for (const Box* box : above) value = combined(value, context.breaks(*box).after);
    for (const Box* box : below) value = combined(value, context.breaks(*box).before);
    return value;
}

BandItem band_item(const FlexItem& item, std::size_t band) {
    BandItem made;
    made.box = item.box;
    made.first = band;
    made.margin_top = item.margin.top;
    made.margin_bottom = item.margin.bottom;
    made.whole = item.fragment;
    made.space = item.space;
    return made;
}

// Items at their places, in bands: a line of a row each, or an item of a column each.
class FlexBands {
public:
    FlexBands(const FlexLayout& layout, const BlockFrame& frame, LayoutContext& context)
        : layout_(layout), context_(context), left_(frame.border.left + frame.padding.left), container_(&frame.box) {}

    Bands build() {
        bands_.container = container_;
        if (layout_.axes.row) add_lines();
        else if (layout_.lines.size() == 1) add_column(layout_.lines.front());
        else if (!layout_.lines.empty()) add_columns();
        bands_.index();
        return std::move(bands_);
    }

private:
    template <typename Things, typename Place>
    static auto in_order(const Things& things, Place place) {
        std::vector<decltype(&things.front())> order;
        for (const auto& thing : things) order.push_back(&thing);
        std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) { return place(*a) < place(*b); });
        return order;
    }

    void add_lines() {
        for (const FlexLine* line : in_order(layout_.lines, [](const FlexLine& one) { return one.cross_at; })) {
            std::vector<const Box*> boxes;
            for (const FlexItem& item : line->items) boxes.push_back(item.box);
            add_band(line->cross_at, line->cross, boxes);
            for (const FlexItem& item : line->items) {
                BandItem made = band_item(item, bands_.bands.size() - 1);
                made.x = left_ + item.main_at;
                made.top = item.cross_at - line->cross_at;
                made.stretches = item.stretches;
                bands_.items.push_back(std::move(made));
            }
        }
    }

    void add_column(const FlexLine& line) {
        for (const FlexItem* item : in_order(line.items, [](const FlexItem& one) { return one.main_at; })) {
            add_band(item->main_at - item->margin.top, item->main + item->margin.vertical(), {item->box});
            BandItem made = band_item(*item, bands_.bands.size() - 1);
            made.x = left_ + item->cross_at;
            made.top = item->margin.top;
            bands_.items.push_back(std::move(made));
        }
    }

    // Columns side by side stay together.
    void add_columns() {
        Band band;
        band.height = layout_.main;
        band.inside = Band::Inside::Never;
        band.box = layout_.lines.front().items.front().box;
        bands_.bands.push_back(band);
        for (const FlexLine& line : layout_.lines) {
            for (const FlexItem& item : line.items) {
                BandItem made = band_item(item, 0);
                made.x = left_ + item.cross_at;
                made.top = item.main_at;
                bands_.items.push_back(std::move(made));
            }
        }
    }

    void add_band(LayoutUnit at, LayoutUnit height, std::vector<const Box*> boxes) {
        Band band;
        band.height = height;
        band.space_before = at - end_;
        band.box = boxes.front();
        band.break_before = bands_.bands.empty() ? css::BreakBetween::Auto : break_between(above_, boxes, context_);
        for (const Box* box : boxes)
            if (context_.forces_break(*box)) band.inside = Band::Inside::AsLaidOut;
        bands_.bands.push_back(band);
        end_ = at + height;
        above_ = std::move(boxes);
    }

    const FlexLayout& layout_;
    LayoutContext& context_;
    LayoutUnit left_, end_;
    const Box* container_;
    std::vector<const Box*> above_;
    Bands bands_;
};

struct FlexPlan {
    Bands bands;
    LayoutUnit height;  // of the content box, by its content
};

std::shared_ptr<const FlexPlan> plan_for(const BlockFrame& frame, LayoutContext& context) {
    const FlexLayout layout = flex_layout(frame, context);
    auto plan = std::make_shared<FlexPlan>();
    plan->bands = FlexBands(layout, frame, context).build();
    plan->height = layout.axes.row ? layout.cross : layout.main;
    return plan;
}

// An item's part in the container's intrinsic width (section 9.9.3, without its flexing of contributions).
MinMax contribution(const Box& item, LayoutContext& context) {
    MinMax bounds = min_max_width(item, context);
    const css::ComputedStyle& style = *item.style;
    const css::Dimension& basis = style.flex_basis;
    if (basis.is_length() && !basis.value.has_percent()) {
        const LayoutUnit edges = (used_border(item) + used_padding(item, {})).horizontal();
        const LayoutUnit base = style.box_sizing == css::BoxSizing::BorderBox ? std::max(basis.value.length, edges) : basis.value.length + edges;
        if (style.flex_grow == 0) bounds = {std::min(bounds.min, base), std::min(bounds.max, base)};
        if (style.flex_shrink == 0) bounds = {std::max(bounds.min, base), std::max(bounds.max, base)};
        bounds.max = std::max(bounds.max, std::max(base, bounds.min));
    }
    const LayoutUnit margins = used_margin(item, {}).horizontal();
    return {bounds.min + margins, bounds.max + margins};
}

}  // namespace

FlexLayout flex_layout(const BlockFrame& frame, LayoutContext& context) {
    const css::ComputedStyle& style = *frame.box.style;
    FlexLayout layout;
    layout.axes = FlexAxes::of(style);
    const LayoutUnit row_gap = used_gap(style.row_gap, frame.percentage_height());
    const LayoutUnit column_gap = used_gap(style.column_gap, frame.content_width);
    layout.main_gap = layout.axes.row ? column_gap : row_gap;
    layout.cross_gap = layout.axes.row ? row_gap : column_gap;
    std::vector<FlexItem> items = flex_items(frame, layout.axes, context);
    const std::optional<LayoutUnit> main = layout.axes.row ? std::optional(frame.content_width) : frame.percentage_height();
    layout.lines = flex_lines(std::move(items), layout, main);
    layout.main = main ? *main : column_main(frame, layout, layout.lines);
    for (FlexLine& line : layout.lines) resolve_flexible_lengths(line, layout);
    size_and_align(layout, frame, context);
    return layout;
}

LayoutResult lay_out_flex(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    const BlockFrame frame(box, space, token, context);
    if (frame.resumed && token->at_block_end) return frame.finished(frame.top(), {});
    const BandsState* resume = frame.resumed ? std::any_cast<const std::shared_ptr<const BandsState>&>(token->details).get() : nullptr;
    const auto plan = resume ? std::any_cast<std::shared_ptr<const FlexPlan>>(resume->plan) : plan_for(frame, context);
    return lay_out_bands(frame, plan->bands, plan->height, resume, plan, context);
}

MinMax flex_min_max(const Box& box, LayoutContext& context) {
    const FlexAxes axes = FlexAxes::of(*box.style);
    const LayoutUnit gap = used_gap(box.style->column_gap, LayoutUnit{});
    MinMax sum, widest;
    bool first = true;
    for (const Box* child : box.children) {
        const MinMax one = contribution(*child, context);
        widest.enclose(one);
        const LayoutUnit between = first ? LayoutUnit{} : gap;
        sum.min += one.min + between;
        sum.max += one.max + between;
        first = false;
    }
    if (!axes.row) return widest;
    return {axes.wraps ? widest.min : sum.min, sum.max};
}

}  // namespace bilan::print::layout
