// The print engine as a product of its own: HTML + CSS in, tagged PDF out. It knows nothing of reports.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/css/cascade.hpp"
#include "print/layout/pages.hpp"
#include "print/pdf/encoded_picture.hpp"
#include "print/pdf/options.hpp"

namespace bilan::print {

struct Request {
    std::string html;
    std::string name;                              // for diagnostics
    std::string url;                               // the document's own URL; relative ones resolve against it
    std::vector<css::StyleSheetText> sheets;       // after the user-agent sheet, before <link rel=stylesheet> and <style>
    std::optional<std::string> user_agent_sheet;   // replaces the built-in one
    css::Fetch fetch;                              // images, fonts, linked sheets
    std::string hyphenation_folder;                // of hyph_*.dic
    std::string fallback_fonts_folder;             // bundled faces for generic families and missing glyphs
    std::string date;                              // ISO 8601, for metadata; "" writes none
    std::size_t most_pages = layout::default_most_pages;  // a document that does not come to an end is stopped there
    pdf::EncodedPictures* encoded_pictures = nullptr;  // shared with other requests, which may run at the same time
    std::string tracked;                           // an attribute: Result::places tells on which pages its elements stand
    pdf::Options pdf;                              // attachments: before those of <link rel=attachment>
};

struct Result {
    std::string pdf;
    int pages = 0;
    std::map<std::string, std::vector<std::string>> places;   // the tracked attribute's value -> the labels of its pages, in order
    std::string layout_dump, display_dump;         // filled when asked for
};

enum class Dumps { None, All };

// Nothing when there are errors. Same request, same bytes.
std::optional<Result> render_pdf(const Request& request, Diagnostics& diagnostics, Dumps dumps = Dumps::None);

}  // namespace bilan::print
