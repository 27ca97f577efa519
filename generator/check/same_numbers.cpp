#include "check/same_numbers.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/format.hpp"

namespace bilan::check {
namespace {

bool is_worth_a_question(const ledger::Figure& figure) {
    if (!figure.known() || figure.computation || figure.approximate() || figure.unit == "years") return false;
    const auto value = figure.value.to_integer();
    return value && *value >= 100 && *value % 100 != 0;
}

bool names(const ledger::Relation& relation, const std::string& id) {
    const auto is_in = [&](const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    return relation.result == id || relation.rest == id || relation.received_total == id || is_in(relation.parts) || is_in(relation.received);
}

bool are_related(const ledger::Ledger& ledger, const std::string& a, const std::string& b) {
    return std::any_of(ledger.relations().begin(), ledger.relations().end(),
                       [&](const ledger::Relation& relation) { return names(relation, a) && names(relation, b); });
}

}  // namespace

void check_same_numbers(const ledger::Ledger& ledger, Diagnostics& diagnostics) {
    using Key = std::tuple<std::int64_t, std::string, std::string, std::string>;
    std::map<Key, const ledger::Figure*> first;
    for (const auto& figure : ledger.figures()) {
        if (!is_worth_a_question(figure)) continue;
        const auto [there, is_new] = first.try_emplace({*figure.value.to_integer(), figure.unit, figure.currency, figure.period}, &figure);
        if (is_new || are_related(ledger, there->second->id, figure.id)) continue;
        diagnostics.warning("check/same-number", figure.value_span, format("\"{}\" is the same number as \"{}\"", figure.id, there->second->id),
                            format("mend the one that was copied; if both are right, say so with a relation: "
                                   "{{\"kind\": \"equal\", \"parts\": [\"{}\", \"{}\"]}}",
                                   there->second->id, figure.id));
    }
}

}  // namespace bilan::check
