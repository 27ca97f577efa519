// The last phase of layout: boxes on sheets. Pages are made from the first to the last; what a pass learns about where
// things fell (PageFacts) feeds the next, until nothing moves, three passes at most. Margin boxes come last, when the
// number of pages is known.
#pragma once

#include "base/diagnostics.hpp"
#include "print/layout/box_tree.hpp"
#include "print/layout/fragment.hpp"
#include "print/text/font_set.hpp"
#include "unicode/segmentation.hpp"

namespace bilan::print::layout {

constexpr std::size_t default_most_pages = 20000;

// Reports print/unknown-target (warning) for a target-counter() whose id no element has, print/unsettled (warning) when
// page numbers still move after the last pass, print/too-many-pages (error) at most_pages. hyphenator: null hyphenates nothing.
// The box tree must outlive the pages.
Pages lay_out_pages(const dom::Document& document, const css::StyledDocument& styled, const BoxTree& boxes, text::FontSet& fonts, text::Shaper& shaper,
                    const unicode::Hyphenator* hyphenator, const ImageServices& images, Diagnostics& diagnostics,
                    std::size_t most_pages = default_most_pages);

}  // namespace bilan::print::layout
