// Cross sizes and positions (CSS Flexbox 1, sections 9.4 to 9.6).
#include "print/layout/alignment.hpp"
#include "print/layout/flex.hpp"

namespace bilan::print::layout {
namespace {

using css::Alignment;

class Aligner {
public:
    Aligner(FlexLayout& layout, const BlockFrame& frame, LayoutContext& context)
        : layout_(layout), axes_(layout.axes), frame_(frame), style_(*frame.box.style), context_(context) {}

    void run() {
        for (FlexLine& line : layout_.lines)
            for (FlexItem& item : line.items) lay_out_with_main(item);
        size_lines();
        place_lines();
        for (FlexLine& line : layout_.lines) {
            for (FlexItem& item : line.items) stretch(item, line);
            place_along_main(line);
            place_across(line);
        }
    }

private:
    LayoutUnit cross_of(const FlexItem& item) const { return axes_.row ? item.fragment->size.height : item.fragment->size.width; }
    LayoutUnit main_of(const FlexItem& item) const { return axes_.row ? item.fragment->size.width : item.fragment->size.height; }

    void lay_out_with_main(FlexItem& item) {
        if (axes_.row) item.space.fixed_width = item.main;
        item.fragment = lay_out(*item.box, item.space, nullptr, context_).fragment;
        if (!axes_.row && main_of(item) != item.main) {
            item.space.fixed_height = item.main;
            item.flexed = true;
            item.fragment = lay_out(*item.box, item.space, nullptr, context_).fragment;
        }
        item.cross = cross_of(item);
    }

    std::optional<LayoutUnit> definite_cross() const {
        return axes_.row ? frame_.percentage_height() : std::optional(frame_.content_width);
    }

    // From the margin box's top.
    LayoutUnit ascent(const FlexItem& item) const {
        return item.margin.top + first_baseline(*item.fragment).value_or(item.fragment->size.height);
    }

    bool by_baseline(const FlexItem& item) const { return axes_.row && item.align == Alignment::Baseline && !item.auto_cross_start && !item.auto_cross_end; }

    LayoutUnit line_cross(const FlexLine& line) const {
        LayoutUnit largest, above, below;
        for (const FlexItem& item : line.items) {
            const LayoutUnit outer = item.cross + item.cross_margins(axes_);
            largest = std::max(largest, outer);
            if (!by_baseline(item)) continue;
            above = std::max(above, ascent(item));
            below = std::max(below, outer - ascent(item));
        }
        return std::max(largest, above + below);
    }

    // The container's cross size for that content (its height in rows has limits of its own).
    LayoutUnit container_cross(LayoutUnit content) const {
        if (const auto cross = definite_cross()) return *cross;
        return used_height(frame_.box, frame_.space, frame_.width, content) - (frame_.border + frame_.padding).vertical();
    }

    void size_lines() {
        LayoutUnit sum = layout_.cross_gap * static_cast<std::int64_t>(std::max<std::size_t>(layout_.lines.size(), 1) - 1);
        for (FlexLine& line : layout_.lines) sum += line.cross = line_cross(line);
        layout_.cross = container_cross(sum);
        if (!axes_.wraps && layout_.lines.size() == 1) layout_.lines.front().cross = layout_.cross;
    }

    void place_lines() {
        const std::size_t count = layout_.lines.size();
        if (count == 0) return;
        LayoutUnit free = layout_.cross - layout_.cross_gap * static_cast<std::int64_t>(count - 1);
        for (const FlexLine& line : layout_.lines) free -= line.cross;
        const Alignment alignment = style_.align_content;
        const bool stretches = alignment == Alignment::Normal || alignment == Alignment::Stretch;
        if (axes_.wraps && stretches && free > LayoutUnit{}) {
            const std::vector<LayoutUnit> shares = shared(free, std::vector<double>(count, 1.0));
            for (std::size_t i = 0; i < count; ++i) layout_.lines[i].cross += shares[i];
            free = {};
        }
        const std::vector<LayoutUnit> offsets = distributed(axes_.wraps ? alignment : Alignment::Start, free, count);
        LayoutUnit at;
        for (std::size_t i = 0; i < count; ++i) {
            FlexLine& line = layout_.lines[i];
            line.cross_at = at + offsets[i];
            if (axes_.cross_reversed) line.cross_at = layout_.cross - line.cross_at - line.cross;
            at += line.cross + layout_.cross_gap;
        }
    }

    // min- and max- of the cross axis keep their say.
    void stretch(FlexItem& item, const FlexLine& line) {
        if (!item.stretches) return;
        const LayoutUnit wanted = std::max(LayoutUnit{}, line.cross - item.cross_margins(axes_));
        ConstraintSpace space = item.space;
        if (axes_.row) {
            const LayoutUnit edges = (used_border(*item.box) + used_padding(*item.box, space.available_width)).vertical();
            const LayoutUnit limited = limited_height(item, wanted, edges);
            if (limited == item.cross) return;
            space.fixed_height = limited;
        } else {
            space.shrink_to_fit = false;
            space.available_width = wanted + item.margin.horizontal();
            item.space = space;  // its parts are as wide
        }
        item.fragment = lay_out(*item.box, space, nullptr, context_).fragment;
        item.cross = cross_of(item);
    }

    LayoutUnit limited_height(const FlexItem& item, LayoutUnit wanted, LayoutUnit edges) const {
        const css::ComputedStyle& style = *item.box->style;
        const auto limit = [&](const css::Dimension& dimension) -> std::optional<LayoutUnit> {
            if (!dimension.is_length() || (dimension.value.has_percent() && !item.space.percentage_height)) return std::nullopt;
            const LayoutUnit value = dimension.value.resolve(item.space.percentage_height.value_or(LayoutUnit{}));
            return style.box_sizing == css::BoxSizing::BorderBox ? value : value + edges;
        };
        if (const auto most = limit(style.max_height)) wanted = std::min(wanted, *most);
        if (const auto least = limit(style.min_height)) wanted = std::max(wanted, *least);
        return std::max(wanted, edges);
    }

    // start, end, left and right in terms of main-start.
    Alignment along_main() const {
        const Alignment alignment = style_.justify_content;
        const bool against = style_.flex_direction == css::FlexDirection::RowReverse || style_.flex_direction == css::FlexDirection::ColumnReverse;
        if (alignment == Alignment::Start) return against ? Alignment::FlexEnd : Alignment::FlexStart;
        if (alignment == Alignment::End) return against ? Alignment::FlexStart : Alignment::FlexEnd;
        if (!axes_.row) return alignment;
        if (alignment == Alignment::Left) return axes_.main_reversed ? Alignment::FlexEnd : Alignment::FlexStart;
        if (alignment == Alignment::Right) return axes_.main_reversed ? Alignment::FlexStart : Alignment::FlexEnd;
        return alignment;
    }

    void place_along_main(FlexLine& line) {
        const std::size_t count = line.items.size();
        LayoutUnit free = layout_.main - layout_.main_gap * static_cast<std::int64_t>(count - 1);
        std::vector<double> autos;
        for (const FlexItem& item : line.items) {
            free -= item.main + item.main_margins(axes_);
            autos.push_back(starts_auto(item) ? 1 : 0);
            autos.push_back(ends_auto(item) ? 1 : 0);
        }
        const bool any_auto = std::find(autos.begin(), autos.end(), 1.0) != autos.end() && free > LayoutUnit{};
        const std::vector<LayoutUnit> shares = any_auto ? shared(free, autos) : std::vector<LayoutUnit>(2 * count);
        const std::vector<LayoutUnit> offsets = distributed(along_main(), any_auto ? LayoutUnit{} : free, count);
        LayoutUnit at;
        for (std::size_t i = 0; i < count; ++i) {
            FlexItem& item = line.items[i];
            const LayoutUnit start = axes_.row ? (axes_.main_reversed ? item.margin.right : item.margin.left)
                                               : (axes_.main_reversed ? item.margin.bottom : item.margin.top);
            item.main_at = at + shares[2 * i] + offsets[i] + start;
            at += shares[2 * i] + shares[2 * i + 1] + item.main + item.main_margins(axes_) + layout_.main_gap;
            if (axes_.main_reversed) item.main_at = layout_.main - item.main_at - item.main;
        }
    }

    bool starts_auto(const FlexItem& item) const { return axes_.main_reversed ? item.auto_main_end : item.auto_main_start; }
    bool ends_auto(const FlexItem& item) const { return axes_.main_reversed ? item.auto_main_start : item.auto_main_end; }

    void place_across(FlexLine& line) {
        LayoutUnit above;
        for (const FlexItem& item : line.items)
            if (by_baseline(item)) above = std::max(above, ascent(item));
        for (FlexItem& item : line.items) {
            const LayoutUnit free = line.cross - item.cross - item.cross_margins(axes_);
            const LayoutUnit margin = axes_.row ? item.margin.top : item.margin.left;
            LayoutUnit offset;
            if (item.auto_cross_start || item.auto_cross_end) {
                const LayoutUnit room = std::max(LayoutUnit{}, free);
                if (item.auto_cross_start) offset = item.auto_cross_end ? room / 2 : room;
            } else if (by_baseline(item)) {
                offset = above - ascent(item);
            } else {
                offset = aligned(across(item.align), free);
            }
            item.cross_at = line.cross_at + offset + margin;
        }
    }

    Alignment across(Alignment alignment) const {
        if (!axes_.cross_reversed) return alignment;
        const bool rtl_columns = !axes_.row && style_.direction == css::Direction::Rtl;
        switch (alignment) {
            case Alignment::FlexStart:
            case Alignment::Stretch:
            case Alignment::Baseline: return Alignment::FlexEnd;
            case Alignment::FlexEnd: return Alignment::FlexStart;
            case Alignment::Start: return rtl_columns ? Alignment::End : Alignment::Start;
            case Alignment::End: return rtl_columns ? Alignment::Start : Alignment::End;
            case Alignment::Auto:
            case Alignment::Normal:
            case Alignment::Center:
            case Alignment::SpaceBetween:
            case Alignment::SpaceAround:
            case Alignment::SpaceEvenly:
            case Alignment::Left:
            case Alignment::Right: return alignment;
        }
        return alignment;
    }

    FlexLayout& layout_;
    const FlexAxes& axes_;
    const BlockFrame& frame_;
    const css::ComputedStyle& style_;
    LayoutContext& context_;
};

}  // namespace

void size_and_align(FlexLayout& layout, const BlockFrame& frame, LayoutContext& context) { Aligner(layout, frame, context).run(); }

}  // namespace bilan::print::layout
