#include "data/text.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/json.hpp"

namespace bilan::data {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> parted(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (const auto part = trimmed(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
        at = end + 1;
    }
    return parts;
}

std::size_t after_byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

bool check_utf8(const Source& source, Diagnostics& diagnostics) {
    const auto bad = find_invalid_utf8(source.text());
    if (!bad) return true;
    // The excerpt would carry the bad bytes to a terminal: the place has none.
    const auto at = source.position(*bad);
    const auto byte = static_cast<unsigned char>(source.text()[*bad]);
    diagnostics.error("data/not-utf8", Place{source.name(), at.line, at.column, 1, {}},
                      format("this file is not UTF-8 text: byte {:#04x} at line {}", byte, at.line),
                      "save it again with the encoding UTF-8");
    return false;
}

void report_duplicate_key(std::string_view key, const Span& second, const Span& first, Diagnostics& diagnostics) {
    const auto line = first.source == nullptr ? 0 : first.source->position(first.begin).line;
    diagnostics.error("data/duplicate-key", second, format("the key \"{}\" is here twice", key),
                      format("the first one is on line {}; keep one of them", line));
}

void report_too_deep(const Span& where, Diagnostics& diagnostics) {
    diagnostics.error("data/too-deep", where,
                      format("more than {} objects and lists are inside each other here", deepest_nesting));
}

void report_long_number(const Span& where, Diagnostics& diagnostics) {
    diagnostics.error("data/number-too-long", where, "this number is too long to be kept exactly",
                      "at most 38 digits, of which 18 decimals; write identifiers in quotes");
}

}  // namespace bilan::data
