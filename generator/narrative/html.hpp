// HTML's escapes, and the attributes that inline and block elements share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::narrative {

// & < > and, for quoted attributes, ".
std::string escape(std::string_view text);

// " name=\"value\"", escaped; "" when the value is empty.
std::string attribute(std::string_view name, std::string_view value);

std::string class_attribute(const std::vector<std::string>& classes);

// An address with what URLs may not hold percent-encoded, as CommonMark's reference does; not yet escaped.
std::string encode_url(std::string_view url);

// "rtl" for languages written from right to left, else "".
std::string_view direction_of(std::string_view language);

}  // namespace bilan::narrative
