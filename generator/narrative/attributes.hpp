// What braces say about the thing beside them: {#id .class key=value key="two words" flag}. Officers type in word
// processors, so quotes may be straight, curly or « », and a no-break space counts as a space.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace bilan::narrative {

struct Attribute {
    std::string name;   // as written
    std::string value;  // without its quotes; "" for a flag
    bool is_flag = false;
    Span name_span;
    Span value_span;    // the name's for a flag
};

struct Attributes {
    std::string id;
    Span id_span;
    std::vector<std::string> classes;
    std::vector<Attribute> named;   // in the order written
    std::string figure;             // the id in {=id}
    Span figure_span;
    Span span;                      // with the braces

    const Attribute* find(std::string_view name) const;
};

// Where bytes [begin, end) of the parsed text stand in the source.
using SpanOf = std::function<Span(std::size_t begin, std::size_t end)>;

// Reads the list that begins with '{' at text[at] and moves at past its '}'. Nothing, and at stays, when the braces or
// a quotation mark inside them never close.
std::optional<Attributes> parse_attributes(std::string_view text, std::size_t& at, const SpanOf& span_of);

// The offset of the first byte at or after `at` that is no space, tab or no-break space (U+00A0, U+202F).
std::size_t skip_spaces(std::string_view text, std::size_t at);

}  // namespace bilan::narrative
