// Style sheets + document -> styles. The cascade of CSS Cascade 4 over the print profile: user-agent, then author
// sheets (@import, @media print, @supports inside), then presentation attributes of SVG below author rules.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/style.hpp"
#include "print/dom/dom.hpp"

namespace bilan::print::css {

enum class Origin : std::uint8_t { UserAgent, Author };

struct StyleSheetText {
    std::string name;  // for diagnostics: "templates/css/print.css"
    std::string url;   // its own URL: url() and @import resolve against it
    std::string text;
    Origin origin = Origin::Author;
};

// The bytes behind a URL as resolved against its sheet, or nothing. Must be safe to call from any thread.
using Fetch = std::function<std::optional<std::string>(const std::string& url)>;

enum class Pseudo : std::uint8_t { None, Before, After, Marker, FirstLetter, FirstLine, FootnoteCall, FootnoteMarker };

struct FontFaceRule {
    std::string family;
    std::vector<std::string> urls;                  // src, in order; local() is skipped
    int weight_min = 400, weight_max = 400;
    bool weight_auto = true;                        // nothing was said: a variable face has the weights of its axis
    double stretch_min = 100, stretch_max = 100;
    FontStyle style = FontStyle::Normal;
    std::vector<std::pair<char32_t, char32_t>> unicode_range;  // empty: all
    Place place;
};

struct CounterStyle {                                // CSS Counter Styles 3
    enum class System : std::uint8_t { Cyclic, Numeric, Alphabetic, Symbolic, Additive, Fixed } system = System::Symbolic;
    std::vector<std::string> symbols;
    std::vector<std::pair<int, std::string>> additive;
    std::string negative = "-", prefix, suffix = ". ", pad_symbol, fallback = "decimal";
    int pad = 0, first = 1, range_min = INT32_MIN, range_max = INT32_MAX;
};
// The marker's own text without prefix and suffix.
std::string format_counter(const std::map<std::string, CounterStyle>& styles, std::string_view style, int value);

// The 16 page-margin boxes of CSS Paged Media 3, clockwise.
enum class MarginBox : std::uint8_t {
    TopLeftCorner, TopLeft, TopCenter, TopRight, TopRightCorner, RightTop, RightMiddle, RightBottom,
    BottomRightCorner, BottomRight, BottomCenter, BottomLeft, BottomLeftCorner, LeftBottom, LeftMiddle, LeftTop
};

struct PageSelector {
    std::string name;
    int number = 1;          // from 1 within the document, for :nth() and :first
    bool left = false;       // else right
    bool blank = false;
    bool first_of_group = false;
};

struct PageStyle {
    LayoutUnit width, height;                        // the trim size: A4 unless size says otherwise
    StyleRef style;                                  // margins, padding, border, background, counters of the page
    LayoutUnit bleed;                                // beyond the trim on every side
    bool crop_marks = false, cross_marks = false;
    std::array<StyleRef, 16> margin_boxes;           // null: not generated (no content)
    StyleRef footnotes;                              // of the area at the page's foot (GCPM 3, section 2.4)
};

class StyledDocument {
public:
    virtual ~StyledDocument() = default;
    virtual StyleRef style(const dom::Node& element) const = 0;
    // Null when no box is made: ::before and ::after without content, and pseudo-elements with no rule.
    virtual StyleRef style(const dom::Node& element, Pseudo pseudo) const = 0;
    // Safe from the thread that lays out; the same selector gives the same object.
    virtual const PageStyle& page(const PageSelector& selector) const = 0;
    virtual const std::vector<FontFaceRule>& font_faces() const = 0;
    virtual const std::map<std::string, CounterStyle>& counter_styles() const = 0;  // predefined ones included
};

// The built-in user-agent sheet: HTML's defaults, for print.
std::string_view user_agent_sheet();

// Computes the style of every element. Without a sheet of Origin::UserAgent the built-in one comes first. Warnings, one per declaration: css/unknown-property (with a suggestion),
// css/unsupported-value, css/unsupported-property, css/unsupported-selector, css/unknown-variable, css/syntax,
// css/unknown-at-rule; errors: css/missing-import, css/not-utf8. Screen-only properties
// (transition, cursor, :hover, ...) are known and quietly inert.
std::unique_ptr<StyledDocument> cascade(const dom::Document& document, const std::vector<StyleSheetText>& sheets,
                                        const Fetch& fetch, Diagnostics& diagnostics);

// Property by property what differs from the initial value, for tests.
std::string dump(const ComputedStyle& style);

}  // namespace bilan::print::css
