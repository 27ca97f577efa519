// What is wrong with a JSON text that the parser refused, in plain words. The parser knows only where it stopped; this
// reads on from the last token that was good, knowing what had to follow, as a person would.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::data {

struct OpenBracket {
    char kind = '{';          // '{' or '['
    std::size_t offset = 0;
};

enum class Expected { Document, KeyOrEnd, Colon, ValueOrEnd, CommaOrEnd, EndOfText };

struct JsonProgress {
    std::size_t offset = 0;             // just after the last good token
    Expected expected = Expected::Document;
    std::vector<OpenBracket> open;      // innermost last
};

// Reports one data/json-syntax.
void report_json_mistake(const Source& source, const JsonProgress& progress, Diagnostics& diagnostics);

}  // namespace bilan::data
