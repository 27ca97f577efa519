// What the targets of the print engine share: a document's files without a disk, and the whole engine in one call.
#pragma once

#include <string>

#include "print/print.hpp"

namespace bilan::fuzz {

// The files beside a document: the test font as "square.ttf", and one more of any name.
print::css::Fetch files(std::string name = {}, std::string bytes = {});

std::string page_of(std::string_view body, std::string_view css = {});  // 300 x 200 px, 10 px text in the test font

// HTML to PDF bytes and dumps; what comes out is forgotten.
void render(std::string html, print::css::Fetch fetch, print::pdf::Options options = {});

}  // namespace bilan::fuzz
