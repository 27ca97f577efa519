// Documents as nobody should write them, through the whole engine.
#pragma once

#include <string>

namespace bilan::print::tests {

std::string repeated(std::string_view text, int times);

struct Outcome {
    int pages = 0;               // none when there were errors
    std::string codes;           // of the diagnostics, each once, in order: "css/syntax print/unsettled"
    std::string first;           // as it is printed
};

// A page of 400 x 300 px without margins. The warning that it is not PDF/UA is left out.
Outcome outcome(const std::string& css, const std::string& body);
Outcome outcome_of(const std::string& html);

}  // namespace bilan::print::tests
