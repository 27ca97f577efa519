#include "ledger/relations.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "ledger/figures.hpp"
#include "unicode/locale.hpp"

namespace bilan::ledger {
namespace {

std::optional<RelationKind> kind_of(std::string_view word) {
    if (word == "sum") return RelationKind::Sum;
    if (word == "subset") return RelationKind::Subset;
    if (word == "ratio") return RelationKind::Ratio;
    if (word == "overlap") return RelationKind::Overlap;
    if (word == "unique") return RelationKind::Unique;
    return std::nullopt;
}

std::string_view key_of_result(RelationKind kind) {
    switch (kind) {
        case RelationKind::Sum:
        case RelationKind::Unique: return "total";
        case RelationKind::Subset:
        case RelationKind::Overlap: return "whole";
        case RelationKind::Ratio: return "ratio";
    }
    return "total";
}

// Reads one relation; good_ turns false when it names a figure that is not there.
class Reader {
public:
    Reader(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics)
        : value_(value), ledger_(ledger), diagnostics_(diagnostics) {}

    std::optional<Relation> read() {
        const auto word = value_.string_or("kind", "");
        const auto kind = kind_of(word);
        if (!kind) {
            diagnostics_.error("ledger/unknown-relation", value_.span(), format("there is no relation \"{}\"", word),
                               did_you_mean(word, {"sum", "subset", "ratio", "overlap", "unique"}));
            return std::nullopt;
        }
        Relation relation;
        relation.kind = *kind;
        relation.span = value_.span();
        read_result(relation);
        read_parts(relation);
        read_waiver(relation);
        if (const auto* decimals = value_.find("decimals"); decimals != nullptr && decimals->number() != nullptr) {
            relation.decimals = static_cast<int>(decimals->number()->value.to_integer().value_or(0));
        }
        relation.list = value_.string_or("list", "");
        if (good_) check_units(relation);
        return good_ ? std::optional(relation) : std::nullopt;
    }

private:
    void read_result(Relation& relation) {
        const auto* fixed = value_.find("total_value");
        if (fixed != nullptr && fixed->number() != nullptr) {
            relation.fixed = fixed->number()->value;
            return;
        }
        const auto key = key_of_result(relation.kind);
        const auto* id = value_.find(key);
        if (id == nullptr || id->string() == nullptr) return fail_missing(key);
        relation.result = figure_named(*id);
    }

    void read_parts(Relation& relation) {
        switch (relation.kind) {
            case RelationKind::Sum:
            case RelationKind::Overlap: return read_list(relation);
            case RelationKind::Subset: return read_one("part", relation);
            case RelationKind::Ratio: read_one("part", relation); return read_one("whole", relation);
            case RelationKind::Unique: return;
        }
    }

    void read_list(Relation& relation) {
        const auto* parts = value_.find("parts");
        if (parts == nullptr || parts->list() == nullptr || parts->list()->empty()) return fail_missing("parts");
        for (const auto& part : *parts->list()) {
            if (part.string() != nullptr) relation.parts.push_back(figure_named(part));
        }
    }

    void read_one(std::string_view key, Relation& relation) {
        const auto* part = value_.find(key);
        if (part == nullptr || part->string() == nullptr) return fail_missing(key);
        relation.parts.push_back(figure_named(*part));
    }

    void read_waiver(Relation& relation) {
        const auto* waiver = value_.find("waived");
        if (waiver == nullptr) return;
        relation.waived = true;
        relation.reason = texts_of(waiver->find("reason"));
        if (relation.reason.empty()) {
            diagnostics_.error("ledger/no-reason", waiver->span(), "a waiver needs its reason",
                               "write {\"reason\": {\"fr\": \"...\", \"en\": \"...\"}}: readers see it as a note");
        }
    }

    std::string figure_named(const data::Value& id) {
        if (ledger_.find(*id.string()) == nullptr) {
            diagnostics_.error("ledger/unknown-figure", id.span(), format("there is no figure \"{}\"", *id.string()),
                               ledger_.suggestion(*id.string()));
            good_ = false;
        }
        return *id.string();
    }

    void fail_missing(std::string_view key) {
        diagnostics_.error("data/missing-key", value_.span(), format("this relation has no \"{}\"", key));
        good_ = false;
    }

    // Persons and operations do not add up; percentages of different wholes may be compared all the same.
    void check_units(const Relation& relation) {
        if (relation.kind == RelationKind::Ratio || relation.kind == RelationKind::Unique) return;
        const auto* first = ledger_.find(relation.result.empty() ? relation.parts.front() : relation.result);
        for (const auto& part : relation.parts) {
            const auto* figure = ledger_.find(part);
            if (figure->unit == first->unit && figure->currency == first->currency) continue;
            diagnostics_.error("ledger/unlike-units", relation.span,
                               format("\"{}\" counts {} and \"{}\" counts {}", first->id, first->unit, part, figure->unit),
                               "only figures of one unit can be compared or added");
            good_ = false;
            return;
        }
    }

    const data::Value& value_;
    const Ledger& ledger_;
    Diagnostics& diagnostics_;
    bool good_ = true;
};

}  // namespace

std::vector<Relation> load_relations(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics) {
    std::vector<Relation> relations;
    if (value.list() == nullptr) return relations;
    for (const auto& item : *value.list()) {
        if (auto relation = Reader(item, ledger, diagnostics).read()) relations.push_back(std::move(*relation));
    }
    return relations;
}

namespace {

// Numbers in diagnostics are written as English writes them, with plain signs a terminal shows.
std::string shown(const Decimal& value) { return unicode::format_number(value, "en"); }

std::string difference(const Decimal& stated, const Decimal& found) {
    return found > stated ? format("{} more", shown(found - stated)) : format("{} fewer", shown(stated - found));
}

// "More than 900" holds for any larger sum, "about 150" for one within a twentieth.
bool agrees(const Decimal& stated, Qualifier qualifier, const Decimal& found) {
    switch (qualifier) {
        case Qualifier::Exact: return found == stated;
        case Qualifier::Over: return found >= stated;
        case Qualifier::About: {
            const auto gap = found > stated ? found - stated : stated - found;
            return gap * Decimal(20) <= (stated.is_negative() ? -stated : stated);
        }
    }
    return false;
}

struct Failure {
    std::string code, message, help;
    const Figure* figure = nullptr;   // where it is told; null: at the relation
};

class Checker {
public:
    Checker(const Ledger& ledger, const Counts& counts) : ledger_(ledger), counts_(counts) {}

    bool can_check(const Relation& relation) const {
        const auto missing = [&](const std::string& id) { return ledger_.find(id)->missing; };
        if (!relation.result.empty() && missing(relation.result)) return false;
        if (relation.kind == RelationKind::Unique && !counts_.contains(relation.list)) return false;
        return std::none_of(relation.parts.begin(), relation.parts.end(), missing);
    }

    std::vector<Failure> check(const Relation& relation) const {
        switch (relation.kind) {
            case RelationKind::Sum: return check_sum(relation);
            case RelationKind::Subset:
            case RelationKind::Overlap: return check_parts(relation);
            case RelationKind::Ratio: return check_ratio(relation);
            case RelationKind::Unique: return check_count(relation);
        }
        return {};
    }

private:
    std::string sum_in_words(const Relation& relation) const {
        std::string text;
        for (const auto& part : relation.parts) {
            if (!text.empty()) text += " + ";
            text += shown(ledger_.find(part)->value);
        }
        return text;
    }

    std::vector<Failure> check_sum(const Relation& relation) const {
        Decimal sum;
        for (const auto& part : relation.parts) sum = sum + ledger_.find(part)->value;
        const auto* total = relation.result.empty() ? nullptr : ledger_.find(relation.result);
        const auto stated = total == nullptr ? *relation.fixed : total->value;
        if (agrees(stated, total == nullptr ? Qualifier::Exact : total->qualifier, sum)) return {};
        const auto name = total == nullptr ? std::string("the parts should make") : format("\"{}\" is", total->id);
        return {{"ledger/sum-mismatch",
                 format("{} {}, but {} = {}: {}", name, shown(stated), sum_in_words(relation), shown(sum),
                        difference(stated, sum)),
                 "correct the total or a part, or add \"waived\" with a reason that readers may see", total}};
    }

    std::vector<Failure> check_parts(const Relation& relation) const {
        std::vector<Failure> failures;
        const auto* whole = ledger_.find(relation.result);
        for (const auto& id : relation.parts) {
            const auto* part = ledger_.find(id);
            if (part->value <= whole->value) continue;
            failures.push_back({"ledger/subset-larger-than-whole",
                                format("\"{}\" is {}, but \"{}\", of which it is a part, is {}", part->id,
                                       shown(part->value), whole->id, shown(whole->value)),
                                "correct one of the two", part});
        }
        return failures;
    }

    std::vector<Failure> check_ratio(const Relation& relation) const {
        const auto* ratio = ledger_.find(relation.result);
        const auto& part = ledger_.find(relation.parts[0])->value;
        const auto& whole = ledger_.find(relation.parts[1])->value;
        if (whole == Decimal(0)) return {};
        const auto found = divide(part * Decimal(100), whole, relation.decimals);
        if (agrees(ratio->value, ratio->qualifier, found)) return {};
        const auto exact = divide(part * Decimal(100), whole, relation.decimals + 1);
        return {{"ledger/ratio-mismatch",
                 format("\"{}\" is {}%, but {} of {} is {}%", ratio->id, shown(ratio->value), shown(part), shown(whole),
                        shown(exact)),
                 "correct the percentage or a count, or add \"waived\" with a reason that readers may see", ratio}};
    }

    std::vector<Failure> check_count(const Relation& relation) const {
        const auto* total = ledger_.find(relation.result);
        const Decimal count(counts_.find(relation.list)->second);
        if (agrees(total->value, total->qualifier, count)) return {};
        return {{"ledger/count-mismatch",
                 format("\"{}\" is {}, but the list of {} has {} entries", total->id, shown(total->value), relation.list,
                        shown(count)),
                 "each entry is counted once, however many areas of work it belongs to", total}};
    }

    const Ledger& ledger_;
    const Counts& counts_;
};

void report(const Failure& failure, const Relation& relation, Severity severity, Diagnostics& diagnostics) {
    const auto& span = failure.figure == nullptr ? relation.span : failure.figure->value_span;
    diagnostics.add({severity, failure.code, failure.message, span.place(), failure.help});
}

}  // namespace

void check_relations(const Ledger& ledger, const Counts& counts, Severity severity, Diagnostics& diagnostics) {
    const Checker checker(ledger, counts);
    for (const auto& relation : ledger.relations()) {
        if (!checker.can_check(relation)) continue;
        const auto failures = checker.check(relation);
        if (relation.waived && failures.empty()) {
            diagnostics.warning("ledger/needless-waiver", relation.span, "this relation holds: its waiver is not needed",
                                "remove \"waived\", so that a later mistake is seen");
        }
        if (relation.waived) continue;
        for (const auto& failure : failures) report(failure, relation, severity, diagnostics);
    }
}

}  // namespace bilan::ledger
