// What a document's head says: its style sheets, in order, and its metadata.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/paint/display_list.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print {

// <link rel=stylesheet> and <style>, but not those for other media than print. Reports print/missing-stylesheet (error).
std::vector<css::StyleSheetText> linked_sheets(const dom::Document& document, const std::string& url, const css::Fetch& fetch,
                                               Diagnostics& diagnostics);

// <link rel=attachment href title data-relationship>. Errors: print/missing-attachment, print/unknown-relationship.
std::vector<pdf::Attachment> attached_files(const dom::Document& document, const std::string& url, const css::Fetch& fetch, Diagnostics& diagnostics);

// <title>, <html lang>, <meta name=author|description|keywords|generator|date>. date: when the document says none.
paint::Metadata metadata_of(const dom::Document& document, const std::string& date);

}  // namespace bilan::print
