// Flex items and their base sizes (CSS Flexbox 1, sections 4.5, 9.1 and 9.2).
#include <algorithm>

#include "print/layout/flex.hpp"

namespace bilan::print::layout {
namespace {

// A width or height as a border-box length; nothing when it depends on content or on an unknown height.
std::optional<LayoutUnit> border_length(const css::Dimension& dimension, std::optional<LayoutUnit> basis, LayoutUnit edges,
                                        css::BoxSizing sizing) {
    if (!dimension.is_length() || (dimension.value.has_percent() && !basis)) return std::nullopt;
    const LayoutUnit value = dimension.value.resolve(basis.value_or(LayoutUnit{}));
    return sizing == css::BoxSizing::BorderBox ? std::max(value, edges) : std::max(value, LayoutUnit{}) + edges;
}

class ItemSizing {
public:
    ItemSizing(const BlockFrame& frame, const FlexAxes& axes, LayoutContext& context)
        : frame_(frame), axes_(axes), context_(context),
          main_basis_(axes.row ? std::optional(frame.content_width) : frame.percentage_height()) {}

    FlexItem item(const Box& box) {
        FlexItem item;
        item.box = &box;
        const css::ComputedStyle& style = *box.style;
        item.margin = used_margin(box, frame_.content_width);
        const auto& margin = style.margin;
        item.auto_main_start = (axes_.row ? margin.left : margin.top).is_auto();
        item.auto_main_end = (axes_.row ? margin.right : margin.bottom).is_auto();
        item.auto_cross_start = (axes_.row ? margin.top : margin.left).is_auto();
        item.auto_cross_end = (axes_.row ? margin.bottom : margin.right).is_auto();
        item.align = style.align_self == css::Alignment::Auto ? frame_.box.style->align_items : style.align_self;
        if (item.align == css::Alignment::Normal) item.align = css::Alignment::Stretch;
        const css::Dimension& cross = axes_.row ? style.height : style.width;
        const bool table = box.kind == BoxKind::Table;
        item.stretches = item.align == css::Alignment::Stretch && (cross.is_auto() || table) && !item.auto_cross_start && !item.auto_cross_end;
        const Sides edges = used_border(box) + used_padding(box, frame_.content_width);
        edges_ = axes_.row ? edges.horizontal() : edges.vertical();
        item.space = space_of(item);
        content_.reset();
        item.base = base_size(item);
        set_limits(item);
        item.hypothetical = item.main = std::max(item.least, std::min(item.base, item.most));
        return item;
    }

private:
    // What an item is laid out with before its main size is known.
    ConstraintSpace space_of(const FlexItem& item) const {
        ConstraintSpace space;
        space.available_width = frame_.content_width;
        space.percentage_height = frame_.percentage_height();
        space.is_new_context = true;
        if (axes_.row) return space;
        space.shrink_to_fit = true;
        if (item.stretches && !axes_.wraps) space.shrink_to_fit = false;
        return space;
    }

    const css::Dimension& main_property(const Box& box) const { return axes_.row ? box.style->width : box.style->height; }

    LayoutUnit base_size(const FlexItem& item) {
        const css::ComputedStyle& style = *item.box->style;
        const bool own = style.flex_basis.is_auto();
        const css::Dimension& basis = own ? main_property(*item.box) : style.flex_basis;
        if (item.box->kind == BoxKind::Replaced && own) return replaced_size(item);
        if (const auto length = border_length(basis, main_basis_, edges_, style.box_sizing)) return *length;
        if (item.box->kind == BoxKind::Table && axes_.row) return min_max_width(*item.box, context_).max;
        if (!axes_.row) return content_height(item);
        if (const auto width = width_by_cross(item)) return *width;
        const MinMax content = in_place(item, own ? min_max_width(*item.box, context_) : content_min_max_width(*item.box, context_));
        return basis.kind == css::Dimension::Kind::MinContent ? content.min : content.max;
    }

    // With padding in percent, which intrinsic widths count as zero.
    MinMax in_place(const FlexItem& item, MinMax bounds) const {
        const LayoutUnit more = edges_ - (used_border(*item.box) + used_padding(*item.box, {})).horizontal();
        return {bounds.min + more, bounds.max + more};
    }

    // Section 9.2, step 3B: of a ratio and a definite cross size, which stretching gives too (section 9.8.1).
    std::optional<LayoutUnit> width_by_cross(const FlexItem& item) const {
        const css::ComputedStyle& style = *item.box->style;
        if (!style.aspect_ratio || !axes_.row) return std::nullopt;
        const LayoutUnit edges = (used_border(*item.box) + used_padding(*item.box, frame_.content_width)).vertical();
        std::optional<LayoutUnit> height = border_length(style.height, frame_.percentage_height(), edges, style.box_sizing);
        if (!height && item.stretches && !axes_.wraps && frame_.percentage_height()) height = *frame_.percentage_height() - item.margin.vertical();
        return height ? std::optional(width_by_ratio(*item.box, *height, frame_.content_width)) : std::nullopt;
    }

    // An image's main size from its natural one, or from its cross size by its ratio.
    LayoutUnit replaced_size(const FlexItem& item) {
        const Size size = lay_out(*item.box, item.space, nullptr, context_).fragment->size;
        return axes_.row ? size.width : size.height;
    }

    // Of the border box, the height property aside.
    LayoutUnit content_height(const FlexItem& item) {
        if (content_) return *content_;
        const FragmentRef fragment = lay_out(*item.box, item.space, nullptr, context_).fragment;
        if (item.box->kind == BoxKind::Replaced || item.box->style->height.is_auto()) return *(content_ = fragment->size.height);
        LayoutUnit bottom = fragment->border.top + fragment->padding.top;
        for (const Child& child : fragment->children) bottom = std::max(bottom, child.offset.y + child.fragment->size.height);
        return *(content_ = bottom + fragment->padding.bottom + fragment->border.bottom);
    }

    // min- and max- properties; min auto is content-based (section 4.5).
    void set_limits(FlexItem& item) {
        const css::ComputedStyle& style = *item.box->style;
        const css::Dimension& most = axes_.row ? style.max_width : style.max_height;
        const css::Dimension& least = axes_.row ? style.min_width : style.min_height;
        if (const auto length = border_length(most, main_basis_, edges_, style.box_sizing)) item.most = *length;
        item.least = edges_;
        if (const auto length = border_length(least, main_basis_, edges_, style.box_sizing)) {
            item.least = *length;
        } else if (least.is_auto() && style.overflow == css::Overflow::Visible) {
            LayoutUnit smallest = smallest_content(item);
            if (const auto own = border_length(main_property(*item.box), main_basis_, edges_, style.box_sizing))
                smallest = std::min(smallest, *own);
            item.least = std::min(smallest, item.most);
        } else if (axes_.row && least.kind == css::Dimension::Kind::MaxContent) {
            item.least = content_min_max_width(*item.box, context_).max;
        } else if (axes_.row && least.kind == css::Dimension::Kind::MinContent) {
            item.least = content_min_max_width(*item.box, context_).min;
        }
    }

    LayoutUnit smallest_content(const FlexItem& item) {
        if (axes_.row)
            return item.box->kind == BoxKind::Table ? min_max_width(*item.box, context_).min
                                                    : in_place(item, content_min_max_width(*item.box, context_)).min;
        return content_height(item);
    }

    const BlockFrame& frame_;
    const FlexAxes& axes_;
    LayoutContext& context_;
    std::optional<LayoutUnit> main_basis_;
    LayoutUnit edges_;
    std::optional<LayoutUnit> content_;
};

}  // namespace

FlexAxes FlexAxes::of(const css::ComputedStyle& container) {
    using css::FlexDirection;
    const FlexDirection direction = container.flex_direction;
    const bool rtl = container.direction == css::Direction::Rtl;
    const bool wrap_reversed = container.flex_wrap == css::FlexWrap::WrapReverse;
    FlexAxes axes;
    axes.row = direction == FlexDirection::Row || direction == FlexDirection::RowReverse;
    axes.main_reversed = (direction == FlexDirection::RowReverse || direction == FlexDirection::ColumnReverse) != (axes.row && rtl);
    axes.cross_reversed = wrap_reversed != (!axes.row && rtl);
    axes.wraps = container.flex_wrap != css::FlexWrap::Nowrap;
    return axes;
}

LayoutUnit used_gap(const std::optional<css::LengthPercentage>& gap, std::optional<LayoutUnit> basis) {
    return gap ? std::max(LayoutUnit{}, gap->resolve(basis.value_or(LayoutUnit{}))) : LayoutUnit{};
}

std::vector<FlexItem> flex_items(const BlockFrame& frame, const FlexAxes& axes, LayoutContext& context) {
    std::vector<const Box*> boxes(frame.box.children.begin(), frame.box.children.end());
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box* a, const Box* b) { return a->style->order < b->style->order; });
    ItemSizing sizing(frame, axes, context);
    std::vector<FlexItem> items;
    items.reserve(boxes.size());
    for (const Box* box : boxes) items.push_back(sizing.item(*box));
    return items;
}

}  // namespace bilan::print::layout
