// A donor's results framework: outcomes, the outputs that serve them, and their indicators with baseline, target, the value of
// each year and what the years make together, taken apart by region, sex and age. The words are those of results-based
// management (UNDG RBM Handbook 2011).
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "data/value.hpp"
#include "ledger/figures.hpp"
#include "ledger/quantity.hpp"
#include "ledger/relations.hpp"

namespace bilan::ledger {

enum class ResultKind { Outcome, Output };

struct Result {
    std::string code, parent;    // "1.2"; parent: of an output, the outcome's code
    ResultKind kind = ResultKind::Outcome;
    Texts text;
    Span span;
};

// Region, sex and age of those who are counted; "" is all of them.
using Group = std::array<std::string, 3>;
constexpr std::array<std::string_view, 3> dimensions{"region", "sex", "age"};

struct Indicator {
    enum class Rule { Sum, Last, Largest, None };   // what the cumulative value is of the years

    std::string code, result, unit;
    Texts text, note, source;
    Quantity baseline, target, cumulative;
    Rule rule = Rule::Sum;
    std::vector<std::pair<std::string, Quantity>> years;                 // in the order of the data
    std::map<std::string, std::map<Group, Quantity>> cells;              // by year; "": of the cumulative value
    Span span;

    const Quantity* year(std::string_view name) const;
};

class ResultsFramework {
public:
    // Checked against results-framework.schema.json before. Reports ledger/unknown-result, ledger/unknown-indicator,
    // ledger/unknown-figure, ledger/duplicate-code and ledger/duplicate-cell.
    static ResultsFramework load(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics);

    const std::vector<Result>& results() const { return results_; }           // in the order of the data
    const std::vector<Indicator>& indicators() const { return indicators_; }
    std::vector<const Indicator*> of(const Result& result) const;
    std::vector<std::string> years() const;                                   // of any indicator, in the order of the data
    const Result* result(std::string_view code) const;

private:
    friend class FrameworkReader;
    std::vector<Result> results_;
    std::vector<Indicator> indicators_;
};

// The years make the cumulative value by the indicator's rule (ledger/cumulative-mismatch); the cells of a group make the
// group's value, whichever way it is taken apart (ledger/disaggregation-mismatch); codes of a result follow each other
// (ledger/code-gap, a warning: 1.2 d, 1.2 f); a baseline or a target is a number or says why there is none
// (ledger/missing-quantity). Unknown is not 0: what has an unknown part is left alone.
void check_framework(const ResultsFramework& framework, const Proof& proof, Diagnostics& diagnostics);

}  // namespace bilan::ledger
