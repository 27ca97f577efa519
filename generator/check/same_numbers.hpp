// One number under two names: 2 315 people here and 2 315 there are one figure, or one of them was copied.
#pragma once

#include "base/diagnostics.hpp"
#include "ledger/figures.hpp"

namespace bilan::check {

// check/same-number, a warning at the later figure's value: two exact figures of one unit and period have the same value of at
// least 100, and no relation names both. Round numbers (hundreds) and computed ones coincide by themselves and are left alone.
void check_same_numbers(const ledger::Ledger& ledger, Diagnostics& diagnostics);

}  // namespace bilan::check
