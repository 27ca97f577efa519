// The shorthand properties, each after the grammar of its specification. A shorthand is read with its longhands' own
// parsers; what it leaves out is initial (PropertyTable::parse adds that).
#include <algorithm>

#include "print/css/color.hpp"
#include "print/css/grid_values.hpp"
#include "print/css/image.hpp"
#include "print/css/property_makers.hpp"

namespace bilan::print::css {
namespace {

using Names = std::vector<std::string_view>;
using Kind = Component::Kind;

std::vector<LonghandId> ids_of(const PropertyTable& table, const Names& names) {
    std::vector<LonghandId> ids;
    for (const auto name : names) ids.push_back(table.id(name));
    return ids;
}

// Takes one value of the longhand into the result.
bool take_into(const PropertyTable& table, Cursor& cursor, LonghandId id, ParsedLonghands& result) {
    auto copy = cursor;
    auto apply = table.longhand(id).parse(copy);
    if (!apply) return false;
    cursor = copy;
    result.emplace_back(id, std::move(apply));
    return true;
}

// One to four values for top, right, bottom, left.
void add_four_sides(PropertyTable& table, std::string name, const Names& names) {
    const auto ids = ids_of(table, names);
    table.add_shorthand(std::move(name), names, [&table, ids](Cursor& cursor) -> std::optional<ParsedLonghands> {
        std::vector<Cursor> starts;
        while (starts.size() < 4 && !cursor.done()) {
            starts.push_back(cursor);
            ParsedLonghands ignored;
            if (!take_into(table, cursor, ids[0], ignored)) return std::nullopt;
        }
        if (starts.empty()) return std::nullopt;
        const std::array<std::size_t, 4> from{0, starts.size() > 1 ? 1u : 0u, starts.size() > 2 ? 2u : 0u,
                                              starts.size() > 3 ? 3u : starts.size() > 1 ? 1u : 0u};
        ParsedLonghands result;
        for (std::size_t i = 0; i < 4; ++i) {
            auto start = starts[from[i]];
            if (!take_into(table, start, ids[i], result)) return std::nullopt;
        }
        return result;
    });
}

// One or two values; one serves both.
void add_pair(PropertyTable& table, std::string name, const Names& names) {
    const auto ids = ids_of(table, names);
    table.add_shorthand(std::move(name), names, [&table, ids](Cursor& cursor) -> std::optional<ParsedLonghands> {
        ParsedLonghands result;
        auto start = cursor;
        if (!take_into(table, cursor, ids[0], result)) return std::nullopt;
        auto& second = cursor.done() ? start : cursor;
        if (!take_into(table, second, ids[1], result)) return std::nullopt;
        return result;
    });
}

// Each longhand at most once, in any order.
std::optional<ParsedLonghands> take_any_order(const PropertyTable& table, Cursor& cursor, const std::vector<LonghandId>& ids) {
    ParsedLonghands result;
    while (!cursor.done()) {
        const bool taken = std::any_of(ids.begin(), ids.end(), [&](LonghandId id) {
            const bool said = std::any_of(result.begin(), result.end(), [&](const auto& r) { return r.first == id; });
            return !said && take_into(table, cursor, id, result);
        });
        if (!taken) break;
    }
    return result.empty() ? std::nullopt : std::optional(result);
}

void add_any_order(PropertyTable& table, std::string name, const Names& names) {
    const auto ids = ids_of(table, names);
    table.add_shorthand(std::move(name), names, [&table, ids](Cursor& cursor) { return take_any_order(table, cursor, ids); });
}

// Every longhand takes the same values in its own group: border is border-top for all sides.
void add_repeated(PropertyTable& table, std::string name, const std::vector<Names>& groups) {
    Names all;
    std::vector<std::vector<LonghandId>> ids;
    for (const auto& group : groups) {
        all.insert(all.end(), group.begin(), group.end());
        ids.push_back(ids_of(table, group));
    }
    table.add_shorthand(std::move(name), all, [&table, ids](Cursor& cursor) -> std::optional<ParsedLonghands> {
        ParsedLonghands result;
        const auto start = cursor;
        for (const auto& group : ids) {
            cursor = start;
            const auto side = take_any_order(table, cursor, group);
            if (!side) return std::nullopt;
            result.insert(result.end(), side->begin(), side->end());
        }
        return result;
    });
}

// ---- border-radius: horizontal radii / vertical radii

std::optional<std::array<LengthValue, 4>> take_radii(Cursor& cursor) {
    std::vector<LengthValue> values;
    while (values.size() < 4) {
        const auto value = take_length(cursor, Percent::Yes, Sign::NonNegative);
        if (!value) break;
        values.push_back(*value);
    }
    if (values.empty()) return std::nullopt;
    const auto at = [&](std::size_t i) { return values[std::min(i, values.size() - 1)]; };
    const auto second = values.size() > 1 ? values[1] : values[0];
    return std::array{values[0], second, values.size() > 2 ? values[2] : values[0], values.size() > 3 ? at(3) : second};
}

std::optional<ParsedLonghands> take_border_radius(const std::vector<LonghandId>& ids, Cursor& cursor) {
    const auto horizontal = take_radii(cursor);
    const auto vertical = cursor.take_delim('/') ? take_radii(cursor) : horizontal;
    if (!horizontal || !vertical) return std::nullopt;
    ParsedLonghands result;
    for (std::size_t i = 0; i < 4; ++i) {
        result.emplace_back(ids[i], [i, h = (*horizontal)[i], v = (*vertical)[i]](ComputedStyle& style, const ComputeContext& context) {
            style.radius[i] = {h.compute(context.lengths), v.compute(context.lengths)};
        });
    }
    return result;
}

// ---- background: layers of image, position / size, repeat, areas; the colour in the last one

struct LayerText {
    Components image, position, size, repeat, origin, clip;
};

class BackgroundParser {
public:
    BackgroundParser(const PropertyTable& table, Cursor& cursor) : table_(table), cursor_(cursor) {}

    std::optional<ParsedLonghands> run() {
        do {
            if (!layer()) return std::nullopt;
        } while (cursor_.take_comma());
        ParsedLonghands result;
        if (color_) result.push_back(std::move(*color_));
        const bool good = add(result, "background-image", image_) && add(result, "background-position", position_) &&
                          add(result, "background-size", size_) && add(result, "background-repeat", repeat_) &&
                          add(result, "background-origin", origin_) && add(result, "background-clip", clip_);
        return good ? std::optional(result) : std::nullopt;
    }

private:
    // Appends what the longhand takes from the cursor to its list, or leaves both alone.
    bool take(std::string_view name, Components& list) {
        auto copy = cursor_;
        ParsedLonghands ignored;
        // A list property would run past this layer's comma; the cursor is cut there.
        const auto* end = layer_end();
        Cursor bounded(cursor_.position(), end, cursor_.base_url());
        if (!take_into(table_, bounded, table_.id(name), ignored)) return false;
        for (const auto* c = copy.position(); c != bounded.position(); ++c) list.push_back(*c);
        cursor_.back_to(bounded.position());
        return true;
    }

    const Component* layer_end() const {
        auto copy = cursor_;
        while (!copy.done() && !copy.peek().is(Kind::Comma)) copy.take();
        return copy.position();
    }

    bool at_layer_end() const { return cursor_.done() || cursor_.peek().is(Kind::Comma); }

    bool layer() {
        if (color_ || at_layer_end()) return false;
        LayerText text;
        while (!at_layer_end()) {
            if (!part(text)) return false;
        }
        push(image_, std::move(text.image), "none");
        push(position_, std::move(text.position), "0% 0%");
        push(size_, std::move(text.size), "auto");
        push(repeat_, std::move(text.repeat), "repeat");
        if (text.clip.empty()) text.clip = text.origin;
        push(origin_, std::move(text.origin), "padding-box");
        push(clip_, std::move(text.clip), "border-box");
        return true;
    }

    bool part(LayerText& text) {
        if (!color_) {
            ParsedLonghands parsed;
            if (take_into(table_, cursor_, table_.id("background-color"), parsed)) {
                color_ = std::move(parsed.front());
                return true;
            }
        }
        if (text.image.empty() && take("background-image", text.image)) return true;
        if (text.position.empty() && take("background-position", text.position)) {
            return !cursor_.take_delim('/') || take("background-size", text.size);
        }
        if (text.repeat.empty() && take("background-repeat", text.repeat)) return true;
        if (text.origin.empty() && take("background-origin", text.origin)) return true;
        if (text.clip.empty() && take("background-clip", text.clip)) return true;
        return cursor_.take_ident("scroll") || cursor_.take_ident("fixed") || cursor_.take_ident("local");
    }

    static void push(Components& list, Components text, std::string_view otherwise) {
        if (!list.empty()) list.emplace_back().kind = Kind::Comma;
        if (text.empty()) text = tokenize(otherwise);
        list.insert(list.end(), std::make_move_iterator(text.begin()), std::make_move_iterator(text.end()));
    }

    bool add(ParsedLonghands& result, std::string_view name, const Components& list) {
        Cursor cursor(list, cursor_.base_url());
        return take_into(table_, cursor, table_.id(name), result) && cursor.done();
    }

    const PropertyTable& table_;
    Cursor& cursor_;
    std::optional<std::pair<LonghandId, Apply>> color_;
    Components image_, position_, size_, repeat_, origin_, clip_;
};

// ---- font: style variant weight stretch size / line-height family

std::optional<ParsedLonghands> take_font(const PropertyTable& table, Cursor& cursor) {
    ParsedLonghands result;
    const auto before = ids_of(table, {"font-style", "font-variant-caps", "font-weight", "font-stretch"});
    for (int normals = 0; normals < 4;) {
        if (cursor.take_ident("normal")) {
            ++normals;
            continue;
        }
        if (cursor.peek().is(Kind::Percentage)) break;  // a percentage is the size, not the stretch
        const bool taken = std::any_of(before.begin(), before.end(), [&](LonghandId id) { return take_into(table, cursor, id, result); });
        if (!taken) break;
        ++normals;
    }
    if (!take_into(table, cursor, table.id("font-size"), result)) return std::nullopt;
    if (cursor.take_delim('/') && !take_into(table, cursor, table.id("line-height"), result)) return std::nullopt;
    if (!take_into(table, cursor, table.id("font-family"), result)) return std::nullopt;
    return result;
}

std::optional<ParsedLonghands> take_font_variant(const PropertyTable& table, Cursor& cursor) {
    if (cursor.take_ident("normal")) return ParsedLonghands{};
    return take_any_order(table, cursor,
                          ids_of(table, {"font-variant-caps", "font-variant-numeric", "font-variant-ligatures", "font-variant-position",
                                         "font-variant-alternates", "font-variant-east-asian"}));
}

// ---- flex

std::optional<ParsedLonghands> take_flex(const PropertyTable& table, Cursor& cursor) {
    double grow = 1, shrink = 1;
    const auto set = [&](Compute<Dimension> basis) {
        ParsedLonghands result;
        result.emplace_back(table.id("flex-grow"), [grow](ComputedStyle& s, const ComputeContext&) { s.flex_grow = grow; });
        result.emplace_back(table.id("flex-shrink"), [shrink](ComputedStyle& s, const ComputeContext&) { s.flex_shrink = shrink; });
        result.emplace_back(table.id("flex-basis"), [basis](ComputedStyle& s, const ComputeContext& c) { s.flex_basis = basis(c, s); });
        return result;
    };
    const auto constant = [](Dimension value) { return [value](const ComputeContext&, const ComputedStyle&) { return value; }; };
    if (cursor.take_ident("none")) {
        grow = shrink = 0;
        return set(constant(Dimension::auto_()));
    }
    const auto basis_keywords = DimensionKeywords{{"auto", Dimension::Kind::Auto}, {"content", Dimension::Kind::Content},
                                                  {"min-content", Dimension::Kind::MinContent}, {"max-content", Dimension::Kind::MaxContent}};
    Compute<Dimension> basis;
    bool factors = false;
    while (!cursor.done()) {
        const auto number = factors ? std::nullopt : take_number(cursor, Sign::NonNegative);
        if (number) {
            factors = true;
            grow = *number;
            if (const auto second = take_number(cursor, Sign::NonNegative)) shrink = *second;
        } else if (!basis && (basis = take_dimension(cursor, basis_keywords, Sign::NonNegative))) {
            continue;
        } else {
            return std::nullopt;
        }
    }
    if (!basis && !factors) return std::nullopt;
    return set(basis ? basis : Compute<Dimension>(constant(Dimension::of({}))));
}

// ---- grid

// grid-area and its kin: lines with slashes; a missing line repeats a name, or is auto.
std::optional<ParsedLonghands> take_lines(const std::vector<LonghandId>& ids, const PropertyTable& table, Cursor& cursor) {
    std::vector<GridLine> lines;
    do {
        const auto line = take_grid_line(cursor);
        if (!line || lines.size() == ids.size()) return std::nullopt;
        lines.push_back(*line);
    } while (cursor.take_delim('/'));
    const auto mirrored = [&](std::size_t from) {
        const auto& line = lines[from];
        return !line.name.empty() && !line.span && line.number == 0 ? line : GridLine{};
    };
    // Four: row-start column-start row-end column-end. Two: start end.
    if (ids.size() == 4 && lines.size() < 2) lines.push_back(mirrored(0));
    while (lines.size() < ids.size()) lines.push_back(mirrored(ids.size() == 4 ? lines.size() - 2 : 0));
    ParsedLonghands result;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto copy = table.longhand(ids[i]).copy;
        result.emplace_back(ids[i], [line = lines[i], copy](ComputedStyle& style, const ComputeContext&) {
            ComputedStyle carrier;
            carrier.grid_row_start = carrier.grid_row_end = carrier.grid_column_start = carrier.grid_column_end = line;
            copy(style, carrier);
        });
    }
    return result;
}

void add_lines(PropertyTable& table, std::string name, const Names& names) {
    const auto ids = ids_of(table, names);
    table.add_shorthand(std::move(name), names, [&table, ids](Cursor& cursor) { return take_lines(ids, table, cursor); });
}

// Rows with areas: [name]? "a b" size? [name]? ... / columns
std::optional<ParsedLonghands> take_area_template(const PropertyTable& table, Cursor& cursor) {
    Components rows, areas;
    while (!cursor.done() && !cursor.peek().is_delim('/')) {
        const auto& component = cursor.take();
        if (component.is(Kind::String)) {
            areas.push_back(component);
            const auto& next = cursor.peek();
            const bool sized = !cursor.done() && !next.is(Kind::String) && !next.is_block('[') && !next.is_delim('/');
            rows.push_back(sized ? cursor.take() : tokenize("auto").front());
        } else if (component.is_block('[')) {
            rows.push_back(component);
        } else {
            return std::nullopt;
        }
    }
    ParsedLonghands result;
    Cursor row_cursor(rows), area_cursor(areas);
    const bool good = take_into(table, row_cursor, table.id("grid-template-rows"), result) && row_cursor.done() &&
                      take_into(table, area_cursor, table.id("grid-template-areas"), result) && area_cursor.done();
    if (!good) return std::nullopt;
    if (cursor.take_delim('/') && !take_into(table, cursor, table.id("grid-template-columns"), result)) return std::nullopt;
    return result;
}

std::optional<ParsedLonghands> take_grid_template(const PropertyTable& table, Cursor& cursor) {
    if (cursor.take_ident("none")) return ParsedLonghands{};
    auto copy = cursor;
    while (!copy.done() && !copy.peek().is(Kind::String)) copy.take();
    if (!copy.done()) return take_area_template(table, cursor);
    ParsedLonghands result;
    const auto* start = cursor.position();
    auto slash = cursor;
    while (!slash.done() && !slash.peek().is_delim('/')) slash.take();
    if (slash.done()) return std::nullopt;
    Cursor rows(start, slash.position(), cursor.base_url());
    if (!take_into(table, rows, table.id("grid-template-rows"), result) || !rows.done()) return std::nullopt;
    cursor = slash;
    cursor.take();
    if (!take_into(table, cursor, table.id("grid-template-columns"), result)) return std::nullopt;
    return result;
}

// ---- place-*: align, then justify

void add_place(PropertyTable& table, const std::string& what) { add_pair(table, "place-" + what, {"align-" + what, "justify-" + what}); }

// "none" is for what is not given otherwise of image and type (CSS Lists 3, section 3.4).
std::optional<ParsedLonghands> take_list_style(const PropertyTable& table, Cursor& cursor) {
    const auto ids = ids_of(table, {"list-style-position", "list-style-image", "list-style-type"});
    ParsedLonghands result;
    std::optional<Cursor> none;
    const auto is_given = [&](LonghandId id) { return std::any_of(result.begin(), result.end(), [&](const auto& r) { return r.first == id; }); };
    while (!cursor.done()) {
        if (!none && cursor.peek().is_ident("none")) {
            none = cursor;
            cursor.take();
        } else if (std::none_of(ids.begin(), ids.end(), [&](LonghandId id) { return !is_given(id) && take_into(table, cursor, id, result); })) {
            return std::nullopt;
        }
    }
    for (const LonghandId id : {ids[2], ids[1]}) {
        if (!none || is_given(id)) continue;
        auto again = *none;
        take_into(table, again, id, result);
    }
    return result.empty() ? std::nullopt : std::optional(result);
}

void add_borders(PropertyTable& table) {
    const std::vector<std::string_view> sides{"top", "right", "bottom", "left"};
    static const std::vector<Names> groups{{"border-top-width", "border-top-style", "border-top-color"},
                                           {"border-right-width", "border-right-style", "border-right-color"},
                                           {"border-bottom-width", "border-bottom-style", "border-bottom-color"},
                                           {"border-left-width", "border-left-style", "border-left-color"}};
    for (std::size_t i = 0; i < 4; ++i) add_any_order(table, "border-" + std::string(sides[i]), groups[i]);
    add_repeated(table, "border", groups);
    add_repeated(table, "border-block", {groups[0], groups[2]});
    add_repeated(table, "border-inline", {groups[3], groups[1]});
    for (std::size_t part = 0; part < 3; ++part) {
        const std::string name(groups[0][part].substr(std::string_view("border-top-").size()));
        add_four_sides(table, "border-" + name, {groups[0][part], groups[1][part], groups[2][part], groups[3][part]});
        add_pair(table, "border-block-" + name, {groups[0][part], groups[2][part]});
        add_pair(table, "border-inline-" + name, {"border-inline-start-" + name, "border-inline-end-" + name});
    }
    table.add_alias("border-block-start", "border-top");
    table.add_alias("border-block-end", "border-bottom");
    add_any_order(table, "border-inline-start", {"border-inline-start-width", "border-inline-start-style", "border-inline-start-color"});
    add_any_order(table, "border-inline-end", {"border-inline-end-width", "border-inline-end-style", "border-inline-end-color"});
    const Names corners{"border-top-left-radius", "border-top-right-radius", "border-bottom-right-radius", "border-bottom-left-radius"};
    table.add_shorthand("border-radius", corners,
                        [ids = ids_of(table, corners)](Cursor& cursor) { return take_border_radius(ids, cursor); });
    add_any_order(table, "outline", {"outline-width", "outline-style", "outline-color"});
    add_any_order(table, "column-rule", {"column-rule-width", "column-rule-style", "column-rule-color"});
}

void add_texts(PropertyTable& table) {
    add_any_order(table, "text-decoration",
                  {"text-decoration-line", "text-decoration-style", "text-decoration-color", "text-decoration-thickness"});
    table.add_shorthand("font",
                        {"font-style", "font-variant-caps", "font-variant-numeric", "font-variant-ligatures", "font-variant-position",
                         "font-variant-alternates", "font-variant-east-asian", "font-weight", "font-stretch", "font-size", "line-height",
                         "font-family", "font-kerning", "font-feature-settings", "font-variation-settings"},
                        [&table](Cursor& cursor) { return take_font(table, cursor); });
    table.add_shorthand("font-variant",
                        {"font-variant-caps", "font-variant-numeric", "font-variant-ligatures", "font-variant-position",
                         "font-variant-alternates", "font-variant-east-asian"},
                        [&table](Cursor& cursor) { return take_font_variant(table, cursor); });
    table.add_shorthand("list-style", {"list-style-type", "list-style-position", "list-style-image"},
                        [&table](Cursor& cursor) { return take_list_style(table, cursor); });
}

void add_spacing(PropertyTable& table) {
    add_four_sides(table, "margin", {"margin-top", "margin-right", "margin-bottom", "margin-left"});
    add_four_sides(table, "padding", {"padding-top", "padding-right", "padding-bottom", "padding-left"});
    add_four_sides(table, "inset", {"top", "right", "bottom", "left"});
    add_pair(table, "margin-block", {"margin-top", "margin-bottom"});
    add_pair(table, "padding-block", {"padding-top", "padding-bottom"});
    add_pair(table, "inset-block", {"top", "bottom"});
    add_pair(table, "margin-inline", {"margin-inline-start", "margin-inline-end"});
    add_pair(table, "padding-inline", {"padding-inline-start", "padding-inline-end"});
    add_pair(table, "inset-inline", {"inset-inline-start", "inset-inline-end"});
    table.add_alias("overflow-x", "overflow");
    table.add_alias("overflow-y", "overflow");
}

void add_boxes(PropertyTable& table) {
    table.add_shorthand("flex", {"flex-grow", "flex-shrink", "flex-basis"}, [&table](Cursor& cursor) { return take_flex(table, cursor); });
    add_any_order(table, "flex-flow", {"flex-direction", "flex-wrap"});
    add_any_order(table, "columns", {"column-width", "column-count"});
    add_pair(table, "gap", {"row-gap", "column-gap"});
    table.add_alias("grid-gap", "gap");
    add_lines(table, "grid-row", {"grid-row-start", "grid-row-end"});
    add_lines(table, "grid-column", {"grid-column-start", "grid-column-end"});
    add_lines(table, "grid-area", {"grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end"});
    table.add_shorthand("grid-template", {"grid-template-rows", "grid-template-columns", "grid-template-areas"},
                        [&table](Cursor& cursor) { return take_grid_template(table, cursor); });
    table.add_shorthand("grid",
                        {"grid-template-rows", "grid-template-columns", "grid-template-areas", "grid-auto-rows", "grid-auto-columns", "grid-auto-flow"},
                        [&table](Cursor& cursor) { return take_grid_template(table, cursor); });
    for (const std::string what : {"content", "items", "self"}) add_place(table, what);
}

}  // namespace

void add_shorthands(PropertyTable& table) {
    add_spacing(table);
    add_borders(table);
    table.add_shorthand("background",
                        {"background-color", "background-image", "background-position", "background-size", "background-repeat",
                         "background-origin", "background-clip"},
                        [&table](Cursor& cursor) { return BackgroundParser(table, cursor).run(); });
    add_texts(table);
    add_boxes(table);
}

}  // namespace bilan::print::css
