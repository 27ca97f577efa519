// Heights on one line (CSS 2.2, 10.8): every inline box's content area, half-leading and shift from the line's baseline.
#pragma once

#include <unordered_map>
#include <vector>

#include "print/layout/inline_content.hpp"

namespace bilan::print::layout {

class LineMetrics {
public:
    LineMetrics(const InlineContent& content, LayoutContext& context);

    struct Metrics {
        LayoutUnit ascent, descent;    // of the content area
        LayoutUnit over, under;        // with half-leading: what the line must hold
        LayoutUnit shift;              // of the baseline, downwards, from that of `aligned`
        std::size_t aligned = 0;       // the root, or the nearest box aligned to the line's top or bottom
        css::VerticalAlign::Kind edge = css::VerticalAlign::Kind::Baseline;  // Top or Bottom on such a box itself
        const Box* box = nullptr;
    };
    struct Extent {
        LayoutUnit above, below;       // of the root's baseline
    };

    // A box stands on this line: an inline box, or anything in one.
    void note(const Box& box);
    void note_atomic(const Box& box, const AtomicBox& atomic);
    Extent extent();                   // when all are noted; places what is aligned to the line's edges

    Metrics of(const Box& inline_box);
    LayoutUnit shift(const Box& inline_box);
    LayoutUnit shift_of_atomic(const Box& atomic);

private:
    static constexpr std::size_t few = 16;

    std::size_t index_of(const Box& box);
    std::size_t known_index_of(const Box& box) const;   // 0: it is not known
    std::size_t add(const Metrics& metrics);
    Metrics metrics_of(const css::ComputedStyle& style);
    void align(Metrics& metrics, const css::ComputedStyle& style, std::size_t parent);

    const InlineContent& content_;
    LayoutContext& context_;
    std::vector<Metrics> all_;         // [0] is the container's strut
    std::unordered_map<const Box*, std::size_t> later_;  // indexes from `few` on: looked up, never walked
    std::vector<LayoutUnit> aligned_shift_;
};

}  // namespace bilan::print::layout
