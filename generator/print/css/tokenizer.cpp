// The tokenizer of CSS Syntax 3, section 4, folding brackets as it goes. Its input is valid UTF-8; every byte above
// ASCII is a name character, so it works on bytes.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/utf8.hpp"
#include "print/css/component.hpp"

namespace bilan::print::css {
namespace {

using Kind = Component::Kind;
constexpr std::size_t deepest_brackets = 64;
constexpr double most_number = 3.4e38;  // a float's, as in browsers: products of two are still numbers

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_newline(char c) { return c == '\n' || c == '\r' || c == '\f'; }
bool is_space(char c) { return is_newline(c) || c == ' ' || c == '\t'; }
bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return starts_name(c) || is_digit(c) || c == '-'; }

class Tokenizer {
public:
    explicit Tokenizer(std::string_view css) : css_(css) {}

    Components run() {
        while (at_ < css_.size()) {
            if (skip_comment()) continue;
            const auto begin = at_;
            auto component = next();
            component.begin = static_cast<std::uint32_t>(begin);
            component.end = static_cast<std::uint32_t>(at_);
            place(std::move(component));
        }
        while (!open_.empty()) close_innermost(false);
        return std::move(top_);
    }

private:
    char look(std::size_t ahead = 0) const { return at_ + ahead < css_.size() ? css_[at_ + ahead] : '\0'; }
    Components& current() { return open_.empty() ? top_ : open_.back().children; }

    // ---- folding

    void place(Component component) {
        const bool opens = component.kind == Kind::Function || component.kind == Kind::Block;
        if (component.kind == Kind::UnmatchedClose && close(component.symbol)) return;
        if (opens && open_.size() < deepest_brackets) {
            open_.push_back(std::move(component));
        } else if (opens) {
            component.kind = Kind::UnmatchedClose;
            component.symbol = component.symbol == 0 ? '(' : component.symbol;
            current().push_back(std::move(component));
        } else {
            current().push_back(std::move(component));
        }
    }

    // A closing bracket ends the nearest block when it fits. One that does not fit is an error inside it.
    bool close(char bracket) {
        if (open_.empty()) return false;
        const char opened = open_.back().kind == Kind::Function ? '(' : open_.back().symbol;
        const bool fits = (opened == '(' && bracket == ')') || (opened == '[' && bracket == ']') || (opened == '{' && bracket == '}');
        if (fits) close_innermost(true);
        return fits;
    }

    void close_innermost(bool closed) {
        auto component = std::move(open_.back());
        open_.pop_back();
        component.closed = closed;
        component.end = static_cast<std::uint32_t>(at_);
        current().push_back(std::move(component));
    }

    // ---- tokens

    bool skip_comment() {
        if (css_.substr(at_, 2) != "/*") return false;
        const auto end = css_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? css_.size() : end + 2;
        return true;
    }

    Component next() {
        const char c = look();
        if (is_space(c)) return white_space();
        if (c == '"' || c == '\'') return string();
        if (starts_number()) return number();
        if (starts_identifier(0)) return identifier();
        if (c == '#' && (is_name(look(1)) || is_escape(1))) return hash();
        if (c == '@' && starts_identifier(1)) return at_keyword();
        if (const auto mark = comment_mark(); !mark.empty()) return named(Kind::CommentMark, std::string(mark));
        return punctuation();
    }

    std::string_view comment_mark() {
        for (const std::string_view mark : {"<!--", "-->"}) {
            if (css_.substr(at_, mark.size()) != mark) continue;
            at_ += mark.size();
            return mark;
        }
        return {};
    }

    Component punctuation() {
        Component result;
        result.symbol = css_[at_++];
        switch (result.symbol) {
            case ':': result.kind = Kind::Colon; break;
            case ';': result.kind = Kind::Semicolon; break;
            case ',': result.kind = Kind::Comma; break;
            case '{': case '[': case '(': result.kind = Kind::Block; break;
            case '}': case ']': case ')': result.kind = Kind::UnmatchedClose; break;
            default: result.kind = Kind::Delim; break;
        }
        return result;
    }

    static Component named(Kind kind, std::string text) {
        Component result;
        result.kind = kind;
        result.text = std::move(text);
        return result;
    }

    Component white_space() {
        while (at_ < css_.size() && is_space(css_[at_])) ++at_;
        return {};
    }

    bool is_escape(std::size_t ahead) const {
        return look(ahead) == '\\' && at_ + ahead + 1 < css_.size() && !is_newline(look(ahead + 1));
    }

    bool starts_identifier(std::size_t ahead) const {
        if (look(ahead) != '-') return starts_name(look(ahead)) || is_escape(ahead);
        return starts_name(look(ahead + 1)) || look(ahead + 1) == '-' || is_escape(ahead + 1);
    }

    bool starts_number() const {
        const std::size_t sign = look() == '+' || look() == '-' ? 1 : 0;
        return is_digit(look(sign)) || (look(sign) == '.' && is_digit(look(sign + 1)));
    }

    // After the backslash.
    void escape(std::string& text) {
        if (!is_hex(look())) {
            const auto start = at_;
            decode_utf8(css_, at_);
            text += css_.substr(start, at_ - start);
            return;
        }
        char32_t code = 0;
        for (int digits = 0; digits < 6 && is_hex(look()); ++digits) {
            const char c = css_[at_++];
            code = code * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        if (look() == '\r' && look(1) == '\n') ++at_;
        if (at_ < css_.size() && is_space(look())) ++at_;
        const bool valid = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        append_utf8(text, valid ? code : U'\uFFFD');
    }

    std::string name() {
        std::string text;
        while (at_ < css_.size()) {
            if (is_name(look())) {
                text += css_[at_++];
            } else if (is_escape(0)) {
                ++at_;
                escape(text);
            } else {
                break;
            }
        }
        return text;
    }

    Component identifier() {
        auto text = name();
        if (look() != '(') return named(Kind::Ident, std::move(text));
        ++at_;
        if (equal_ignoring_case(text, "url")) {
            auto ahead = at_;
            while (ahead < css_.size() && is_space(css_[ahead])) ++ahead;
            const bool is_quoted = ahead < css_.size() && (css_[ahead] == '"' || css_[ahead] == '\'');
            if (!is_quoted) return url();
        }
        return named(Kind::Function, std::move(text));
    }

    Component hash() {
        ++at_;
        const bool is_identifier = starts_identifier(0);
        auto result = named(Kind::Hash, name());
        result.is_identifier = is_identifier;
        return result;
    }

    Component at_keyword() {
        ++at_;
        return named(Kind::AtKeyword, name());
    }

    Component string() {
        const char quote = css_[at_++];
        auto result = named(Kind::String, {});
        while (at_ < css_.size()) {
            const char c = css_[at_];
            if (c == quote) {
                ++at_;
                return result;
            }
            if (is_newline(c)) {
                result.kind = Kind::BadString;
                return result;
            }
            ++at_;
            if (c != '\\') {
                result.text += c;
            } else if (at_ < css_.size() && is_newline(look())) {
                at_ += look() == '\r' && look(1) == '\n' ? 2u : 1u;
            } else if (at_ < css_.size()) {
                escape(result.text);
            }
        }
        return result;
    }

    Component url() {
        auto result = named(Kind::Url, {});
        white_space();
        while (at_ < css_.size() && look() != ')') {
            const char c = look();
            if (is_space(c)) {
                white_space();
                if (at_ < css_.size() && look() != ')') result.kind = Kind::BadUrl;
            } else if (c == '"' || c == '\'' || c == '(' || (c == '\\' && !is_escape(0))) {
                result.kind = Kind::BadUrl;
                ++at_;
            } else if (c == '\\') {
                ++at_;
                escape(result.text);
            } else {
                result.text += c;
                ++at_;
            }
        }
        if (at_ < css_.size()) ++at_;
        return result;
    }

    Component number() {
        Component result;
        result.kind = Kind::Number;
        result.integer = true;
        const auto begin = look() == '+' ? at_ + 1 : at_;
        if (look() == '+' || look() == '-') ++at_;
        while (is_digit(look())) ++at_;
        if (look() == '.' && is_digit(look(1))) {
            result.integer = false;
            ++at_;
            while (is_digit(look())) ++at_;
        }
        const std::size_t sign = look(1) == '+' || look(1) == '-' ? 1 : 0;
        if ((look() == 'e' || look() == 'E') && is_digit(look(1 + sign))) {
            result.integer = false;
            at_ += 1 + sign;
            while (is_digit(look())) ++at_;
        }
        const auto parsed = std::from_chars(css_.data() + begin, css_.data() + at_, result.number);
        if (parsed.ec != std::errc{}) result.number = css_[begin] == '-' ? -most_number : most_number;
        result.number = std::clamp(result.number, -most_number, most_number);
        return with_unit(std::move(result));
    }

    Component with_unit(Component result) {
        if (look() == '%') {
            ++at_;
            result.kind = Kind::Percentage;
        } else if (starts_identifier(0)) {
            result.kind = Kind::Dimension;
            result.text = name();
        }
        return result;
    }

    std::string_view css_;
    std::size_t at_ = 0;
    Components top_;
    std::vector<Component> open_;
};

}  // namespace

Components tokenize(std::string_view css) { return Tokenizer(css).run(); }

}  // namespace bilan::print::css
