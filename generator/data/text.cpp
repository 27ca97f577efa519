#include "data/text.hpp"

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "data/json.hpp"

namespace bilan::data {

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
