#include "templating/text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "unicode/locale.hpp"

namespace bilan::templating {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t byte_offset(std::string_view text, std::size_t code_points) {
    std::size_t at = 0;
    for (; code_points > 0 && at < text.size(); --code_points) decode_utf8(text, at);
    return at;
}

}  // namespace

bool is_space(char32_t c) {
    if (c < 0x80) return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20);
    return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000;
}

std::string_view strip_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (!is_space(decode_utf8(text, at))) return text.substr(start);
    }
    return {};
}

std::string_view strip_right(std::string_view text) {
    for (std::size_t at = text.size(); at > 0;) {
        const auto end = at;
        if (!is_space(decode_utf8_before(text, at))) return text.substr(0, end);
    }
    return {};
}

std::string_view strip(std::string_view text) { return strip_left(strip_right(text)); }

std::size_t length_of(std::string_view text) { return count_code_points(text); }

std::string substring(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    if (is_ascii(text)) return begin >= text.size() ? std::string{} : std::string(text.substr(begin, end - begin));
    const auto first = byte_offset(text, begin);
    return std::string(text.substr(first, byte_offset(text.substr(first), end - begin)));
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        decode_utf8(text, at);
        characters.emplace_back(text.substr(start, at - start));
    }
    return characters;
}

// English casing is Unicode's own, which is Python's: no dotless i of Turkish, accents stay on capitals.
std::string upper(std::string_view text) { return unicode::to_upper(text, "en"); }
std::string lower(std::string_view text) { return unicode::to_lower(text, "en"); }

std::string capitalize(std::string_view text) {
    std::size_t first = 0;
    if (!text.empty()) decode_utf8(text, first);
    return upper(text.substr(0, first)) + lower(text.substr(first));
}

std::string title(std::string_view text) {
    const auto begins_word = [](char32_t c) { return is_space(c) || std::u32string_view(U"-({[<").find(c) != std::u32string_view::npos; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const bool separator = begins_word(decode_utf8(text, at));
        while (at < text.size()) {
            auto next = at;
            if (begins_word(decode_utf8(text, next)) != separator) break;
            at = next;
        }
        out += capitalize(text.substr(start, at - start));
    }
    return out;
}

std::vector<std::string> split_spaces(std::string_view text) {
    std::vector<std::string> parts;
    for (text = strip_left(text); !text.empty(); text = strip_left(text)) {
        std::size_t at = 0;
        std::size_t end = 0;
        while (at < text.size() && !is_space(decode_utf8(text, at))) end = at;
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return parts;
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = at;
        const auto c = decode_utf8(text, at);
        const bool breaks = (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (!breaks) continue;
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        lines.emplace_back(text.substr(start, end - start));
        start = at;
    }
    if (start < text.size()) lines.emplace_back(text.substr(start));
    return lines;
}

namespace {

// Python puts the text between any two characters when it replaces "".
std::string replace_nothing(std::string_view text, std::string_view to, std::int64_t at_most) {
    std::string out;
    std::int64_t done = 0;
    const auto insert = [&] {
        if (at_most >= 0 && done >= at_most) return;
        out += to;
        ++done;
    };
    for (const auto& character : characters_of(text)) {
        insert();
        out += character;
    }
    insert();
    return out;
}

}  // namespace

std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t at_most) {
    if (from.empty()) return replace_nothing(text, to, at_most);
    std::string out;
    std::size_t done = 0;
    for (std::int64_t count = 0; at_most < 0 || count < at_most; ++count) {
        const auto at = text.find(from, done);
        if (at == std::string_view::npos) break;
        out.append(text, done, at - done);
        out += to;
        done = at + from.size();
    }
    out.append(text, done);
    return out;
}

}  // namespace bilan::templating
