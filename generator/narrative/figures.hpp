// Numbers of the ledger in prose: the id must exist, and the number as the author wrote it must be the ledger's, so that
// a reader of the Markdown, a reviewer and a translator see the truth.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "narrative/vocabulary.hpp"

namespace bilan::narrative {

// The figure, or nothing; narrative/unknown-figure when figures are checked and it is not there.
std::optional<KnownFigure> find_figure(std::string_view id, const Span& where, const Vocabulary& vocabulary,
                                       Diagnostics& diagnostics);

// narrative/figure-mismatch when the text is not the figure's number, written as the language writes it. Words
// beside the number are no part of it.
void check_written(std::string_view written, const Span& where, std::string_view id, const KnownFigure& figure,
                   std::string_view language, Diagnostics& diagnostics);

// Text with its {=id} and [29 793]{=id} replaced by the figures' plain form: alternative texts, titles, captions.
std::string with_figures(std::string_view text, const Span& where, const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace bilan::narrative
