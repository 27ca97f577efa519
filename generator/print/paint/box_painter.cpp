#include "print/paint/box_painter.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "print/paint/borders.hpp"

namespace bilan::print::paint {
namespace {

using layout::BoxKind;
using layout::Fragment;

double steady(double value) { return std::round(value * 1e9) / 1e9; }

double resolved(const css::LengthPercentage& value, double basis) { return value.resolve(LayoutUnit::from_px(basis)).to_px(); }

bool is_table_part(BoxKind kind) {
    return kind == BoxKind::TableGrid || kind == BoxKind::TableRowGroup || kind == BoxKind::TableRow || kind == BoxKind::TableCell;
}

// Collapsed borders belong to the grid, which draws them as edges; groups and rows have none of their own at all.
bool draws_borders(const Fragment& fragment) {
    const BoxKind kind = fragment.box->kind;
    if (kind == BoxKind::TableRowGroup || kind == BoxKind::TableRow) return false;
    return !(is_table_part(kind) && fragment.box->style->border_collapse == css::BorderCollapse::Collapse);
}

// Corners stay round only where the box begins and ends; a break cuts straight, unless the decoration is cloned.
void cut_broken_corners(Radii& radii, const Fragment& fragment) {
    if (fragment.box->style->decoration_break == css::DecorationBreak::Clone) return;
    const bool across = fragment.box->kind == BoxKind::Inline;
    auto& [top_left, top_right, bottom_right, bottom_left] = radii.corners;
    if (!fragment.starts_box) top_left = (across ? bottom_left : top_right) = {};
    if (!fragment.ends_box) bottom_right = (across ? top_right : bottom_left) = {};
}

bool hides_when_empty(const Fragment& fragment) {
    const css::ComputedStyle& style = *fragment.box->style;
    return fragment.box->kind == BoxKind::TableCell && style.empty_cells == css::EmptyCells::Hide &&
           style.border_collapse == css::BorderCollapse::Separate && fragment.children.empty();
}

}  // namespace

Radii resolved_radii(const std::array<css::CornerRadius, 4>& radius, const Area& area) {
    Radii radii;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point corner{resolved(radius[i].horizontal, area.width), resolved(radius[i].vertical, area.height)};
        radii.corners[i] = corner.x > 0 && corner.y > 0 ? corner : Point{};
    }
    const auto& c = radii.corners;
    double fit = 1;
    const auto limit = [&fit](double side, double sum) {
        if (sum > side && sum > 0) fit = std::min(fit, side / sum);
    };
    limit(area.width, c[0].x + c[1].x);
    limit(area.width, c[3].x + c[2].x);
    limit(area.height, c[0].y + c[3].y);
    limit(area.height, c[1].y + c[2].y);
    if (fit < 1) {
        for (Point& corner : radii.corners) corner = {corner.x * fit, corner.y * fit};
    }
    return radii;
}

RoundedArea border_box(const Fragment& fragment, Point origin) {
    const Area area{origin.x, origin.y, fragment.size.width.to_px(), fragment.size.height.to_px()};
    RoundedArea box{area, resolved_radii(fragment.box->style->radius, area)};
    cut_broken_corners(box.radii, fragment);
    return box;
}

RoundedArea padding_box(const Fragment& fragment, Point origin) { return shrunk(border_box(fragment, origin), edges_of(fragment.border)); }

void paint_box(Canvas& canvas, const Fragment& fragment, Point origin, const Tools& tools) {
    const css::ComputedStyle& style = *fragment.box->style;
    if (style.visibility != css::Visibility::Visible || hides_when_empty(fragment)) return;
    const bool borders = draws_borders(fragment);
    if (!borders && !has_background(style) && style.box_shadow.empty()) return;
    const RoundedArea box = border_box(fragment, origin);
    const Edges widths = edges_of(fragment.border);
    paint_shadows(canvas, box, widths, style.box_shadow, false);
    paint_background(canvas, style, {box, widths, edges_of(fragment.padding)}, tools);
    paint_shadows(canvas, box, widths, style.box_shadow, true);
    if (borders) paint_borders(canvas, box, widths, style.border);
}

void paint_box_outline(Canvas& canvas, const Fragment& fragment, Point origin) {
    const css::ComputedStyle& style = *fragment.box->style;
    if (style.visibility != css::Visibility::Visible || style.outline.width <= LayoutUnit{}) return;
    paint_outline(canvas, border_box(fragment, origin), style.outline, style.outline_offset.to_px());
}

Matrix transform_of(const css::ComputedStyle& style, const Area& box) {
    const Point origin{box.x + resolved(style.transform_origin_x, box.width), box.y + resolved(style.transform_origin_y, box.height)};
    Matrix result = translation(-origin.x, -origin.y);
    for (auto step = style.transform.rbegin(); step != style.transform.rend(); ++step) {
        const auto& n = step->numbers;
        const double angle = n[0] * std::numbers::pi / 180;
        Matrix m;
        switch (step->kind) {
            case css::Transform::Kind::Translate: m = translation(resolved(step->x, box.width), resolved(step->y, box.height)); break;
            case css::Transform::Kind::Scale: m = {n[0], 0, 0, n[1], 0, 0}; break;
            case css::Transform::Kind::Rotate: {
                const double cos = steady(std::cos(angle)), sin = steady(std::sin(angle));
                m = {cos, sin, -sin, cos, 0, 0};
                break;
            }
            case css::Transform::Kind::SkewX: m = {1, 0, steady(std::tan(angle)), 1, 0, 0}; break;
            case css::Transform::Kind::SkewY: m = {1, steady(std::tan(angle)), 0, 1, 0, 0}; break;
            case css::Transform::Kind::Matrix: m = {n[0], n[1], n[2], n[3], n[4], n[5]}; break;
        }
        result = concatenate(result, m);
    }
    return concatenate(result, translation(origin.x, origin.y));
}

}  // namespace bilan::print::paint
