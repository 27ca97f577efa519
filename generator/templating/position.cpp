#include "templating/position.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"

namespace bilan::templating {
namespace {

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The attributes of HTML and SVG whose value is one URL.
constexpr std::array<std::string_view, 16> url_attributes = {
    "href", "src", "action", "cite", "poster", "data", "formaction", "xlink:href",
    "background", "longdesc", "manifest", "ping", "profile", "usemap", "codebase", "classid"};
constexpr std::array<std::string_view, 2> url_list_attributes = {"srcset", "imagesrcset"};

// The scheme of a URL as a browser finds it, lower case; "" when it is relative.
std::string scheme_of(std::string_view url) {
    std::string scheme;
    bool started = false;
    for (const char c : url) {
        if (c == '\t' || c == '\n' || c == '\r') continue;  // browsers drop these anywhere
        if (!started && static_cast<unsigned char>(c) <= 0x20) continue;
        started = true;
        if (c == ':') return scheme;
        if (c == '/' || c == '?' || c == '#') return {};
        scheme += lowered(c);
    }
    return {};
}

}  // namespace

std::string_view describe(Position position) {
    switch (position) {
        case Position::Text: return "in text";
        case Position::Attribute: return "in an attribute";
        case Position::Url:
        case Position::UrlList: return "in a URL";
        case Position::Script: return "inside <script>";
        case Position::Style: return "inside <style>";
        case Position::TagName: return "in the name of a tag";
        case Position::AttributeName: return "in the name of an attribute";
        case Position::Handler: return "in an attribute that holds code";
        case Position::Unquoted: return "in an attribute without quotes";
    }
    return {};
}

Position HtmlScanner::position() const {
    switch (state_) {
        case State::Text:
        case State::Comment:
        case State::Markup: return Position::Text;
        case State::Raw: return tag_ == "style" ? Position::Style : Position::Script;
        case State::TagOpen:
        case State::TagName: return Position::TagName;
        case State::BeforeAttribute:
        case State::AttributeName:
        case State::AfterName: return Position::AttributeName;
        case State::BeforeValue:
        case State::Unquoted: return Position::Unquoted;
        case State::Value: break;
    }
    if (attribute_.starts_with("on") || attribute_ == "style" || attribute_ == "srcdoc") return Position::Handler;
    if (is_one_of(attribute_, url_list_attributes)) return Position::UrlList;
    if (!is_one_of(attribute_, url_attributes)) return Position::Attribute;
    const auto scheme = literal_ ? scheme_of(unescaped(value_)) : std::string{};
    if (scheme == "javascript" || scheme == "vbscript") return Position::Handler;
    // A scheme that the template itself wrote is the designer's choice (data:image/png;base64,...).
    return scheme.empty() ? Position::Url : Position::Attribute;
}

void HtmlScanner::output() {
    if (state_ == State::Value) literal_ = false;
    if (state_ == State::TagOpen) state_ = State::TagName;
    if (state_ == State::BeforeAttribute || state_ == State::AfterName) state_ = State::BeforeAttribute;
}

void HtmlScanner::read(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) step(text[i], text.substr(i));
}

void HtmlScanner::step(char c, std::string_view rest) {
    switch (state_) {
        case State::Text:
        case State::TagOpen:
        case State::Raw: return in_text(c, rest);
        case State::Comment:
            if (rest.starts_with("-->")) state_ = State::Markup;  // up to its >
            return;
        case State::Markup:
            if (c == '>') state_ = State::Text;
            return;
        case State::Value:
            if (c == quote_) {
                state_ = State::BeforeAttribute;
            } else if (literal_ && value_.size() < 64) {
                value_ += c;
            }
            return;
        case State::TagName:
        case State::BeforeAttribute:
        case State::AttributeName:
        case State::AfterName:
        case State::BeforeValue:
        case State::Unquoted: return in_tag(c);
    }
}

void HtmlScanner::in_text(char c, std::string_view rest) {
    if (state_ == State::Raw) {  // only its own end tag ends it
        const auto name = rest.substr(0, 2 + tag_.size());
        const bool ends = name.starts_with("</") && std::equal(tag_.begin(), tag_.end(), name.begin() + 2, name.end(),
                                                               [](char a, char b) { return a == lowered(b); });
        if (ends) state_ = State::TagOpen;
        return;
    }
    if (state_ == State::Text) {
        if (c != '<') return;
        state_ = rest.starts_with("<!--") ? State::Comment : State::TagOpen;
        tag_.clear();
        return;
    }
    if (is_letter(c) || c == '/') {
        tag_ = c == '/' ? "/" : std::string(1, lowered(c));
        state_ = State::TagName;
    } else if (c == '!' || c == '?') {
        state_ = State::Markup;
    } else {
        state_ = State::Text;  // "a < b"
    }
}

void HtmlScanner::open_tag() {
    state_ = tag_ == "script" || tag_ == "style" ? State::Raw : State::Text;
}

void HtmlScanner::in_tag(char c) {
    if (c == '>') return open_tag();
    switch (state_) {
        case State::TagName:
            if (is_html_space(c) || (c == '/' && tag_ != "/")) {
                state_ = State::BeforeAttribute;
            } else {
                tag_ += lowered(c);
            }
            return;
        case State::BeforeAttribute:
        case State::AfterName:
            if (c == '=' && state_ == State::AfterName) {
                state_ = State::BeforeValue;
            } else if (!is_html_space(c) && c != '/') {
                attribute_ = std::string(1, lowered(c));
                state_ = State::AttributeName;
            }
            return;
        case State::AttributeName:
            if (c == '=') {
                state_ = State::BeforeValue;
            } else if (is_html_space(c) || c == '/') {
                state_ = State::AfterName;
            } else {
                attribute_ += lowered(c);
            }
            return;
        case State::BeforeValue:
            if (is_html_space(c)) return;
            state_ = c == '"' || c == '\'' ? State::Value : State::Unquoted;
            quote_ = c;
            value_.clear();
            literal_ = true;
            return;
        case State::Unquoted:
            if (is_html_space(c)) state_ = State::BeforeAttribute;
            return;
        case State::Text:
        case State::TagOpen:
        case State::Value:
        case State::Markup:
        case State::Comment:
        case State::Raw: return;
    }
}

bool is_safe_url(std::string_view url) {
    static constexpr std::array<std::string_view, 5> schemes = {"", "http", "https", "mailto", "tel"};
    return is_one_of(scheme_of(url), schemes);
}

bool is_safe_url_list(std::string_view urls) {
    while (!urls.empty()) {
        const auto comma = urls.find(',');
        if (!is_safe_url(urls.substr(0, comma))) return false;
        urls = comma == std::string_view::npos ? std::string_view{} : urls.substr(comma + 1);
    }
    return true;
}

namespace {

// The character of "amp", "#39" or "#x3a"; 0 when the reference is none that can spell a scheme.
char32_t referenced(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, char32_t>, 8> known = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"colon", ':'}, {"Tab", '\t'}, {"NewLine", '\n'}, {"sol", '/'}}};
    for (const auto& [word, character] : known) {
        if (name == word) return character;
    }
    if (!name.starts_with('#')) return 0;
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    return read.ptr == digits.data() + digits.size() && code <= 0x10ffff ? code : 0;
}

}  // namespace

std::string unescaped(std::string_view html) {
    std::string text;
    for (std::size_t i = 0; i < html.size(); ++i) {
        const auto end = html[i] == '&' ? html.find_first_of("; &", i + 1) : std::string_view::npos;
        const auto name = html[i] == '&' ? html.substr(i + 1, end == std::string_view::npos ? end : end - i - 1) : std::string_view{};
        if (const auto character = name.empty() ? 0 : referenced(name)) {
            append_utf8(text, character);
            i += name.size() + (end != std::string_view::npos && html[end] == ';' ? 1 : 0);
        } else {
            text += html[i];
        }
    }
    return text;
}

}  // namespace bilan::templating
