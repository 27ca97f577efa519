#include "print/paint/borders.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bilan::print::paint {
namespace {

using css::LineStyle;

constexpr double far_away = 1e5;  // beyond any page: the outside of an outer shadow's clip

struct Side {
    double width = 0;
    const css::BorderSide* style = nullptr;
    bool dark_in_relief = false;  // top and left of an inset border
    bool visible() const { return width > 0 && style->style != LineStyle::None && style->style != LineStyle::Hidden && !css::is_transparent(style->color); }
};

css::Color shaded(const css::Color& color, double factor) {
    css::Color result = color;
    if (auto* rgb = std::get_if<css::Rgba>(&result)) {
        rgb->red *= factor;
        rgb->green *= factor;
        rgb->blue *= factor;
    } else {
        auto& ink = std::get<css::Cmyk>(result);
        ink.black = 1 - (1 - ink.black) * factor;
    }
    return result;
}

constexpr double relief_shade = 0.6;  // of the colour's light, on the sides away from it

Edges scaled(const Edges& widths, double part) { return {widths.top * part, widths.right * part, widths.bottom * part, widths.left * part}; }

// The band between two parts of the border's width: 0 is the outer edge, 1 the inner.
Path band(const RoundedArea& box, const Edges& widths, double from, double to) {
    Path path = rounded_rectangle(shrunk(box, scaled(widths, from)));
    append(path, rounded_rectangle(shrunk(box, scaled(widths, to))));
    return path;
}

// Where a side reaches: mitred at the corners, as far as the padding box.
Path side_region(const Area& o, const Edges& w, std::size_t side) {
    const Area i = shrunk(o, w);
    switch (side) {
        case 0: return polygon({{o.x, o.y}, {o.right(), o.y}, {i.right(), i.y}, {i.x, i.y}});
        case 1: return polygon({{o.right(), o.y}, {o.right(), o.bottom()}, {i.right(), i.bottom()}, {i.right(), i.y}});
        case 2: return polygon({{o.right(), o.bottom()}, {o.x, o.bottom()}, {i.x, i.bottom()}, {i.right(), i.bottom()}});
        default: return polygon({{o.x, o.bottom()}, {o.x, o.y}, {i.x, i.y}, {i.x, i.bottom()}});
    }
}

Area side_strip(const Area& o, const Edges& w, std::size_t side) {
    switch (side) {
        case 0: return {o.x, o.y, o.width, w.top};
        case 1: return {o.right() - w.right, o.y, w.right, o.height};
        case 2: return {o.x, o.bottom() - w.bottom, o.width, w.bottom};
        default: return {o.x, o.y, w.left, o.height};
    }
}

// With round corners a side's band curves beyond its mitred strip: the region reaches to the middle of the box.
Path curved_region(const Area& o, const Edges& w, const Radii& radii, std::size_t side) {
    Edges reach = w;
    for (const Point corner : radii.corners) {
        reach.top = std::max(reach.top, corner.y);
        reach.bottom = std::max(reach.bottom, corner.y);
        reach.left = std::max(reach.left, corner.x);
        reach.right = std::max(reach.right, corner.x);
    }
    // Keep the mitre's slope where both widths say one, else halve the corner.
    reach.top = std::min(reach.top, o.height / 2);
    reach.bottom = std::min(reach.bottom, o.height / 2);
    reach.left = std::min(reach.left, o.width / 2);
    reach.right = std::min(reach.right, o.width / 2);
    return side_region(o, reach, side);
}

// Dashes of three widths, gaps of about two, so that both ends have a dash; dots at twice their width.
StrokeStyle pen_for(double length, double width, LineStyle style) {
    StrokeStyle pen;
    pen.width = width;
    if (style == LineStyle::Dotted) {
        const double count = std::max(1.0, std::round(length / (2 * width)));
        pen.cap = 1;
        pen.dash = {0, length / count};
    } else {
        const double count = std::max(1.0, std::round((length + 2 * width) / (5 * width)));
        const double gap = count > 1 ? (length - 3 * width * count) / (count - 1) : 0;
        if (gap > 0) pen.dash = {3 * width, gap};
    }
    return pen;
}

std::array<Point, 2> middle_of_side(const Area& o, const Edges& w, std::size_t side) {
    switch (side) {
        case 0: return {{{o.x, o.y + w.top / 2}, {o.right(), o.y + w.top / 2}}};
        case 1: return {{{o.right() - w.right / 2, o.y}, {o.right() - w.right / 2, o.bottom()}}};
        case 2: return {{{o.x, o.bottom() - w.bottom / 2}, {o.right(), o.bottom() - w.bottom / 2}}};
        default: return {{{o.x + w.left / 2, o.y}, {o.x + w.left / 2, o.bottom()}}};
    }
}

void stroke_line(Canvas& canvas, Point from, Point to, double width, const css::BorderSide& side) {
    Path path;
    move_to(path, from);
    line_to(path, to);
    canvas.stroke(std::move(path), side.color, pen_for(std::hypot(to.x - from.x, to.y - from.y), width, side.style));
}

bool is_broken_line(LineStyle style) { return style == LineStyle::Dashed || style == LineStyle::Dotted; }

class BorderPainter {
public:
    BorderPainter(Canvas& canvas, const RoundedArea& box, const Edges& widths, const css::FourSides<css::BorderSide>& sides)
        : canvas_(canvas), box_(box), widths_(widths),
          sides_{{{widths.top, &sides.top, true}, {widths.right, &sides.right, false}, {widths.bottom, &sides.bottom, false}, {widths.left, &sides.left, true}}} {}

    void paint() {
        if (paint_alike()) return;
        for (std::size_t i = 0; i < 4; ++i) {
            if (sides_[i].visible()) paint_side(i);
        }
    }

private:
    // All sides that show are one colour of one unbroken style: one shape, without seams at the corners.
    bool paint_alike() {
        const Side* first = nullptr;
        bool narrow_side = false;
        for (const Side& side : sides_) {
            if (!side.visible()) {
                narrow_side = narrow_side || side.width > 0;
                continue;
            }
            if (first == nullptr) first = &side;
            if (side.style->style != first->style->style || !(side.style->color == first->style->color)) return false;
        }
        if (first == nullptr) return true;
        if (narrow_side) return false;
        const LineStyle style = first->style->style;
        if (style == LineStyle::Solid) {
            paint_solid(first->style->color);
            return true;
        }
        if (!has_all_sides()) return false;
        if (style == LineStyle::Double) {
            canvas_.fill_even_odd(band(box_, widths_, 0, 1.0 / 3), first->style->color);
            canvas_.fill_even_odd(band(box_, widths_, 2.0 / 3, 1), first->style->color);
            return true;
        }
        if (is_broken_line(style) && !box_.radii.all_zero() && all_as_wide()) return paint_round_broken(*first);
        return false;
    }

    bool has_all_sides() const { return widths_.top > 0 && widths_.right > 0 && widths_.bottom > 0 && widths_.left > 0; }

    // Where a side has no width the band's two edges coincide, and renderers show that as a hairline: only the sides
    // that are there are filled.
    void paint_solid(const css::Color& color) {
        if (has_all_sides()) return canvas_.fill_even_odd(band(box_, widths_, 0, 1), color);
        Path there;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!sides_[i].visible()) continue;
            append(there, box_.radii.all_zero() ? rectangle(side_strip(box_.area, widths_, i)) : curved_region(box_.area, widths_, box_.radii, i));
        }
        if (box_.radii.all_zero()) return canvas_.fill(std::move(there), color);
        const Pushed clip(canvas_, PushClip{std::move(there), false});
        canvas_.fill_even_odd(band(box_, widths_, 0, 1), color);
    }

    bool all_as_wide() const {
        return widths_.top == widths_.right && widths_.top == widths_.bottom && widths_.top == widths_.left;
    }

    bool paint_round_broken(const Side& side) {
        const Path middle = rounded_rectangle(shrunk(box_, scaled(widths_, 0.5)));
        const double around = 2 * (box_.area.width + box_.area.height);
        canvas_.stroke(middle, side.style->color, pen_for(around, side.width, side.style->style));
        return true;
    }

    void paint_side(std::size_t index) {
        const Side& side = sides_[index];
        const bool square = box_.radii.all_zero();
        if (square && side.style->style == LineStyle::Solid) {
            canvas_.fill(side_region(box_.area, widths_, index), side.style->color);
            return;
        }
        const Pushed clip(canvas_, PushClip{square ? side_region(box_.area, widths_, index) : curved_region(box_.area, widths_, box_.radii, index), false});
        paint_in_region(side, index);
    }

    void paint_in_region(const Side& side, std::size_t index) {
        const css::Color& color = side.style->color;
        const css::Color dark = shaded(color, relief_shade);
        const auto ring = [&](double from, double to, const css::Color& ink) { canvas_.fill_even_odd(band(box_, widths_, from, to), ink); };
        switch (side.style->style) {
            case LineStyle::None:
            case LineStyle::Hidden: return;
            case LineStyle::Solid: return ring(0, 1, color);
            case LineStyle::Double: ring(0, 1.0 / 3, color); return ring(2.0 / 3, 1, color);
            case LineStyle::Inset: return ring(0, 1, side.dark_in_relief ? dark : color);
            case LineStyle::Outset: return ring(0, 1, side.dark_in_relief ? color : dark);
            case LineStyle::Groove: ring(0, 0.5, side.dark_in_relief ? dark : color); return ring(0.5, 1, side.dark_in_relief ? color : dark);
            case LineStyle::Ridge: ring(0, 0.5, side.dark_in_relief ? color : dark); return ring(0.5, 1, side.dark_in_relief ? dark : color);
            case LineStyle::Dashed:
            case LineStyle::Dotted: {
                const auto [from, to] = middle_of_side(box_.area, widths_, index);
                return stroke_line(canvas_, from, to, side.width, *side.style);
            }
        }
    }

    Canvas& canvas_;
    const RoundedArea& box_;
    const Edges& widths_;
    std::array<Side, 4> sides_;
};

RoundedArea grown(const RoundedArea& box, double by) {
    RoundedArea result{{box.area.x - by, box.area.y - by, std::max(0.0, box.area.width + 2 * by), std::max(0.0, box.area.height + 2 * by)}, box.radii};
    for (Point& corner : result.radii.corners) {
        if (corner.x > 0 && corner.y > 0) corner = {std::max(0.0, corner.x + by), std::max(0.0, corner.y + by)};
    }
    return result;
}

RoundedArea moved(RoundedArea box, double x, double y) {
    box.area.x += x;
    box.area.y += y;
    return box;
}

void paint_outer_shadow(Canvas& canvas, const RoundedArea& box, const css::Shadow& shadow) {
    Path outside = rectangle({box.area.x - far_away, box.area.y - far_away, box.area.width + 2 * far_away, box.area.height + 2 * far_away});
    append(outside, rounded_rectangle(box));
    const Pushed clip(canvas, PushClip{std::move(outside), true});
    canvas.fill(rounded_rectangle(moved(grown(box, shadow.spread.to_px()), shadow.x.to_px(), shadow.y.to_px())), shadow.color);
}

void paint_inset_shadow(Canvas& canvas, const RoundedArea& padding_box, const css::Shadow& shadow) {
    const Pushed clip(canvas, PushClip{rounded_rectangle(padding_box), false});
    const Area& a = padding_box.area;
    Path frame = rectangle({a.x - far_away, a.y - far_away, a.width + 2 * far_away, a.height + 2 * far_away});
    append(frame, rounded_rectangle(moved(grown(padding_box, -shadow.spread.to_px()), shadow.x.to_px(), shadow.y.to_px())));
    canvas.fill_even_odd(std::move(frame), shadow.color);
}

}  // namespace

void paint_borders(Canvas& canvas, const RoundedArea& border_box, const Edges& widths, const css::FourSides<css::BorderSide>& sides) {
    if (widths.top <= 0 && widths.right <= 0 && widths.bottom <= 0 && widths.left <= 0) return;
    BorderPainter(canvas, border_box, widths, sides).paint();
}

void paint_outline(Canvas& canvas, const RoundedArea& border_box, const css::BorderSide& outline, double offset) {
    const double width = outline.width.to_px();
    if (width <= 0) return;
    paint_borders(canvas, grown(border_box, offset + width), {width, width, width, width}, {outline, outline, outline, outline});
}

void paint_shadows(Canvas& canvas, const RoundedArea& border_box, const Edges& widths, const std::vector<css::Shadow>& shadows, bool inset) {
    for (auto shadow = shadows.rbegin(); shadow != shadows.rend(); ++shadow) {  // the first is on top
        if (shadow->inset != inset || css::is_transparent(shadow->color)) continue;
        if (inset) paint_inset_shadow(canvas, shrunk(border_box, widths), *shadow);
        else paint_outer_shadow(canvas, border_box, *shadow);
    }
}

void paint_edge(Canvas& canvas, Point from, Point to, const css::BorderSide& side) {
    const double width = side.width.to_px();
    if (width <= 0 || side.style == LineStyle::None || side.style == LineStyle::Hidden || css::is_transparent(side.color)) return;
    if (is_broken_line(side.style)) return stroke_line(canvas, from, to, width, side);
    const bool horizontal = from.y == to.y;
    const auto strip = [&](double begin, double end) {  // parts of the width, across the line
        const double a = (begin - 0.5) * width, b = (end - 0.5) * width;
        canvas.fill(horizontal ? rectangle({from.x, from.y + a, to.x - from.x, b - a}) : rectangle({from.x + a, from.y, b - a, to.y - from.y}), side.color);
    };
    if (side.style == LineStyle::Double && width >= 3) {
        strip(0, 1.0 / 3);
        strip(2.0 / 3, 1);
    } else {
        strip(0, 1);
    }
}

}  // namespace bilan::print::paint
