#include "print/paint/lines.hpp"

#include <algorithm>
#include <cmath>

namespace bilan::print::paint {
namespace {

using layout::Box;
using layout::BoxKind;

enum class Line { Under, Over, Through };

// A decoration belongs to the element that asks for it and runs below all its text, in its colour and thickness.
struct Decoration {
    Line line = Line::Under;
    const css::ComputedStyle* style = nullptr;
};

// Decorations reach into descendants, but not into boxes that are laid out apart (section 2.1).
bool stops_decoration(const Box& box) {
    return box.kind == BoxKind::AtomicInline || box.style->float_ != css::Float::None ||
           box.style->position == css::Position::Absolute || box.style->position == css::Position::Fixed;
}

std::vector<Decoration> decorations_of(const Box& text) {
    std::vector<Decoration> result;
    for (const Box* box = text.parent; box != nullptr; box = box->parent) {
        const css::ComputedStyle& style = *box->style;
        if (style.underline) result.push_back({Line::Under, &style});
        if (style.overline) result.push_back({Line::Over, &style});
        if (style.line_through) result.push_back({Line::Through, &style});
        if (stops_decoration(*box)) break;
    }
    return result;
}

struct Stroke {
    double y = 0;          // of its middle, down from the baseline
    double thickness = 1;
};

Stroke stroke_of(const Decoration& decoration, const layout::GlyphRun& run) {
    const fonts::Metrics& metrics = run.face->metrics();
    const double size = run.font_size.to_px();
    const auto px = [&](int units) { return units * size / metrics.units_per_em; };
    Stroke stroke;
    const int own = decoration.line == Line::Through ? metrics.strikeout_thickness : metrics.underline_thickness;
    stroke.thickness = decoration.style->decoration_thickness ? decoration.style->decoration_thickness->to_px() : px(own);
    if (stroke.thickness <= 0) stroke.thickness = size / 18;
    switch (decoration.line) {
        case Line::Under:
            stroke.y = decoration.style->underline_offset ? decoration.style->underline_offset->to_px() + stroke.thickness / 2
                                                          : -px(metrics.underline_position) + stroke.thickness / 2;
            break;
        case Line::Over: stroke.y = -px(metrics.ascent) + stroke.thickness / 2; break;
        case Line::Through: stroke.y = -px(metrics.strikeout_position) + stroke.thickness / 2; break;
    }
    return stroke;
}

Path wave(double x, double y, double width, double thickness) {
    constexpr double most = 1000;  // half waves of one line: finer ones are a bar
    const double half = std::max(2 * thickness, width / most);
    Path path;
    move_to(path, {x, y});
    double side = 1;
    for (double at = 0; at < width; at += half, side = -side) {
        const double step = std::min(half, width - at), peak = y + side * 1.5 * thickness;
        cubic_to(path, {x + at + step / 3, peak}, {x + at + 2 * step / 3, peak}, {x + at + step, y});
    }
    return path;
}

void draw(Canvas& canvas, const Decoration& decoration, const layout::GlyphRun& run, Point start, double width) {
    const Stroke stroke = stroke_of(decoration, run);
    const css::Color color = decoration.style->decoration_color.value_or(decoration.style->color);
    const double y = start.y + stroke.y, t = stroke.thickness;
    const auto bar = [&](double middle) { canvas.fill(rectangle({start.x, middle - t / 2, width, t}), color); };
    const auto dashes = [&](int cap, std::vector<double> pattern) {
        Path path;
        move_to(path, {start.x, y});
        line_to(path, {start.x + width, y});
        canvas.stroke(std::move(path), color, {t, cap, 0, 4, std::move(pattern), 0});
    };
    switch (decoration.style->decoration_style) {
        case css::DecorationStyle::Solid: return bar(y);
        case css::DecorationStyle::Double: bar(y); return bar(y + 2 * t);
        case css::DecorationStyle::Dotted: return dashes(1, {0, 2 * t});
        case css::DecorationStyle::Dashed: return dashes(0, {3 * t, 2 * t});
        case css::DecorationStyle::Wavy: return canvas.stroke(wave(start.x, y, width, t), color, {t, 0, 1, 4, {}, 0});
    }
}

}  // namespace

void paint_text(Canvas& canvas, const layout::FragmentRef& fragment, Point origin, int leaf) {
    if (fragment->runs.empty()) return;
    const css::ComputedStyle& style = *fragment->box->style;
    const Point start{origin.x, origin.y + fragment->baseline.to_px()};
    const double width = fragment->size.width.to_px();
    const auto decorations = decorations_of(*fragment->box);
    const auto draw_lines = [&](bool through) {
        const Marked artifacts(canvas, artifact);
        for (const Decoration& decoration : decorations) {
            if ((decoration.line == Line::Through) == through) draw(canvas, decoration, fragment->runs.front(), start, width);
        }
    };
    draw_lines(false);
    {
        const Marked marked(canvas, leaf);
        for (const layout::GlyphRun& run : fragment->runs) {
            canvas.add(ShowGlyphs{GlyphRunRef(fragment, &run), start, style.color});
        }
    }
    draw_lines(true);
}

}  // namespace bilan::print::paint
