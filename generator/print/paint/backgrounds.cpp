#include "print/paint/backgrounds.hpp"

#include <algorithm>
#include <cmath>

#include "print/paint/gradients.hpp"
#include "print/paint/images.hpp"

namespace bilan::print::paint {
namespace {

constexpr double most_tiles = 20000;  // of one layer; a pattern finer than this is a mistake

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

double resolved(const css::LengthPercentage& value, double basis) { return value.resolve(LayoutUnit::from_px(basis)).to_px(); }

layout::NaturalSize natural_size(const css::Image& image, const Tools& tools) {
    const auto* url = std::get_if<css::ImageUrl>(&image);
    if (url == nullptr || !tools.pictures.natural_size) return {};
    return tools.pictures.natural_size(url->url).value_or(layout::NaturalSize{});
}

// Section 3.9: cover, contain, lengths, and auto from the image's own size or ratio.
Point tile_size(const css::BackgroundSize& size, const layout::NaturalSize& natural, const Area& origin) {
    const double ratio = natural.ratio;
    if (size.kind != css::BackgroundSize::Kind::Explicit) {
        if (ratio <= 0) return {origin.width, origin.height};
        const bool cover = size.kind == css::BackgroundSize::Kind::Cover;
        const double width = cover ? std::max(origin.width, origin.height * ratio) : std::min(origin.width, origin.height * ratio);
        return {width, width / ratio};
    }
    std::optional<double> width, height;
    if (size.width.is_length()) width = resolved(size.width.value, origin.width);
    if (size.height.is_length()) height = resolved(size.height.value, origin.height);
    if (!width && !height) {
        if (natural.width) width = natural.width->to_px();
        if (natural.height) height = natural.height->to_px();
        if (!width && !height && ratio > 0) width = std::min(origin.width, origin.height * ratio);
    }
    if (!width && height && ratio > 0) width = *height * ratio;
    if (!height && width && ratio > 0) height = *width / ratio;
    return {width.value_or(origin.width), height.value_or(origin.height)};
}

// One axis of the grid of tiles: the first one's place, the size, the distance, how many.
struct Axis {
    double first = 0, size = 0, step = 0, count = 1;
};

Axis axis_of(css::Repeat repeat, double offset, double size, double origin, double origin_size, double clip_from, double clip_to) {
    Axis axis{origin + offset, size, size, 1};
    if (repeat == css::Repeat::NoRepeat || size <= 0) return axis;
    if (repeat == css::Repeat::Round) {
        axis.size = axis.step = origin_size / std::max(1.0, std::round(origin_size / size));
        axis.first = origin;
    } else if (repeat == css::Repeat::Space) {
        const double fit = std::floor(origin_size / size + 1e-6);
        if (fit < 2) return axis;
        axis.step = size + (origin_size - fit * size) / (fit - 1);
        axis.first = origin;
    }
    const double back = std::ceil((axis.first - clip_from) / axis.step - 1e-6);
    axis.first -= back * axis.step;
    axis.count = std::max(1.0, std::ceil((clip_to - axis.first) / axis.step - 1e-6));
    return axis;
}

void paint_tile(Canvas& canvas, const css::Image& image, const Area& tile, const Tools& tools) {
    std::visit(Match{[](std::monostate) {},
                     [&](const css::ImageUrl& url) { paint_picture(canvas, url.url, tile, tools); },
                     [&](const css::LinearGradient& gradient) { canvas.fill(rectangle(tile), linear_gradient(gradient, tile)); },
                     [&](const css::RadialGradient& gradient) { canvas.fill(rectangle(tile), radial_gradient(gradient, tile)); }},
               image);
}

bool is_gradient(const css::Image& image) {
    return std::holds_alternative<css::LinearGradient>(image) || std::holds_alternative<css::RadialGradient>(image);
}

void paint_layer(Canvas& canvas, const css::BackgroundLayer& layer, const BackgroundBox& box, const Tools& tools) {
    if (std::holds_alternative<std::monostate>(layer.image)) return;
    const Area origin = box.area(layer.origin).area;
    const RoundedArea clip = box.area(layer.clip);
    if (origin.empty() || clip.area.empty()) return;
    const Point size = tile_size(layer.size, natural_size(layer.image, tools), origin);
    if (size.x <= 0 || size.y <= 0) return;
    const double x = resolved(layer.position_x, origin.width - size.x), y = resolved(layer.position_y, origin.height - size.y);
    const Axis across = axis_of(layer.repeat_x, x, size.x, origin.x, origin.width, clip.area.x, clip.area.right());
    const Axis down = axis_of(layer.repeat_y, y, size.y, origin.y, origin.height, clip.area.y, clip.area.bottom());
    if (across.count * down.count > most_tiles) return;

    const Area first{across.first, down.first, across.size, down.size};
    if (is_gradient(layer.image) && across.count == 1 && down.count == 1 && first == clip.area) {
        // The common case, a gradient over the whole box, is one fill of its shape.
        if (const auto* linear = std::get_if<css::LinearGradient>(&layer.image)) canvas.fill(rounded_rectangle(clip), linear_gradient(*linear, first));
        else canvas.fill(rounded_rectangle(clip), radial_gradient(std::get<css::RadialGradient>(layer.image), first));
        return;
    }
    const Pushed pushed(canvas, PushClip{rounded_rectangle(clip), false});
    for (int row = 0; row < down.count; ++row) {
        for (int column = 0; column < across.count; ++column) {
            paint_tile(canvas, layer.image, {across.first + column * across.step, down.first + row * down.step, across.size, down.size}, tools);
        }
    }
}

}  // namespace

RoundedArea BackgroundBox::area(css::BoxArea which) const {
    switch (which) {
        case css::BoxArea::BorderBox: return border_box;
        case css::BoxArea::PaddingBox: return shrunk(border_box, border);
        case css::BoxArea::ContentBox: return shrunk(shrunk(border_box, border), padding);
    }
    return border_box;
}

bool has_background(const css::ComputedStyle& style) {
    if (!css::is_transparent(style.background_color)) return true;
    return std::any_of(style.background.begin(), style.background.end(),
                       [](const auto& layer) { return !std::holds_alternative<std::monostate>(layer.image); });
}

void paint_background(Canvas& canvas, const css::ComputedStyle& style, const BackgroundBox& box, const Tools& tools) {
    if (box.border_box.area.empty()) return;
    if (!css::is_transparent(style.background_color)) {
        const auto clip = style.background.empty() ? css::BoxArea::BorderBox : style.background.back().clip;
        canvas.fill(rounded_rectangle(box.area(clip)), style.background_color);
    }
    for (auto layer = style.background.rbegin(); layer != style.background.rend(); ++layer) paint_layer(canvas, *layer, box, tools);
}

}  // namespace bilan::print::paint
