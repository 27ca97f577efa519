#include "unicode/web_addresses.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "unicode/inclusive_forms.hpp"

namespace bilan::unicode {
namespace {

constexpr std::size_t least_piece = 4;  // bytes on either side of a cut

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_host_character(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; }

bool is_separator(char32_t c) {
    constexpr std::u32string_view separators = U" \t\n\r\u00A0\u00AD\u200B\u202F\u2009\uFFFC<>\"«»“”‘’";
    return separators.find(c) != std::u32string_view::npos;
}

// "iom.int" of two labels or more, the last of letters.
bool is_host(std::string_view text) {
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || text.size() - dot < 3 || text.find("..") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), is_host_character) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1, text.end(), is_letter);
}

bool is_email(std::string_view token) {
    const std::size_t at = token.find('@');
    if (at == std::string_view::npos || at == 0 || !is_host(token.substr(at + 1))) return false;
    constexpr std::string_view others = "._%+-";
    return std::all_of(token.begin(), token.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](char c) { return is_letter(c) || is_digit(c) || others.find(c) != std::string_view::npos; });
}

bool is_url(std::string_view token) {
    const std::size_t scheme = token.find("://");
    if (scheme != std::string_view::npos)
        return scheme >= 2 && token.size() > scheme + 3 && std::all_of(token.begin(), token.begin() + static_cast<std::ptrdiff_t>(scheme), is_letter);
    if (token.starts_with("www.")) return token.size() > 8;
    const std::size_t slash = token.find('/');
    return slash != std::string_view::npos && slash + 1 < token.size() && is_host(token.substr(0, slash)) && inclusive_forms(token).empty();
}

// Sentence punctuation after an address is not its own; a parenthesis is when it opens inside.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view never_last = ".,;:!?'";
    while (end > begin) {
        const char last = text[end - 1];
        const bool unopened = (last == ')' && text.substr(begin, end - begin).find('(') == std::string_view::npos) || last == ']';
        if (!unopened && never_last.find(last) == std::string_view::npos) break;
        --end;
    }
    return end;
}

std::vector<std::size_t> cuts_of(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view cut_before = "./?#&=-_~%@+,";
    std::vector<std::size_t> cuts;
    const std::size_t scheme = text.substr(begin, end - begin).find("://");
    const std::size_t host = scheme == std::string_view::npos ? begin : begin + scheme + 3;
    if (host > begin) cuts.push_back(host);
    std::size_t last = host;
    for (std::size_t at = host + 1; at + least_piece <= end; ++at) {
        if (cut_before.find(text[at]) == std::string_view::npos || at - last < least_piece) continue;
        if (is_digit(text[at - 1]) && is_digit(text[at + 1])) continue;  // a number, a date
        cuts.push_back(at);
        last = at;
    }
    return cuts;
}

bool may_hold_address(std::string_view text) {
    return text.find('@') != std::string_view::npos || text.find('/') != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

}  // namespace

std::vector<WebAddress> web_addresses(std::string_view text) {
    std::vector<WebAddress> found;
    if (!may_hold_address(text)) return found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = at, end = at;
        while (at < text.size()) {
            end = at;
            if (is_separator(decode_utf8(text, at))) break;
            end = at;
        }
        while (begin < end && (text[begin] == '(' || text[begin] == '[' || text[begin] == '\'')) ++begin;
        end = trimmed_end(text, begin, end);
        const std::string_view token = text.substr(begin, end - begin);
        if (is_url(token) || is_email(token)) found.push_back({begin, end, cuts_of(text, begin, end)});
    }
    return found;
}

}  // namespace bilan::unicode
