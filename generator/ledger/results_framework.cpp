#include "ledger/results_framework.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/suggest.hpp"

namespace bilan::ledger {
namespace {

// A year is a number to JSON and to a spreadsheet, and "Y1" to a donor.
std::string name_in(const data::Value& item, std::string_view key) {
    const auto* value = item.find(key);
    if (value == nullptr) return {};
    if (const auto* number = value->number()) return number->lexeme;
    return value->string() == nullptr ? std::string() : *value->string();
}

const data::List& list_in(const data::Value& value, std::string_view key) {
    static const data::List none;
    const auto* list = value.find(key);
    return list == nullptr || list->list() == nullptr ? none : *list->list();
}

Span span_of(const data::Value& item, std::string_view key) {
    const auto* value = item.find(key);
    return value == nullptr ? item.span() : value->span();
}

Indicator::Rule rule_of(const std::string& word) {
    if (word == "last") return Indicator::Rule::Last;
    if (word == "largest") return Indicator::Rule::Largest;
    return word == "none" ? Indicator::Rule::None : Indicator::Rule::Sum;
}

}  // namespace

class FrameworkReader {
public:
    FrameworkReader(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics) : value_(value), ledger_(ledger), diagnostics_(diagnostics) {}

    ResultsFramework read() {
        for (const auto& item : list_in(value_, "results")) add_result(item);
        for (const auto& item : list_in(value_, "results")) check_parent(item);
        for (const auto& item : list_in(value_, "indicators")) add_indicator(item);
        for (const auto& item : list_in(value_, "values")) add_value(item);
        for (const auto& item : list_in(value_, "cells")) add_cell(item);
        return std::move(framework_);
    }

private:
    template <class Coded> bool is_new(const std::vector<Coded>& there, const data::Value& item) {
        const std::string code = name_in(item, "code");
        const auto first = std::find_if(there.begin(), there.end(), [&](const Coded& each) { return each.code == code; });
        if (first == there.end()) return true;
        diagnostics_.error("ledger/duplicate-code", span_of(item, "code"), format("the code {} is here twice", code),
                           format("the first one is on line {}", first->span.place().line));
        return false;
    }

    void add_result(const data::Value& item) {
        if (!is_new(framework_.results_, item)) return;
        Result result{name_in(item, "code"), name_in(item, "parent"), ResultKind::Outcome, texts_of(item.find("text")), item.span()};
        if (item.string_or("kind", "") == "output") result.kind = ResultKind::Output;
        framework_.results_.push_back(std::move(result));
    }

    std::vector<std::string> codes(std::optional<ResultKind> kind) const {
        std::vector<std::string> codes;
        for (const auto& result : framework_.results_)
            if (!kind || result.kind == *kind) codes.push_back(result.code);
        return codes;
    }

    // An output serves an outcome.
    void check_parent(const data::Value& item) {
        const std::string parent = name_in(item, "parent");
        const auto outcomes = codes(ResultKind::Outcome);
        if (item.string_or("kind", "") != "output" || std::find(outcomes.begin(), outcomes.end(), parent) != outcomes.end()) return;
        diagnostics_.error("ledger/unknown-result", span_of(item, "parent"),
                           parent.empty() ? format("the output {} names no outcome", name_in(item, "code")) : format("there is no outcome {}", parent),
                           parent.empty() ? "add its \"parent\": the code of the outcome that it serves" : did_you_mean(parent, outcomes));
    }

    void add_indicator(const data::Value& item) {
        if (!is_new(framework_.indicators_, item)) return;
        Indicator indicator;
        indicator.code = name_in(item, "code");
        indicator.result = name_in(item, "result");
        indicator.unit = item.string_or("unit", "");
        indicator.text = texts_of(item.find("text"));
        indicator.note = texts_of(item.find("note"));
        indicator.source = texts_of(item.find("source"));
        indicator.baseline = read_quantity(item.find("baseline"), diagnostics_);
        indicator.target = read_quantity(item.find("target"), diagnostics_);
        indicator.cumulative = read_quantity(item.find("cumulative"), diagnostics_);
        indicator.rule = rule_of(item.string_or("rule", "sum"));
        indicator.span = item.span();
        if (framework_.result(indicator.result) == nullptr) {
            diagnostics_.error("ledger/unknown-result", span_of(item, "result"), format("there is no result {}", indicator.result), did_you_mean(indicator.result, codes({})));
            return;
        }
        framework_.indicators_.push_back(std::move(indicator));
    }

    Indicator* indicator_of(const data::Value& item) {
        const std::string code = name_in(item, "indicator");
        std::vector<std::string> known;
        for (auto& indicator : framework_.indicators_) {
            if (indicator.code == code) return &indicator;
            known.push_back(indicator.code);
        }
        diagnostics_.error("ledger/unknown-indicator", span_of(item, "indicator"), format("there is no indicator {}", code), did_you_mean(code, known));
        return nullptr;
    }

    Quantity quantity_of(const data::Value& item) {
        const std::string id = item.string_or("figure", "");
        if (id.empty()) return read_quantity(item.find("value"), diagnostics_);
        const auto* figure = ledger_.find(id);
        if (figure == nullptr) {
            diagnostics_.error("ledger/unknown-figure", span_of(item, "figure"), format("there is no figure \"{}\"", id), ledger_.suggestion(id));
            return {};
        }
        return {figure->state, figure->value, span_of(item, "figure")};
    }

    void add_value(const data::Value& item) {
        if (auto* indicator = indicator_of(item)) indicator->years.emplace_back(name_in(item, "year"), quantity_of(item));
    }

    void add_cell(const data::Value& item) {
        auto* indicator = indicator_of(item);
        if (indicator == nullptr) return;
        const Group group{item.string_or("region", ""), item.string_or("sex", ""), item.string_or("age", "")};
        const auto [there, is_new] = indicator->cells[name_in(item, "year")].emplace(group, read_quantity(item.find("value"), diagnostics_));
        if (!is_new) diagnostics_.error("ledger/duplicate-cell", item.span(), format("indicator {} has this group twice", indicator->code), "keep one of the two");
    }

    const data::Value& value_;
    const Ledger& ledger_;
    Diagnostics& diagnostics_;
    ResultsFramework framework_;
};

const Quantity* Indicator::year(std::string_view name) const {
    const auto found = std::find_if(years.begin(), years.end(), [&](const auto& each) { return each.first == name; });
    return found == years.end() ? nullptr : &found->second;
}

ResultsFramework ResultsFramework::load(const data::Value& value, const Ledger& ledger, Diagnostics& diagnostics) {
    return FrameworkReader(value, ledger, diagnostics).read();
}

std::vector<const Indicator*> ResultsFramework::of(const Result& result) const {
    std::vector<const Indicator*> found;
    for (const auto& indicator : indicators_)
        if (indicator.result == result.code) found.push_back(&indicator);
    return found;
}

std::vector<std::string> ResultsFramework::years() const {
    std::vector<std::string> names;
    for (const auto& indicator : indicators_) {
        for (const auto& [name, quantity] : indicator.years)
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

const Result* ResultsFramework::result(std::string_view code) const {
    const auto found = std::find_if(results_.begin(), results_.end(), [&](const Result& result) { return result.code == code; });
    return found == results_.end() ? nullptr : &*found;
}

}  // namespace bilan::ledger
