#include "templating/lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

// Any end of line becomes \n, as in the reference, so that templates with CRLF print what those with LF print.
std::string with_plain_newlines(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        } else {
            continue;
        }
    }
    return out;
}

struct Stop {};  // after a mistake was reported

class Lexer {
public:
    Lexer(const Source& source, const Syntax& syntax, Diagnostics& diagnostics)
        : source_(source), text_(source.text()), syntax_(syntax), diagnostics_(diagnostics) {
        if (!syntax.keep_trailing_newline) drop_trailing_newline();
    }

    std::vector<Token> run() {
        try {
            while (at_ < text_.size()) read_text_and_tag();
        } catch (const Stop&) {
        }
        add(TokenKind::End, text_.size(), text_.size());
        return std::move(tokens_);
    }

private:
    enum class Sign { None, Minus, Plus };

    void drop_trailing_newline() {
        if (text_.ends_with("\r\n")) {
            text_.remove_suffix(2);
        } else if (text_.ends_with('\n') || text_.ends_with('\r')) {
            text_.remove_suffix(1);
        }
    }

    Token& add(TokenKind kind, std::size_t begin, std::size_t end) {
        tokens_.push_back({.kind = kind, .span = span_in(source_, begin, end), .text = {}});
        return tokens_.back();
    }

    [[noreturn]] void fail(std::size_t begin, std::size_t end, std::string message, std::string help = {}) {
        diagnostics_.error("template/syntax", span_in(source_, begin, end), std::move(message), std::move(help));
        throw Stop{};
    }

    bool at_text(std::string_view wanted) const { return text_.substr(at_).starts_with(wanted); }
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    void skip_spaces() { at_ = text_.size() - strip_left(text_.substr(at_)).size(); }
    void skip_newline() {
        if (peek() == '\r' && peek(1) == '\n') {
            at_ += 2;
        } else if (peek() == '\n' || peek() == '\r') {
            ++at_;
        }
    }

    std::size_t next_tag() const {
        for (auto brace = text_.find('{', at_); brace != npos; brace = text_.find('{', brace + 1)) {
            const char after = brace + 1 < text_.size() ? text_[brace + 1] : '\0';
            if (after == '{' || after == '%' || after == '#') return brace;
        }
        return npos;
    }

    void read_text_and_tag() {
        const auto tag = next_tag();
        if (tag == npos) {
            add_text(at_, text_.size(), Sign::Plus, false);
            at_ = text_.size();
            return;
        }
        const char type = text_[tag + 1];
        const auto start = at_;
        at_ = tag + 2;
        const auto sign = take_sign();
        add_text(start, tag, sign, type != '{');
        if (type == '#') return skip_comment(tag);
        if (type == '%' && read_raw(tag)) return;
        add(type == '{' ? TokenKind::VariableBegin : TokenKind::BlockBegin, tag, at_);
        read_inside(type == '{' ? TokenKind::VariableEnd : TokenKind::BlockEnd, tag);
    }

    Sign take_sign() {
        if (peek() != '-' && peek() != '+') return Sign::None;
        return text_[at_++] == '-' ? Sign::Minus : Sign::Plus;
    }

    void add_text(std::size_t begin, std::size_t end, Sign sign, bool before_block) {
        auto text = text_.substr(begin, end - begin);
        if (sign == Sign::Minus) {
            text = strip_right(text);
        } else if (sign == Sign::None && before_block && syntax_.lstrip_blocks) {
            text = without_indentation(text, begin);
        }
        if (!text.empty()) add(TokenKind::Text, begin, begin + text.size()).text = with_plain_newlines(text);
    }

    // Cuts white space between the line's start and the tag that follows.
    std::string_view without_indentation(std::string_view text, std::size_t begin) const {
        const auto newline = text.find_last_of("\n\r");
        const auto line_start = newline == npos ? 0 : newline + 1;
        const bool starts_line = newline != npos || begin == 0 || text_[begin - 1] == '\n' || text_[begin - 1] == '\r';
        return starts_line && strip(text.substr(line_start)).empty() ? text.substr(0, line_start) : text;
    }

    // After a block's or comment's end, which was taken together with its sign.
    void after_end(Sign sign, bool block) {
        if (sign == Sign::Minus) {
            skip_spaces();
        } else if (sign == Sign::None && block && syntax_.trim_blocks) {
            skip_newline();
        }
    }

    void skip_comment(std::size_t tag) {
        const auto end = text_.find("#}", at_);
        if (end == npos) fail(tag, tag + 2, "a comment is never closed", "end it with \"#}\"");
        const char before = end > at_ ? text_[end - 1] : ' ';
        at_ = end + 2;
        after_end(before == '-' ? Sign::Minus : before == '+' ? Sign::Plus : Sign::None, true);
    }

    // {% raw %} ... {% endraw %}. at_ is after the opening sign; false when this is another tag.
    bool read_raw(std::size_t tag) {
        const auto start = at_;
        skip_spaces();
        const bool named = at_text("raw") && !is_name_part(peek(3));
        if (named) at_ += 3;
        if (named) skip_spaces();
        const auto sign = named && at_text("-%}") ? Sign::Minus : Sign::None;
        if (!named || !(sign == Sign::Minus || at_text("%}"))) {
            at_ = start;
            return false;
        }
        at_ += sign == Sign::Minus ? 3 : 2;
        if (sign == Sign::Minus) skip_spaces();
        read_raw_body(tag);
        return true;
    }

    void read_raw_body(std::size_t tag) {
        const auto begin = at_;
        for (auto brace = text_.find("{%", at_); brace != npos; brace = text_.find("{%", brace + 2)) {
            at_ = brace + 2;
            const auto sign = take_sign();
            skip_spaces();
            if (!at_text("endraw")) continue;
            at_ += 6;
            skip_spaces();
            const auto end_sign = take_sign();
            if (!at_text("%}")) continue;
            at_ += 2;
            add_text(begin, brace, sign, true);
            return after_end(end_sign, true);
        }
        fail(tag, tag + 2, "a raw block is never closed", "end it with \"{% endraw %}\"");
    }

    // Inside a tag, up to its end. Braces of dicts are balanced, so that "}}" may close two of them.
    void read_inside(TokenKind end_kind, std::size_t tag) {
        const std::string_view end = end_kind == TokenKind::VariableEnd ? "}}" : "%}";
        std::string open;
        for (skip_spaces();; skip_spaces()) {
            if (at_ >= text_.size()) {
                fail(tag, tag + 2, "a tag is never closed", format("end it with \"{}\"", end));
            }
            if (open.empty() && take_tag_end(end_kind, end)) return;
            read_token(open);
        }
    }

    bool take_tag_end(TokenKind kind, std::string_view end) {
        const auto start = at_;
        const bool signed_end = (peek() == '-' || (peek() == '+' && kind == TokenKind::BlockEnd)) &&
                                text_.substr(at_ + 1).starts_with(end);
        if (!signed_end && !at_text(end)) return false;
        const auto sign = signed_end ? take_sign() : Sign::None;
        at_ += end.size();
        add(kind, start, at_);
        after_end(sign, kind == TokenKind::BlockEnd);
        return true;
    }

    void read_token(std::string& open) {
        const char c = peek();
        const bool after_dot = !tokens_.empty() && tokens_.back().is_operator(".") && tokens_.back().span.end == at_;
        if (is_digit(c)) return read_number(after_dot);
        if (is_name_start(c)) return read_name();
        if (c == '"' || c == '\'') return read_string(c);
        read_operator(open);
    }

    void read_name() {
        const auto start = at_;
        while (at_ < text_.size() && is_name_part(text_[at_])) ++at_;
        const auto name = text_.substr(start, at_ - start);
        for (std::size_t i = 0; i < name.size();) {
            if (const auto c = decode_utf8(name, i); is_space(c) || c == U'’' || c == U'“' || c == U'”' || c == U'«' || c == U'»') {
                const auto end = start + i;
                fail(end - (c < 0x800 ? 2 : 3), end, "this character cannot stand in a name", "quotes in templates are straight: ' or \"");
            }
        }
        add(TokenKind::Name, start, at_).text = name;
    }

    // Digits with single underscores between them.
    void take_digits() {
        while (is_digit(peek()) || (peek() == '_' && is_digit(peek(1)))) ++at_;
    }

    void read_number(bool after_dot) {
        const auto start = at_;
        if (peek() == '0' && std::string_view("xXoObB").find(peek(1)) != npos && peek(1) != '\0') return read_based_integer();
        take_digits();
        bool floating = false;
        if (!after_dot && peek() == '.' && is_digit(peek(1))) {
            ++at_;
            take_digits();
            floating = true;
        }
        const bool sign = peek(1) == '+' || peek(1) == '-';
        if (!after_dot && (peek() == 'e' || peek() == 'E') && is_digit(peek(sign ? 2 : 1))) {
            at_ += sign ? 2 : 1;
            take_digits();
            floating = true;
        }
        std::string digits(text_.substr(start, at_ - start));
        std::erase(digits, '_');
        if (floating) {
            auto& token = add(TokenKind::Float, start, at_);
            if (const auto plus = digits.find('+'); plus != npos) digits.erase(plus, 1);
            std::from_chars(digits.data(), digits.data() + digits.size(), token.number);
            return;
        }
        if (digits.size() > 1 && digits.front() == '0' && digits.find_first_not_of('0') != npos) {
            fail(start, at_, "a whole number does not start with 0");
        }
        add_integer(start, digits, 10);
    }

    void read_based_integer() {
        const auto start = at_;
        const char letter = peek(1);
        const int base = letter == 'x' || letter == 'X' ? 16 : letter == 'o' || letter == 'O' ? 8 : 2;
        at_ += 2;
        while (is_name_part(peek())) ++at_;
        std::string digits(text_.substr(start + 2, at_ - start - 2));
        std::erase(digits, '_');
        add_integer(start, digits, base);
    }

    void add_integer(std::size_t start, const std::string& digits, int base) {
        auto& token = add(TokenKind::Integer, start, at_);
        const auto* end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, token.integer, base);
        if (read.ec == std::errc::result_out_of_range) fail(start, at_, "this whole number is too large");
        if (read.ec != std::errc{} || read.ptr != end) fail(start, at_, "this is not a number");
    }

    void read_string(char quote) {
        const auto start = at_++;
        std::string value;
        for (;; ++at_) {
            if (at_ >= text_.size()) fail(start, start + 1, "a text is never closed", format("end it with {}", quote));
            if (text_[at_] == quote) break;
            if (text_[at_] == '\\') {
                read_escape(value);
            } else {
                value += text_[at_];
            }
        }
        ++at_;
        add(TokenKind::String, start, at_).text = with_plain_newlines(value);
    }

    // Python's escapes; one that it does not know stays as it is. Leaves at_ on the last character read.
    void read_escape(std::string& value) {
        static constexpr std::string_view letters = "abfnrtv\\'\"";
        static constexpr std::string_view values = "\a\b\f\n\r\t\v\\'\"";
        const char c = peek(1);
        if (c == '\0') return;
        ++at_;
        if (const auto known = letters.find(c); known != npos) {
            value += values[known];
        } else if (c == '\n') {
            return;
        } else if (c >= '0' && c <= '7') {
            std::size_t count = 1;
            while (count < 3 && peek(count) >= '0' && peek(count) <= '7') ++count;
            append_code(value, count, 8);
        } else if (c == 'x' || c == 'u' || c == 'U') {
            ++at_;
            append_code(value, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16);
        } else {
            value += '\\';
            value += c;
        }
    }

    void append_code(std::string& value, std::size_t count, int base) {
        std::uint32_t code = 0;
        const auto digits = text_.substr(at_, count);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
        const bool surrogate = code >= 0xd800 && code <= 0xdfff;
        if (read.ptr != digits.data() + count || digits.size() != count || code > 0x10ffff || surrogate) {
            fail(at_, at_ + count, "this is not the code of a character");
        }
        append_utf8(value, code);
        at_ += count - 1;
    }

    void read_operator(std::string& open) {
        static constexpr std::array<std::string_view, 25> signs = {"//", "**", "==", "!=", ">=", "<=", "+", "-", "/",
                                                                  "*",  "%",  "~",  "[",  "]",  "(",  ")", "{", "}",
                                                                  ">",  "<",  "=",  ".",  ":",  "|",  ","};
        const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view s) { return at_text(s); });
        if (sign == signs.end()) {
            auto next = at_;
            const auto c = decode_utf8(text_, next);
            const bool curly = c == U'’' || c == U'“' || c == U'”' || c == U'«' || c == U'»';
            fail(at_, next, format("unexpected character \"{}\" in a tag", text_.substr(at_, next - at_)),
                 curly ? "quotes in templates are straight: ' or \"" : "");
        }
        balance((*sign)[0], open);
        const auto start = at_;
        at_ += sign->size();
        add(TokenKind::Operator, start, at_).text = *sign;
    }

    void balance(char sign, std::string& open) {
        if (sign == '{') open += '}';
        if (sign == '(') open += ')';
        if (sign == '[') open += ']';
        if (sign != '}' && sign != ')' && sign != ']') return;
        if (open.empty()) fail(at_, at_ + 1, format("unexpected \"{}\"", sign));
        if (open.back() != sign) fail(at_, at_ + 1, format("unexpected \"{}\", expected \"{}\"", sign, open.back()));
        open.pop_back();
    }

    const Source& source_;
    std::string_view text_;
    Syntax syntax_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(const Source& source, const Syntax& syntax, Diagnostics& diagnostics) {
    return Lexer(source, syntax, diagnostics).run();
}

std::string describe(const Token& token) {
    switch (token.kind) {
        case TokenKind::Text: return "text";
        case TokenKind::VariableBegin: return "\"{{\"";
        case TokenKind::BlockBegin: return "\"{%\"";
        case TokenKind::VariableEnd:
        case TokenKind::BlockEnd: return "end of the tag";
        case TokenKind::Name:
        case TokenKind::Operator: return format("\"{}\"", token.text);
        case TokenKind::String: return "text";
        case TokenKind::Integer:
        case TokenKind::Float: return "number";
        case TokenKind::End: return "end of the template";
    }
    return {};
}

}  // namespace bilan::templating
