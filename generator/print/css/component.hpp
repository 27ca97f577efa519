// CSS's component values (CSS Syntax 3, section 5): tokens, with functions and blocks already folded into trees. Rules,
// selectors, media queries and property values are all read from these, and a custom property keeps them as they are.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bilan::print::css {

struct Component {
    enum class Kind : std::uint8_t {
        Ident, Function, AtKeyword, Hash, String, BadString, Url, BadUrl, Delim, Number, Percentage, Dimension,
        Whitespace, Colon, Semicolon, Comma, CommentMark, Block, UnmatchedClose
    };
    Kind kind = Kind::Whitespace;
    char symbol = 0;          // Delim: itself; Block: its opening bracket
    bool integer = false;     // numbers: written without point and exponent
    bool is_identifier = false;  // Hash: could be an id selector
    bool closed = true;       // Function, Block: its end was found
    double number = 0;
    std::string text;         // names without # and @, strings and urls unescaped, a dimension's unit
    std::vector<Component> children;
    std::uint32_t begin = 0, end = 0;  // bytes of the sheet

    bool is(Kind k) const { return kind == k; }
    bool is_delim(char c) const { return kind == Kind::Delim && symbol == c; }
    bool is_block(char c) const { return kind == Kind::Block && symbol == c; }
    bool is_ident(std::string_view keyword) const;     // ASCII case does not matter
    bool is_function(std::string_view name) const;
};

using Components = std::vector<Component>;

bool equal_ignoring_case(std::string_view a, std::string_view b);
std::string lower_case(std::string_view text);  // ASCII

// Tokenizes and folds. Never fails: odd bytes become bad tokens. Brackets nest at most 64 deep; deeper ones are
// unmatched.
Components tokenize(std::string_view css);

// Text that tokenizes to the same components; comments are gone, white space is single.
std::string to_text(const Components& components);

// Reads a list of components from left to right and passes over white space by itself. Looking past the end gives
// an empty white space component.
class Cursor {
public:
    Cursor(const Component* begin, const Component* end, std::string_view base_url = {}) : at_(begin), end_(end), base_url_(base_url) { skip(); }
    explicit Cursor(const Components& components, std::string_view base_url = {})
        : Cursor(components.data(), components.data() + components.size(), base_url) {}
    Cursor inside(const Component& component) const;  // of a function or block, with this cursor's settings

    bool done() const { return at_ == end_; }
    const Component& peek() const;
    const Component& peek_second() const;   // the next but one, white space aside
    const Component& take();
    const Component* position() const { return at_; }
    void back_to(const Component* position) { at_ = position; }
    bool space_before() const { return spaced_; }  // white space stood before the next component

    bool take_ident(std::string_view keyword);
    bool take_delim(char c);
    bool take_comma();

    std::string_view base_url() const { return base_url_; }
    // SVG's presentation attributes: a bare number is a length in user units.
    bool bare_lengths() const { return bare_lengths_; }
    void allow_bare_lengths() { bare_lengths_ = true; }

private:
    void skip();

    const Component* at_;
    const Component* end_;
    std::string_view base_url_;
    bool spaced_ = false;
    bool bare_lengths_ = false;
};

}  // namespace bilan::print::css
