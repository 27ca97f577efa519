// How values print: Python's str() and repr(), because that is what the reference prints, and markupsafe's escaping.
#include <charconv>
#include <cmath>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "templating/value.hpp"

namespace bilan::templating {
namespace {

// What repr() writes as an escape: control, format, private and separator characters other than the space.
bool printable(char32_t c) {
    if (c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad) return false;
    if (c == 0x1680 || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f)) return false;
    if ((c >= 0x205f && c <= 0x206f) || c == 0x3000 || c == 0xfeff) return false;
    return !(c >= 0xe000 && c <= 0xf8ff) && c < 0xf0000;
}

void append_character_repr(std::string& out, char32_t c, char quote) {
    if (c == U'\n') {
        out += "\\n";
    } else if (c == U'\r') {
        out += "\\r";
    } else if (c == U'\t') {
        out += "\\t";
    } else if (c == U'\\' || c == static_cast<char32_t>(quote)) {
        out += '\\';
        out += static_cast<char>(c);
    } else if (printable(c)) {
        append_utf8(out, c);
    } else {
        const auto code = static_cast<std::uint32_t>(c);
        out += code <= 0xff ? format("\\x{:02x}", code) : code <= 0xffff ? format("\\u{:04x}", code) : format("\\U{:08x}", code);
    }
}

std::string string_repr(const std::string& text) {
    const bool has_single = text.find('\'') != std::string::npos;
    const char quote = has_single && text.find('"') == std::string::npos ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) append_character_repr(out, decode_utf8(text, at), quote);
    return out + quote;
}

std::string sequence_repr(const List& items, bool tuple) {
    std::string out(1, tuple ? '(' : '[');
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) out += ", ";
        out += to_repr(items[i]);
    }
    if (tuple && items.size() == 1) out += ',';
    return out + (tuple ? ')' : ']');
}

std::string dict_repr(const Dict& dict) {
    std::string out = "{";
    for (const auto& [key, value] : dict.entries()) {
        if (out.size() > 1) out += ", ";
        out += to_repr(key) + ": " + to_repr(value);
    }
    return out + "}";
}

}  // namespace

// Python's repr of a float: the shortest digits that read back the same; with an exponent below 1e-4 and from 1e16 on.
std::string float_text(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    char buffer[64];
    const auto scientific = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    const std::string_view written(buffer, static_cast<std::size_t>(scientific.ptr - buffer));
    const auto e = written.find('e');
    int exponent = 0;
    const auto* digits = written.data() + e + 1;
    if (*digits == '+') ++digits;
    std::from_chars(digits, scientific.ptr, exponent);
    if (exponent < -4 || exponent >= 16) {
        return std::string(written.substr(0, e)) + format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    char fixed_buffer[64];
    const auto fixed = std::to_chars(fixed_buffer, fixed_buffer + sizeof fixed_buffer, value, std::chars_format::fixed);
    std::string text(fixed_buffer, fixed.ptr);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string to_repr(const Value& value) {
    if (const auto* text = value.string()) {
        return value.is_safe() ? "Markup(" + string_repr(*text) + ")" : string_repr(*text);
    }
    return to_text(value);
}

std::string to_text(const Value& value) {
    switch (value.kind()) {
        case Kind::Undefined: return {};
        case Kind::None: return "None";
        case Kind::Bool: return *value.boolean() ? "True" : "False";
        case Kind::Integer: return std::to_string(*value.integer());
        case Kind::Float: return float_text(*value.floating());
        case Kind::Decimal: return float_text(value.decimal()->to_double());
        case Kind::String: return *value.string();
        case Kind::List: return sequence_repr(*value.list(), false);
        case Kind::Tuple: return sequence_repr(*value.list(), true);
        case Kind::Dict: return dict_repr(*value.dict());
        case Kind::Object: return "<" + std::string(value.object()->kind_name()) + ">";
    }
    return {};
}

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
            case '&': entity = "&amp;"; break;
            case '<': entity = "&lt;"; break;
            case '>': entity = "&gt;"; break;
            case '\'': entity = "&#39;"; break;
            case '"': entity = "&#34;"; break;
            default: continue;
        }
        out.append(text, done, i - done);
        out += entity;
        done = i + 1;
    }
    out.append(text, done);
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    append_escaped(out, text);
    return out;
}

std::string to_markup(const Value& value) {
    if (value.is_safe()) return *value.string();
    if (value.is_number()) return to_text(value);
    return escaped(to_text(value));
}

}  // namespace bilan::templating
