#include "ledger/unknowns.hpp"

#include <catch2/catch.hpp>

using bilan::ledger::Unknown;
using bilan::ledger::unknown_in;

TEST_CASE("what stands for a number that is not there is told apart", "[ledger]") {
    for (const char* word : {"to collect", "À collecter", "TBC", "t.b.d.", "to be confirmed"}) CHECK(unknown_in(word) == Unknown::ToCollect);
    for (const char* word : {"N/A", "n.a.", "na", "S. O.", "sans objet", "Not applicable"}) CHECK(unknown_in(word) == Unknown::NotApplicable);
    for (const char* word : {"-", "\u2013", "\u2014", "..", "\u2026", "n. d.", "N.D.", "non disponible", "not available"}) CHECK(unknown_in(word) == Unknown::NotAvailable);
}

TEST_CASE("numbers, blanks and other words are none of them", "[ledger]") {
    for (const char* word : {"", "0", "-5", "12", "n/a 3", "Nador", "s", "- -", "oui"}) CHECK(unknown_in(word) == std::nullopt);
}
