#include "print/paint/images.hpp"

#include <algorithm>

#include "print/paint/svg_painter.hpp"

namespace bilan::print::paint {
namespace {

constexpr int deepest_image = 8;  // an image file that shows itself ends here

// The default sizing algorithm (CSS Images 3, section 5.3): one length makes the other by the ratio; a picture with a ratio
// alone is contained in its box.
Point own_size(const layout::NaturalSize& natural, Point contained) {
    const double ratio = natural.ratio;
    if (natural.width && natural.height) return {natural.width->to_px(), natural.height->to_px()};
    if (natural.width) return {natural.width->to_px(), ratio > 0 ? natural.width->to_px() / ratio : contained.y};
    if (natural.height) return {ratio > 0 ? natural.height->to_px() * ratio : contained.x, natural.height->to_px()};
    return contained;
}

// Object-fit (CSS Images 3, section 5.5): the size at which the picture is drawn.
Point fitted_size(const layout::NaturalSize& natural, css::ObjectFit fit, const Area& box) {
    const double ratio = natural.ratio > 0 ? natural.ratio : box.height > 0 ? box.width / box.height : 1;
    const double wide = std::min(box.width, box.height * ratio);
    const Point contained{wide, wide / ratio};
    const Point own = own_size(natural, contained);
    switch (fit) {
        case css::ObjectFit::Fill: return {box.width, box.height};
        case css::ObjectFit::Contain: return contained;
        case css::ObjectFit::Cover: {
            const double width = std::max(box.width, box.height * ratio);
            return {width, width / ratio};
        }
        case css::ObjectFit::None: return own;
        case css::ObjectFit::ScaleDown: return own.x <= contained.x ? own : contained;
    }
    return contained;
}

Area placed(const css::ComputedStyle& style, const Area& box, Point size) {
    const double x = style.object_position_x.resolve(LayoutUnit::from_px(box.width - size.x)).to_px();
    const double y = style.object_position_y.resolve(LayoutUnit::from_px(box.height - size.y)).to_px();
    return {box.x + x, box.y + y, size.x, size.y};
}

bool inside(const Area& inner, const Area& outer) {
    constexpr double slack = 0.01;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

}  // namespace

void paint_picture(Canvas& canvas, const std::string& url, const Area& area, const Tools& tools, int depth) {
    if (area.empty() || depth > deepest_image) return;
    if (const SvgPicture* svg = tools.pictures.svg ? tools.pictures.svg(url) : nullptr) {
        if (svg->svg != nullptr) paint_svg(canvas, *svg->svg, area, {*svg->document, *svg->styled, svg->url, depth}, tools);
        return;
    }
    canvas.add(ShowImage{url, {area.width, 0, 0, area.height, area.x, area.y}});
}

void paint_replaced(Canvas& canvas, const layout::ReplacedContent& replaced, const css::ComputedStyle& style,
                    const RoundedArea& content, const css::StyledDocument& styled, const dom::Document& document, const Tools& tools) {
    if (content.area.empty() || replaced.missing) return;
    if (replaced.kind == layout::ReplacedContent::Kind::Svg) {
        const Pushed clip(canvas, PushClip{rounded_rectangle(content), false});
        paint_svg(canvas, *replaced.svg, content.area, {document, styled, {}, 0}, tools);
        return;
    }
    const Area drawn = placed(style, content.area, fitted_size(replaced.natural, style.object_fit, content.area));
    if (content.radii.all_zero() && inside(drawn, content.area)) return paint_picture(canvas, replaced.url, drawn, tools);
    const Pushed clip(canvas, PushClip{rounded_rectangle(content), false});
    paint_picture(canvas, replaced.url, drawn, tools);
}

}  // namespace bilan::print::paint
