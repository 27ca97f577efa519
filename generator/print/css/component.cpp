#include "print/css/component.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace bilan::print::css {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const Component& nothing() {
    static const Component component;
    return component;
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool Component::is_ident(std::string_view keyword) const { return kind == Kind::Ident && equal_ignoring_case(text, keyword); }
bool Component::is_function(std::string_view name) const { return kind == Kind::Function && equal_ignoring_case(text, name); }

Cursor Cursor::inside(const Component& component) const {
    Cursor cursor(component.children, base_url_);
    cursor.bare_lengths_ = bare_lengths_;
    return cursor;
}

void Cursor::skip() {
    spaced_ = false;
    while (at_ != end_ && at_->kind == Component::Kind::Whitespace) {
        ++at_;
        spaced_ = true;
    }
}

const Component& Cursor::peek() const { return done() ? nothing() : *at_; }

const Component& Cursor::peek_second() const {
    Cursor copy = *this;
    copy.take();
    return copy.peek();
}

const Component& Cursor::take() {
    if (done()) return nothing();
    const auto& component = *at_++;
    skip();
    return component;
}

bool Cursor::take_ident(std::string_view keyword) {
    if (!peek().is_ident(keyword)) return false;
    take();
    return true;
}

bool Cursor::take_delim(char c) {
    if (!peek().is_delim(c)) return false;
    take();
    return true;
}

bool Cursor::take_comma() {
    if (!peek().is(Component::Kind::Comma)) return false;
    take();
    return true;
}

namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n') {
            result += "\\a ";
        } else {
            result += c;
        }
    }
    return result + '"';
}

char closing(char open) { return open == '{' ? '}' : open == '[' ? ']' : ')'; }

std::string text_of(const Component& c) {
    using Kind = Component::Kind;
    switch (c.kind) {
        case Kind::Ident: return c.text;
        case Kind::Function: return c.text + "(" + to_text(c.children) + ")";
        case Kind::AtKeyword: return "@" + c.text;
        case Kind::Hash: return "#" + c.text;
        case Kind::String:
        case Kind::BadString: return quoted(c.text);
        case Kind::Url:
        case Kind::BadUrl: return "url(" + quoted(c.text) + ")";
        case Kind::Delim: return {c.symbol};
        case Kind::Number: return format("{:.6g}", c.number);
        case Kind::Percentage: return format("{:.6g}%", c.number);
        case Kind::Dimension: return format("{:.6g}{}", c.number, c.text);
        case Kind::Whitespace: return " ";
        case Kind::Colon: return ":";
        case Kind::Semicolon: return ";";
        case Kind::Comma: return ",";
        case Kind::CommentMark: return c.text;
        case Kind::Block: return c.symbol + to_text(c.children) + closing(c.symbol);
        case Kind::UnmatchedClose: return {c.symbol};
    }
    return {};
}

}  // namespace

std::string to_text(const Components& components) {
    std::string text;
    for (const auto& component : components) text += text_of(component);
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace bilan::print::css
