// The display list: what is drawn on each page, in order, with nothing left to decide. Coordinates are CSS px as
// doubles, from the trim box's top left corner, y downwards. Every item that shows something carries a mark: the leaf of
// the structure tree that it belongs to, or Artifact. Renderers only translate.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/rare.hpp"
#include "fonts/face.hpp"
#include "print/css/style.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/fragment.hpp"

namespace bilan::print::paint {

struct Point {
    double x = 0, y = 0;
};

// a b c d e f of PDF and SVG: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

struct Path {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<Point> points;  // 1 for Move and Line, 3 for Cubic, none for Close
};

struct GradientStop {
    double offset = 0;          // 0 to 1, ascending
    css::Color color;
};

struct Gradient {
    bool radial = false;
    Point from, to;             // linear: ends; radial: the two centres
    double from_radius = 0, to_radius = 0;
    Matrix matrix;              // gradient space -> page, for ellipses and gradientTransform
    bool extend = true;         // pad beyond the ends
    std::vector<GradientStop> stops;
};

struct Item;

// A cell that is shown side by side without end: from (0, 0) to (width, height) of a space that `matrix` takes to the
// space of what it fills. Its items carry no marks.
struct Tiling {
    double width = 0, height = 0;
    Matrix matrix;
    std::shared_ptr<const std::vector<Item>> items;
};

using Fill = std::variant<css::Color, Gradient, Tiling>;

struct StrokeStyle {
    double width = 1;
    int cap = 0, join = 0;      // PDF's numbers
    double miter = 4;
    std::vector<double> dash;
    double dash_offset = 0;
};

// Marks of what is painted and read by nobody (ISO 32000-1, 14.8.2.2.2): decoration, running heads and feet, what a page
// repeats, and what covers the whole sheet.
constexpr int artifact = -1;
constexpr int header_artifact = -2;
constexpr int footer_artifact = -3;
constexpr int repeated_artifact = -4;
constexpr int background_artifact = -5;

struct FillPath { Path path; Fill fill; bool even_odd = false; };
struct StrokePath { Path path; Fill stroke; StrokeStyle style; };
// A run belongs to its fragment and is shared with it: a page's glyphs are never copied.
using GlyphRunRef = std::shared_ptr<const layout::GlyphRun>;
struct ShowGlyphs { GlyphRunRef run; Point origin; css::Color color; };   // origin: the run's left end on the baseline
struct ShowImage { std::string url; Matrix matrix; };                          // the unit square (y down) -> page
struct PushClip { Path path; bool even_odd = false; };
struct PushTransform { Matrix matrix; };
struct PushGroup { double opacity = 1; };                                      // a transparency group
struct Pop {};                                                                 // ends the last Push

struct Item {
    std::variant<FillPath, StrokePath, ShowGlyphs, ShowImage, PushClip, PushTransform, PushGroup, Pop> command;
    int mark = artifact;        // index into Structure::nodes of a Content leaf, or an artifact
    const dom::Node* source = nullptr;  // the element that it is painted for: where a diagnostic points
};

// A link's rectangle on a page. target: "#id" or an absolute URL.
struct LinkArea {
    Point top_left, bottom_right;
    std::string target;
    std::string description;    // the PDF annotation's Contents
    int link = -1;              // the structure node (role Link) that owns it
};

struct PageDisplay {
    double width = 0, height = 0;  // trim
    double bleed = 0;
    bool crop_marks = false;
    std::string label;
    std::vector<Item> items;
    std::vector<LinkArea> links;
    bool cross_marks = false;
    std::string name;              // the page's type (CSS Paged Media 3, section 8); "" when it has none
};

// The logical structure (ISO 32000-1, 14.7), made from the document, not from where things fell. Children are in
// reading order; Content leaves stand for the marked content of one box's text or image, on however many pages.
struct StructureNode {
    // What few elements have.
    struct Details {
        std::string language;         // when it differs from the parent's
        std::string alternative;      // Alt
        std::string actual_text;
        std::string title;            // T
        std::string expansion;        // E, of an abbreviation
        std::string id;               // ID, for notes and header cells
        std::string_view list_numbering;  // L: "Decimal", "Disc", ...
        std::vector<std::string> headers;
        std::optional<std::pair<int, std::array<double, 4>>> bounding_box;  // page, x0 y0 x1 y1: figures
    };

    enum class Kind : std::uint8_t { Element, Content } kind = Kind::Element;
    std::string_view role;        // PDF's standard types, as literals: "H1", "P", "TD", "Figure", "Link", ...
    std::string_view scope;       // TH, a literal: "Row", "Column"
    std::vector<int> children;
    int parent = -1;
    int row_span = 1, column_span = 1;
    Rare<Details> details;
};

struct Structure {
    std::vector<StructureNode> nodes;  // [0] is the Document
};

struct OutlineItem {
    int level = 1;
    std::string title;
    bool open = true;
    int page = 0;
    Point position;
    int structure = -1;
};

struct Destination {
    int page = 0;
    Point position;
};

struct Metadata {
    std::string title, author, subject, keywords, language, creator;
    std::string date;             // ISO 8601 as given; "" writes none
};

struct DisplayDocument {
    std::vector<PageDisplay> pages;
    Structure structure;
    std::vector<OutlineItem> outline;
    std::map<std::string, Destination> destinations;
    Metadata metadata;
};

std::string dump(const DisplayDocument& document);

}  // namespace bilan::print::paint
