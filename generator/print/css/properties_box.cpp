// CSS Display 3, Positioned Layout 3, Sizing 3, Box 4, Overflow 3, Transforms 1, Images 3 (object-*).
#include "print/css/image.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

// The one-word forms; "inline flex" and the like are put together below.
const Keywords<Display>& display_keywords() {
    using O = OuterDisplay;
    using I = InnerDisplay;
    using P = TablePart;
    static const Keywords<Display> keywords{
        {"none", {O::None, I::Flow, P::None, false}},
        {"contents", {O::Contents, I::Flow, P::None, false}},
        {"block", {O::Block, I::Flow, P::None, false}},
        {"inline", {O::Inline, I::Flow, P::None, false}},
        {"inline-block", {O::Inline, I::FlowRoot, P::None, false}},
        {"flow-root", {O::Block, I::FlowRoot, P::None, false}},
        {"list-item", {O::Block, I::Flow, P::None, true}},
        {"flex", {O::Block, I::Flex, P::None, false}},
        {"inline-flex", {O::Inline, I::Flex, P::None, false}},
        {"grid", {O::Block, I::Grid, P::None, false}},
        {"inline-grid", {O::Inline, I::Grid, P::None, false}},
        {"table", {O::Block, I::Table, P::None, false}},
        {"inline-table", {O::Inline, I::Table, P::None, false}},
        {"table-row-group", {O::TablePart, I::Flow, P::RowGroup, false}},
        {"table-header-group", {O::TablePart, I::Flow, P::HeaderGroup, false}},
        {"table-footer-group", {O::TablePart, I::Flow, P::FooterGroup, false}},
        {"table-row", {O::TablePart, I::Flow, P::Row, false}},
        {"table-cell", {O::TablePart, I::Flow, P::Cell, false}},
        {"table-column-group", {O::TablePart, I::Flow, P::ColumnGroup, false}},
        {"table-column", {O::TablePart, I::Flow, P::Column, false}},
        {"table-caption", {O::TablePart, I::Flow, P::Caption, false}}};
    return keywords;
}

std::optional<Display> take_display(Cursor& cursor) {
    Cursor copy = cursor;
    if (auto single = take_keyword(copy, display_keywords()); single && copy.done()) {
        cursor = copy;
        return single;
    }
    std::optional<OuterDisplay> outer;
    std::optional<InnerDisplay> inner;
    bool list_item = false;
    while (!cursor.done()) {
        if (!list_item && cursor.take_ident("list-item")) {
            list_item = true;
            continue;
        }
        const Keywords<OuterDisplay> outers{{"block", OuterDisplay::Block}, {"inline", OuterDisplay::Inline}};
        const Keywords<InnerDisplay> inners{{"flow", InnerDisplay::Flow}, {"flow-root", InnerDisplay::FlowRoot},
                                            {"table", InnerDisplay::Table}, {"flex", InnerDisplay::Flex}, {"grid", InnerDisplay::Grid}};
        if (auto o = take_keyword(cursor, outers); o && !outer) {
            outer = o;
        } else if (auto i = take_keyword(cursor, inners); i && !inner) {
            inner = i;
        } else {
            return std::nullopt;
        }
    }
    if (!outer && !inner && !list_item) return std::nullopt;
    return Display{outer.value_or(OuterDisplay::Block), inner.value_or(InnerDisplay::Flow), TablePart::None, list_item};
}

// position: running(name) sets two fields.
Longhand position_property() {
    Longhand result;
    result.name = "position";
    result.parse = [](Cursor& cursor) -> Apply {
        const Keywords<Position> keywords{{"static", Position::Static}, {"relative", Position::Relative},
                                          {"absolute", Position::Absolute}, {"fixed", Position::Fixed}};
        if (const auto keyword = take_keyword(cursor, keywords)) {
            return [value = *keyword](ComputedStyle& style, const ComputeContext&) {
                style.position = value;
                style.running_name.clear();
            };
        }
        if (!cursor.peek().is_function("running")) return {};
        auto inside = cursor.inside(cursor.take());
        auto name = take_custom_identifier(inside);
        if (!name || !inside.done()) return {};
        return [name = *name](ComputedStyle& style, const ComputeContext&) {
            style.position = Position::Running;
            style.running_name = name;
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.position = from.position;
        to.running_name = from.running_name;
    };
    return result;
}

std::optional<double> take_ratio(Cursor& cursor) {
    const auto width = take_number(cursor, Sign::NonNegative);
    if (!width) return std::nullopt;
    if (!cursor.take_delim('/')) return *width;
    const auto height = take_number(cursor, Sign::NonNegative);
    return height ? std::optional(*height == 0 ? 0 : *width / *height) : std::nullopt;
}

std::optional<std::optional<double>> take_aspect_ratio(Cursor& cursor) {
    bool is_auto = cursor.take_ident("auto");
    const auto ratio = cursor.done() ? std::nullopt : take_ratio(cursor);
    is_auto = is_auto || cursor.take_ident("auto");
    if (!ratio && !is_auto) return std::nullopt;
    if (!ratio || *ratio <= 0) return std::optional<double>{};
    return ratio;
}

std::optional<std::pair<bool, int>> take_z_index(Cursor& cursor) {
    if (cursor.take_ident("auto")) return std::pair{true, 0};
    const auto value = take_integer(cursor);
    return value ? std::optional(std::pair{false, *value}) : std::nullopt;
}

Longhand z_index_property() {
    Longhand result;
    result.name = "z-index";
    result.parse = [](Cursor& cursor) -> Apply {
        const auto value = take_z_index(cursor);
        if (!value) return {};
        return [value = *value](ComputedStyle& style, const ComputeContext&) {
            style.z_index_auto = value.first;
            style.z_index = value.second;
        };
    };
    result.copy = [](ComputedStyle& to, const ComputedStyle& from) {
        to.z_index = from.z_index;
        to.z_index_auto = from.z_index_auto;
    };
    return result;
}

// ---- transforms (CSS Transforms 1, section 8)

struct TransformValue {
    Transform::Kind kind = Transform::Kind::Translate;
    LengthValue x, y;
    std::array<double, 6> numbers{};
};

bool read_translate(Cursor& inside, std::string_view name, TransformValue& result) {
    auto first = take_length(inside, Percent::Yes);
    if (!first) return false;
    result.kind = Transform::Kind::Translate;
    (name == "translatey" ? result.y : result.x) = *first;
    if (name != "translate" || !inside.take_comma()) return true;
    auto second = take_length(inside, Percent::Yes);
    if (second) result.y = *second;
    return second.has_value();
}

bool read_scale(Cursor& inside, std::string_view name, TransformValue& result) {
    const auto first = take_number_or_percentage(inside);
    if (!first) return false;
    result.kind = Transform::Kind::Scale;
    result.numbers = {name == "scaley" ? 1 : *first, name == "scalex" ? 1 : *first};
    if (name != "scale" || !inside.take_comma()) return true;
    const auto second = take_number_or_percentage(inside);
    if (second) result.numbers[1] = *second;
    return second.has_value();
}

bool read_angle(Cursor& inside, Transform::Kind kind, TransformValue& result) {
    const auto angle = take_angle(inside);
    if (!angle) return false;
    result.kind = kind;
    result.numbers[0] = *angle;
    return true;
}

bool read_matrix(Cursor& inside, TransformValue& result) {
    result.kind = Transform::Kind::Matrix;
    for (std::size_t i = 0; i < 6; ++i) {
        if (i > 0 && !inside.take_comma()) return false;
        const auto number = take_number(inside);
        if (!number) return false;
        result.numbers[i] = *number;
    }
    return true;
}

bool read_transform(Cursor& inside, const std::string& name, TransformValue& result) {
    if (name.starts_with("translate")) return name.size() <= 10 && name != "translatez" && read_translate(inside, name, result);
    if (name == "scale" || name == "scalex" || name == "scaley") return read_scale(inside, name, result);
    if (name == "rotate" || name == "rotatez") return read_angle(inside, Transform::Kind::Rotate, result);
    if (name == "skewx" || name == "skew") return read_angle(inside, Transform::Kind::SkewX, result);
    if (name == "skewy") return read_angle(inside, Transform::Kind::SkewY, result);
    return name == "matrix" && read_matrix(inside, result);
}

Compute<std::vector<Transform>> take_transforms(Cursor& cursor) {
    if (cursor.take_ident("none")) {
        return [](const ComputeContext&, const ComputedStyle&) { return std::vector<Transform>{}; };
    }
    std::vector<TransformValue> values;
    while (cursor.peek().is(Component::Kind::Function)) {
        const auto& function = cursor.take();
        auto inside = cursor.inside(function);
        TransformValue value;
        if (!read_transform(inside, lower_case(function.text), value) || !inside.done()) return {};
        values.push_back(value);
    }
    if (values.empty()) return {};
    return [values](const ComputeContext& context, const ComputedStyle&) {
        std::vector<Transform> result;
        for (const auto& v : values) {
            result.push_back({v.kind, v.x.compute(context.lengths), v.y.compute(context.lengths), v.numbers});
        }
        return result;
    };
}

// object-position, transform-origin: two fields from one position.
template <typename GetX, typename GetY>
Longhand position_pair_property(std::string_view name, GetX x, GetY y) {
    Longhand result;
    result.name = name;
    result.parse = [x, y](Cursor& cursor) -> Apply {
        const auto position = take_position(cursor);
        if (!position) return {};
        if (!cursor.done()) take_length(cursor, Percent::No);  // transform-origin's third dimension
        return [x, y, position = *position](ComputedStyle& style, const ComputeContext& context) {
            x(style) = position.x.compute(context.lengths);
            y(style) = position.y.compute(context.lengths);
        };
    };
    result.copy = [x, y](ComputedStyle& to, const ComputedStyle& from) {
        x(to) = x(from);
        y(to) = y(from);
    };
    return result;
}

std::optional<VerticalAlign::Kind> take_vertical_align_keyword(Cursor& cursor) {
    using Kind = VerticalAlign::Kind;
    return take_keyword(cursor, Keywords<Kind>{{"baseline", Kind::Baseline}, {"sub", Kind::Sub}, {"super", Kind::Super},
                                               {"text-top", Kind::TextTop}, {"text-bottom", Kind::TextBottom},
                                               {"middle", Kind::Middle}, {"top", Kind::Top}, {"bottom", Kind::Bottom}});
}

Compute<VerticalAlign> take_vertical_align(Cursor& cursor) {
    if (const auto kind = take_vertical_align_keyword(cursor)) {
        return [kind = *kind](const ComputeContext&, const ComputedStyle&) { return VerticalAlign{kind, {}}; };
    }
    const auto value = take_length(cursor, Percent::Yes);
    if (!value) return {};
    return [value = *value](const ComputeContext& context, const ComputedStyle&) {
        return VerticalAlign{VerticalAlign::Kind::Length, value.compute(context.lengths)};
    };
}

void add_sizes(PropertyTable& table) {
    using Kind = Dimension::Kind;
    const DimensionKeywords sizes{{"auto", Kind::Auto}, {"min-content", Kind::MinContent}, {"max-content", Kind::MaxContent},
                                  {"fit-content", Kind::FitContent}};
    const DimensionKeywords limits{{"none", Kind::None}, {"min-content", Kind::MinContent}, {"max-content", Kind::MaxContent},
                                   {"fit-content", Kind::FitContent}};
    table.add(dimension_property("width", BILAN_FIELD(width), sizes, Sign::NonNegative));
    table.add(dimension_property("height", BILAN_FIELD(height), sizes, Sign::NonNegative));
    table.add(dimension_property("min-width", BILAN_FIELD(min_width), sizes, Sign::NonNegative));
    table.add(dimension_property("min-height", BILAN_FIELD(min_height), sizes, Sign::NonNegative));
    table.add(dimension_property("max-width", BILAN_FIELD(max_width), limits, Sign::NonNegative));
    table.add(dimension_property("max-height", BILAN_FIELD(max_height), limits, Sign::NonNegative));
    table.add(constant_property("aspect-ratio", Inherited::No, BILAN_FIELD(aspect_ratio), take_aspect_ratio));
    table.add(keyword_property("box-sizing", Inherited::No, BILAN_FIELD(box_sizing),
                               {{"content-box", BoxSizing::ContentBox}, {"border-box", BoxSizing::BorderBox}}));
}

void add_spaces(PropertyTable& table) {
    const DimensionKeywords only_auto{{"auto", Dimension::Kind::Auto}};
    table.add(dimension_property("top", BILAN_FIELD(inset.top), only_auto, Sign::Any));
    table.add(dimension_property("right", BILAN_FIELD(inset.right), only_auto, Sign::Any));
    table.add(dimension_property("bottom", BILAN_FIELD(inset.bottom), only_auto, Sign::Any));
    table.add(dimension_property("left", BILAN_FIELD(inset.left), only_auto, Sign::Any));
    table.add(dimension_property("margin-top", BILAN_FIELD(margin.top), only_auto, Sign::Any));
    table.add(dimension_property("margin-right", BILAN_FIELD(margin.right), only_auto, Sign::Any));
    table.add(dimension_property("margin-bottom", BILAN_FIELD(margin.bottom), only_auto, Sign::Any));
    table.add(dimension_property("margin-left", BILAN_FIELD(margin.left), only_auto, Sign::Any));
    table.add(length_property("padding-top", Inherited::No, BILAN_FIELD(padding.top), Sign::NonNegative));
    table.add(length_property("padding-right", Inherited::No, BILAN_FIELD(padding.right), Sign::NonNegative));
    table.add(length_property("padding-bottom", Inherited::No, BILAN_FIELD(padding.bottom), Sign::NonNegative));
    table.add(length_property("padding-left", Inherited::No, BILAN_FIELD(padding.left), Sign::NonNegative));
    for (const std::string family : {"margin", "padding"}) {
        table.add_alias(family + "-block-start", family + "-top");
        table.add_alias(family + "-block-end", family + "-bottom");
        table.add_logical(family + "-inline-start", family + "-left", family + "-right");
        table.add_logical(family + "-inline-end", family + "-right", family + "-left");
    }
    table.add_alias("inset-block-start", "top");
    table.add_alias("inset-block-end", "bottom");
    table.add_logical("inset-inline-start", "left", "right");
    table.add_logical("inset-inline-end", "right", "left");
    for (const std::string limit : {"", "min-", "max-"}) {
        table.add_alias(limit + "inline-size", limit + "width");
        table.add_alias(limit + "block-size", limit + "height");
    }
}

}  // namespace

void add_box_properties(PropertyTable& table) {
    table.add(constant_property("display", Inherited::No, BILAN_FIELD(display), take_display));
    table.add(position_property());
    table.add(keyword_property("float", Inherited::No, BILAN_FIELD(float_),
                               {{"none", Float::None}, {"left", Float::Left}, {"right", Float::Right},
                                {"inline-start", Float::Left}, {"inline-end", Float::Right}, {"footnote", Float::Footnote}}));
    table.add(keyword_property("clear", Inherited::No, BILAN_FIELD(clear),
                               {{"none", Clear::None}, {"left", Clear::Left}, {"right", Clear::Right}, {"both", Clear::Both},
                                {"inline-start", Clear::Left}, {"inline-end", Clear::Right}}));
    add_sizes(table);
    add_spaces(table);
    // Pages do not scroll: what scrolls on a screen is cut off here.
    const Keywords<Overflow> overflows{{"visible", Overflow::Visible}, {"hidden", Overflow::Hidden}, {"clip", Overflow::Hidden},
                                       {"scroll", Overflow::Hidden}, {"auto", Overflow::Hidden}};
    table.add(keyword_property("overflow", Inherited::No, BILAN_FIELD(overflow), overflows));
    table.add(keyword_property("visibility", Inherited::Yes, BILAN_FIELD(visibility),
                               {{"visible", Visibility::Visible}, {"hidden", Visibility::Hidden}, {"collapse", Visibility::Collapse}}));
    table.add(constant_property("opacity", Inherited::No, BILAN_FIELD(opacity), [](Cursor& cursor) -> std::optional<double> {
        const auto value = take_number_or_percentage(cursor);
        return value ? std::optional(std::clamp(*value, 0.0, 1.0)) : std::nullopt;
    }));
    table.add(z_index_property());
    table.add(property("transform", Inherited::No, BILAN_FIELD(transform), take_transforms));
    table.add(position_pair_property("transform-origin", BILAN_FIELD(transform_origin_x), BILAN_FIELD(transform_origin_y)));
    table.add(keyword_property("object-fit", Inherited::No, BILAN_FIELD(object_fit),
                               {{"fill", ObjectFit::Fill}, {"contain", ObjectFit::Contain}, {"cover", ObjectFit::Cover},
                                {"none", ObjectFit::None}, {"scale-down", ObjectFit::ScaleDown}}));
    table.add(position_pair_property("object-position", BILAN_FIELD(object_position_x), BILAN_FIELD(object_position_y)));
    table.add(property("vertical-align", Inherited::No, BILAN_FIELD(vertical_align), take_vertical_align));
}

}  // namespace bilan::print::css
