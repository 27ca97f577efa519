#include "print/paint/svg_painter.hpp"

#include <algorithm>
#include <utility>

#include "print/css/url.hpp"
#include "print/layout/box_tree.hpp"
#include "print/paint/images.hpp"
#include "print/paint/svg_paint_servers.hpp"
#include "print/paint/svg_shapes.hpp"
#include "print/paint/svg_text.hpp"
#include "print/paint/svg_values.hpp"

namespace bilan::print::paint {
namespace {

using SvgPaint = css::ComputedStyle::SvgPaint;

constexpr int deepest_use = 16;  // use inside use, pattern inside pattern: a cycle ends here

bool is_container(const dom::Node& node) { return node.tag == "g" || node.tag == "a" || node.tag == "switch"; }

Matrix own_transform(const dom::Node& node) { return parse_transform(node.attribute_or("transform", "")); }

class SvgPainter {
public:
    SvgPainter(Canvas& canvas, const SvgSource& source, const Tools& tools, int depth = 0)
        : canvas_(canvas), source_(source), tools_(tools), depth_(depth) {}

    // The outermost svg element. An image file without a view box scales by its lengths, as if they were one that fills.
    void root(const dom::Node& node, const Area& area) {
        const auto own = source_.url.empty() || view_box(node) ? std::nullopt : lengths_of(node);
        if (own) viewport(node, area, *own, "none");
        else viewport(node, area);
    }

    // An svg or symbol element into an area of the current space.
    void viewport(const dom::Node& node, const Area& area) {
        viewport(node, area, view_box(node), node.attribute_or("preserveAspectRatio", ""));
    }

private:
    void viewport(const dom::Node& node, const Area& area, const std::optional<Area>& box, std::string_view fit) {
        if (area.empty()) return;
        const Matrix matrix = box ? view_box_matrix(*box, fit, area) : translation(area.x, area.y);
        const Pushed clip(canvas_, PushClip{rectangle(area), false});
        const Pushed pushed(canvas_, PushTransform{matrix});
        const Area outside = std::exchange(viewport_, box.value_or(Area{0, 0, area.width, area.height}));
        children(node);
        viewport_ = outside;
    }

    static std::optional<Area> lengths_of(const dom::Node& svg) {
        const layout::NaturalSize size = layout::svg_natural_size(svg);
        const bool both = size.width && size.height && size.width->raw() > 0 && size.height->raw() > 0;
        return both ? std::optional(Area{0, 0, size.width->to_px(), size.height->to_px()}) : std::nullopt;
    }

    void children(const dom::Node& node) {
        for (const dom::Node* child : node.children) {
            if (child->is_element() && child->ns == dom::Namespace::Svg) element(*child);
        }
    }

    void element(const dom::Node& node) {
        const css::StyleRef style = source_.styled.style(node);
        if (style->display.outer == css::OuterDisplay::None) return;
        if ((depth_ > 0 || source_.depth > 0) && !tools_.copies.take()) return;
        std::vector<Pushed> pushed;
        if (const Matrix matrix = own_transform(node); !is_identity(matrix)) pushed.emplace_back(canvas_, PushTransform{matrix});
        push_clip(*style, node, pushed);
        const bool group = style->opacity < 1 && node.tag != "text" && !is_single_paint(node, *style);
        if (group) pushed.emplace_back(canvas_, PushGroup{style->opacity});
        draw(node, *style, group ? 1 : style->opacity);
        while (!pushed.empty()) pushed.pop_back();
    }

    // One fill or one stroke fades by its own alpha, without a group.
    static bool is_single_paint(const dom::Node& node, const css::ComputedStyle& style) {
        const bool shape = !is_container(node) && node.tag != "svg" && node.tag != "use" && node.tag != "image";
        return shape && (style.fill.kind == SvgPaint::Kind::None || style.stroke.kind == SvgPaint::Kind::None);
    }

    void draw(const dom::Node& node, const css::ComputedStyle& style, double opacity) {
        if (is_container(node)) return children(node);
        if (node.tag == "svg") return viewport(node, area_of(node));
        if (node.tag == "use") return use(node);
        if (node.tag == "image") return image(node);
        if (node.tag == "text") return paint_svg_text(canvas_, node, viewport_, source_.styled, tools_);
        if (style.visibility != css::Visibility::Visible) return;
        if (auto path = shape_path(node, viewport_)) shape(std::move(*path), style, opacity);
    }

    Area area_of(const dom::Node& node) const {
        return {length_attribute(node, "x", viewport_.width).value_or(0), length_attribute(node, "y", viewport_.height).value_or(0),
                length_attribute(node, "width", viewport_.width).value_or(viewport_.width),
                length_attribute(node, "height", viewport_.height).value_or(viewport_.height)};
    }

    void shape(Path path, const css::ComputedStyle& style, double opacity) {
        if (path.verbs.empty()) return;
        const Area bounds = bounds_of(path);
        if (const auto fill = fill_of(style.fill, bounds, style.fill_opacity * opacity)) {
            canvas_.add(FillPath{path, *fill, style.fill_even_odd});
        }
        if (style.stroke_width <= 0) return;
        if (const auto stroke = fill_of(style.stroke, bounds, style.stroke_opacity * opacity)) {
            canvas_.stroke(std::move(path), *stroke, pen_of(style));
        }
    }

    std::optional<Fill> fill_of(const SvgPaint& paint, const Area& bounds, double opacity) const {
        switch (paint.kind) {
            case SvgPaint::Kind::None: return std::nullopt;
            case SvgPaint::Kind::Solid: break;
            case SvgPaint::Kind::Url:
                if (const dom::Node* server = source_.document.element_by_id(without_hash(paint.url))) return served(*server, {bounds, viewport_, opacity});
                if (css::is_transparent(paint.color)) return std::nullopt;
                break;  // the colour that stands behind the URL
        }
        return Fill(faded(paint.color, opacity));
    }

    std::optional<Fill> served(const dom::Node& server, const PaintedShape& shape) const {
        if (auto gradient = gradient_server(source_.document, source_.styled, server, shape)) return Fill(std::move(*gradient));
        auto cell = pattern_server(source_.document, server, shape);
        if (!cell || depth_ >= deepest_use) return std::nullopt;
        auto items = std::make_shared<std::vector<Item>>();
        Canvas canvas(*items);
        SvgPainter(canvas, source_, tools_, depth_ + 1).cell(*cell, shape.opacity);
        if (items->empty()) return std::nullopt;
        cell->tiling.items = std::move(items);
        return Fill(std::move(cell->tiling));
    }

    // What stands in a pattern's cell.
    void cell(const PatternCell& cell, double opacity) {
        viewport_ = cell.viewport;
        std::vector<Pushed> pushed;
        if (opacity < 1) pushed.emplace_back(canvas_, PushGroup{opacity});
        if (!is_identity(cell.to_cell)) pushed.emplace_back(canvas_, PushTransform{cell.to_cell});
        children(*cell.content);
        while (!pushed.empty()) pushed.pop_back();
    }

    static StrokeStyle pen_of(const css::ComputedStyle& style) {
        StrokeStyle pen{style.stroke_width, style.stroke_cap, style.stroke_join, std::max(1.0, style.stroke_miter), style.stroke_dash, style.stroke_dash_offset};
        if (pen.dash.size() % 2 == 1) pen.dash.insert(pen.dash.end(), style.stroke_dash.begin(), style.stroke_dash.end());
        const bool any = std::any_of(pen.dash.begin(), pen.dash.end(), [](double length) { return length > 0; });
        if (!any) pen.dash.clear();
        return pen;
    }

    void use(const dom::Node& node) {
        const dom::Node* target = source_.document.element_by_id(local_reference(node));
        if (target == nullptr || target->ns != dom::Namespace::Svg || depth_ >= deepest_use) return;
        ++depth_;
        const Area area = area_of(node);
        if (target->tag == "symbol" || target->tag == "svg") {
            viewport(*target, area);
        } else {
            const Pushed moved(canvas_, PushTransform{translation(area.x, area.y)});
            element(*target);
        }
        --depth_;
    }

    void image(const dom::Node& node) {
        const std::string* href = node.attribute("href");
        if (href == nullptr) href = node.attribute("xlink:href");
        if (href == nullptr) return;
        const std::string url = address_of(*href);
        const auto natural = tools_.pictures.natural_size ? tools_.pictures.natural_size(url) : std::nullopt;
        const Area area = area_of(node);
        if (!natural || area.empty()) return;
        const double ratio = natural->ratio > 0 ? natural->ratio : area.width / area.height;
        const Matrix m = view_box_matrix({0, 0, ratio, 1}, node.attribute_or("preserveAspectRatio", ""), area);
        const Pushed clip(canvas_, PushClip{rectangle(area), false});
        paint_picture(canvas_, url, {m.e, m.f, ratio * m.a, m.d}, tools_, source_.depth + 1);
    }

    std::string address_of(const std::string& href) const {
        if (!source_.url.empty()) return css::resolve_url(source_.url, href);
        return tools_.pictures.resolve ? tools_.pictures.resolve(href) : href;
    }

    // clip-path="url(#id)": the shapes below the clipPath element, together.
    void push_clip(const css::ComputedStyle& style, const dom::Node& clipped, std::vector<Pushed>& pushed) {
        if (style.clip_path.empty()) return;
        const dom::Node* clip = source_.document.element_by_id(without_hash(style.clip_path));
        if (clip == nullptr || !clip->is_svg("clipPath")) return;
        Matrix to_user = own_transform(*clip);
        if (clip->attribute_or("clipPathUnits", "") == "objectBoundingBox") {
            const Area bounds = bounds_of(shape_path(clipped, viewport_).value_or(Path{}));
            to_user = concatenate(to_user, {bounds.width, 0, 0, bounds.height, bounds.x, bounds.y});
        }
        Path path;
        bool even_odd = false;
        for (const dom::Node* child : clip->children) {
            if (!child->is_element()) continue;
            const dom::Node* shape = child->tag == "use" ? source_.document.element_by_id(local_reference(*child)) : child;
            if (shape == nullptr) continue;
            auto part = shape_path(*shape, viewport_);
            if (!part) continue;
            const Matrix matrix = concatenate(own_transform(*shape), to_user);
            for (Point& point : part->points) point = apply(matrix, point);
            append(path, *part);
            even_odd = even_odd || source_.styled.style(*shape)->clip_even_odd;
        }
        pushed.emplace_back(canvas_, PushClip{std::move(path), even_odd});
    }

    Canvas& canvas_;
    const SvgSource& source_;
    const Tools& tools_;
    Area viewport_;
    int depth_ = 0;    // of use and pattern
};

}  // namespace

void paint_svg(Canvas& canvas, const dom::Node& svg, const Area& area, const SvgSource& source, const Tools& tools) {
    SvgPainter(canvas, source, tools).root(svg, area);
}

}  // namespace bilan::print::paint
