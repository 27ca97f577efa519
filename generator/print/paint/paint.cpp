#include "print/paint/paint.hpp"

#include "print/paint/borders.hpp"
#include "print/paint/box_painter.hpp"
#include "print/paint/stacking.hpp"

namespace bilan::print::paint {
namespace {

using layout::Page;

// The root's background, or the body's when the root has none, covers the whole sheet (CSS Backgrounds 3, 2.11).
const dom::Node* canvas_node(const dom::Document& document, const css::StyledDocument& styled) {
    if (has_background(*styled.style(document.root()))) return &document.root();
    const dom::Node* body = document.body();
    return body != nullptr && has_background(*styled.style(*body)) ? body : nullptr;
}

Edges resolved_padding(const css::ComputedStyle& style, LayoutUnit width) {
    const auto& p = style.padding;
    return {p.top.resolve(width).to_px(), p.right.resolve(width).to_px(), p.bottom.resolve(width).to_px(), p.left.resolve(width).to_px()};
}

Edges border_widths(const css::ComputedStyle& style) {
    const auto& b = style.border;
    return {b.top.width.to_px(), b.right.width.to_px(), b.bottom.width.to_px(), b.left.width.to_px()};
}

Edges negated(const Edges& e) { return {-e.top, -e.right, -e.bottom, -e.left}; }

Tags tags_of(css::MarginBox box) {
    using css::MarginBox;
    switch (box) {
        case MarginBox::TopLeftCorner: case MarginBox::TopLeft: case MarginBox::TopCenter: case MarginBox::TopRight: case MarginBox::TopRightCorner:
            return Tags::Header;
        case MarginBox::BottomRightCorner: case MarginBox::BottomRight: case MarginBox::BottomCenter: case MarginBox::BottomLeft: case MarginBox::BottomLeftCorner:
            return Tags::Footer;
        case MarginBox::RightTop: case MarginBox::RightMiddle: case MarginBox::RightBottom: case MarginBox::LeftBottom: case MarginBox::LeftMiddle: case MarginBox::LeftTop:
            return Tags::Repeated;
    }
    return Tags::Repeated;
}

class PagePainter {
public:
    PagePainter(Painting& painting, const dom::Node* canvas_node) : painting_(painting), canvas_node_(canvas_node) {}

    PageDisplay paint(const Page& page, int index) {
        PageDisplay display;
        display.width = page.style->width.to_px();
        display.height = page.style->height.to_px();
        display.bleed = page.style->bleed.to_px();
        display.crop_marks = page.style->crop_marks;
        display.cross_marks = page.style->cross_marks;
        display.name = page.selector.name;
        display.label = page.label;
        Canvas canvas(display.items);
        sheet(canvas, page, display);
        if (page.content) {
            paint_tree(canvas, page.content, origin(page.page_area.origin), index, Tags::FromStructure, painting_, display.links);
        }
        if (page.footnotes) {
            paint_tree(canvas, page.footnotes, origin(page.footnotes_at), index, Tags::FromStructure, painting_, display.links);
        }
        for (const auto& margin : page.margins) {
            paint_tree(canvas, margin.fragment, origin(margin.offset), index, tags_of(margin.box), painting_, display.links);
        }
        display.items.shrink_to_fit();
        return display;
    }

private:
    static Point origin(Offset offset) { return {offset.x.to_px(), offset.y.to_px()}; }

    // The page's own background goes out to the bleed; its border stands between margin and padding.
    void sheet(Canvas& canvas, const Page& page, const PageDisplay& display) {
        const double around = display.bleed;
        const RoundedArea sheet{{-around, -around, display.width + 2 * around, display.height + 2 * around}, {}};
        const css::ComputedStyle& style = *page.style->style;
        {
            const Marked background(canvas, background_artifact);
            paint_background(canvas, style, {sheet, {}, {}}, painting_.tools);
            if (canvas_node_ != nullptr) paint_background(canvas, *painting_.styled.style(*canvas_node_), {sheet, {}, {}}, painting_.tools);
        }
        const Area content = area_of(page.page_area.origin, page.page_area.size);
        const Edges padding = resolved_padding(style, page.style->width), border = border_widths(style);
        const Area box = shrunk(shrunk(content, negated(padding)), negated(border));
        paint_borders(canvas, {box, resolved_radii(style.radius, box)}, border, style.border);
    }

    Painting& painting_;
    const dom::Node* canvas_node_;
};

std::vector<OutlineItem> outline_of(const layout::Pages& pages, const Tagging& tagging) {
    std::vector<OutlineItem> outline;
    for (const auto& bookmark : pages.bookmarks) {
        const Point position{bookmark.target.position.x.to_px(), bookmark.target.position.y.to_px()};
        const int structure = bookmark.node == nullptr ? -1 : tagging.element(*bookmark.node);
        outline.push_back({bookmark.level, collapsed(bookmark.label), bookmark.open, bookmark.target.page, position, structure});
    }
    return outline;
}

}  // namespace

DisplayDocument paint(const layout::Pages& pages, Tagging tagging, const dom::Document& document, const css::StyledDocument& styled, const Tools& tools) {
    Painting painting{document, styled, tools, tagging, canvas_node(document, styled)};
    PagePainter painter(painting, painting.canvas);
    DisplayDocument display;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) display.pages.push_back(painter.paint(pages.pages[i], static_cast<int>(i)));
    display.outline = outline_of(pages, tagging);
    for (const auto& [id, anchor] : pages.anchors) {
        display.destinations[id] = {anchor.page, {anchor.position.x.to_px(), anchor.position.y.to_px()}};
    }
    display.structure = std::move(tagging.structure);
    return display;
}

}  // namespace bilan::print::paint
