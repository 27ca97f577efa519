#include "print/layout/line_metrics.hpp"

#include <algorithm>

namespace bilan::print::layout {
namespace {

using Align = css::VerticalAlign::Kind;

LayoutUnit line_height(const css::ComputedStyle& style, const fonts::Face& face, LayoutUnit content_area) {
    switch (style.line_height.kind) {
        case css::LineHeight::Kind::Normal: return content_area + scaled_advance(face.metrics().line_gap, style.font_size, face);
        case css::LineHeight::Kind::Number: return LayoutUnit::from_px(style.font_size.to_px() * style.line_height.number);
        case css::LineHeight::Kind::Length: return style.line_height.length;
    }
    return content_area;
}

bool is_edge_aligned(Align kind) { return kind == Align::Top || kind == Align::Bottom; }

}  // namespace

LineMetrics::LineMetrics(const InlineContent& content, LayoutContext& context) : content_(content), context_(context) {
    Metrics root = metrics_of(*content.container->style);
    root.box = content.container;
    all_.push_back(root);
}

LineMetrics::Metrics LineMetrics::metrics_of(const css::ComputedStyle& style) {
    const fonts::Face& face = *context_.fonts.primary(style).face;
    Metrics metrics;
    metrics.ascent = scaled_advance(face.metrics().ascent, style.font_size, face);
    metrics.descent = scaled_advance(-face.metrics().descent, style.font_size, face);
    const LayoutUnit area = metrics.ascent + metrics.descent;
    const LayoutUnit height = line_height(style, face, area);
    metrics.over = metrics.ascent + (height - area) / 2;
    metrics.under = height - metrics.over;
    return metrics;
}

void LineMetrics::align(Metrics& metrics, const css::ComputedStyle& style, std::size_t parent_index) {
    const Metrics& parent = all_[parent_index];
    const css::ComputedStyle& outer = *parent.box->style;
    metrics.aligned = parent.aligned;
    metrics.shift = parent.shift;
    switch (style.vertical_align.kind) {
        case Align::Baseline: break;
        case Align::Sub: metrics.shift += outer.font_size / 5; break;
        case Align::Super: metrics.shift -= outer.font_size / 3; break;
        case Align::TextTop: metrics.shift += metrics.over - parent.ascent; break;
        case Align::TextBottom: metrics.shift += parent.descent - metrics.under; break;
        case Align::Middle: {
            const fonts::Face& face = *context_.fonts.primary(outer).face;
            const LayoutUnit half_x = scaled_advance(face.metrics().x_height, outer.font_size, face) / 2;
            metrics.shift += (metrics.over - metrics.under) / 2 - half_x;
            break;
        }
        case Align::Length: {
            const LayoutUnit own_height = metrics.over + metrics.under;
            metrics.shift -= style.vertical_align.value.resolve(own_height);
            break;
        }
        case Align::Top:
        case Align::Bottom:
            metrics.shift = {};
            metrics.aligned = all_.size();
            metrics.edge = style.vertical_align.kind;
            break;
    }
}

std::size_t LineMetrics::index_of(const Box& box) {
    if (&box == content_.container || box.kind != BoxKind::Inline) return 0;
    if (const std::size_t known = known_index_of(box); known != 0) return known;
    const std::size_t parent = index_of(*box.parent);
    Metrics metrics = metrics_of(*box.style);
    metrics.box = &box;
    align(metrics, *box.style, parent);
    return add(metrics);
}

std::size_t LineMetrics::add(const Metrics& metrics) {
    all_.push_back(metrics);
    if (all_.size() > few) later_.emplace(metrics.box, all_.size() - 1);
    return all_.size() - 1;
}

std::size_t LineMetrics::known_index_of(const Box& box) const {
    for (std::size_t i = 1; i < std::min(all_.size(), few); ++i)
        if (all_[i].box == &box) return i;
    const auto later = later_.find(&box);
    return later == later_.end() ? 0 : later->second;
}

void LineMetrics::note(const Box& box) { index_of(box.kind == BoxKind::Inline ? box : *box.parent); }

void LineMetrics::note_atomic(const Box& box, const AtomicBox& atomic) {
    const std::size_t parent = index_of(*box.parent);
    Metrics metrics;
    metrics.over = metrics.ascent = atomic.baseline;
    metrics.under = metrics.descent = atomic.height() - atomic.baseline;
    metrics.box = &box;
    const Box& inner = box.kind == BoxKind::AtomicInline ? *box.children.front() : box;
    align(metrics, *inner.style, parent);
    add(metrics);
}

LineMetrics::Extent LineMetrics::extent() {
    if (all_.size() == 1) return {all_.front().over, all_.front().under};
    std::vector<Extent> groups(all_.size());  // of the root and of each aligned box, with what hangs on it
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const Metrics& metrics = all_[i];
        if (i == metrics.aligned) groups[i] = {metrics.over, metrics.under};  // it comes before them
        Extent& group = groups[metrics.aligned];
        group.above = std::max(group.above, metrics.over - metrics.shift);
        group.below = std::max(group.below, metrics.under + metrics.shift);
    }
    Extent line = groups[0];
    aligned_shift_.assign(all_.size(), {});
    for (std::size_t i = 1; i < all_.size(); ++i) {
        if (!is_edge_aligned(all_[i].edge)) continue;
        const Extent& group = groups[i];
        const LayoutUnit missing = group.above + group.below - line.above - line.below;
        if (all_[i].edge == Align::Top) {
            if (missing > LayoutUnit{}) line.below += missing;
            aligned_shift_[i] = group.above - line.above;
        } else {
            if (missing > LayoutUnit{}) line.above += missing;
            aligned_shift_[i] = line.below - group.below;
        }
    }
    return line;
}

LineMetrics::Metrics LineMetrics::of(const Box& inline_box) { return all_[index_of(inline_box)]; }

LayoutUnit LineMetrics::shift(const Box& inline_box) {
    const Metrics metrics = of(inline_box);
    return metrics.shift + (metrics.aligned != 0 ? aligned_shift_[metrics.aligned] : LayoutUnit{});
}

LayoutUnit LineMetrics::shift_of_atomic(const Box& atomic) {
    const std::size_t index = known_index_of(atomic);
    if (index == 0) return {};
    const Metrics& metrics = all_[index];
    return metrics.shift + (metrics.aligned != 0 ? aligned_shift_[metrics.aligned] : LayoutUnit{});
}

}  // namespace bilan::print::layout
