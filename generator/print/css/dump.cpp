// A style as text: a line for each property that is not initial, in the order of the struct.
#include <set>

#include "base/format.hpp"
#include "print/css/cascade.hpp"
#include "print/css/property.hpp"

namespace bilan::print::css {
namespace {

std::string number(double value) {
    auto text = format("{:.3f}", value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string show(double value) { return number(value); }
std::string show(int value) { return std::to_string(value); }
std::string show(bool value) { return value ? "yes" : "no"; }
std::string show(const std::string& text) { return text.empty() ? "(none)" : text; }
std::string show(LayoutUnit length) { return number(length.to_px()) + "px"; }

std::string show(const LengthPercentage& value);

std::string show(const MathNode& node) {
    if (node.op == MathNode::Operator::Leaf) return show(node.leaf);
    std::string text;
    for (const auto& operand : node.operands) {
        if (!text.empty()) text += node.op == MathNode::Operator::Sum ? " + " : ", ";
        text += show(operand);
    }
    return (node.op == MathNode::Operator::Min ? "min(" : node.op == MathNode::Operator::Max ? "max(" : "(") + text + ")";
}

std::string show(const LengthPercentage& value) {
    if (value.tree != nullptr) return show(*value.tree);
    if (value.percent == 0) return show(value.length);
    if (value.length == LayoutUnit{}) return number(value.percent) + "%";
    return show(value.length) + " + " + number(value.percent) + "%";
}

std::string show(const Dimension& value) {
    switch (value.kind) {
        case Dimension::Kind::Auto: return "auto";
        case Dimension::Kind::None: return "none";
        case Dimension::Kind::Length: return show(value.value);
        case Dimension::Kind::MinContent: return "min-content";
        case Dimension::Kind::MaxContent: return "max-content";
        case Dimension::Kind::FitContent: return "fit-content";
        case Dimension::Kind::Content: return "content";
    }
    return {};
}

std::string show(const Color& color) {
    const auto alpha = [](double a) { return a == 1 ? std::string() : " / " + number(a); };
    if (const auto* ink = std::get_if<Cmyk>(&color)) {
        return format("cmyk({} {} {} {}{})", number(ink->cyan), number(ink->magenta), number(ink->yellow), number(ink->black), alpha(ink->alpha));
    }
    const auto& rgb = std::get<Rgba>(color);
    return format("rgb({} {} {}{})", number(rgb.red * 255), number(rgb.green * 255), number(rgb.blue * 255), alpha(rgb.alpha));
}

// Enumerators print as their place in the list; words where tests read them often.
template <typename E>
    requires std::is_enum_v<E>
std::string show(E value) {
    return format("#{}", static_cast<int>(value));
}

std::string show(const Display& display) {
    static constexpr std::string_view outers[] = {"none", "contents", "block", "inline", "table"};
    static constexpr std::string_view inners[] = {"flow", "flow-root", "table", "flex", "grid"};
    static constexpr std::string_view parts[] = {"", "row-group", "header-group", "footer-group", "row", "cell", "column-group", "column", "caption"};
    if (display.outer == OuterDisplay::TablePart) return format("table-{}", parts[static_cast<std::size_t>(display.part)]);
    std::string text(outers[static_cast<std::size_t>(display.outer)]);
    if (display.inner != InnerDisplay::Flow) text += format(" {}", inners[static_cast<std::size_t>(display.inner)]);
    return display.list_item ? text + " list-item" : text;
}

std::string show(FontStyle style) {
    static constexpr std::string_view words[] = {"normal", "italic", "oblique"};
    return std::string(words[static_cast<std::size_t>(style)]);
}
std::string show(TextAlign align) {
    static constexpr std::string_view words[] = {"start", "end", "left", "right", "center", "justify"};
    return std::string(words[static_cast<std::size_t>(align)]);
}
std::string show(Position position) {
    static constexpr std::string_view words[] = {"static", "relative", "absolute", "fixed", "running"};
    return std::string(words[static_cast<std::size_t>(position)]);
}
std::string show(Float side) {
    static constexpr std::string_view words[] = {"none", "left", "right", "footnote"};
    return std::string(words[static_cast<std::size_t>(side)]);
}
std::string show(LineStyle style) {
    static constexpr std::string_view words[] = {"none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"};
    return std::string(words[static_cast<std::size_t>(style)]);
}
std::string show(BreakBetween value) {
    static constexpr std::string_view words[] = {"auto", "avoid", "avoid-page", "avoid-column", "always", "page", "left", "right", "recto", "verso", "column"};
    return std::string(words[static_cast<std::size_t>(value)]);
}
std::string show(Alignment value) {
    static constexpr std::string_view words[] = {"auto", "normal", "start", "end", "flex-start", "flex-end", "center", "stretch", "baseline",
                                                 "space-between", "space-around", "space-evenly", "left", "right"};
    return std::string(words[static_cast<std::size_t>(value)]);
}

template <typename T>
std::string show(const std::vector<T>& values);
template <typename T>
std::string show(const std::optional<T>& value);

std::string show(const HangingPunctuation& hanging) {
    static constexpr std::string_view ends[] = {"", " allow-end", " force-end"};
    const std::string text = std::string(hanging.first ? " first" : "") + std::string(ends[static_cast<std::size_t>(hanging.end)]) +
                             (hanging.last ? " last" : "");
    return text.empty() ? "none" : text.substr(1);
}

std::string show(const BorderSide& side) { return format("{} {} {}", show(side.width), show(side.style), show(side.color)); }
std::string show(const CornerRadius& radius) { return format("{} / {}", show(radius.horizontal), show(radius.vertical)); }
std::string show(const Shadow& s) {
    return format("{} {} {} {} {}{}", show(s.x), show(s.y), show(s.blur), show(s.spread), show(s.color), s.inset ? " inset" : "");
}
std::string show(const ColorStop& stop) { return stop.position ? format("{} {}", show(stop.color), show(*stop.position)) : show(stop.color); }

std::string show(const Image& image) {
    if (const auto* url = std::get_if<ImageUrl>(&image)) return format("url({})", url->url);
    if (const auto* g = std::get_if<LinearGradient>(&image)) {
        const auto direction = g->to_corner ? format("to {} {}", g->corner_x, g->corner_y) : number(g->angle) + "deg";
        return format("{}linear({}, {})", g->repeating ? "repeating-" : "", direction, show(g->stops));
    }
    if (const auto* g = std::get_if<RadialGradient>(&image)) {
        const auto shape = g->extent == RadialGradient::Extent::Explicit ? format("{} {}", show(g->radius_x), show(g->radius_y)) : show(g->extent);
        return format("{}radial({} {} at {} {}, {})", g->repeating ? "repeating-" : "", g->circle ? "circle" : "ellipse", shape,
                      show(g->center_x), show(g->center_y), show(g->stops));
    }
    return "none";
}

std::string show(const BackgroundSize& size) {
    switch (size.kind) {
        case BackgroundSize::Kind::Explicit: return show(size.width) + " " + show(size.height);
        case BackgroundSize::Kind::Cover: return "cover";
        case BackgroundSize::Kind::Contain: return "contain";
    }
    return {};
}

std::string show(const BackgroundLayer& layer) {
    static constexpr std::string_view repeats[] = {"repeat", "no-repeat", "space", "round"};
    static constexpr std::string_view areas[] = {"border", "padding", "content"};
    return format("{} at {} {} size {} {} {} in {} clip {}", show(layer.image), show(layer.position_x), show(layer.position_y), show(layer.size),
                  repeats[static_cast<std::size_t>(layer.repeat_x)], repeats[static_cast<std::size_t>(layer.repeat_y)],
                  areas[static_cast<std::size_t>(layer.origin)], areas[static_cast<std::size_t>(layer.clip)]);
}

std::string show(const LineHeight& value) {
    switch (value.kind) {
        case LineHeight::Kind::Normal: return "normal";
        case LineHeight::Kind::Number: return number(value.number);
        case LineHeight::Kind::Length: return show(value.length);
    }
    return {};
}

std::string show(const VerticalAlign& value) {
    static constexpr std::string_view words[] = {"baseline", "sub", "super", "text-top", "text-bottom", "middle", "top", "bottom"};
    if (value.kind == VerticalAlign::Kind::Length) return show(value.value);
    return std::string(words[static_cast<std::size_t>(value.kind)]);
}

std::string show(const TrackSize& track) {
    switch (track.kind) {
        case TrackSize::Kind::Length: return show(track.length);
        case TrackSize::Kind::Fraction: return number(track.fraction) + "fr";
        case TrackSize::Kind::Auto: return "auto";
        case TrackSize::Kind::MinContent: return "min-content";
        case TrackSize::Kind::MaxContent: return "max-content";
        case TrackSize::Kind::FitContent: return format("fit-content({})", show(track.length));
        case TrackSize::Kind::MinMax: return format("minmax({})", show(track.bounds));
    }
    return {};
}

std::string show(const TrackList& list) {
    std::string text;
    const auto add = [&](const std::string& word) { text += (text.empty() ? "" : " ") + word; };
    const auto names = [&](std::size_t i) {
        if (i < list.line_names.size() && !list.line_names[i].empty()) add("[" + show(list.line_names[i]) + "]");
    };
    const auto repeat = [&](std::size_t i) {
        if (list.auto_repeat && list.auto_repeat->at == i) {
            add(format("repeat({}, {})", list.auto_repeat->fill ? "auto-fill" : "auto-fit", show(list.auto_repeat->tracks)));
        }
    };
    for (std::size_t i = 0; i < list.tracks.size(); ++i) {
        names(i);
        repeat(i);
        add(show(list.tracks[i]));
    }
    names(list.tracks.size());
    repeat(list.tracks.size());
    return text.empty() ? "none" : text;
}

std::string show(const GridLine& line) {
    std::string text = line.span ? "span" : "";
    if (line.number != 0) text += (text.empty() ? "" : " ") + std::to_string(line.number);
    if (!line.name.empty()) text += (text.empty() ? "" : " ") + line.name;
    return text.empty() ? "auto" : text;
}

struct ShowContent {
    std::string operator()(const ContentText& c) const { return "\"" + c.text + "\""; }
    std::string operator()(const ContentUrl& c) const { return format("url({})", c.url); }
    std::string operator()(const ContentCounter& c) const {
        return c.all_levels ? format("counters({}, \"{}\", {})", c.name, c.separator, c.style) : format("counter({}, {})", c.name, c.style);
    }
    std::string operator()(const ContentString& c) const { return format("string({}, {})", c.name, c.which); }
    std::string operator()(const ContentElement& c) const { return format("element({}, {})", c.name, c.which); }
    std::string operator()(const ContentLeader& c) const { return format("leader(\"{}\")", c.pattern); }
    std::string operator()(const ContentTargetCounter& c) const {
        if (c.all_levels) return format("target-counters({}, {}, \"{}\", {})", c.url, c.name, c.separator, c.style);
        return format("target-counter({}, {}, {})", c.url, c.name, c.style);
    }
    std::string operator()(const ContentTargetText& c) const { return format("target-text({}, {})", c.url, c.which); }
    std::string operator()(ContentQuote c) const {
        static constexpr std::string_view words[] = {"open-quote", "close-quote", "no-open-quote", "no-close-quote"};
        return std::string(words[static_cast<std::size_t>(c)]);
    }
    std::string operator()(const ContentSelf&) const { return "content()"; }
};
std::string show(const ContentItem& item) { return std::visit(ShowContent{}, item); }

std::string show(const Content& content) {
    if (content.kind == Content::Kind::Normal) return "normal";
    if (content.kind == Content::Kind::None) return "none";
    return show(content.items) + (content.has_alternative ? format(" / \"{}\"", content.alternative) : "");
}

std::string show(const CounterChange& change) { return format("{} {}", change.name, change.value); }
std::string show(const StringSet& set) { return format("{} {}", set.name, show(set.items)); }

std::string show(const Transform& t) {
    static constexpr std::string_view words[] = {"translate", "scale", "rotate", "skew-x", "skew-y", "matrix"};
    static constexpr std::size_t counts[] = {0, 2, 1, 1, 1, 6};
    const auto kind = static_cast<std::size_t>(t.kind);
    std::string text = t.kind == Transform::Kind::Translate ? show(t.x) + " " + show(t.y) : "";
    for (std::size_t i = 0; i < counts[kind]; ++i) text += (i > 0 ? " " : "") + number(t.numbers[i]);
    return format("{}({})", words[kind], text);
}

std::string tag(const std::array<char, 4>& letters) { return {letters.begin(), letters.end()}; }
std::string show(const FontFeature& feature) { return format("{} {}", tag(feature.tag), feature.value); }
std::string show(const FontAxis& axis) { return format("{} {}", tag(axis.tag), number(axis.value)); }

std::string show(const ComputedStyle::SvgPaint& paint) {
    switch (paint.kind) {
        case ComputedStyle::SvgPaint::Kind::None: return "none";
        case ComputedStyle::SvgPaint::Kind::Solid: return show(paint.color);
        case ComputedStyle::SvgPaint::Kind::Url: return format("url({})", paint.url);
    }
    return {};
}

template <typename T>
std::string show(const std::vector<T>& values) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : ", ") + show(value);
    return text.empty() ? "(none)" : text;
}

template <typename T>
std::string show(const std::optional<T>& value) {
    return value ? show(*value) : "auto";
}

class Lines {
public:
    explicit Lines(const ComputedStyle& style) : style_(style) {}

    template <typename Get>
    Lines& add(std::string_view name, Get get) {
        static const ComputedStyle initial = [] {
            ComputedStyle result;
            result.font_family = {"serif"};
            return result;
        }();
        const auto text = show(get(style_));
        if (text != show(get(initial))) text_ += format("{}: {}\n", name, text);
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    const ComputedStyle& style_;
    std::string text_;
};

#define BILAN_SHOW(name, field) lines.add(name, [](const ComputedStyle& s) -> const auto& { return s.field; })

void add_box(Lines& lines) {
    BILAN_SHOW("display", display);
    BILAN_SHOW("position", position);
    BILAN_SHOW("running", running_name);
    BILAN_SHOW("float", float_);
    BILAN_SHOW("clear", clear);
    BILAN_SHOW("top", inset.top);
    BILAN_SHOW("right", inset.right);
    BILAN_SHOW("bottom", inset.bottom);
    BILAN_SHOW("left", inset.left);
    BILAN_SHOW("width", width);
    BILAN_SHOW("height", height);
    BILAN_SHOW("min-width", min_width);
    BILAN_SHOW("min-height", min_height);
    BILAN_SHOW("max-width", max_width);
    BILAN_SHOW("max-height", max_height);
    BILAN_SHOW("aspect-ratio", aspect_ratio);
    BILAN_SHOW("box-sizing", box_sizing);
    BILAN_SHOW("margin-top", margin.top);
    BILAN_SHOW("margin-right", margin.right);
    BILAN_SHOW("margin-bottom", margin.bottom);
    BILAN_SHOW("margin-left", margin.left);
    BILAN_SHOW("padding-top", padding.top);
    BILAN_SHOW("padding-right", padding.right);
    BILAN_SHOW("padding-bottom", padding.bottom);
    BILAN_SHOW("padding-left", padding.left);
}

// The colour of a border that is not there says nothing.
template <typename Get>
void add_border(Lines& lines, std::string_view name, Get get) {
    lines.add(name, [get](const ComputedStyle& s) {
        const auto& side = get(s);
        return side.style == LineStyle::None ? std::string("none") : show(side);
    });
}

void add_border_and_background(Lines& lines) {
    add_border(lines, "border-top", [](const ComputedStyle& s) -> const auto& { return s.border.top; });
    add_border(lines, "border-right", [](const ComputedStyle& s) -> const auto& { return s.border.right; });
    add_border(lines, "border-bottom", [](const ComputedStyle& s) -> const auto& { return s.border.bottom; });
    add_border(lines, "border-left", [](const ComputedStyle& s) -> const auto& { return s.border.left; });
    BILAN_SHOW("border-top-left-radius", radius[0]);
    BILAN_SHOW("border-top-right-radius", radius[1]);
    BILAN_SHOW("border-bottom-right-radius", radius[2]);
    BILAN_SHOW("border-bottom-left-radius", radius[3]);
    BILAN_SHOW("box-decoration-break", decoration_break);
    BILAN_SHOW("overflow", overflow);
    BILAN_SHOW("visibility", visibility);
    BILAN_SHOW("opacity", opacity);
    lines.add("z-index", [](const ComputedStyle& s) { return s.z_index_auto ? std::string("auto") : std::to_string(s.z_index); });
    BILAN_SHOW("transform", transform);
    BILAN_SHOW("transform-origin-x", transform_origin_x);
    BILAN_SHOW("transform-origin-y", transform_origin_y);
    BILAN_SHOW("object-fit", object_fit);
    BILAN_SHOW("object-position-x", object_position_x);
    BILAN_SHOW("object-position-y", object_position_y);
    add_border(lines, "outline", [](const ComputedStyle& s) -> const auto& { return s.outline; });
    BILAN_SHOW("outline-offset", outline_offset);
    BILAN_SHOW("box-shadow", box_shadow);
    BILAN_SHOW("background-color", background_color);
    BILAN_SHOW("background", background);
}

void add_text(Lines& lines) {
    BILAN_SHOW("color", color);
    BILAN_SHOW("font-family", font_family);
    BILAN_SHOW("font-size", font_size);
    BILAN_SHOW("font-weight", font_weight);
    BILAN_SHOW("font-stretch", font_stretch);
    BILAN_SHOW("font-style", font_style);
    BILAN_SHOW("font-variant-caps", font_variant_caps);
    BILAN_SHOW("font-features", font_features);
    BILAN_SHOW("font-variation-settings", font_axes);
    BILAN_SHOW("font-kerning", kerning);
    BILAN_SHOW("line-height", line_height);
    BILAN_SHOW("text-align", text_align);
    BILAN_SHOW("text-align-last", text_align_last);
    BILAN_SHOW("text-indent", text_indent);
    BILAN_SHOW("letter-spacing", letter_spacing);
    BILAN_SHOW("word-spacing", word_spacing);
    BILAN_SHOW("text-transform", text_transform);
    BILAN_SHOW("white-space", white_space);
    BILAN_SHOW("hyphens", hyphens);
    BILAN_SHOW("hyphenate-character", hyphenate_character);
    BILAN_SHOW("hyphenate-before", hyphenate_before);
    BILAN_SHOW("hyphenate-after", hyphenate_after);
    BILAN_SHOW("hyphenate-word", hyphenate_word);
    BILAN_SHOW("hyphenate-limit-lines", hyphenate_lines);
    BILAN_SHOW("hyphenate-limit-last", hyphenate_last);
    BILAN_SHOW("hyphenate-limit-zone", hyphenate_zone);
    BILAN_SHOW("overflow-wrap", overflow_wrap);
    BILAN_SHOW("text-wrap", text_wrap);
    BILAN_SHOW("tab-size", tab_size);
    BILAN_SHOW("direction", direction);
    BILAN_SHOW("bidi-isolate", bidi_isolate);
    BILAN_SHOW("bidi-override", bidi_override);
    BILAN_SHOW("language", language);
    BILAN_SHOW("underline", underline);
    BILAN_SHOW("overline", overline);
    BILAN_SHOW("line-through", line_through);
    BILAN_SHOW("text-decoration-style", decoration_style);
    BILAN_SHOW("text-decoration-color", decoration_color);
    BILAN_SHOW("text-decoration-thickness", decoration_thickness);
    BILAN_SHOW("text-underline-offset", underline_offset);
    BILAN_SHOW("vertical-align", vertical_align);
    BILAN_SHOW("quotes", quotes);
    BILAN_SHOW("hanging-punctuation", hanging_punctuation);
    BILAN_SHOW("orphans", orphans);
    BILAN_SHOW("widows", widows);
}

void add_lists_and_containers(Lines& lines) {
    BILAN_SHOW("list-style-type", list_style_type);
    BILAN_SHOW("list-style-image", list_style_image);
    BILAN_SHOW("list-style-position", list_style_position);
    BILAN_SHOW("border-collapse", border_collapse);
    BILAN_SHOW("border-spacing-x", border_spacing_x);
    BILAN_SHOW("border-spacing-y", border_spacing_y);
    BILAN_SHOW("table-layout", table_layout);
    BILAN_SHOW("caption-side", caption_side);
    BILAN_SHOW("-bilan-caption-continued", caption_continued);
    BILAN_SHOW("empty-cells", empty_cells);
    BILAN_SHOW("flex-direction", flex_direction);
    BILAN_SHOW("flex-wrap", flex_wrap);
    BILAN_SHOW("flex-grow", flex_grow);
    BILAN_SHOW("flex-shrink", flex_shrink);
    BILAN_SHOW("flex-basis", flex_basis);
    BILAN_SHOW("order", order);
    BILAN_SHOW("justify-content", justify_content);
    BILAN_SHOW("align-content", align_content);
    BILAN_SHOW("justify-items", justify_items);
    BILAN_SHOW("align-items", align_items);
    BILAN_SHOW("justify-self", justify_self);
    BILAN_SHOW("align-self", align_self);
    BILAN_SHOW("row-gap", row_gap);
    BILAN_SHOW("column-gap", column_gap);
    BILAN_SHOW("grid-template-columns", grid_template_columns);
    BILAN_SHOW("grid-template-rows", grid_template_rows);
    BILAN_SHOW("grid-template-areas", grid_template_areas);
    BILAN_SHOW("grid-auto-columns", grid_auto_columns);
    BILAN_SHOW("grid-auto-rows", grid_auto_rows);
    BILAN_SHOW("grid-auto-flow", grid_auto_flow);
    BILAN_SHOW("grid-row-start", grid_row_start);
    BILAN_SHOW("grid-row-end", grid_row_end);
    BILAN_SHOW("grid-column-start", grid_column_start);
    BILAN_SHOW("grid-column-end", grid_column_end);
    BILAN_SHOW("column-count", column_count);
    BILAN_SHOW("column-width", column_width);
    add_border(lines, "column-rule", [](const ComputedStyle& s) -> const auto& { return s.column_rule; });
    BILAN_SHOW("column-span-all", column_span_all);
    BILAN_SHOW("column-fill", column_fill);
}

void add_pages_and_content(Lines& lines) {
    BILAN_SHOW("break-before", break_before);
    BILAN_SHOW("break-after", break_after);
    BILAN_SHOW("break-inside", break_inside);
    BILAN_SHOW("block-step-size", block_step);
    BILAN_SHOW("block-step-align", block_step_align);
    BILAN_SHOW("page", page);
    BILAN_SHOW("content", content);
    BILAN_SHOW("counter-reset", counter_reset);
    BILAN_SHOW("counter-increment", counter_increment);
    BILAN_SHOW("counter-set", counter_set);
    BILAN_SHOW("string-set", string_set);
    BILAN_SHOW("bookmark-level", bookmark_level);
    BILAN_SHOW("bookmark-label", bookmark_label);
    BILAN_SHOW("bookmark-open", bookmark_open);
    BILAN_SHOW("footnote-target", footnote_target);
}

void add_svg(Lines& lines) {
    BILAN_SHOW("fill", fill);
    BILAN_SHOW("stroke", stroke);
    BILAN_SHOW("fill-opacity", fill_opacity);
    BILAN_SHOW("stroke-opacity", stroke_opacity);
    BILAN_SHOW("stroke-width", stroke_width);
    BILAN_SHOW("fill-even-odd", fill_even_odd);
    BILAN_SHOW("clip-even-odd", clip_even_odd);
    BILAN_SHOW("stroke-linecap", stroke_cap);
    BILAN_SHOW("stroke-linejoin", stroke_join);
    BILAN_SHOW("stroke-miterlimit", stroke_miter);
    BILAN_SHOW("stroke-dasharray", stroke_dash);
    BILAN_SHOW("stroke-dashoffset", stroke_dash_offset);
    BILAN_SHOW("text-anchor", text_anchor);
    BILAN_SHOW("dominant-baseline", dominant_baseline);
    BILAN_SHOW("stop-color", stop_color);
    BILAN_SHOW("stop-opacity", stop_opacity);
    BILAN_SHOW("clip-path", clip_path);
    BILAN_SHOW("mask", mask);
}

}  // namespace

std::string dump(const ComputedStyle& style) {
    Lines lines(style);
    add_box(lines);
    add_border_and_background(lines);
    add_text(lines);
    add_lists_and_containers(lines);
    add_pages_and_content(lines);
    add_svg(lines);
    return lines.take();
}

}  // namespace bilan::print::css
