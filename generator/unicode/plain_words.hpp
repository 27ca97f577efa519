// Words as rules look for them: runs of letters, their marks and digits, whatever joins them. Unlike UAX 29's, an apostrophe
// always ends one: in "l’OIM" the word OIM is found.
#pragma once

#include <string_view>
#include <vector>

#include "unicode/segmentation.hpp"

namespace bilan::unicode {

std::vector<Word> plain_words(std::string_view text);

// Whether a word, or words, stand in text with no letter or digit beside them. Case and accents count.
bool holds_word(std::string_view text, std::string_view word);

}  // namespace bilan::unicode
