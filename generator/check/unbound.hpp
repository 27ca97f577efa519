// Numbers that prose holds without a figure of the ledger: nothing proves them, and nobody changes them when the data
// change. Which numbers are counts and sums, editorial/literals says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "check/report_passages.hpp"
#include "ledger/figures.hpp"

namespace bilan::check {

// A literal of a chapter, and the figures that have its value: ids, in the order of the ledger.
struct Unbound {
    Span span;
    std::string text;
    std::vector<std::string> figures;
};
std::vector<Unbound> unbound_in(const editorial::Passages& passages, const ledger::Ledger& ledger, std::string_view language);

// Number words: told when a figure has their value, and only then; most of them are no figures.
enum class NumberWords { Ignored, Told };

// check/unbound-number at each, a warning; check/number-word.
void check_literals(const ReadReport& report, NumberWords words, Diagnostics& diagnostics);

}  // namespace bilan::check
