// The proof of what is declared between figures.
#include <algorithm>

#include "base/format.hpp"
#include "ledger/figures.hpp"
#include "ledger/relations.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

// Numbers in diagnostics are written as English writes them, with plain signs a terminal shows.
std::string shown(const Decimal& value) { return unicode::format_number(value, "en"); }

std::string difference(const Decimal& stated, const Decimal& found) {
    return found > stated ? format("{} more", shown(found - stated)) : format("{} fewer", shown(stated - found));
}

// "At least 900" holds for any larger sum, "about 150" for one within a twentieth, "nearly 600" for one as little below.
bool agrees(const Decimal& stated, Qualifier qualifier, const Decimal& found) {
    const auto is_near = [&] {
        const auto gap = found > stated ? found - stated : stated - found;
        return gap * Decimal(20) <= (stated.is_negative() ? -stated : stated);
    };
    switch (qualifier) {
        case Qualifier::Exact: return found == stated;
        case Qualifier::AtLeast: return found >= stated;
        case Qualifier::About: return is_near();
        case Qualifier::Nearly: return found <= stated && is_near();
    }
    return false;
}

Decimal percentage(const Decimal& part, const Decimal& whole, int decimals, Rounding rounding) {
    const Decimal nearest = divide(part * Decimal(100), whole, decimals);
    const Decimal unit = Decimal::scaled(1, decimals);
    const bool above = nearest * whole > part * Decimal(100), below = nearest * whole < part * Decimal(100);
    if (rounding == Rounding::Down && above) return nearest - unit;
    if (rounding == Rounding::Up && below) return nearest + unit;
    return nearest;
}

std::string in_words(const unicode::Date& date) { return unicode::format_date(date, "en"); }

struct Failure {
    std::string code, message, help;
    const Figure* figure = nullptr;   // where it is told; null: at `span`, or at the relation
    Span span;
};

constexpr std::string_view or_waive = ", or add \"waived\" with a reason that readers may see";

class Checker {
public:
    Checker(const Ledger& ledger, const Counts& counts, const Relation& relation) : ledger_(ledger), counts_(counts), relation_(relation) {}

    bool can_check() const {
        const auto unknown = [&](const std::string& id) { return !id.empty() && !at(id).known(); };
        if (unknown(relation_.result) || unknown(relation_.rest) || unknown(relation_.received_total)) return false;
        if (relation_.kind == RelationKind::UniqueCount && !counts_.contains(relation_.list)) return false;
        return std::none_of(relation_.parts.begin(), relation_.parts.end(), unknown) &&
               std::none_of(relation_.received.begin(), relation_.received.end(), unknown);
    }

    std::vector<Failure> check() {
        switch (relation_.kind) {
            case RelationKind::Partition: check_sum("ledger/partition-mismatch"); break;
            case RelationKind::Subset:
            case RelationKind::Overlapping: check_inside(); break;
            case RelationKind::Ratio: check_ratio(); break;
            case RelationKind::Top: check_top(); break;
            case RelationKind::Cumulative: check_years(); break;
            case RelationKind::Monotone: check_order("ledger/order-mismatch", relation_.falls); break;
            case RelationKind::Equal: check_equal(); break;
            case RelationKind::Budget: check_budget(); break;
            case RelationKind::UniqueCount: check_count(); break;
            case RelationKind::Period: check_period(); break;
        }
        return std::move(failures_);
    }

private:
    const Figure& at(const std::string& id) const { return *ledger_.find(id); }
    const Figure* result() const { return relation_.result.empty() ? nullptr : ledger_.find(relation_.result); }

    void fail(std::string code, const Figure* figure, std::string message, std::string help) {
        failures_.push_back({std::move(code), std::move(message), std::move(help), figure, {}});
    }

    Decimal sum(const std::vector<std::string>& ids) const {
        Decimal total;
        for (const auto& id : ids) total = total + at(id).value;
        return total;
    }
    std::string sum_in_words(const std::vector<std::string>& ids) const {
        std::vector<std::string> terms;
        for (const auto& id : ids) terms.push_back(shown(at(id).value));
        return format("{} = {}", fmt::join(terms, " + "), shown(sum(ids)));
    }

    void check_sum(const std::string& code) {
        const Decimal found = sum(relation_.parts);
        const auto* total = result();
        const Decimal stated = total == nullptr ? *relation_.fixed : total->value;
        if (agrees(stated, total == nullptr ? Qualifier::Exact : total->qualifier, found)) return;
        const auto name = total == nullptr ? std::string("the parts should make") : format("\"{}\" is", total->id);
        fail(code, total, format("{} {}, but {}: {}", name, shown(stated), sum_in_words(relation_.parts), difference(stated, found)),
             format("correct the total or a part{}", or_waive));
    }

    void check_inside() {
        for (const auto& id : relation_.parts) check_no_larger("ledger/subset-larger-than-whole", at(id), *result(), "of which it is a part");
    }

    void check_no_larger(const std::string& code, const Figure& part, const Figure& whole, std::string_view what) {
        if (part.value <= whole.value) return;
        fail(code, &part,
             format("\"{}\" is {}, but \"{}\", {}, is {}: {}", part.id, shown(part.value), whole.id, what, shown(whole.value), difference(whole.value, part.value)),
             "correct one of the two");
    }

    void check_ratio() {
        const auto& ratio = *result();
        const auto& part = at(relation_.parts[0]).value;
        const auto& whole = at(relation_.parts[1]).value;
        if (whole == Decimal(0)) return;
        const auto found = percentage(part, whole, relation_.decimals, relation_.rounding);
        if (agrees(ratio.value, ratio.qualifier, found)) return;
        const auto finer = divide(part * Decimal(100), whole, relation_.decimals + 1);
        fail("ledger/ratio-mismatch", &ratio,
             format("\"{}\" is {}%, but {} of {} is {}%", ratio.id, shown(ratio.value), shown(part), shown(whole), shown(finer)),
             format("correct the percentage or a count{}", or_waive));
    }

    void check_top() {
        check_order("ledger/top-mismatch", true);
        const auto& whole = *result();
        const Decimal listed = sum(relation_.parts);
        if (relation_.rest.empty()) {
            if (listed <= whole.value) return;
            fail("ledger/top-mismatch", &whole,
                 format("\"{}\" is {}, but those that are listed make more: {}: {}", whole.id, shown(whole.value), sum_in_words(relation_.parts),
                        difference(whole.value, listed)),
                 "correct the whole or a part");
            return;
        }
        const auto& rest = at(relation_.rest);
        if (agrees(rest.value, rest.qualifier, whole.value - listed)) return;
        fail("ledger/top-mismatch", &rest,
             format("\"{}\" is {}, but {} of \"{}\" without the {} that are listed leave {}", rest.id, shown(rest.value), shown(whole.value), whole.id,
                    shown(listed), shown(whole.value - listed)),
             "correct the rest, the whole or a part");
    }

    void check_years() {
        if (relation_.years == Years::Sum) return check_sum("ledger/cumulative-mismatch");
        const auto& total = *result();
        const auto less = [&](const std::string& a, const std::string& b) { return at(a).value < at(b).value; };
        const std::string& id = relation_.years == Years::Last ? relation_.parts.back() : *std::max_element(relation_.parts.begin(), relation_.parts.end(), less);
        const auto& year = at(id);
        if (agrees(total.value, total.qualifier, year.value)) return;
        fail("ledger/cumulative-mismatch", &total,
             format("\"{}\" is {}, but the {} of its years, \"{}\", is {}: {}", total.id, shown(total.value), relation_.years == Years::Last ? "last" : "largest", id,
                    shown(year.value), difference(total.value, year.value)),
             format("correct the total or a year{}", or_waive));
    }

    void check_order(const std::string& code, bool falls) {
        for (std::size_t i = 1; i < relation_.parts.size(); ++i) {
            const auto& before = at(relation_.parts[i - 1]);
            const auto& figure = at(relation_.parts[i]);
            if (falls ? figure.value <= before.value : figure.value >= before.value) continue;
            fail(code, &figure,
                 format("\"{}\" is {}, after \"{}\", which is {}: these are listed {} first", figure.id, shown(figure.value), before.id, shown(before.value),
                        falls ? "largest" : "smallest"),
                 "correct one of the two, or their order");
        }
    }

    void check_equal() {
        const auto& first = at(relation_.parts.front());
        for (const auto& id : relation_.parts) {
            const auto& figure = at(id);
            if (figure.value == first.value) continue;
            fail("ledger/equal-mismatch", &figure,
                 format("\"{}\" is {}, but \"{}\", the same number, is {}: {}", figure.id, shown(figure.value), first.id, shown(first.value),
                        difference(first.value, figure.value)),
                 "correct one of the two");
        }
    }

    void check_budget() {
        check_sum("ledger/budget-mismatch");
        for (std::size_t i = 0; i < relation_.received.size(); ++i) more_than_granted(at(relation_.received[i]), at(relation_.parts[i]));
        if (relation_.received_total.empty()) return;
        const auto& received = at(relation_.received_total);
        if (const auto* granted = result()) more_than_granted(received, *granted);
        const Decimal found = sum(relation_.received);
        if (relation_.received.empty() || agrees(received.value, received.qualifier, found)) return;
        fail("ledger/budget-mismatch", &received,
             format("\"{}\" is {}, but {}: {}", received.id, shown(received.value), sum_in_words(relation_.received), difference(received.value, found)),
             format("correct the total or a part{}", or_waive));
    }

    void more_than_granted(const Figure& received, const Figure& granted) {
        check_no_larger("ledger/budget-mismatch", received, granted, "of which it was received");
    }

    void check_count() {
        const auto& total = *result();
        const Decimal count(counts_.find(relation_.list)->second);
        if (agrees(total.value, total.qualifier, count)) return;
        fail("ledger/count-mismatch", &total,
             format("\"{}\" is {}, but the list of {} has {} entries: {}", total.id, shown(total.value), relation_.list, shown(count),
                    difference(total.value, count)),
             "each entry is counted once, however many areas of work it belongs to");
    }

    void check_period() {
        if (relation_.end < relation_.start) {
            fail("ledger/period-mismatch", nullptr, format("the period ends on {}, before it starts on {}", in_words(relation_.end), in_words(relation_.start)),
                 "correct one of the two days");
            return;
        }
        check_months();
        for (const auto& [date, span] : relation_.days) {
            if (date >= relation_.start && date <= relation_.end) continue;
            failures_.push_back({"ledger/period-mismatch",
                                 format("{} is outside the period from {} to {}", in_words(date), in_words(relation_.start), in_words(relation_.end)),
                                 "correct the day or the period", nullptr, span});
        }
    }

    void check_months() {
        const auto* figure = result();
        if (figure == nullptr && !relation_.fixed) return;
        const Decimal stated = figure == nullptr ? *relation_.fixed : figure->value;
        const auto found = months_between(relation_.start, relation_.end);
        if (found && Decimal(*found) == stated) return;
        const std::string months = found ? format("{} months", *found) : "no whole number of months";
        fail("ledger/period-mismatch", figure,
             format("{} months are stated, but from {} to {} there are {}", shown(stated), in_words(relation_.start), in_words(relation_.end), months),
             "correct the number or a day; both days are counted");
    }

    const Ledger& ledger_;
    const Counts& counts_;
    const Relation& relation_;
    std::vector<Failure> failures_;
};

void report(Failure failure, const Relation& relation, bool has_ended, Severity severity, Diagnostics& diagnostics) {
    const Span span = failure.figure != nullptr ? failure.figure->value_span : failure.span.source != nullptr ? failure.span : relation.span;
    if (has_ended) failure.help = format("its waiver ended on {}: {}", in_words(*relation.waiver->until), failure.help);
    diagnostics.add({severity, failure.code, failure.message, span.place(), failure.help});
}

unicode::Date day_after(unicode::Date date) {
    if (unicode::parse_date(format("{:04}-{:02}-{:02}", date.year, date.month, date.day + 1))) return {date.year, date.month, date.day + 1};
    return date.month < 12 ? unicode::Date{date.year, date.month + 1, 1} : unicode::Date{date.year + 1, 1, 1};
}

}  // namespace

std::optional<int> months_between(const unicode::Date& first, const unicode::Date& last) {
    const unicode::Date end = day_after(last);
    if (end.day != first.day) return std::nullopt;
    return (end.year - first.year) * 12 + end.month - first.month;
}

void check_relations(const Ledger& ledger, const Proof& proof, Diagnostics& diagnostics) {
    for (const auto& relation : ledger.relations()) {
        Checker checker(ledger, proof.counts, relation);
        if (!checker.can_check()) continue;
        auto failures = checker.check();
        if (relation.waiver && failures.empty()) {
            diagnostics.warning("ledger/needless-waiver", relation.span, "this relation holds: its waiver is not needed",
                                "remove \"waived\", so that a later mistake is seen");
        }
        const bool has_ended = relation.waiver && relation.waiver->has_ended(proof.today);
        if (relation.waiver && !has_ended) continue;
        for (auto& failure : failures) report(std::move(failure), relation, has_ended, proof.severity, diagnostics);
    }
}

}  // namespace bilan::ledger
