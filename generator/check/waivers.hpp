// Findings that the office knows and explains: data/<report>/waivers.json, .csv or .xlsx, an entry a finding. What is
// waived is no finding any more, but it stays listed with its reason, until the waiver's last day. Only what checks find can
// be waived: a file that cannot be read is no matter of opinion.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "unicode/locale.hpp"

namespace bilan::check {

struct Waived {
    Diagnostic finding;
    std::string reason;
    std::string until;      // ISO 8601
};

struct FindingWaiver {
    std::string code, file, about, reason;
    std::string last_day;   // as written
    bool has_ended = false;
    std::string report;     // whose it is; "": of all
    Span span;

    // A report's waiver covers what is in its own folders, and what reports share.
    bool covers(const Diagnostic& finding) const;
};

// Entries as the data has them, checked against waivers.schema.json before. check/wide-waiver for an entry that says neither
// which file nor what about: it would hide the findings of next year too. report: whose they are; today: by it they end (nothing: none has).
std::vector<FindingWaiver> read_waivers(const data::Value& entries, const std::string& report, const std::optional<unicode::Date>& today, Diagnostics& diagnostics);

// Takes out of the findings what waivers cover. A finding whose waiver has
// ended says so in its help; a waiver that covers nothing is the warning check/needless-waiver.
struct Sorted {
    Diagnostics findings;
    std::vector<Waived> waived;
};
Sorted sort_out(const Diagnostics& findings, const std::vector<FindingWaiver>& waivers);

}  // namespace bilan::check
