// HTML's escapes, the attributes that inline and block elements share, and what finished HTML is asked for.
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

// The ids that stand in HTML, whoever put them there: the author, a template, a heading's words.
std::vector<std::string> ids_in(std::string_view html);

// Takes the links to an address out of the HTML; their words stay. A dead link is none: the print engine would tell it again.
void unlink(std::string& html, std::string_view href);

}  // namespace bilan::narrative
