// CommonMark with GitHub's tables, footnotes, strikethrough, autolinks and task lists. cmark-gfm's door: one parse, its
// nodes copied into ours with their places mended, and the parser freed. HTML is kept as Markup for the weaver to judge.
#pragma once

#include "base/diagnostics.hpp"
#include "narrative/chapter.hpp"
#include "narrative/manuscript.hpp"

namespace bilan::narrative {

// Safe from any thread: cmark-gfm is not, so that one lock, inside, lets one parse run at a time.
// Reports narrative/too-deep, once, and leaves out what lies deeper.
void parse_commonmark(const Manuscript& manuscript, Chapter& chapter, Diagnostics& diagnostics);

}  // namespace bilan::narrative
