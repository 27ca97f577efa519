#include "print/layout/grid.hpp"

#include <algorithm>

#include "print/layout/alignment.hpp"
#include "print/layout/bands.hpp"
#include "print/layout/flex.hpp"

namespace bilan::print::layout {
namespace {

using css::Alignment;

bool is_flexible(const GridTrack& track) {
    using Kind = css::TrackSize::Kind;
    return (track.size.kind == Kind::MinMax ? track.size.bounds[1] : track.size).kind == Kind::Fraction;
}

bool has_percent(const GridTrack& track) {
    const auto of = [](const css::TrackSize& size) { return size.kind == css::TrackSize::Kind::Length && size.length.has_percent(); };
    return track.size.kind == css::TrackSize::Kind::MinMax ? of(track.size.bounds[0]) || of(track.size.bounds[1]) : of(track.size);
}

// Section 6.6: the automatic minimum is zero across several tracks of which one is flexible.
bool spans_flexible(const GridItem& item, const std::vector<GridTrack>& columns) {
    const auto begin = columns.begin() + static_cast<std::ptrdiff_t>(item.column.start);
    return item.column.count > 1 && std::any_of(begin, begin + static_cast<std::ptrdiff_t>(item.column.count), is_flexible);
}

GridContribution width_contribution(const GridItem& item, const std::vector<GridTrack>& columns, LayoutContext& context) {
    const css::ComputedStyle& style = *item.box->style;
    const LayoutUnit margins = used_margin(*item.box, {}).horizontal();
    const MinMax bounds = min_max_width(*item.box, context);
    LayoutUnit least = bounds.min;
    const bool may_shrink = !style.min_width.is_auto() || style.overflow == css::Overflow::Hidden || spans_flexible(item, columns);
    if (may_shrink && style.width.is_auto() && item.box->kind != BoxKind::Table) {
        const LayoutUnit edges = (used_border(*item.box) + used_padding(*item.box, {})).horizontal();
        least = style.min_width.is_length() ? std::max(style.min_width.value.resolve({}), edges) : edges;
    }
    return {item.column, least + margins, bounds.min + margins, bounds.max + margins};
}

std::vector<GridContribution> width_contributions(const PlacedGrid& grid, LayoutContext& context) {
    std::vector<GridContribution> all;
    for (const GridItem& item : grid.items) all.push_back(width_contribution(item, grid.columns, context));
    return all;
}

bool stretches_tracks(Alignment alignment) { return alignment == Alignment::Normal || alignment == Alignment::Stretch; }

// An item in its area.
struct AreaItem {
    ConstraintSpace space;
    FragmentRef fragment;
    Sides margin;
    LayoutUnit area_width, area_height;
    LayoutUnit down;               // to the baseline that its row shares
    Alignment justify = Alignment::Stretch, align = Alignment::Stretch;
    bool stretches_down = false;
};

class GridLayout {
public:
    GridLayout(const BlockFrame& frame, LayoutContext& context)
        : frame_(frame), style_(*frame.box.style), context_(context),
          grid_(place_on_grid(frame.box, frame.content_width, frame.percentage_height())),
          column_gap_(used_gap(style_.column_gap, frame.content_width)), row_gap_(used_gap(style_.row_gap, frame.percentage_height())) {}

    void run() {
        size_tracks(grid_.columns, width_contributions(grid_, context_), column_gap_, TrackSpace::Definite, frame_.content_width,
                    stretches_tracks(style_.justify_content));
        column_at_ = track_offsets(grid_.columns, column_gap_, frame_.content_width, style_.justify_content);
        for (const GridItem& item : grid_.items) items_.push_back(laid_out(item));
        share_baselines();
        size_rows();
        for (std::size_t i = 0; i < items_.size(); ++i) stretch(i);
        for (const PositionedChild& child : grid_.positioned) context_.grid_areas[child.box] = area_of(child);
    }

    LayoutUnit height() const { return height_; }

    Bands bands() const {
        Bands bands;
        bands.container = &frame_.box;
        LayoutUnit end;
        for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
            Band band;
            band.height = grid_.rows[r].base;
            band.space_before = row_at_[r] - end;
            band.inside = Band::Inside::WhenTall;
            end = row_at_[r] + band.height;
            bands.bands.push_back(band);
        }
        for (std::size_t i = 0; i < items_.size(); ++i) add_item(bands, i);
        bands.index();
        return bands;
    }

private:
    LayoutUnit extent(const std::vector<GridTrack>& tracks, const std::vector<LayoutUnit>& offsets, const GridSpan& span) const {
        return offsets[span.end() - 1] + tracks[span.end() - 1].base - offsets[span.start];
    }

    struct Edges {
        std::optional<LayoutUnit> start, end;
    };

    static Edges edges(const std::vector<GridTrack>& tracks, const std::vector<LayoutUnit>& offsets, const GridLines& lines) {
        Edges made;
        if (tracks.empty()) return made;
        const auto end_of = [&](std::size_t track) { return offsets[track] + tracks[track].base; };
        if (lines.start) made.start = *lines.start < tracks.size() ? offsets[*lines.start] : end_of(tracks.size() - 1);
        if (lines.end) made.end = *lines.end > 0 ? end_of(*lines.end - 1) : offsets.front();
        return made;
    }

    // From the container's border box.
    GridArea area_of(const PositionedChild& child) const {
        const Edges across = edges(grid_.columns, column_at_, child.column), down = edges(grid_.rows, row_at_, child.row);
        const bool rtl = style_.direction == css::Direction::Rtl;
        const LayoutUnit left = frame_.border.left + frame_.padding.left, top = frame_.border.top + frame_.padding.top;
        GridArea area;
        if (across.start) (rtl ? area.right : area.left) = left + (rtl ? frame_.content_width - *across.start : *across.start);
        if (across.end) (rtl ? area.left : area.right) = left + (rtl ? frame_.content_width - *across.end : *across.end);
        if (down.start) area.top = top + *down.start;
        if (down.end) area.bottom = top + *down.end;
        return area;
    }

    static bool is_auto(const css::Dimension& a, const css::Dimension& b) { return a.is_auto() || b.is_auto(); }

    AreaItem laid_out(const GridItem& item) {
        const css::ComputedStyle& style = *item.box->style;
        AreaItem made;
        made.area_width = extent(grid_.columns, column_at_, item.column);
        made.margin = used_margin(*item.box, made.area_width);
        made.justify = style.justify_self == Alignment::Auto ? style_.justify_items : style.justify_self;
        made.align = style.align_self == Alignment::Auto ? style_.align_items : style.align_self;
        const bool replaced = item.box->kind == BoxKind::Replaced;
        const auto settled = [&](Alignment alignment) {
            return alignment == Alignment::Normal || alignment == Alignment::Auto ? (replaced ? Alignment::Start : Alignment::Stretch) : alignment;
        };
        made.justify = settled(made.justify);
        made.align = settled(made.align);
        made.space.available_width = made.area_width;
        made.space.is_new_context = true;
        const bool fills = made.justify == Alignment::Stretch && !is_auto(style.margin.left, style.margin.right);
        made.space.shrink_to_fit = !fills;
        if (fills && replaced && style.width.is_auto()) made.space.fixed_width = std::max(LayoutUnit{}, made.area_width - made.margin.horizontal());
        made.stretches_down = made.align == Alignment::Stretch && (style.height.is_auto() || item.box->kind == BoxKind::Table) && !is_auto(style.margin.top, style.margin.bottom);
        made.fragment = lay_out(*item.box, made.space, nullptr, context_).fragment;
        return made;
    }

    LayoutUnit ascent(const AreaItem& item) const {
        return item.margin.top + first_baseline(*item.fragment).value_or(item.fragment->size.height);
    }

    void share_baselines() {
        std::vector<LayoutUnit> highest(grid_.rows.size());
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (items_[i].align == Alignment::Baseline) highest[grid_.items[i].row.start] = std::max(highest[grid_.items[i].row.start], ascent(items_[i]));
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (items_[i].align == Alignment::Baseline) items_[i].down = highest[grid_.items[i].row.start] - ascent(items_[i]);
    }

    void size_rows() {
        std::vector<GridContribution> contributions;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const LayoutUnit height = items_[i].fragment->size.height + items_[i].margin.vertical() + items_[i].down;
            contributions.push_back({grid_.items[i].row, height, height, height});
        }
        const std::optional<LayoutUnit> definite = frame_.percentage_height();
        const bool stretches = stretches_tracks(style_.align_content);
        size_tracks(grid_.rows, contributions, row_gap_, definite ? TrackSpace::Definite : TrackSpace::MaxContent, definite.value_or(LayoutUnit{}), stretches);
        const LayoutUnit sum = sum_of_tracks(grid_.rows, row_gap_);
        height_ = definite ? *definite : used_height(frame_.box, frame_.space, frame_.width, sum) - (frame_.border + frame_.padding).vertical();
        // Percentages were auto as long as the height was not known, and are now of it (section 7.2.1).
        const bool percents = std::any_of(grid_.rows.begin(), grid_.rows.end(), has_percent);
        if (!definite) row_gap_ = used_gap(style_.row_gap, height_);
        if (!definite && (height_ != sum || percents))  // ... or min- or max-height made a size of it
            size_tracks(grid_.rows, contributions, row_gap_, TrackSpace::Definite, height_, stretches);
        row_at_ = track_offsets(grid_.rows, row_gap_, height_, style_.align_content);
    }

    void stretch(std::size_t i) {
        AreaItem& item = items_[i];
        const Box& box = *grid_.items[i].box;
        item.area_height = extent(grid_.rows, row_at_, grid_.items[i].row);
        ConstraintSpace space = item.space;
        const bool percent = box.style->height.is_length() && box.style->height.value.has_percent();
        if (percent) item.space.percentage_height = space.percentage_height = item.area_height;
        if (item.stretches_down) {
            const LayoutUnit wanted = std::max(LayoutUnit{}, item.area_height - item.margin.vertical());
            space.percentage_height = item.area_height;
            space.fixed_height = within_limits(box, wanted, item.area_height);
            if (*space.fixed_height == item.fragment->size.height) return;
        } else if (!percent) {
            return;
        }
        item.fragment = lay_out(box, space, nullptr, context_).fragment;
    }

    LayoutUnit within_limits(const Box& box, LayoutUnit height, LayoutUnit basis) const {
        const css::ComputedStyle& style = *box.style;
        const LayoutUnit edges = (used_border(box) + used_padding(box, frame_.content_width)).vertical();
        const LayoutUnit extra = style.box_sizing == css::BoxSizing::ContentBox ? edges : LayoutUnit{};
        if (style.max_height.is_length()) height = std::min(height, style.max_height.value.resolve(basis) + extra);
        if (style.min_height.is_length()) height = std::max(height, style.min_height.value.resolve(basis) + extra);
        return std::max(height, edges);
    }

    // From the area's start to the border box.
    static LayoutUnit offset_in(LayoutUnit free, LayoutUnit margin, bool auto_start, bool auto_end, Alignment alignment) {
        if (auto_start || auto_end) {
            const LayoutUnit room = std::max(free, LayoutUnit{});
            return margin + (auto_start ? (auto_end ? room / 2 : room) : LayoutUnit{});
        }
        return margin + aligned(alignment, free);
    }

    void add_item(Bands& bands, std::size_t i) const {
        const AreaItem& item = items_[i];
        const GridItem& placed = grid_.items[i];
        const css::ComputedStyle& style = *placed.box->style;
        const Size size = item.fragment->size;
        BandItem made;
        made.box = placed.box;
        made.first = placed.row.start;
        made.count = placed.row.count;
        made.whole = item.fragment;
        made.space = item.space;
        made.stretches = item.stretches_down;
        made.margin_top = item.margin.top;
        made.margin_bottom = item.margin.bottom;
        const bool rtl = style_.direction == css::Direction::Rtl;
        const LayoutUnit x = column_at_[placed.column.start];
        const LayoutUnit left = rtl ? frame_.content_width - x - item.area_width : x;
        Alignment justify = item.justify;
        if (rtl && justify != Alignment::Center && justify != Alignment::Left && justify != Alignment::Right)
            justify = justify == Alignment::End || justify == Alignment::FlexEnd ? Alignment::Start : Alignment::End;
        made.x = frame_.border.left + frame_.padding.left + left +
                 offset_in(item.area_width - size.width - item.margin.horizontal(), item.margin.left, style.margin.left.is_auto(), style.margin.right.is_auto(), justify);
        made.top = item.down + offset_in(item.area_height - size.height - item.margin.vertical(), item.margin.top, style.margin.top.is_auto(), style.margin.bottom.is_auto(), item.align);

        Band& first = bands.bands[made.first];
        if (!first.box) first.box = placed.box;
        if (made.first > 0) first.break_before = combined(first.break_before, context_.breaks(*placed.box).before);
        const std::size_t below = made.first + made.count;
        if (below < bands.bands.size()) bands.bands[below].break_before = combined(context_.breaks(*placed.box).after, bands.bands[below].break_before);
        bands.items.push_back(std::move(made));
    }

    const BlockFrame& frame_;
    const css::ComputedStyle& style_;
    LayoutContext& context_;
    PlacedGrid grid_;
    LayoutUnit column_gap_, row_gap_, height_;
    std::vector<LayoutUnit> column_at_, row_at_;
    std::vector<AreaItem> items_;
};

struct GridPlan {
    Bands bands;
    LayoutUnit height;
};

}  // namespace

LayoutResult lay_out_grid(const Box& box, const ConstraintSpace& space, const BreakToken* token, LayoutContext& context) {
    const BlockFrame frame(box, space, token, context);
    if (frame.resumed && token->at_block_end) return frame.finished(frame.top(), {});
    const BandsState* resume = frame.resumed ? std::any_cast<const std::shared_ptr<const BandsState>&>(token->details).get() : nullptr;
    std::shared_ptr<const GridPlan> plan;
    if (resume) {
        plan = std::any_cast<std::shared_ptr<const GridPlan>>(resume->plan);
    } else {
        GridLayout layout(frame, context);
        layout.run();
        plan = std::make_shared<const GridPlan>(GridPlan{layout.bands(), layout.height()});
    }
    return lay_out_bands(frame, plan->bands, plan->height, resume, plan, context);
}

MinMax grid_min_max(const Box& box, LayoutContext& context) {
    PlacedGrid grid = place_on_grid(box, std::nullopt, std::nullopt);
    const std::vector<GridContribution> contributions = width_contributions(grid, context);
    const LayoutUnit gap = used_gap(box.style->column_gap, LayoutUnit{});
    MinMax bounds;
    size_tracks(grid.columns, contributions, gap, TrackSpace::MinContent, {}, false);
    bounds.min = sum_of_tracks(grid.columns, gap);
    size_tracks(grid.columns, contributions, gap, TrackSpace::MaxContent, {}, false);
    bounds.max = std::max(bounds.min, sum_of_tracks(grid.columns, gap));
    return bounds;
}

}  // namespace bilan::print::layout
