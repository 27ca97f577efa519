// Records of CSV (RFC 4180) as the program writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::data {

// What a file begins with so that spreadsheets take it for UTF-8.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A line with its CRLF; cells in quotes where they need them.
std::string csv_record(const std::vector<std::string>& cells, char separator);

}  // namespace bilan::data
