// What brackets and braces say inside a sentence: [text]{lang=ar .class}, [29 793]{=figure} and {=figure}. Recognised on
// the tree and not in the text, so that code, links and emphasis are what CommonMark says they are.
#pragma once

#include "base/diagnostics.hpp"
#include "narrative/chapter.hpp"
#include "narrative/vocabulary.hpp"

namespace bilan::narrative {

// Weaves the inlines of one paragraph, heading or cell; depth is how many inlines they are inside. Reports narrative/unknown-figure, figure-mismatch,
// unknown-attribute, bad-attribute, unknown-footnote, bad-url, inline-image, too-deep and raw-html.
void weave_spans(Nodes& inlines, const Vocabulary& vocabulary, std::size_t depth, Diagnostics& diagnostics);

// Takes the {#id .class} off the end of a heading's text.
void take_heading_attributes(Node& heading, Diagnostics& diagnostics);

void report_markup(const Span& span, std::string_view html, Diagnostics& diagnostics);

}  // namespace bilan::narrative
