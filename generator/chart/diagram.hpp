// A drawing by hand whose texts come from data: an SVG file in which every <text> with an id is a place for words. The
// words of a language are put in, the rest stays as the designer drew it, less what a page must not carry.
//
// Words break at "\n" into lines 1.25 em apart, aligned at the text's x. Two attributes of the drawing help translators:
//   data-width="180"       how wide a line may be, in the drawing's units
//   data-valign="middle"   the lines stand around the text's y instead of from it downwards
// What drawing programs add (comments, metadata, names with a prefix) is left out. Style sheets, style attributes,
// scripts and addresses outside the file are refused: pages forbid them, and colours belong to the theme's classes.
// So is what the PDF would not show (filters, patterns, markers).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::chart {

// A <text> of the drawing that has an id.
struct DrawnText {
    std::string id;
    Span span;              // of its start tag
    double font_size = 16;  // user units
    bool bold = false;
    double width = 0;       // of data-width; 0: any
};

struct DiagramWords {
    struct Words {
        std::string text;
        std::string css_class;   // of its lines; "" for none
    };
    std::string id_prefix;       // of every id: unique in the page
    std::string title, description;
    std::map<std::string, Words, std::less<>> texts;   // by the id of a <text>
};

class DiagramDrawing {
public:
    // Reports chart/bad-svg (no well-formed XML, another root, no viewBox, an id that is there twice), chart/refused-svg
    // (see above) and the warning chart/nameless-text (words in a <text> without an id, which no language could change).
    static std::optional<DiagramDrawing> parse(const Source& source, Diagnostics& diagnostics);

    const std::vector<DrawnText>& texts() const { return texts_; }
    std::vector<std::string> text_ids() const;
    const DrawnText* find(std::string_view id) const;

    // The drawing as an <svg> element of class "diagram" with a title and a description. Texts without words stay as drawn.
    std::string svg(const DiagramWords& words) const;

private:
    friend class DiagramReader;

    // Markup as it goes out, then perhaps the content of a text. Where an id's prefix belongs stands prefix_mark.
    struct Piece {
        std::string markup;
        std::string text_id, content;        // what was drawn there
        std::string x;                       // of the text: lines begin there
        bool centred = false;                // data-valign="middle"
    };
    static constexpr char prefix_mark = '\x01';   // no character of XML

    std::vector<DrawnText> texts_;
    std::vector<Piece> pieces_;
    std::string view_box_, width_, height_, root_attributes_;
};

// The widest line of words in a drawn text, in the drawing's units: an estimate (label.hpp), rather too wide than too narrow.
double width_of(const DrawnText& text, std::string_view words);

}  // namespace bilan::chart
