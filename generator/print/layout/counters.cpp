#include "print/layout/counters.hpp"

#include <algorithm>
#include <climits>
#include <cstdint>

namespace bilan::print::layout {

int counted_on(int value, int by) {
    return static_cast<int>(std::clamp(std::int64_t{value} + by, std::int64_t{INT_MIN}, std::int64_t{INT_MAX}));
}

void Counters::close_scope() {
    for (const std::string& name : scopes_.back()) {
        const auto found = values_.find(name);
        found->second.pop_back();
        if (found->second.empty()) values_.erase(found);
    }
    scopes_.pop_back();
}

void Counters::reset(const std::string& name, int value) {
    std::vector<std::string>& made_here = scopes_.back();
    if (std::find(made_here.begin(), made_here.end(), name) != made_here.end()) {
        values_[name].back() = value;  // a sibling's counter of the same name ends here
        return;
    }
    made_here.push_back(name);
    values_[name].push_back(value);
}

void Counters::increment(const std::string& name, int by) {
    if (!values_.count(name)) reset(name, 0);
    int& value = values_[name].back();
    value = counted_on(value, by);
}

void Counters::set(const std::string& name, int value) {
    if (!values_.count(name)) reset(name, 0);
    values_[name].back() = value;
}

void Counters::apply(const css::ComputedStyle& style) {
    for (const css::CounterChange& change : style.counter_reset) reset(change.name, change.value);
    for (const css::CounterChange& change : style.counter_increment) increment(change.name, change.value);
    for (const css::CounterChange& change : style.counter_set) set(change.name, change.value);
}

int Counters::value(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? 0 : found->second.back();
}

const std::vector<int>& Counters::values(const std::string& name) const {
    static const std::vector<int> only_zero{0};
    const auto found = values_.find(name);
    return found == values_.end() ? only_zero : found->second;
}

std::string quotation_mark(const css::ComputedStyle& style, css::ContentQuote quote, int depth) {
    if (quote == css::ContentQuote::NoOpen || quote == css::ContentQuote::NoClose) return "";
    const bool open = quote == css::ContentQuote::Open;
    std::vector<std::string> quotes = style.quotes;
    if (quotes.size() < 2) {
        if (style.language.starts_with("fr"))
            quotes = {"«\u202F", "\u202F»", "“", "”"};
        else
            quotes = {"“", "”", "‘", "’"};
    }
    const std::size_t pairs = quotes.size() / 2;
    const std::size_t pair = std::min(static_cast<std::size_t>(std::max(depth, 0)), pairs - 1);
    return quotes[2 * pair + (open ? 0 : 1)];
}

}  // namespace bilan::print::layout
