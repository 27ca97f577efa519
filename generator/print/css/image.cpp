#include "print/css/image.hpp"

#include <algorithm>

#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;

// ---- positions

enum class Side : std::uint8_t { Left, Right, Top, Bottom, Center };

const Keywords<Side>& sides() {
    static const Keywords<Side> keywords{{"left", Side::Left}, {"right", Side::Right}, {"top", Side::Top},
                                         {"bottom", Side::Bottom}, {"center", Side::Center}};
    return keywords;
}

struct PositionPart {
    std::optional<Side> side;
    std::optional<LengthValue> offset;

    bool horizontal_only() const { return side && (*side == Side::Left || *side == Side::Right); }
    bool vertical_only() const { return side && (*side == Side::Top || *side == Side::Bottom); }
};

LengthValue percent(double value) { return {value, Unit::Percent, nullptr, false}; }

// From the right or the bottom: 100% - offset.
LengthValue from_far_side(const LengthValue& offset) {
    if (offset.tree == nullptr && offset.unit == Unit::Percent) return percent(100 - offset.number);
    LengthExpression all{LengthExpression::Operator::Leaf, percent(100), {}};
    LengthExpression minus{LengthExpression::Operator::Leaf, offset, {}};
    if (offset.tree != nullptr) return offset;  // calc() from a far side: not worth a negated tree
    minus.leaf.number = -minus.leaf.number;
    LengthExpression sum{LengthExpression::Operator::Sum, {}, {all, minus}};
    return {0, Unit::Px, std::make_shared<const LengthExpression>(std::move(sum)), false};
}

LengthValue along_axis(const PositionPart& part) {
    if (!part.side) return *part.offset;
    if (*part.side == Side::Center) return percent(50);
    const bool far = *part.side == Side::Right || *part.side == Side::Bottom;
    if (!part.offset) return percent(far ? 100 : 0);
    return far ? from_far_side(*part.offset) : *part.offset;
}

std::vector<PositionPart> take_parts(Cursor& cursor) {
    std::vector<PositionPart> parts;
    while (parts.size() < 4) {
        if (const auto side = take_keyword(cursor, sides())) {
            parts.push_back({side, std::nullopt});
        } else if (const auto offset = take_length(cursor, Percent::Yes)) {
            parts.push_back({std::nullopt, offset});
        } else {
            break;
        }
    }
    return parts;
}

// Three and four values: each side may have an offset behind it.
bool join_offsets(std::vector<PositionPart>& parts) {
    if (parts.size() < 3) return true;
    std::vector<PositionPart> joined;
    for (const auto& part : parts) {
        if (part.side) {
            joined.push_back(part);
        } else if (!joined.empty() && joined.back().side != Side::Center && !joined.back().offset) {
            joined.back().offset = part.offset;
        } else {
            return false;
        }
    }
    parts = std::move(joined);
    return parts.size() == 2;
}

}  // namespace

std::optional<PositionValue> take_position(Cursor& cursor) {
    auto parts = take_parts(cursor);
    if (parts.empty() || !join_offsets(parts)) return std::nullopt;
    if (parts.size() == 1) {
        if (parts[0].vertical_only()) return PositionValue{percent(50), along_axis(parts[0])};
        return PositionValue{along_axis(parts[0]), percent(50)};
    }
    if (parts[0].vertical_only() || parts[1].horizontal_only()) std::swap(parts[0], parts[1]);
    if (parts[0].vertical_only() || parts[1].horizontal_only()) return std::nullopt;
    return PositionValue{along_axis(parts[0]), along_axis(parts[1])};
}

// ---- gradients

namespace {

struct StopValue {
    ColorValue color;
    std::optional<LengthValue> position;
};

std::optional<std::vector<StopValue>> take_stops(Cursor& cursor) {
    std::vector<StopValue> stops;
    do {
        auto first = take_length(cursor, Percent::Yes);
        const auto color = take_color(cursor);
        if (!color) return std::nullopt;
        if (!first) first = take_length(cursor, Percent::Yes);
        stops.push_back({*color, first});
        if (const auto second = take_length(cursor, Percent::Yes)) stops.push_back({*color, second});
    } while (cursor.take_comma());
    if (stops.size() < 2 || !cursor.done()) return std::nullopt;
    return stops;
}

std::vector<ColorStop> compute_stops(const std::vector<StopValue>& stops, const ComputeContext& context, const ComputedStyle& style) {
    std::vector<ColorStop> result;
    for (const auto& stop : stops) {
        ColorStop computed{stop.color.compute(style.color), std::nullopt};
        if (stop.position) computed.position = stop.position->compute(context.lengths);
        result.push_back(std::move(computed));
    }
    return result;
}

// "45deg", "to right", "to top left". False when there is a mistake; true without a direction.
bool take_direction(Cursor& cursor, LinearGradient& gradient) {
    if (const auto angle = take_angle(cursor)) {
        gradient.angle = *angle;
        return cursor.take_comma();
    }
    if (!cursor.take_ident("to")) return true;
    for (int i = 0; i < 2; ++i) {
        if (cursor.take_ident("left")) gradient.corner_x = -1;
        else if (cursor.take_ident("right")) gradient.corner_x = 1;
        else if (cursor.take_ident("top")) gradient.corner_y = -1;
        else if (cursor.take_ident("bottom")) gradient.corner_y = 1;
    }
    if (gradient.corner_x == 0 && gradient.corner_y == 0) return false;
    gradient.to_corner = gradient.corner_x != 0 && gradient.corner_y != 0;
    if (gradient.corner_y == 0) gradient.angle = gradient.corner_x > 0 ? 90 : 270;
    if (gradient.corner_x == 0) gradient.angle = gradient.corner_y > 0 ? 180 : 0;
    return cursor.take_comma();
}

ComputeImage take_linear(Cursor cursor, bool repeating) {
    LinearGradient gradient;
    gradient.repeating = repeating;
    if (!take_direction(cursor, gradient)) return {};
    const auto stops = take_stops(cursor);
    if (!stops) return {};
    return [gradient, stops = *stops](const ComputeContext& context, const ComputedStyle& style) -> Image {
        auto result = gradient;
        result.stops = compute_stops(stops, context, style);
        return result;
    };
}

struct RadialValue {
    RadialGradient gradient;
    std::optional<LengthValue> radius_x, radius_y;
    PositionValue center;
};

// [circle | ellipse] || extent or radii, then "at position", then a comma when any was there.
bool take_radial_shape(Cursor& cursor, RadialValue& value) {
    using Extent = RadialGradient::Extent;
    const auto* start = cursor.position();
    std::optional<bool> circle;
    std::optional<Extent> extent;
    for (bool more = true; more;) {
        more = false;
        if (!circle && cursor.take_ident("circle")) circle = more = true;
        else if (!circle && cursor.take_ident("ellipse")) circle = !(more = true);
        else if (!extent) {
            extent = take_keyword(cursor, Keywords<Extent>{{"closest-side", Extent::ClosestSide}, {"farthest-side", Extent::FarthestSide},
                                                           {"closest-corner", Extent::ClosestCorner}, {"farthest-corner", Extent::FarthestCorner}});
            if (!extent) {
                value.radius_x = take_length(cursor, Percent::Yes, Sign::NonNegative);
                if (value.radius_x) {
                    value.radius_y = take_length(cursor, Percent::Yes, Sign::NonNegative);
                    extent = Extent::Explicit;
                }
            }
            more = extent.has_value();
        }
    }
    value.gradient.extent = extent.value_or(Extent::FarthestCorner);
    value.gradient.circle = circle.value_or(value.radius_x && !value.radius_y);
    if (value.gradient.circle && value.radius_y) return false;
    if (!value.gradient.circle && value.radius_x && !value.radius_y) return false;
    if (cursor.take_ident("at")) {
        const auto center = take_position(cursor);
        if (!center) return false;
        value.center = *center;
    }
    return cursor.position() == start || cursor.take_comma();
}

ComputeImage take_radial(Cursor cursor, bool repeating) {
    RadialValue value;
    value.gradient.repeating = repeating;
    if (!take_radial_shape(cursor, value)) return {};
    const auto stops = take_stops(cursor);
    if (!stops) return {};
    return [value, stops = *stops](const ComputeContext& context, const ComputedStyle& style) -> Image {
        auto result = value.gradient;
        result.center_x = value.center.x.compute(context.lengths);
        result.center_y = value.center.y.compute(context.lengths);
        if (value.radius_x) result.radius_x = result.radius_y = value.radius_x->compute(context.lengths);
        if (value.radius_y) result.radius_y = value.radius_y->compute(context.lengths);
        result.stops = compute_stops(stops, context, style);
        return result;
    };
}

ComputeImage take_gradient(Cursor& cursor) {
    const auto& function = cursor.peek();
    if (!function.is(Kind::Function)) return {};
    const auto name = lower_case(function.text);
    const bool repeating = name.starts_with("repeating-");
    const auto inside = cursor.inside(function);
    ComputeImage result;
    if (name.ends_with("linear-gradient") && !name.starts_with("-")) result = take_linear(inside, repeating);
    if (name.ends_with("radial-gradient") && !name.starts_with("-")) result = take_radial(inside, repeating);
    if (result) cursor.take();
    return result;
}

}  // namespace

ComputeImage take_image(Cursor& cursor) {
    if (cursor.take_ident("none")) return [](const ComputeContext&, const ComputedStyle&) -> Image { return {}; };
    if (const auto url = take_url(cursor)) {
        return [url = *url](const ComputeContext&, const ComputedStyle&) -> Image { return ImageUrl{url}; };
    }
    return take_gradient(cursor);
}

}  // namespace bilan::print::css
