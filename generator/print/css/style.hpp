// The computed style of one element (CSS Cascade 4, section 4.4): what layout and paint read. Lengths are absolute;
// percentages stay until layout knows their basis. One struct for all properties of the print profile: a property that
// is not here is not supported, and the cascade says so.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "print/geometry.hpp"

namespace bilan::print::css {

// ---- values

struct Rgba {
    double red = 0, green = 0, blue = 0;  // 0 to 1, sRGB
    double alpha = 1;
    friend bool operator==(const Rgba&, const Rgba&) = default;
};

struct Cmyk {
    double cyan = 0, magenta = 0, yellow = 0, black = 0;  // 0 to 1
    double alpha = 1;
    friend bool operator==(const Cmyk&, const Cmyk&) = default;
};

// currentcolor is resolved during the cascade.
using Color = std::variant<Rgba, Cmyk>;
bool is_transparent(const Color& color);

// A px + B %: every <length-percentage>, and every calc() that is linear. min(), max() and clamp() over percentages
// keep a tree.
struct MathNode;
struct LengthPercentage {
    LayoutUnit length;
    double percent = 0;                      // 100 is all of the basis
    std::shared_ptr<const MathNode> tree;    // set only for min(), max(), clamp() with percentages

    bool has_percent() const { return percent != 0 || tree != nullptr; }
    LayoutUnit resolve(LayoutUnit basis) const;
    friend bool operator==(const LengthPercentage&, const LengthPercentage&) = default;
};

struct MathNode {
    enum class Operator : std::uint8_t { Leaf, Sum, Min, Max } op = Operator::Leaf;
    LengthPercentage leaf;
    std::vector<MathNode> operands;
};

// width, height, min-*, max-*, flex-basis, insets, margins: a length or a keyword.
struct Dimension {
    enum class Kind : std::uint8_t { Auto, None, Length, MinContent, MaxContent, FitContent, Content } kind = Kind::Auto;
    LengthPercentage value;  // Length, and FitContent's limit

    static Dimension auto_() { return {}; }
    static Dimension none() { return {Kind::None, {}}; }
    static Dimension of(LayoutUnit length) { return {Kind::Length, {length, 0, nullptr}}; }
    bool is_auto() const { return kind == Kind::Auto; }
    bool is_length() const { return kind == Kind::Length; }
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

template <typename T>
struct FourSides {
    T top, right, bottom, left;
    friend bool operator==(const FourSides&, const FourSides&) = default;
};

// ---- images and backgrounds

struct ColorStop {
    Color color;
    std::optional<LengthPercentage> position;
};

struct LinearGradient {
    double angle = 180;                 // degrees, 0 is up, clockwise; used unless to_corner
    int corner_x = 0, corner_y = 0;     // "to right bottom": 1, 1; "to left": -1, 0 (then angle is already set)
    bool to_corner = false;
    bool repeating = false;
    std::vector<ColorStop> stops;
};

struct RadialGradient {
    enum class Extent : std::uint8_t { ClosestSide, FarthestSide, ClosestCorner, FarthestCorner, Explicit } extent = Extent::FarthestCorner;
    bool circle = false;
    LengthPercentage radius_x, radius_y;  // Explicit
    LengthPercentage center_x{{}, 50, nullptr}, center_y{{}, 50, nullptr};
    bool repeating = false;
    std::vector<ColorStop> stops;
};

struct ImageUrl {
    std::string url;  // resolved against its style sheet
};

using Image = std::variant<std::monostate, ImageUrl, LinearGradient, RadialGradient>;

enum class BoxArea : std::uint8_t { BorderBox, PaddingBox, ContentBox };
enum class Repeat : std::uint8_t { Repeat, NoRepeat, Space, Round };

struct BackgroundSize {
    enum class Kind : std::uint8_t { Explicit, Cover, Contain } kind = Kind::Explicit;
    Dimension width, height;  // Auto or Length
};

struct BackgroundLayer {
    Image image;
    LengthPercentage position_x, position_y;
    BackgroundSize size;
    Repeat repeat_x = Repeat::Repeat, repeat_y = Repeat::Repeat;
    BoxArea origin = BoxArea::PaddingBox, clip = BoxArea::BorderBox;
};

enum class LineStyle : std::uint8_t { None, Hidden, Solid, Dashed, Dotted, Double, Groove, Ridge, Inset, Outset };

struct BorderSide {
    LayoutUnit width;  // zero when the style is none or hidden
    LineStyle style = LineStyle::None;
    Color color;
};

struct CornerRadius {
    LengthPercentage horizontal, vertical;
};

struct Shadow {
    LayoutUnit x, y, blur, spread;  // blur is refused with a warning unless zero
    Color color;
    bool inset = false;
};

// ---- keywords

enum class OuterDisplay : std::uint8_t { None, Contents, Block, Inline, TablePart };
enum class InnerDisplay : std::uint8_t { Flow, FlowRoot, Table, Flex, Grid };
// The parts of a table (CSS Tables 3): set when outer is TablePart; inner is Flow then.
enum class TablePart : std::uint8_t { None, RowGroup, HeaderGroup, FooterGroup, Row, Cell, ColumnGroup, Column, Caption };

struct Display {
    OuterDisplay outer = OuterDisplay::Inline;
    InnerDisplay inner = InnerDisplay::Flow;
    TablePart part = TablePart::None;
    bool list_item = false;
    bool was_inline = false;   // before it had to become a block
    // inline-block is {Inline, FlowRoot}; inline-flex {Inline, Flex}; table {Block, Table}.
    friend bool operator==(const Display&, const Display&) = default;
};

enum class Position : std::uint8_t { Static, Relative, Absolute, Fixed, Running };
enum class Float : std::uint8_t { None, Left, Right, Footnote };
enum class Clear : std::uint8_t { None, Left, Right, Both };
enum class Overflow : std::uint8_t { Visible, Hidden };
enum class Visibility : std::uint8_t { Visible, Hidden, Collapse };
enum class BoxSizing : std::uint8_t { ContentBox, BorderBox };
enum class ObjectFit : std::uint8_t { Fill, Contain, Cover, None, ScaleDown };
enum class DecorationBreak : std::uint8_t { Slice, Clone };

enum class BreakBetween : std::uint8_t { Auto, Avoid, AvoidPage, AvoidColumn, Always, Page, Left, Right, Recto, Verso, Column };
enum class ColumnFill : std::uint8_t { Auto, Balance, BalanceAll };
enum class BreakInside : std::uint8_t { Auto, Avoid, AvoidPage, AvoidColumn };

enum class TextAlign : std::uint8_t { Start, End, Left, Right, Center, Justify };
enum class TextAlignLast : std::uint8_t { Auto, Start, End, Left, Right, Center, Justify };
enum class TextTransform : std::uint8_t { None, Uppercase, Lowercase, Capitalize };
enum class WhiteSpace : std::uint8_t { Normal, Nowrap, Pre, PreWrap, PreLine };
enum class Hyphens : std::uint8_t { None, Manual, Auto };
enum class OverflowWrap : std::uint8_t { Normal, Anywhere, BreakWord };
enum class TextWrap : std::uint8_t { Wrap, Nowrap, Balance, Pretty };
enum class Direction : std::uint8_t { Ltr, Rtl };
enum class StepAlign : std::uint8_t { Center, Start, End };
// Where a column or a page ends inside an element, or before its last line as well.
enum class HyphenateLimitLast : std::uint8_t { None, Break, Always };
enum class FontStyle : std::uint8_t { Normal, Italic, Oblique };
enum class FontVariantCaps : std::uint8_t { Normal, SmallCaps, AllSmallCaps, PetiteCaps, AllPetiteCaps, Unicase, TitlingCaps };
enum class DecorationStyle : std::uint8_t { Solid, Double, Dotted, Dashed, Wavy };
enum class ListStylePosition : std::uint8_t { Outside, Inside };
enum class BorderCollapse : std::uint8_t { Separate, Collapse };
enum class TableLayout : std::uint8_t { Auto, Fixed };
enum class CaptionSide : std::uint8_t { Top, Bottom };
enum class EmptyCells : std::uint8_t { Show, Hide };

struct VerticalAlign {
    enum class Kind : std::uint8_t { Baseline, Sub, Super, TextTop, TextBottom, Middle, Top, Bottom, Length } kind = Kind::Baseline;
    LengthPercentage value;  // Length: percent of line-height
};

struct HangingPunctuation {
    enum class End : std::uint8_t { None, Allow, Force } end = End::None;  // stops, commas, hyphens
    bool first = false, last = false;                                      // brackets and quotation marks
    friend bool operator==(const HangingPunctuation&, const HangingPunctuation&) = default;
};

struct LineHeight {
    enum class Kind : std::uint8_t { Normal, Number, Length } kind = Kind::Normal;
    double number = 0;
    LayoutUnit length;
    friend bool operator==(const LineHeight&, const LineHeight&) = default;
};

// ---- flex and grid

enum class FlexDirection : std::uint8_t { Row, RowReverse, Column, ColumnReverse };
enum class FlexWrap : std::uint8_t { Nowrap, Wrap, WrapReverse };
// justify-*, align-*: one list for all; a value that a property does not take never reaches it.
enum class Alignment : std::uint8_t {
    Auto, Normal, Start, End, FlexStart, FlexEnd, Center, Stretch, Baseline, SpaceBetween, SpaceAround, SpaceEvenly, Left, Right
};

struct TrackSize {
    enum class Kind : std::uint8_t { Length, Fraction, Auto, MinContent, MaxContent, FitContent, MinMax } kind = Kind::Auto;
    LengthPercentage length;     // Length, FitContent's limit
    double fraction = 0;         // Fraction
    std::vector<TrackSize> bounds;  // MinMax: two
};

struct TrackList {
    struct AutoRepeat {
        bool fill = true;        // auto-fill, else auto-fit
        std::size_t at = 0;      // index in tracks where the repeated tracks stand
        std::vector<TrackSize> tracks;
    };
    std::vector<TrackSize> tracks;  // repeat(n, ...) is expanded
    std::vector<std::vector<std::string>> line_names;  // tracks.size() + 1 entries, or empty
    std::optional<AutoRepeat> auto_repeat;
};

struct GridLine {
    int number = 0;      // 0: auto (or only a name or span)
    bool span = false;   // number is then a span count, at least 1
    std::string name;
};

enum class GridFlow : std::uint8_t { Row, Column, RowDense, ColumnDense };

// ---- generated content

struct ContentText { std::string text; };
struct ContentUrl { std::string url; };
struct ContentCounter { std::string name; std::string separator; std::string style; bool all_levels = false; };
struct ContentString { std::string name; std::string which; };             // string(name, first|start|last|first-except)
struct ContentElement { std::string name; std::string which; };            // element(name)
struct ContentLeader { std::string pattern; };
struct ContentTargetCounter {                                              // attr() is already resolved
    std::string url, name, style;
    std::string separator;                                                 // target-counters()
    bool all_levels = false;
};
struct ContentTargetText { std::string url; std::string which; };          // content | before | after | first-letter
enum class ContentQuote : std::uint8_t { Open, Close, NoOpen, NoClose };
struct ContentSelf {};                                                     // content() in string-set and bookmark-label
using ContentItem = std::variant<ContentText, ContentUrl, ContentCounter, ContentString, ContentElement, ContentLeader,
                                 ContentTargetCounter, ContentTargetText, ContentQuote, ContentSelf>;

struct Content {
    enum class Kind : std::uint8_t { Normal, None, Items } kind = Kind::Normal;
    std::vector<ContentItem> items;
    std::string alternative;  // content: "x" / "alternative text"
    bool has_alternative = false;
};

struct CounterChange {
    std::string name;
    int value = 0;
};

struct StringSet {
    std::string name;
    std::vector<ContentItem> items;
};

// ---- transforms, in order; angles in degrees

struct Transform {
    enum class Kind : std::uint8_t { Translate, Scale, Rotate, SkewX, SkewY, Matrix } kind = Kind::Translate;
    LengthPercentage x, y;              // Translate
    std::array<double, 6> numbers{};    // Scale: 2; Rotate, Skew: 1; Matrix: 6
};

struct FontFeature {
    std::array<char, 4> tag{};
    std::uint32_t value = 1;
    friend bool operator==(const FontFeature&, const FontFeature&) = default;
};

struct FontAxis {
    std::array<char, 4> tag{};
    double value = 0;
};

// ---- the style

struct ComputedStyle {
    // boxes
    Display display;
    Position position = Position::Static;
    std::string running_name;                       // position: running(name)
    Float float_ = Float::None;
    Clear clear = Clear::None;
    FourSides<Dimension> inset;                     // top, right, bottom, left
    Dimension width, height;
    Dimension min_width, min_height;                // Auto: 0, or content based for flex and grid items
    Dimension max_width{Dimension::Kind::None, {}}, max_height{Dimension::Kind::None, {}};
    std::optional<double> aspect_ratio;             // width / height
    BoxSizing box_sizing = BoxSizing::ContentBox;
    FourSides<Dimension> margin{Dimension::of({}), Dimension::of({}), Dimension::of({}), Dimension::of({})};
    FourSides<LengthPercentage> padding;
    FourSides<BorderSide> border;
    std::array<CornerRadius, 4> radius;             // top left, top right, bottom right, bottom left
    DecorationBreak decoration_break = DecorationBreak::Slice;
    Overflow overflow = Overflow::Visible;
    Visibility visibility = Visibility::Visible;    // inherited
    double opacity = 1;
    int z_index = 0;
    bool z_index_auto = true;
    std::vector<Transform> transform;
    LengthPercentage transform_origin_x{{}, 50, nullptr}, transform_origin_y{{}, 50, nullptr};
    ObjectFit object_fit = ObjectFit::Fill;
    LengthPercentage object_position_x{{}, 50, nullptr}, object_position_y{{}, 50, nullptr};
    BorderSide outline;
    LayoutUnit outline_offset;
    std::vector<Shadow> box_shadow;

    // backgrounds; layers from the top one down
    Color background_color = Rgba{0, 0, 0, 0};
    std::vector<BackgroundLayer> background;

    // text, inherited unless said
    Color color = Rgba{};
    std::vector<std::string> font_family;           // lower-case generic names stay: "serif", "sans-serif", "monospace"
    LayoutUnit font_size = LayoutUnit::px(16);
    int font_weight = 400;
    double font_stretch = 100;
    FontStyle font_style = FontStyle::Normal;
    FontVariantCaps font_variant_caps = FontVariantCaps::Normal;
    std::vector<FontFeature> font_features;         // font-feature-settings and font-variant-*, in order
    // What font_features is put together from: settings, and variants for numeric, ligatures, position and the others.
    std::vector<FontFeature> font_feature_settings;
    std::array<std::vector<FontFeature>, 5> font_variant_features;
    std::vector<FontAxis> font_axes;                // font-variation-settings
    bool kerning = true;
    LineHeight line_height;
    TextAlign text_align = TextAlign::Start;
    TextAlignLast text_align_last = TextAlignLast::Auto;
    LengthPercentage text_indent;
    LayoutUnit letter_spacing, word_spacing;
    TextTransform text_transform = TextTransform::None;
    WhiteSpace white_space = WhiteSpace::Normal;
    Hyphens hyphens = Hyphens::Manual;
    std::string hyphenate_character = "\u2010";     // "auto" is this; a face without it falls back to '-'
    // hyphenate-limit-chars. Three letters behind a hyphen: what French typesetters ask for, and English ones like.
    int hyphenate_before = 2, hyphenate_after = 3;
    int hyphenate_word = 5;
    int hyphenate_lines = 2;                        // hyphenate-limit-lines; 0: no limit
    HyphenateLimitLast hyphenate_last = HyphenateLimitLast::None;
    LayoutUnit hyphenate_zone;
    OverflowWrap overflow_wrap = OverflowWrap::Normal;
    TextWrap text_wrap = TextWrap::Wrap;
    int tab_size = 8;
    Direction direction = Direction::Ltr;
    bool bidi_isolate = false, bidi_override = false;  // unicode-bidi; not inherited
    std::string language;                           // from lang; not a property
    bool underline = false, overline = false, line_through = false;  // text-decoration-line; not inherited, propagated by paint
    DecorationStyle decoration_style = DecorationStyle::Solid;
    std::optional<Color> decoration_color;
    std::optional<LayoutUnit> decoration_thickness;
    std::optional<LayoutUnit> underline_offset;
    VerticalAlign vertical_align;                   // not inherited
    std::vector<std::string> quotes;                // open, close, open, close; empty: by language
    HangingPunctuation hanging_punctuation;
    int orphans = 2, widows = 2;

    // lists, tables
    std::string list_style_type = "disc";           // a counter style's name, "none", or a string in quotes
    Image list_style_image;
    ListStylePosition list_style_position = ListStylePosition::Outside;
    BorderCollapse border_collapse = BorderCollapse::Separate;
    LayoutUnit border_spacing_x, border_spacing_y;
    TableLayout table_layout = TableLayout::Auto;
    CaptionSide caption_side = CaptionSide::Top;
    std::string caption_continued;                 // -bilan-caption-continued: what follows a repeated caption; "": none is repeated
    EmptyCells empty_cells = EmptyCells::Show;

    // flex, grid; not inherited
    FlexDirection flex_direction = FlexDirection::Row;
    FlexWrap flex_wrap = FlexWrap::Nowrap;
    double flex_grow = 0, flex_shrink = 1;
    Dimension flex_basis;
    int order = 0;
    Alignment justify_content = Alignment::Normal, align_content = Alignment::Normal;
    Alignment justify_items = Alignment::Normal, align_items = Alignment::Normal;
    Alignment justify_self = Alignment::Auto, align_self = Alignment::Auto;
    std::optional<LengthPercentage> row_gap, column_gap;  // nothing: normal
    TrackList grid_template_columns, grid_template_rows;
    std::vector<std::vector<std::string>> grid_template_areas;
    std::vector<TrackSize> grid_auto_columns, grid_auto_rows;
    GridFlow grid_auto_flow = GridFlow::Row;
    GridLine grid_row_start, grid_row_end, grid_column_start, grid_column_end;

    // columns
    std::optional<int> column_count;
    Dimension column_width;
    BorderSide column_rule;
    bool column_span_all = false;
    ColumnFill column_fill = ColumnFill::Balance;

    // pages
    BreakBetween break_before = BreakBetween::Auto, break_after = BreakBetween::Auto;
    BreakInside break_inside = BreakInside::Auto;
    LayoutUnit block_step;                          // block-step-size; 0: none
    StepAlign block_step_align = StepAlign::Center;
    std::string page;                               // the used page name; "" is auto

    // generated content
    Content content;
    std::vector<CounterChange> counter_reset, counter_increment, counter_set;
    std::vector<StringSet> string_set;
    int bookmark_level = 0;                         // 0: none
    std::vector<ContentItem> bookmark_label;        // empty: the element's text
    bool bookmark_open = true;
    bool footnote_target = false;                   // -bilan-footnote: target

    // SVG presentation properties, in user units; inherited as SVG says. A paint is nothing, a colour, or url(#id)
    struct SvgPaint {
        enum class Kind : std::uint8_t { None, Solid, Url } kind = Kind::None;
        Color color;
        std::string url;
    };
    SvgPaint fill{SvgPaint::Kind::Solid, Rgba{}, {}}, stroke;
    double fill_opacity = 1, stroke_opacity = 1;
    double stroke_width = 1;
    bool fill_even_odd = false, clip_even_odd = false;
    int stroke_cap = 0, stroke_join = 0;            // PDF's numbers: 0 butt/miter, 1 round, 2 square/bevel
    double stroke_miter = 4;
    std::vector<double> stroke_dash;
    double stroke_dash_offset = 0;
    std::string text_anchor = "start";
    std::string dominant_baseline = "auto";
    Color stop_color = Rgba{};
    double stop_opacity = 1;
    std::string clip_path, mask;                    // url(#id) without its wrapping; not inherited
};

using StyleRef = std::shared_ptr<const ComputedStyle>;

}  // namespace bilan::print::css
