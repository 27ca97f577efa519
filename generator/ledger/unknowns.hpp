// What stands in a cell or a field in place of a number. Nothing at all, "N/A", "-", "to collect" and 0 are five different
// things, and stay so.
#pragma once

#include <optional>
#include <string_view>

namespace bilan::ledger {

enum class Unknown {
    ToCollect,      // somebody still has to find it: "to collect", "tbc", "à collecter"
    NotApplicable,  // there is none, and there will be none: "N/A", "s. o.", "sans objet"
    NotAvailable,   // there is one, and nobody knows it: "-", "..", "n. d.", "not available"
};

// In French or English, whatever the case, the dots and the spaces.
std::optional<Unknown> unknown_in(std::string_view text);

}  // namespace bilan::ledger
