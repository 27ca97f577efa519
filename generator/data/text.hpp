// What the readers of text formats share: the checks that come before any grammar, and the mistakes that every format
// can make, said the same way in each.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::data {

constexpr bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Without the spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);
// Its parts between separators, trimmed; empty ones are left out.
std::vector<std::string_view> parted(std::string_view text, char separator);

// 3 when the text begins with a UTF-8 byte order mark, else 0.
std::size_t after_byte_order_mark(std::string_view text);

// False and data/not-utf8 at the first bad byte.
bool check_utf8(const Source& source, Diagnostics& diagnostics);

void report_duplicate_key(std::string_view key, const Span& second, const Span& first, Diagnostics& diagnostics);
void report_too_deep(const Span& where, Diagnostics& diagnostics);
void report_long_number(const Span& where, Diagnostics& diagnostics);

}  // namespace bilan::data
