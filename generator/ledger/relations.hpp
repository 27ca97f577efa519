// What has to hold between figures: parts that sum to a total, a part inside a whole, a percentage, kinds that overlap,
// projects that are counted once. Declared beside the figures and proved at every build. A mismatch that the office
// knows and explains carries a waiver: it is silent then, and the reader gets its reason as a note.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/value.hpp"

namespace bilan::ledger {

class Ledger;
struct Figure;

enum class RelationKind {
    Sum,       // total (or total_value) = the sum of parts
    Subset,    // part <= whole
    Ratio,     // ratio = 100 * part / whole, rounded half away from zero
    Overlap,   // each part <= whole; the parts may count one person twice and need not add up
    Unique,    // total = the number of entries in a list of the report, each counted once
};

struct Relation {
    RelationKind kind = RelationKind::Sum;
    std::string result;                 // the total, whole or ratio: what is checked
    std::optional<Decimal> fixed;       // a sum without a figure of its own: 100
    std::vector<std::string> parts;     // of a ratio: part and whole
    std::string list;                   // of Unique: "programmes"
    int decimals = 0;                   // of Ratio
    bool waived = false;
    std::map<std::string, std::string, std::less<>> reason;   // of the waiver, by language
    Span span;
};

// How many entries each list of the report has: {"programmes", 20}.
using Counts = std::map<std::string, std::int64_t, std::less<>>;

// Proves every declared relation. Each that fails is one diagnostic of that severity at the figure's value:
// ledger/sum-mismatch, ledger/subset-larger-than-whole, ledger/ratio-mismatch, ledger/count-mismatch. Relations with a
// missing figure are left alone. A waiver that nothing needs is the warning ledger/needless-waiver.
void check_relations(const Ledger& ledger, const Counts& counts, Severity severity, Diagnostics& diagnostics);

// Relations as the data declares them; those that name no known figure are reported and left out.
std::vector<Relation> load_relations(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics);

}  // namespace bilan::ledger
