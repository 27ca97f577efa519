// A chapter's Markdown to its woven tree, in one pass over the text: parse, place, weave.
#pragma once

#include "base/diagnostics.hpp"
#include "narrative/chapter.hpp"
#include "narrative/vocabulary.hpp"

namespace bilan::narrative {

// The source from byte `body` on (after its front matter). Every mistake is reported at its place; the chapter holds all
// that could be understood. Safe from any thread. Besides weave's codes: narrative/not-utf8, narrative/too-deep.
Chapter parse_chapter(const Source& source, std::size_t body, const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace bilan::narrative
