// A chapter's blocks as a PO file for a translator: what is translated, what is to be, and what was translated from another text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "translation/po.hpp"
#include "translation/twins.hpp"

namespace bilan::translation {

// msgctxt and msgid of each block of the source: its part and its text. Of equal ones the second has "2" behind its part, so that each
// may be translated in its own way.
std::vector<std::pair<std::string, std::string>> keys_of(const Blocks& source);

// Stale translations are fuzzy, with the text that they were made from. date: of the report, ISO 8601; the file's own would make two
// exports differ.
Catalogue catalogue_of(const Twin& twin, const content::Report& report);

// The header field that says which chapter a file is of: "bilan-2022/20-protection".
constexpr const char* chapter_field = "X-Bilan-Chapter";

}  // namespace bilan::translation
