#include "data/json_mistake.hpp"

#include <array>
#include <string>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/text.hpp"

namespace bilan::data {
namespace {

constexpr std::string_view code = "data/json-syntax";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view name_of(char open) { return open == '{' ? "object" : "list"; }

char closing(char open) { return open == '{' ? '}' : ']'; }

class Reader {
public:
    Reader(const Source& source, const JsonProgress& progress, Diagnostics& diagnostics)
        : source_(source), text_(source.text()), progress_(progress), at_(progress.offset), diagnostics_(diagnostics) {}

    void report() {
        skip_space();
        switch (progress_.expected) {
            case Expected::Document: return report_document();
            case Expected::KeyOrEnd: return report_key();
            case Expected::Colon: return report_colon();
            case Expected::ValueOrEnd: return report_value();
            case Expected::CommaOrEnd: return report_comma();
            case Expected::EndOfText:
                return say(at_, rest_of_line(), "there is text after the end of the data",
                           "remove it, or put it inside the object");
        }
    }

private:
    char current() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool at_end() const { return at_ >= text_.size(); }

    void skip_space() {
        while (at_ < text_.size() && is_json_space(text_[at_])) ++at_;
    }

    std::size_t rest_of_line() const {
        const auto end = text_.find_first_of("\r\n", at_);
        return end == std::string_view::npos ? text_.size() : end;
    }

    // The end of the word, number or sign that begins at at_.
    std::size_t end_of_word() const {
        auto end = at_;
        while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]) ||
                                      std::string_view("+-._").find(text_[end]) != std::string_view::npos)) {
            ++end;
        }
        if (end > at_ || at_end()) return end;
        decode_utf8(text_, end);
        return end;
    }

    std::string_view word() const { return text_.substr(at_, end_of_word() - at_); }

    void say(std::size_t begin, std::size_t end, std::string message, std::string help = {}) {
        diagnostics_.error(code, span_in(source_, begin, end), std::move(message), std::move(help));
    }

    void say_here(std::string message, std::string help = {}) {
        say(at_, end_of_word(), std::move(message), std::move(help));
    }

    void report_document() {
        if (at_end()) return say(0, 0, "this file is empty", "JSON data begins with \"{\" or \"[\"");
        report_value();
    }

    void report_unclosed() {
        const auto& open = progress_.open.back();
        say(open.offset, open.offset + 1, format("this {} is never closed", name_of(open.kind)),
            format("add \"{}\" where it ends", closing(open.kind)));
    }

    // Mistakes that can stand anywhere a token can.
    bool report_foreign_sign() {
        const auto sign = word();
        if (current() == '\'') {
            say_here("single quotes are not JSON's", "put text between straight double quotes: \"...\"");
        } else if (sign.starts_with("“") || sign.starts_with("”") || sign.starts_with("«") || sign.starts_with("„")) {
            auto end = at_;
            decode_utf8(text_, end);
            say(at_, end, "typographic quotes are not JSON's", "put text between straight double quotes: \"...\"");
        } else if (current() == '/' || current() == '#') {
            say(at_, rest_of_line(), "JSON has no comments", "remove it, or keep it in a key such as \"note\"");
        } else {
            return false;
        }
        return true;
    }

    void report_key() {
        if (at_end()) return report_unclosed();
        if (current() == '"') return report_string();
        if (report_foreign_sign()) return;
        if (current() == ',') return say_here("a comma with nothing before it", "remove it");
        if (current() == ']') return report_wrong_closing();
        if (is_digit(current())) {
            return say_here(format("a key in quotes was expected here, not {}", word()),
                            "numbers are written without separators: 1234, 12.5");
        }
        if (is_letter(current())) {
            return say_here(format("the key {} has no quotes", word()), format("write \"{}\"", word()));
        }
        say_here("a key in quotes was expected here");
    }

    void report_colon() {
        if (at_end()) return report_unclosed();
        if (current() == ':') {
            ++at_;
            skip_space();
            return report_value();
        }
        if (current() == '=') return say_here("a key is followed by a colon, not by \"=\"", "write \":\"");
        if (report_foreign_sign()) return;
        say_here("a colon is missing between the key and its value", "write \"key\": value");
    }

    void report_value() {
        if (at_end()) return progress_.open.empty() ? report_document() : report_unclosed();
        if (current() == '"') return report_string();
        if (report_foreign_sign()) return;
        if (current() == ',') return say_here("a value is missing before this comma", "write null where nothing is known");
        if (current() == '}' || current() == ']') return report_missing_value();
        if (is_digit(current()) || current() == '-' || current() == '+' || current() == '.') return report_number();
        if (is_letter(current())) return report_bare_word();
        say_here("a value was expected here: text in quotes, a number, true, false, null, an object or a list");
    }

    void report_missing_value() {
        if (progress_.open.empty()) return say_here(format("\"{}\" closes nothing", current()), "remove it");
        if (progress_.expected == Expected::ValueOrEnd) return report_wrong_closing();
        say_here(format("a value is missing before \"{}\"", current()), "write null where nothing is known");
    }

    void report_bare_word() {
        constexpr std::array<std::array<std::string_view, 2>, 12> known{{{"True", "true"}, {"TRUE", "true"},
            {"False", "false"}, {"FALSE", "false"}, {"None", "null"}, {"Null", "null"}, {"NULL", "null"},
            {"nil", "null"}, {"undefined", "null"}, {"NaN", "null"}, {"oui", "true"}, {"non", "false"}}};
        for (const auto& [found, meant] : known) {
            if (word() == found) return say_here(format("JSON does not know {}", found), format("write {}", meant));
        }
        say_here(format("{} has no quotes", word()), "put text between straight double quotes: \"...\"");
    }

    void report_number() {
        const auto digits = word();
        if (digits.starts_with("+")) return say_here("a number has no plus sign", format("write {}", digits.substr(1)));
        if (digits.starts_with(".")) return say_here("a decimal number begins with a digit", format("write 0{}", digits));
        const auto whole = digits.starts_with("-") ? digits.substr(1) : digits;
        if (whole.size() > 1 && whole[0] == '0' && is_digit(whole[1])) {
            return say_here("a number has no leading zeros", "put codes and telephone numbers in quotes");
        }
        constexpr std::size_t longest = 40;   // what is kept exactly, with its signs
        if (digits.size() > longest || digits.find_first_of("eE") != std::string_view::npos) {
            return report_long_number(span_in(source_, at_, end_of_word()), diagnostics_);
        }
        say_here(format("{} is not a number", digits), "numbers are written as 1234, -5 or 12.5");
    }

    // Between two values of an object or a list.
    void report_comma() {
        if (at_end()) return report_unclosed();
        const char open = progress_.open.back().kind;
        if (current() == ',') return report_after_comma(open);
        if (current() == '}' || current() == ']') return report_wrong_closing();
        if (report_foreign_sign()) return;
        if (is_digit(current()) && progress_.offset > 0 && is_digit(text_[progress_.offset - 1])) {
            return say_here("a number has no spaces inside", "write it without: 1234");
        }
        if (current() == '"' || is_digit(current()) || is_letter(current()) || current() == '{' || current() == '[' ||
            current() == '-') {
            return say(at_, at_ + 1, "a comma is missing before this", "put a comma after the value above");
        }
        say_here(format("a comma or \"{}\" was expected here", closing(open)));
    }

    void report_after_comma(char open) {
        const auto comma = at_++;
        skip_space();
        if (at_end()) return report_unclosed();
        if (current() == '}' || current() == ']') {
            return say(comma, comma + 1, format("there is nothing between this comma and \"{}\"", current()),
                       "remove the comma");
        }
        if (current() == ',') return say_here("two commas follow each other", "remove one");
        if (open == '{') return report_key();
        report_value();
    }

    void report_wrong_closing() {
        const auto& open = progress_.open.back();
        say_here(format("\"{}\" closes a{} that is not open here", current(), current() == '}' ? "n object" : " list"),
                 format("the {} of line {} ends with \"{}\"", name_of(open.kind),
                        source_.position(open.offset).line, closing(open.kind)));
    }

    // at_ is at the opening quote of a text that the parser refused.
    void report_string() {
        const auto open = at_;
        for (auto i = open + 1; i < text_.size(); ++i) {
            const char c = text_[i];
            if (c == '"') return say(open, i + 1, "this text could not be read");
            if (c == '\n' || c == '\r') break;
            if (static_cast<unsigned char>(c) < 0x20) {
                return say(i, i + 1, "a text cannot hold this invisible character", c == '\t' ? "write \\t" : "remove it");
            }
            if (c != '\\') continue;
            if (report_escape(i)) return;
            ++i;
        }
        say(open, open + 1, "this text has no closing quote on its line", "add \" where it ends; a line break is \\n");
    }

    bool report_escape(std::size_t at) {
        const char c = at + 1 < text_.size() ? text_[at + 1] : '\0';
        if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) return false;
        if (c == 'u') {
            const auto digits = text_.substr(at + 2, 4);
            const bool whole = digits.size() == 4 && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
            if (whole && (digits[0] != 'd' && digits[0] != 'D')) return false;
            if (whole && is_surrogate_pair(at)) return false;
            say(at, at + 2 + digits.size(), "\\u is followed by the four digits of a character", "write the character itself");
            return true;
        }
        if (c == '\n' || c == '\r' || c == '\0') return false;
        say(at, at + 2, "a backslash has no meaning before this character", "write \\\\ for a backslash");
        return true;
    }

    // Whether the escape at a surrogate (\\uD8xx to \\uDFxx) has its other half beside it.
    bool is_surrogate_pair(std::size_t at) const {
        const bool high = std::string_view("89abAB").find(text_[at + 3]) != std::string_view::npos;
        if (!high && at < 6) return false;
        const auto other = text_.substr(high ? at + 6 : at - 6, 4);
        return other.size() == 4 && other.starts_with("\\u") && (other[2] == 'd' || other[2] == 'D') &&
               std::string_view(high ? "cdefCDEF" : "89abAB").find(other[3]) != std::string_view::npos;
    }

    const Source& source_;
    std::string_view text_;
    const JsonProgress& progress_;
    std::size_t at_;
    Diagnostics& diagnostics_;
};

}  // namespace

void report_json_mistake(const Source& source, const JsonProgress& progress, Diagnostics& diagnostics) {
    Reader(source, progress, diagnostics).report();
}

}  // namespace bilan::data
