// CSS Backgrounds 3, section 2. background-image makes the layers; the other properties are lists that are dealt out to
// the layers, over again when they are shorter, so they are set after it.
#include "print/css/image.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

using SetLayer = std::function<void(BackgroundLayer&, const ComputeContext&)>;

// A property that is a list with an entry for each layer. take gives what sets one layer.
template <typename Copy>
Longhand layered(std::string_view name, std::function<SetLayer(Cursor&)> take, Copy copy_one) {
    Longhand result;
    result.name = name;
    result.parse = [take = std::move(take)](Cursor& cursor) -> Apply {
        std::vector<SetLayer> entries;
        do {
            auto entry = take(cursor);
            if (!entry) return {};
            entries.push_back(std::move(entry));
        } while (cursor.take_comma());
        return [entries](ComputedStyle& style, const ComputeContext& context) {
            for (std::size_t i = 0; i < style.background.size(); ++i) entries[i % entries.size()](style.background[i], context);
        };
    };
    result.copy = [copy_one](ComputedStyle& to, const ComputedStyle& from) {
        static const BackgroundLayer initial;
        for (std::size_t i = 0; i < to.background.size(); ++i) {
            copy_one(to.background[i], from.background.empty() ? initial : from.background[i % from.background.size()]);
        }
    };
    return result;
}

SetLayer take_layer_position(Cursor& cursor) {
    const auto position = take_position(cursor);
    if (!position) return {};
    return [position = *position](BackgroundLayer& layer, const ComputeContext& context) {
        layer.position_x = position.x.compute(context.lengths);
        layer.position_y = position.y.compute(context.lengths);
    };
}

// background-position-x, -y: a side, an offset, or nothing else.
SetLayer take_layer_axis(Cursor& cursor, std::string_view near, std::string_view far, LengthPercentage BackgroundLayer::* axis) {
    const Keywords<LengthValue> keywords{{near, {0, Unit::Percent, nullptr, false}},
                                         {"center", {50, Unit::Percent, nullptr, false}},
                                         {far, {100, Unit::Percent, nullptr, false}}};
    auto value = take_keyword(cursor, keywords);
    if (!value) value = take_length(cursor, Percent::Yes);
    if (!value) return {};
    return [value = *value, axis](BackgroundLayer& layer, const ComputeContext& context) { layer.*axis = value.compute(context.lengths); };
}

SetLayer take_layer_size(Cursor& cursor) {
    using Kind = BackgroundSize::Kind;
    if (const auto kind = take_keyword(cursor, Keywords<Kind>{{"cover", Kind::Cover}, {"contain", Kind::Contain}})) {
        return [kind = *kind](BackgroundLayer& layer, const ComputeContext&) { layer.size = {kind, {}, {}}; };
    }
    const DimensionKeywords only_auto{{"auto", Dimension::Kind::Auto}};
    const auto width = take_dimension(cursor, only_auto, Sign::NonNegative);
    if (!width) return {};
    const auto height = take_dimension(cursor, only_auto, Sign::NonNegative);
    return [width, height](BackgroundLayer& layer, const ComputeContext& context) {
        const auto& style = initial_style();
        layer.size = {Kind::Explicit, width(context, style), height ? height(context, style) : Dimension::auto_()};
    };
}

SetLayer take_layer_repeat(Cursor& cursor) {
    const Keywords<std::pair<Repeat, Repeat>> both{{"repeat-x", {Repeat::Repeat, Repeat::NoRepeat}},
                                                   {"repeat-y", {Repeat::NoRepeat, Repeat::Repeat}}};
    const Keywords<Repeat> one{{"repeat", Repeat::Repeat}, {"no-repeat", Repeat::NoRepeat}, {"space", Repeat::Space}, {"round", Repeat::Round}};
    auto value = take_keyword(cursor, both);
    if (!value) {
        const auto x = take_keyword(cursor, one);
        if (!x) return {};
        value = std::pair{*x, take_keyword(cursor, one).value_or(*x)};
    }
    return [value = *value](BackgroundLayer& layer, const ComputeContext&) {
        layer.repeat_x = value.first;
        layer.repeat_y = value.second;
    };
}

SetLayer take_layer_area(Cursor& cursor, BoxArea BackgroundLayer::* area) {
    const auto value = take_keyword(cursor, Keywords<BoxArea>{{"border-box", BoxArea::BorderBox}, {"padding-box", BoxArea::PaddingBox},
                                                              {"content-box", BoxArea::ContentBox}});
    if (!value) return {};
    return [value = *value, area](BackgroundLayer& layer, const ComputeContext&) { layer.*area = value; };
}

Longhand image_list() {
    Longhand result;
    result.name = "background-image";
    result.phase = Phase::Images;
    result.parse = [](Cursor& cursor) -> Apply {
        std::vector<ComputeImage> images;
        do {
            auto image = take_image(cursor);
            if (!image) return {};
            images.push_back(std::move(image));
        } while (cursor.take_comma());
        return [images](ComputedStyle& style, const ComputeContext& context) {
            style.background.clear();
            for (const auto& image : images) style.background.emplace_back().image = image(context, style);
            // "none" alone is no layer at all.
            const bool none = style.background.size() == 1 && std::holds_alternative<std::monostate>(style.background[0].image);
            if (none) style.background.clear();
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.background.clear();
        for (const auto& layer : from.background) to.background.emplace_back().image = layer.image;
    };
    return result;
}

}  // namespace

void add_background_properties(PropertyTable& table) {
    table.add(image_list());
    table.add(color_property("background-color", Inherited::No, BILAN_FIELD(background_color)));
    table.add(layered("background-position-x",
                      [](Cursor& c) { return take_layer_axis(c, "left", "right", &BackgroundLayer::position_x); },
                      [](BackgroundLayer& to, const BackgroundLayer& from) { to.position_x = from.position_x; }));
    table.add(layered("background-position-y",
                      [](Cursor& c) { return take_layer_axis(c, "top", "bottom", &BackgroundLayer::position_y); },
                      [](BackgroundLayer& to, const BackgroundLayer& from) { to.position_y = from.position_y; }));
    table.add(layered("background-position", take_layer_position, [](BackgroundLayer& to, const BackgroundLayer& from) {
        to.position_x = from.position_x;
        to.position_y = from.position_y;
    }));
    table.add(layered("background-size", take_layer_size, [](BackgroundLayer& to, const BackgroundLayer& from) { to.size = from.size; }));
    table.add(layered("background-repeat", take_layer_repeat, [](BackgroundLayer& to, const BackgroundLayer& from) {
        to.repeat_x = from.repeat_x;
        to.repeat_y = from.repeat_y;
    }));
    table.add(layered("background-origin", [](Cursor& c) { return take_layer_area(c, &BackgroundLayer::origin); },
                      [](BackgroundLayer& to, const BackgroundLayer& from) { to.origin = from.origin; }));
    table.add(layered("background-clip", [](Cursor& c) { return take_layer_area(c, &BackgroundLayer::clip); },
                      [](BackgroundLayer& to, const BackgroundLayer& from) { to.clip = from.clip; }));
}

}  // namespace bilan::print::css
