// printf-style formatting, as Python's % on texts does it: %s %r %d %i %u %x %X %o %f %F %e %E %g %G %c %%, with flags,
// width, precision, and names in parentheses.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "templating/fault.hpp"
#include "templating/operators.hpp"
#include "templating/text.hpp"

namespace bilan::templating {
namespace {

constexpr std::int64_t widest = 100'000;

struct Directive {
    bool left = false, zero = false, plus = false, space = false, alternate = false;
    std::int64_t width = 0;
    std::int64_t precision = -1;
    char type = 0;
};

class Formatter {
public:
    Formatter(std::string_view pattern, const List& arguments, const Dict* named, bool markup)
        : pattern_(pattern), arguments_(arguments), named_(named), markup_(markup) {}

    std::string run() {
        while (at_ < pattern_.size()) {
            if (pattern_[at_] != '%') {
                out_ += pattern_[at_++];
            } else {
                ++at_;
                read_directive();
            }
        }
        if (named_ == nullptr && next_ < arguments_.size()) throw Fault{"more values than the format has places for"};
        return std::move(out_);
    }

private:
    char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }

    void read_directive() {
        const Value* named = read_name();
        Directive directive;
        for (bool more = true; more;) {
            switch (peek()) {
                case '-': directive.left = true; break;
                case '0': directive.zero = true; break;
                case '+': directive.plus = true; break;
                case ' ': directive.space = true; break;
                case '#': directive.alternate = true; break;
                default: more = false;
            }
            if (more) ++at_;
        }
        directive.width = read_size();
        if (peek() == '.') {
            ++at_;
            directive.precision = read_size();
        }
        directive.type = peek();
        ++at_;
        if (directive.type == '%') {
            out_ += '%';
        } else {
            pad(formatted(named != nullptr ? *named : argument(), directive), directive);
        }
    }

    const Value* read_name() {
        if (peek() != '(') return nullptr;
        const auto end = pattern_.find(')', at_);
        if (end == std::string_view::npos || named_ == nullptr) throw Fault{"a format with names takes a dict or named arguments"};
        const auto name = pattern_.substr(at_ + 1, end - at_ - 1);
        const auto* value = named_->find(name);
        if (value == nullptr) throw Fault{format("the format names \"{}\", which is not given", name)};
        at_ = end + 1;
        return value;
    }

    std::int64_t read_size() {
        if (peek() == '*') {
            ++at_;
            return std::clamp<std::int64_t>(argument().to_integer().value_or(0), 0, widest);
        }
        std::int64_t size = 0;
        for (; peek() >= '0' && peek() <= '9'; ++at_) size = std::min(widest, size * 10 + (peek() - '0'));
        return size;
    }

    const Value& argument() {
        if (next_ >= arguments_.size()) throw Fault{"fewer values than the format has places for"};
        return arguments_[next_++];
    }

    std::string formatted(const Value& value, const Directive& directive) {
        switch (directive.type) {
            case 's':
            case 'r': return text(value, directive);
            case 'c': return character(value);
            case 'd':
            case 'i':
            case 'u': return signed_text(integer(value), 10, directive);
            case 'x':
            case 'X': return signed_text(integer(value), 16, directive);
            case 'o': return signed_text(integer(value), 8, directive);
            case 'f':
            case 'F': return number(value, directive, std::chars_format::fixed);
            case 'e':
            case 'E': return number(value, directive, std::chars_format::scientific);
            case 'g':
            case 'G': return number(value, directive, std::chars_format::general);
            default: throw Fault{format("unknown format \"%{}\"", directive.type == 0 ? std::string{} : std::string(1, directive.type))};
        }
    }

    std::string text(const Value& value, const Directive& directive) const {
        auto result = directive.type == 'r' ? to_repr(value) : to_text(value);
        if (markup_ && !(directive.type == 's' && value.is_safe())) result = escaped(result);
        if (directive.precision >= 0) result = substring(result, 0, static_cast<std::size_t>(directive.precision));
        return result;
    }

    std::string character(const Value& value) const {
        if (value.is_string() && length_of(*value.string()) == 1) return markup_ ? to_markup(value) : *value.string();
        const auto code = value.to_integer();
        if (!code || *code < 0 || *code > 0x10ffff) throw Fault{"%c takes one character"};
        std::string out;
        append_utf8(out, static_cast<char32_t>(*code));
        return markup_ ? escaped(out) : out;
    }

    static std::int64_t integer(const Value& value) {
        if (const auto whole = value.to_integer()) return *whole;
        if (!value.is_number() || std::fabs(value.to_double()) >= 9.2e18) throw Fault{format("a number is needed, not {}", in_words(value))};
        return static_cast<std::int64_t>(value.to_double());
    }

    static std::string sign(bool negative, const Directive& directive) {
        return negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
    }

    static std::string signed_text(std::int64_t value, int base, const Directive& directive) {
        std::array<char, 80> buffer{};
        const auto magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
        const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, base);
        std::string digits(buffer.data(), written.ptr);
        if (directive.type == 'X') digits = upper(digits);
        if (directive.precision > static_cast<std::int64_t>(digits.size())) digits.insert(0, static_cast<std::size_t>(directive.precision) - digits.size(), '0');
        const std::string prefix = !directive.alternate || base == 10 ? "" : base == 8 ? "0o" : directive.type == 'X' ? "0X" : "0x";
        return sign(value < 0, directive) + prefix + digits;
    }

    static std::string number(const Value& value, const Directive& directive, std::chars_format how) {
        if (!value.is_number()) throw Fault{format("a number is needed, not {}", in_words(value))};
        const double amount = value.to_double();
        auto precision = static_cast<int>(directive.precision < 0 ? 6 : std::min<std::int64_t>(directive.precision, 500));
        if (how == std::chars_format::general && precision == 0) precision = 1;
        std::array<char, 1200> buffer{};
        const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(amount), how, precision);
        std::string digits(buffer.data(), written.ptr);
        if (directive.type >= 'A' && directive.type <= 'Z') digits = upper(digits);
        return sign(std::signbit(amount), directive) + digits;
    }

    void pad(std::string text, const Directive& directive) {
        const auto length = static_cast<std::int64_t>(length_of(text));
        const auto missing = static_cast<std::size_t>(std::max<std::int64_t>(0, directive.width - length));
        const bool numeric = directive.type != 's' && directive.type != 'r' && directive.type != 'c';
        if (directive.left) {
            text.append(missing, ' ');
        } else if (directive.zero && numeric) {
            text.insert(text.find_first_of("0123456789"), missing, '0');
        } else {
            text.insert(0, missing, ' ');
        }
        out_ += text;
    }

    std::string_view pattern_;
    const List& arguments_;
    const Dict* named_;
    bool markup_;
    std::size_t at_ = 0;
    std::size_t next_ = 0;
    std::string out_;
};

}  // namespace

Value format_text(const Value& pattern, const List& arguments, const Dict* named) {
    const bool names = named != nullptr && pattern.string()->find("%(") != std::string::npos;
    auto text = Formatter(*pattern.string(), arguments, names ? named : nullptr, pattern.is_safe()).run();
    return pattern.is_safe() ? Value::safe(std::move(text)) : Value(std::move(text));
}

}  // namespace bilan::templating
