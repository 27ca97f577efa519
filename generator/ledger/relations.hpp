// What has to hold between figures: parts that make a whole, a percentage, the five largest of many, years that add up,
// a budget and what was received of it, dates inside a project. Declared beside the figures and proved at every build,
// exactly. A mismatch that the office knows and explains carries a waiver: it is silent until the waiver's last day, and
// readers get its reason as a note.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "ledger/waivers.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {

class Ledger;
struct Figure;

enum class RelationKind {
    Partition,    // total (or total_value) = the sum of parts
    Subset,       // part <= whole
    Overlapping,  // each part <= whole; the parts may count one person twice, and need not add up
    Ratio,        // ratio = 100 * part / whole, rounded as the relation says
    Top,          // the largest parts of a whole, in falling order; with `rest`, they make it together
    Cumulative,   // total = the sum, the last or the largest of the years
    Monotone,     // each part is at least the one before it (or at most: "down")
    Equal,        // the same number, printed under several ids
    Budget,       // total = the sum of what each agency was granted; received <= granted, one by one and together
    UniqueCount,  // total = the number of entries in a list of the report, each counted once
    Period,       // months = from start to end; each date between them
};

std::string_view name_of(RelationKind kind);   // as the data writes it: "partition"

enum class Rounding { Nearest, Down, Up };   // nearest: half away from zero
enum class Years { Sum, Last, Largest };     // what a cumulative figure is of its years

struct Relation {
    RelationKind kind = RelationKind::Partition;
    std::string result;                 // the figure that is checked: the total, whole or ratio; "" without one
    std::optional<Decimal> fixed;       // a total, or a number of months, that is no figure: 100
    std::vector<std::string> parts;     // of a ratio: part and whole
    std::vector<std::string> received;  // of Budget, as parts
    std::string received_total, rest;   // of Budget, of Top; may be ""
    std::string list;                   // of UniqueCount: "programmes"
    int decimals = 0;                   // of Ratio
    Rounding rounding = Rounding::Nearest;
    Years years = Years::Sum;
    bool falls = false;                 // of Monotone
    unicode::Date start, end;           // of Period, both inside
    struct Day {
        unicode::Date date;
        Span span;
    };
    std::vector<Day> days;              // of Period
    std::optional<Waiver> waiver;
    Span span;
};

// How many entries each list of the report has: {"programmes", 20}.
using Counts = std::map<std::string, std::int64_t, std::less<>>;

// Under what checks are made.
struct Proof {
    Counts counts = {};
    std::optional<unicode::Date> today = {};  // nothing: no waiver has ended
    Severity severity = Severity::Error;      // of what fails
};

// Proves every declared relation. Each that fails is one diagnostic at the figure's value (ledger/partition-mismatch,
// subset-larger-than-whole, ratio-mismatch, top-mismatch, cumulative-mismatch, order-mismatch, equal-mismatch,
// budget-mismatch, count-mismatch, period-mismatch), with both numbers and what is between them. Relations with a figure
// that has no number are left alone: unknown is not 0. A waiver that nothing needs is the warning ledger/needless-waiver,
// one that has ended says so in the mismatch that it no longer excuses.
void check_relations(const Ledger& ledger, const Proof& proof, Diagnostics& diagnostics);

// Relations as the data declares them; those that name no known figure, or add unlike units, are reported and left out.
std::vector<Relation> load_relations(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics);

// Whole months from the first day to the last, both inside; nothing when a part of a month is left over.
std::optional<int> months_between(const unicode::Date& first, const unicode::Date& last);

}  // namespace bilan::ledger
