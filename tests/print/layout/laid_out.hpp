// A document laid out with the test font, whose every glyph is one em square: 10 px wide at the default size, on lines
// of 10 px. Pages are 100 by 100 px without margins unless the style sheet says otherwise.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "print/css/cascade.hpp"
#include "print/dom/dom.hpp"
#include "print/layout/pages.hpp"

namespace bilan::tests {

enum class Hyphenation { Off, On };

struct LaidOut {
    Diagnostics diagnostics;
    std::optional<print::dom::Document> document;
    std::unique_ptr<print::css::StyledDocument> styled;
    std::unique_ptr<print::text::FontSet> fonts;
    print::text::Shaper shaper;
    std::unique_ptr<print::layout::BoxTree> boxes;
    print::layout::Pages pages;

    std::string dump() const { return print::layout::dump(pages); }
    // The text of a page's lines, one line each; leaders, markers and, at the end, notes included.
    std::string text_of_page(std::size_t index) const;
    std::string margin_text(std::size_t page, print::css::MarginBox box) const;
};

std::unique_ptr<LaidOut> lay_out_html(const std::string& body, const std::string& css, Hyphenation hyphenation = Hyphenation::Off);

}  // namespace bilan::tests
