#include "translation/comparison.hpp"

#include <algorithm>
#include <iterator>

#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "narrative/bound_numbers.hpp"
#include "unicode/locale.hpp"

namespace bilan::translation {
namespace {

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
    for (const auto& figure : narrative::figures_in(text)) {
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

std::vector<std::string> figure_ids(std::string_view text) {
    std::vector<std::string> ids;
    for (auto& figure : narrative::figures_in(text)) ids.push_back(std::move(figure.id));
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
