// What a document's head says: its style sheets, in order, and its metadata.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/display_list.hpp"

namespace bilan::print {

// <link rel=stylesheet> and <style>, but not those for other media than print. Reports print/missing-stylesheet (error).
std::vector<css::StyleSheetText> linked_sheets(const dom::Document& document, const std::string& url, const css::Fetch& fetch,
                                               Diagnostics& diagnostics);

// <title>, <html lang>, <meta name=author|description|keywords|generator|date>. date: when the document says none.
paint::Metadata metadata_of(const dom::Document& document, const std::string& date);

}  // namespace bilan::print
