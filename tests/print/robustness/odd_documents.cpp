#include "odd_documents.hpp"

#include "print/paint/rendered.hpp"

namespace bilan::print::tests {

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

Outcome outcome_of(const std::string& html) {
    Diagnostics diagnostics;
    const auto result = render(html, diagnostics);
    Outcome outcome;
    if (result) outcome.pages = result->pages;
    for (const auto& diagnostic : diagnostics.all()) {
        if (diagnostic.code == "print/not-accessible") continue;
        if (outcome.first.empty()) outcome.first = to_text(diagnostic);
        if ((" " + outcome.codes + " ").find(" " + diagnostic.code + " ") == std::string::npos) outcome.codes += (outcome.codes.empty() ? "" : " ") + diagnostic.code;
    }
    return outcome;
}

Outcome outcome(const std::string& css, const std::string& body) { return outcome_of(page(css, body)); }

}  // namespace bilan::print::tests
