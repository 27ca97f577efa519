// The sixteen boxes in a page's margins (CSS Paged Media 3, section 5): their content with page numbers, strings and
// running elements filled in, their sizes, their fragments.
#pragma once

#include <memory>
#include <set>

#include "print/layout/box_tree.hpp"
#include "print/layout/page_marks.hpp"

namespace bilan::print::layout {

class MarginBoxes {
public:
    // Boxes are added to generated, which must outlive the fragments; their orders go on after those of the tree.
    MarginBoxes(std::deque<Box>& generated, std::size_t first_order, const ImageServices& images, LayoutContext& context)
        : generated_(generated), first_order_(first_order), images_(images), context_(context) {}

    // Fills page.margins and page.label.
    void add_to(Page& page, const PageMarks& marks, int pages);

private:
    struct Made {
        Box* box = nullptr;
        LayoutUnit size;           // along the side
        LayoutUnit start;
    };
    Box& make(BoxKind kind, css::StyleRef style, Box* parent);
    Box* make_margin_box(css::MarginBox which, const css::StyleRef& style, const PageMarks& marks, int pages);
    void add_item(const css::ContentItem& item, Box& parent, const PageMarks& marks, int pages);
    void add_text(std::string text, Box& parent);
    void report_missing(const std::string& url);
    void wrap_inline_children(Box& box);
    void add_side(Page& page, const std::array<Box*, 16>& boxes, css::MarginBox first, css::MarginBox middle, css::MarginBox last, Rect area);
    // area: the box's part of its margin; whole: of the margin, what percentages are of.
    void place(Page& page, css::MarginBox which, const Box& box, Rect area, Size whole);

    std::deque<Box>& generated_;
    std::size_t first_order_;
    const ImageServices& images_;
    LayoutContext& context_;
    std::string label_;
    std::set<std::string> missing_;   // images that are not there: said once
};

}  // namespace bilan::print::layout
