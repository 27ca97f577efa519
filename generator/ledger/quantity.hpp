// A number that may not be known, as data writes it: 12, "to collect", "n/a", "-", or nothing. Five things, none of which is 0.
#pragma once

#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/value.hpp"

namespace bilan::ledger {

// What is known of a number. Only Known ones are added, compared or drawn.
enum class State {
    Known,
    Blank,          // nothing was entered: a gap, as the next
    ToCollect,      // somebody still has to find it: a placeholder in draft, an error in release
    NotApplicable,  // there is none: "s. o.", "n/a"
    NotAvailable,   // nobody knows it: "n. d.", "not available"
};

struct Quantity {
    State state = State::Blank;
    Decimal value;      // when it is known
    Span span;

    bool known() const { return state == State::Known; }
    bool is_gap() const { return state == State::Blank || state == State::ToCollect; }
};

// value: null pointer or null for nothing. Reports data/wrong-type for a text that is no state.
State state_of(const data::Value* value, Diagnostics& diagnostics);
Quantity read_quantity(const data::Value* value, Diagnostics& diagnostics);

// What stands in a number's place: "[…]" for a gap, "s. o." or "n. d."; "" for a known one.
std::string_view words_for(State state, std::string_view language);

}  // namespace bilan::ledger
