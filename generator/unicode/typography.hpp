// Typographic finish of prose: what a typesetter would mend in a typed sentence. Never for code, URLs or e-mail addresses.
//   fr: U+202F before ; ! ? and inside « », U+00A0 before :, ’ for ', … for ..., U+202F in number groups,
//       U+00A0 between a number and its unit or %, "x" -> « x »
//   en: “ ” and ‘ ’ for straight quotes, ’ in contractions, … for ...
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilan::unicode {

// before and after are the neighbouring characters in the paragraph outside this text node (0 at its edges), so that
// a quotation mark beside emphasis turns the right way. Idempotent.
std::string finish_prose(std::string_view text, std::string_view language, char32_t before = 0, char32_t after = 0);

// A piece of a paragraph: prose, or something else (code, a formatted number) that its neighbours in prose must see and
// that stays as it is.
struct ProsePiece {
    std::string text;
    bool is_prose = true;
};

// Finishes the pieces of one paragraph as one text, so that a quotation may begin in one and end in another.
void finish_prose(std::vector<ProsePiece>& pieces, std::string_view language);

}  // namespace bilan::unicode
