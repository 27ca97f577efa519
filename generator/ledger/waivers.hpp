// A mismatch that the office knows and explains: {"reason": {"fr": "...", "en": "..."}, "until": "2023-12-31"}.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {

struct Waiver {
    std::map<std::string, std::string, std::less<>> reason;   // by language; readers see it as a note
    std::optional<unicode::Date> until;                       // its last day
    Span span;

    bool has_ended(const std::optional<unicode::Date>& today) const { return until && today && *until < *today; }
};

// The "waived" of a relation or a table; nothing when there is none. Reports ledger/no-reason and ledger/no-end.
std::optional<Waiver> read_waiver(const data::Value& of, Diagnostics& diagnostics);

// A day written YYYY-MM-DD, or data/wrong-type.
std::optional<unicode::Date> read_day(const data::Value& value, Diagnostics& diagnostics);

}  // namespace bilan::ledger
