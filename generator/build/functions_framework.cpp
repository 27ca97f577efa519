// framework: the results framework in the page's language, a result with its indicators after the other.
#include "build/setting.hpp"

namespace bilan::build {
namespace {

using templating::Call;
using templating::Dict;
using templating::List;
using templating::Value;

Value quantity_value(const Setting& setting, const ledger::Indicator& indicator, const ledger::Quantity* quantity) {
    static const ledger::Quantity blank;
    const auto& shown = quantity == nullptr ? blank : *quantity;
    Dict dict;
    dict.set("text", shown.known() ? ledger::number_text(shown.value, indicator.unit, "", setting.language) : std::string(ledger::words_for(shown.state, setting.language)));
    dict.set("missing", shown.is_gap());
    return Value(std::move(dict));
}

Value indicator_value(const Setting& setting, const ledger::Indicator& indicator, const std::vector<std::string>& years) {
    const auto in_language = [&](const ledger::Texts& texts) { return Value(ledger::text_in(texts, setting.language)); };
    Dict dict;
    dict.set("code", indicator.code);
    dict.set("text", in_language(indicator.text));
    dict.set("note", in_language(indicator.note));
    dict.set("source", in_language(indicator.source));
    dict.set("baseline", quantity_value(setting, indicator, &indicator.baseline));
    dict.set("target", quantity_value(setting, indicator, &indicator.target));
    dict.set("cumulative", quantity_value(setting, indicator, &indicator.cumulative));
    List values;
    for (const auto& year : years) values.push_back(quantity_value(setting, indicator, indicator.year(year)));
    dict.set("years", Value(std::move(values)));
    return Value(std::move(dict));
}

// An outcome, then the outputs that serve it.
bool is_shown(const ledger::Result& result, const std::string& wanted) { return wanted.empty() || result.code == wanted || result.parent == wanted; }

Value framework(const Setting& setting, Call& call) {
    const auto wanted = call.text_or(0, "result", "");
    Dict dict;
    List results, names;
    if (setting.report != nullptr) {
        const auto& all = setting.report->framework;
        const auto years = all.years();
        for (const auto& year : years) names.push_back(Value(year));
        for (const auto& result : all.results()) {
            if (!is_shown(result, wanted)) continue;
            Dict entry;
            entry.set("code", result.code);
            entry.set("kind", result.kind == ledger::ResultKind::Outcome ? "outcome" : "output");
            entry.set("text", ledger::text_in(result.text, setting.language));
            List indicators;
            for (const auto* indicator : all.of(result)) indicators.push_back(indicator_value(setting, *indicator, years));
            entry.set("indicators", Value(std::move(indicators)));
            results.push_back(Value(std::move(entry)));
        }
    }
    dict.set("years", Value(std::move(names)));
    dict.set("results", Value(std::move(results)));
    return Value(std::move(dict));
}

}  // namespace

void add_framework_functions(const Setting& setting, Dict& globals) {
    globals.set("framework", Value([&setting](Call& call) { return framework(setting, call); }));
}

}  // namespace bilan::build
