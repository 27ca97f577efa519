// Counters and quotes as the document is walked (CSS Lists 3, section 4): a counter's scope is its element's siblings
// and their descendants.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "print/css/cascade.hpp"
#include "print/css/style.hpp"

namespace bilan::print::layout {

// Counters stop at the ends of their range (CSS Lists 3, section 4.1).
int counted_on(int value, int by);

class Counters {
public:
    // Around every element: its own counters belong to the scope that is open, its children open another.
    void open_scope() { scopes_.emplace_back(); }
    void close_scope();

    void reset(const std::string& name, int value);
    void increment(const std::string& name, int by);
    void set(const std::string& name, int value);
    void apply(const css::ComputedStyle& style);  // reset, then increment, then set

    int value(const std::string& name) const;                 // innermost; 0 when there is none
    const std::vector<int>& values(const std::string& name) const;  // outermost first

    int quote_depth = 0;

private:
    std::map<std::string, std::vector<int>> values_;
    std::vector<std::vector<std::string>> scopes_{{}};        // names that each open scope made
};

// "open" or "close" quotation mark at a depth; the language's own when the style has none.
std::string quotation_mark(const css::ComputedStyle& style, css::ContentQuote quote, int depth);

}  // namespace bilan::print::layout
