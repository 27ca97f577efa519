#include "translation/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "unicode/locale.hpp"

namespace bilan::translation {
namespace {

bool is_escaped(std::string_view text, std::size_t at) {
    std::size_t slashes = 0;
    while (at > slashes && text[at - slashes - 1] == '\\') ++slashes;
    return slashes % 2 == 1;
}

// The '[' that the ']' at `close` ends, or nothing.
std::optional<std::size_t> opening_of(std::string_view text, std::size_t close) {
    int depth = 0;
    for (std::size_t at = close + 1; at-- > 0;) {
        if (is_escaped(text, at)) continue;
        if (text[at] == ']') ++depth;
        if (text[at] == '[' && --depth == 0) return at;
    }
    return {};
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x00A0 || c == 0x202F || c == 0x2007 || c == 0x2009;
}

// The plain form of a quotation mark, 0 of anything else. Guillemets are quotation marks too: a typist has only one key.
char plain_quote(char32_t c) {
    switch (c) {
        case U'’': case U'‘': case U'ʼ': case U'\'': return '\'';
        case U'“': case U'”': case U'„': case U'"': case U'«': case U'»': return '"';
        default: return 0;
    }
}

std::string without_numbers(std::string_view text) {
    std::string result;
    std::size_t at = 0;
    for (const auto& figure : figures_in(text)) {
        result += text.substr(at, figure.begin - at);
        result += "{=" + figure.id + "}";
        at = figure.end;
    }
    return result.append(text.substr(at));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// Words [from, from + count) of a text, with dots where it goes on.
std::string excerpt(const std::vector<std::string_view>& words, std::size_t from, std::size_t count) {
    const auto end = std::min(words.size(), from + count);
    std::string result = from > 0 && end > from ? "…" : "";
    for (std::size_t i = from; i < end; ++i) result.append(i == from ? "" : " ").append(words[i]);
    return end < words.size() ? result + "…" : result;
}

}  // namespace

std::vector<CitedFigure> figures_in(std::string_view text) {
    std::vector<CitedFigure> figures;
    for (auto brace = text.find("{="); brace != std::string_view::npos; brace = text.find("{=", brace + 2)) {
        const auto close = text.find('}', brace);
        if (close == std::string_view::npos) break;
        const auto inside = trimmed(text.substr(brace + 2, close - brace - 2));
        CitedFigure figure{brace, close + 1, brace, brace, std::string(inside.substr(0, inside.find(' ')))};
        const auto least = figures.empty() ? 0 : figures.back().end;
        const bool has_number = brace > least && text[brace - 1] == ']';
        if (const auto open = has_number ? opening_of(text, brace - 1) : std::nullopt; open && *open >= least) {
            figure.begin = *open;
            figure.number_begin = *open + 1;
            figure.number_end = brace - 1;
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::vector<std::string> figure_ids(std::string_view text) {
    std::vector<std::string> ids;
    for (auto& figure : figures_in(text)) ids.push_back(std::move(figure.id));
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string comparable(std::string_view text) {
    const std::string plain = unicode::normalize(without_numbers(text));
    std::string result;
    bool wants_space = false;
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t c = decode_utf8(plain, at);
        if (is_space(c)) {
            wants_space = true;
            continue;
        }
        if (wants_space && !result.empty() && c != U'»') result += ' ';
        wants_space = false;
        if (const char quote = plain_quote(c); quote != 0) result += quote;
        else append_utf8(result, c);
        while (c == U'«' && at < plain.size()) {
            auto next = at;
            if (!is_space(decode_utf8(plain, next))) break;
            at = next;
        }
    }
    return result;
}

std::string text_digest(std::string_view text) { return digest(comparable(text)).substr(0, 16); }

int likeness(const std::string& a, const std::string& b) {
    auto words = words_of(a), others = words_of(b);
    if (words.empty() || others.empty()) return 0;
    std::sort(words.begin(), words.end());
    std::sort(others.begin(), others.end());
    std::vector<std::string_view> shared;
    std::set_intersection(words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(shared));
    return static_cast<int>(200 * shared.size() / (words.size() + others.size()));
}

Difference difference(const std::string& before, const std::string& now) {
    constexpr std::size_t context = 3, shown = 10;
    const auto old_words = words_of(before), new_words = words_of(now);
    const auto part = std::mismatch(old_words.begin(), old_words.end(), new_words.begin(), new_words.end());
    const auto first = static_cast<std::size_t>(part.first - old_words.begin());
    const auto from = first > context ? first - context : 0;
    return {excerpt(old_words, from, shown), excerpt(new_words, from, shown)};
}

}  // namespace bilan::translation
