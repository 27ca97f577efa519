// A results framework against its own arithmetic.
#include <algorithm>
#include <optional>
#include <set>

#include "base/format.hpp"
#include "ledger/results_framework.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

std::string shown(const Decimal& value) { return unicode::format_number(value, "en"); }

std::string difference(const Decimal& made, const Decimal& stated) {
    return made > stated ? format("{} more", shown(made - stated)) : format("{} fewer", shown(stated - made));
}

// "195 + 73 = 268"
std::string sum_in_words(const std::vector<Decimal>& parts, const Decimal& sum) {
    std::string words;
    for (const auto& part : parts) words += (words.empty() ? "" : " + ") + shown(part);
    return format("{} = {}", words, shown(sum));
}

class Checker {
public:
    Checker(const ResultsFramework& framework, const Proof& proof, Diagnostics& diagnostics) : framework_(framework), proof_(proof), diagnostics_(diagnostics) {}

    void check() {
        for (const auto& indicator : framework_.indicators()) {
            check_stated(indicator, indicator.baseline, "baseline");
            check_stated(indicator, indicator.target, "target");
            check_cumulative(indicator);
            for (const auto& [year, cells] : indicator.cells) check_cells(indicator, year, cells);
        }
        for (const auto& result : framework_.results()) check_codes(framework_.of(result));
    }

private:
    void report(std::string_view code, const Span& span, std::string message, std::string help) {
        diagnostics_.add({proof_.severity, std::string(code), std::move(message), span.place(), std::move(help)});
    }

    void check_stated(const Indicator& indicator, const Quantity& quantity, std::string_view name) {
        if (quantity.state != State::Blank) return;
        report("ledger/missing-quantity", indicator.span, format("indicator {} has no {}", indicator.code, name),
               "enter the number; \"n/a\" where there is none, 0 where it began with nobody");
    }

    // Years in which there is none are no years; one that somebody still has to find leaves the whole open.
    void check_cumulative(const Indicator& indicator) {
        std::vector<Decimal> known;
        for (const auto& [year, quantity] : indicator.years) {
            if (quantity.known()) known.push_back(quantity.value);
            else if (quantity.state != State::NotApplicable) return;
        }
        if (!indicator.cumulative.known() || known.empty() || indicator.rule == Indicator::Rule::None) return;
        const Decimal made = of_years(known, indicator.rule);
        if (made == indicator.cumulative.value) return;
        const auto& stated = indicator.cumulative.value;
        const std::string words = indicator.rule == Indicator::Rule::Sum ? sum_in_words(known, made)
                                  : format("the {} of its years is {}", indicator.rule == Indicator::Rule::Last ? "last" : "largest", shown(made));
        report("ledger/cumulative-mismatch", indicator.cumulative.span,
               format("the cumulative value of indicator {} is {}, but {}: {}", indicator.code, shown(stated), words, difference(made, stated)),
               "correct a year or the cumulative value, or say in \"rule\" what it is of its years");
    }

    static Decimal of_years(const std::vector<Decimal>& years, Indicator::Rule rule) {
        if (rule == Indicator::Rule::Last) return years.back();
        if (rule == Indicator::Rule::Largest) return *std::max_element(years.begin(), years.end());
        Decimal sum;
        for (const auto& year : years) sum = sum + year;
        return sum;
    }

    using Cells = std::map<Group, Quantity>;

    // A group's value is that of the groups that it is taken apart into, along each dimension by itself.
    void check_cells(const Indicator& indicator, const std::string& year, Cells cells) {
        const auto* whole = year.empty() ? &indicator.cumulative : indicator.year(year);
        if (whole != nullptr) cells.emplace(Group{}, *whole);
        for (const auto& [group, stated] : cells) {
            if (!stated.known()) continue;
            for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension) check_group(indicator, year, group, stated, dimension, cells);
        }
    }

    void check_group(const Indicator& indicator, const std::string& year, const Group& group, const Quantity& stated, std::size_t dimension, const Cells& cells) {
        const auto parts = parts_of(group, dimension, cells, Names::OfGroup);
        if (parts.empty()) return;
        Decimal sum;
        for (const auto& part : parts) sum = sum + part;
        if (sum == stated.value) return;
        report("ledger/disaggregation-mismatch", stated.span,
               format("{} is {}, but by {} it is {}: {}", name_of(indicator, year, group), shown(stated.value), dimensions[dimension], sum_in_words(parts, sum),
                      difference(sum, stated.value)),
               "correct a cell or the total");
    }

    // What a dimension takes a group apart into: the names that its own cells have, or all that any cell has.
    enum class Names { OfGroup, All };

    // Their values; none when one of them is unknown, or there are none.
    static std::vector<Decimal> parts_of(const Group& group, std::size_t dimension, const Cells& cells, Names which) {
        if (!group[dimension].empty()) return {};
        std::set<std::string> names;
        for (const auto& [cell, quantity] : cells)
            if ((which == Names::All || is_in(cell, group)) && !cell[dimension].empty()) names.insert(cell[dimension]);
        std::vector<Decimal> parts;
        for (const auto& name : names) {
            Group part = group;
            part[dimension] = name;
            if (const auto stated = cells.find(part); stated != cells.end() && stated->second.state == State::NotApplicable) continue;
            const auto value = value_of(part, cells);
            if (!value) return {};
            parts.push_back(*value);
        }
        return parts;
    }

    // As stated, else what its own parts make, all of them: ages that are known of women alone are not known of everybody.
    // Parts name one dimension more, so this comes to an end.
    static std::optional<Decimal> value_of(const Group& group, const Cells& cells) {
        const auto stated = cells.find(group);
        if (stated != cells.end()) return stated->second.known() ? std::optional(stated->second.value) : std::nullopt;
        for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension) {
            const auto parts = parts_of(group, dimension, cells, Names::All);
            if (parts.empty()) continue;
            Decimal sum;
            for (const auto& part : parts) sum = sum + part;
            return sum;
        }
        return std::nullopt;
    }

    static bool is_in(const Group& cell, const Group& group) {
        for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension)
            if (!group[dimension].empty() && cell[dimension] != group[dimension]) return false;
        return true;
    }

    static std::string name_of(const Indicator& indicator, const std::string& year, const Group& group) {
        std::string name = format("indicator {}", indicator.code);
        if (!year.empty()) name += format(", {}", year);
        for (const auto& word : group)
            if (!word.empty()) name += format(", {}", word);
        return name;
    }

    // "1.2 d" and then "1.2 f": something was taken out, or forgotten.
    void check_codes(const std::vector<const Indicator*>& indicators) {
        for (std::size_t i = 1; i < indicators.size(); ++i) {
            const auto &before = indicators[i - 1]->code, &code = indicators[i]->code;
            const bool is_alike = before.size() == code.size() && before.size() > 1 && before.substr(0, before.size() - 1) == code.substr(0, code.size() - 1);
            const int step = is_alike ? code.back() - before.back() : 1;
            if (step <= 1) continue;
            diagnostics_.warning("ledger/code-gap", indicators[i]->span, format("indicator {} comes after {}: one is missing between them", code, before),
                                 "add it, or number the indicators anew");
        }
    }

    const ResultsFramework& framework_;
    const Proof& proof_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_framework(const ResultsFramework& framework, const Proof& proof, Diagnostics& diagnostics) { Checker(framework, proof, diagnostics).check(); }

}  // namespace bilan::ledger
