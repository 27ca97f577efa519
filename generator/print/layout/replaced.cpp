// Images and SVG: used sizes from natural ones (CSS 2.2, 10.3.2 and 10.4; CSS Images 3, section 5).
#include "base/format.hpp"
#include "print/layout/sizing.hpp"

namespace bilan::print::layout {
namespace {

constexpr std::int64_t default_width = 300, default_height = 150;  // CSS 2.2, 10.3.2

struct Limits {
    LayoutUnit least;
    LayoutUnit most = LayoutUnit::infinite();
    LayoutUnit clamp(LayoutUnit value) const { return std::max(least, std::min(value, most)); }
};

std::optional<LayoutUnit> content_length(const css::Dimension& dimension, std::optional<LayoutUnit> basis, LayoutUnit edges,
                                         css::BoxSizing sizing) {
    if (!dimension.is_length() || (dimension.value.has_percent() && !basis)) return std::nullopt;
    const LayoutUnit value = dimension.value.resolve(basis.value_or(LayoutUnit{}));
    return std::max(LayoutUnit{}, sizing == css::BoxSizing::BorderBox ? value - edges : value);
}

LayoutUnit times(LayoutUnit length, double factor) { return LayoutUnit::from_px(length.to_px() * factor); }

}  // namespace

// Content-box size of a replaced box.
static Size replaced_size(const Box& box, const ConstraintSpace& space, const Sides& edges) {
    const css::ComputedStyle& style = *box.style;
    const NaturalSize& natural = box.replaced->natural;
    const double ratio = style.aspect_ratio ? *style.aspect_ratio : natural.ratio;
    const std::optional<LayoutUnit> width_basis =
        space.available_width.is_infinite() ? std::nullopt : std::optional(space.available_width);
    std::optional<LayoutUnit> width = content_length(style.width, width_basis, edges.horizontal(), style.box_sizing);
    std::optional<LayoutUnit> height = content_length(style.height, space.percentage_height, edges.vertical(), style.box_sizing);
    if (space.fixed_width) width = std::max(LayoutUnit{}, *space.fixed_width - edges.horizontal());
    if (space.fixed_height) height = std::max(LayoutUnit{}, *space.fixed_height - edges.vertical());

    Limits widths, heights;
    if (const auto v = content_length(style.min_width, width_basis, edges.horizontal(), style.box_sizing)) widths.least = *v;
    if (const auto v = content_length(style.max_width, width_basis, edges.horizontal(), style.box_sizing)) widths.most = *v;
    if (const auto v = content_length(style.min_height, space.percentage_height, edges.vertical(), style.box_sizing)) heights.least = *v;
    if (const auto v = content_length(style.max_height, space.percentage_height, edges.vertical(), style.box_sizing)) heights.most = *v;

    if (width && height) return {widths.clamp(*width), heights.clamp(*height)};
    if (width) {
        const LayoutUnit used = widths.clamp(*width);
        return {used, heights.clamp(ratio > 0 ? times(used, 1 / ratio) : natural.height.value_or(LayoutUnit::px(default_height)))};
    }
    if (height) {
        const LayoutUnit used = heights.clamp(*height);
        return {widths.clamp(ratio > 0 ? times(used, ratio) : natural.width.value_or(LayoutUnit::px(default_width))), used};
    }
    LayoutUnit used_w = LayoutUnit::px(default_width);
    if (natural.width) used_w = *natural.width;
    else if (natural.height && ratio > 0) used_w = times(*natural.height, ratio);
    else if (ratio > 0 && width_basis) used_w = *width_basis - edges.horizontal() - used_margin(box, *width_basis).horizontal();
    LayoutUnit used_h = ratio > 0 ? times(used_w, 1 / ratio) : natural.height.value_or(LayoutUnit::px(default_height));
    // Both are auto: limits on one side keep the ratio on the other.
    if (ratio > 0) {
        const LayoutUnit limited = widths.clamp(used_w);
        if (limited != used_w) {
            used_w = limited;
            used_h = times(limited, 1 / ratio);
        }
        const LayoutUnit limited_height = heights.clamp(used_h);
        if (limited_height != used_h) {
            used_h = limited_height;
            used_w = widths.clamp(times(limited_height, ratio));
        }
        return {used_w, used_h};
    }
    return {widths.clamp(used_w), heights.clamp(used_h)};
}

LayoutResult lay_out_replaced(const Box& box, const ConstraintSpace& space, LayoutContext& context) {
    auto fragment = std::make_shared<Fragment>();
    fragment->kind = FragmentKind::Replaced;
    fragment->box = &box;
    const LayoutUnit basis = space.available_width.is_infinite() ? LayoutUnit{} : space.available_width;
    fragment->border = used_border(box);
    fragment->padding = used_padding(box, basis);
    const Sides edges = fragment->border + fragment->padding;
    const Size inside = replaced_size(box, space, edges);
    fragment->extra.edit().content = {{edges.left, edges.top}, inside};
    fragment->size = {inside.width + edges.horizontal(), inside.height + edges.vertical()};
    if (space.fragments() && fragment->size.height > space.page_height)
        context.warn_once("print/too-tall", box,
                          format("an image is {} px tall, but the page has room for {} px", std::llround(fragment->size.height.to_px()),
                                 std::llround(space.page_height.to_px())),
                          "give it a max-height, or object-fit with a height");
    LayoutResult result;
    result.fragment = fragment;
    result.margin_before.add(used_margin(box, basis).top);
    result.margin_after.add(used_margin(box, basis).bottom);
    return result;
}

}  // namespace bilan::print::layout
