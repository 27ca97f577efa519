#include "ledger/quantity.hpp"

#include "ledger/unknowns.hpp"

namespace bilan::ledger {

State state_of(const data::Value* value, Diagnostics& diagnostics) {
    if (value == nullptr || value->is_null()) return State::Blank;
    if (value->number() != nullptr) return State::Known;
    const auto unknown = value->string() == nullptr ? std::nullopt : unknown_in(*value->string());
    if (!unknown) {
        diagnostics.error("data/wrong-type", value->span(), "this is no number",
                          "write digits alone, such as 29793 or 12.5; \"to collect\" while it is sought, \"n/a\" where there is none, \"-\" where nobody knows it");
        return State::NotAvailable;  // told once
    }
    switch (*unknown) {
        case Unknown::ToCollect: return State::ToCollect;
        case Unknown::NotApplicable: return State::NotApplicable;
        case Unknown::NotAvailable: break;
    }
    return State::NotAvailable;
}

Quantity read_quantity(const data::Value* value, Diagnostics& diagnostics) {
    Quantity quantity{state_of(value, diagnostics), {}, value == nullptr ? Span{} : value->span()};
    if (quantity.known()) quantity.value = value->number()->value;
    return quantity;
}

std::string_view words_for(State state, std::string_view language) {
    switch (state) {
        case State::Known: return {};
        case State::NotApplicable: return language == "fr" ? "s. o." : "n/a";
        case State::NotAvailable: return language == "fr" ? "n. d." : "not available";
        case State::Blank:
        case State::ToCollect: break;
    }
    return "[…]";
}

}  // namespace bilan::ledger
