// HTML through the whole engine, with the font whose every glyph is one em square, so that dumps can be reckoned by hand.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "print/print.hpp"

namespace bilan::print::tests {

// A page of 400 x 300 px without margins, 10 px text; head and body as given.
std::string page(const std::string& css, const std::string& body);

Result render(const std::string& html);                              // asserts that nothing is reported
std::optional<Result> render(const std::string& html, Diagnostics& diagnostics);

std::string drawn(const std::string& css, const std::string& body);  // the items of all pages
std::string structure_of(const Result& result);                      // without the leaves' numbers
std::string tagged(const std::string& body);

}  // namespace bilan::print::tests
