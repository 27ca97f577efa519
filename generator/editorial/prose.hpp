// Slips of the hand in prose that a spelling checker passes over: a word typed twice, a quotation that never ends, days that
// run backwards. All are warnings: a rule knows no sentence.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "editorial/passages.hpp"

namespace bilan::editorial {

// check/doubled-word: "de de", "the the", with nothing but spaces between. Words that a language doubles ("nous nous",
// "had had"), names ("Pago Pago") and numbers are left alone.
void check_doubled_words(const Passages& passages, std::string_view language, Diagnostics& diagnostics);

// check/unclosed-quote: « “ or ( without its counterpart. passages: of one chapter, in order; a quotation of several
// paragraphs may open again at each, or close in a later one.
void check_open_quotes(const Passages& passages, Diagnostics& diagnostics);

// check/reversed-range: "du 21 au 19 juin", "July 11-10, 2023": days of one month, the later first.
void check_date_ranges(const Passages& passages, std::string_view language, Diagnostics& diagnostics);

}  // namespace bilan::editorial
