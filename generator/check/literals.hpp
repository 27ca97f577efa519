// Numbers that prose holds without a figure of the ledger: nothing proves them, and nobody changes them when the data
// change. Found are counts, sums and percentages in either language's way of writing. Numbers that name or date something
// are left alone: years, days, times, ages, list numbers, telephone numbers, references to laws and pages, versions, and what the author
// marked as [12]{.literal}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "check/passages.hpp"
#include "ledger/figures.hpp"
#include "report/manuscript.hpp"

namespace bilan::check {

// A number in a text. It may have a sign behind it that belongs to it: "55 %", "11 200 722 USD".
struct Literal {
    std::size_t begin = 0, end = 0;         // bytes of the text, its sign included
    std::optional<Decimal> value;           // nothing when the language does not write numbers so
    bool is_percent = false;
};

// In the order of the text.
std::vector<Literal> literals_in(std::string_view text, std::string_view language);

// A literal of a chapter, and the figures that have its value: ids, in the order of the ledger.
struct Unbound {
    Span span;
    std::string text;
    std::vector<std::string> figures;
};
std::vector<Unbound> unbound_in(const narrative::Chapter& chapter, const ledger::Ledger& ledger, std::string_view language);

// Number words: told when a figure has their value, and only then; most of them are no figures.
enum class NumberWords { Ignored, Told };

// check/unbound-number at each, a warning; check/number-word.
void check_literals(const report::Manuscript& manuscript, NumberWords words, Diagnostics& diagnostics);

}  // namespace bilan::check
