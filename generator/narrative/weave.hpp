// Sentinels become components: in every list of sibling blocks the opening and closing lines are balanced, and what
// stands between them is the component's body. A fence never reaches out of its quote or list item.
#pragma once

#include "narrative/chapter.hpp"
#include "narrative/manuscript.hpp"
#include "narrative/vocabulary.hpp"

namespace bilan::narrative {

// Reports narrative/unclosed-component, stray-fence, unexpected-body, raw-html, and what components and spans report.
void weave(Chapter& chapter, const Manuscript& manuscript, const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace bilan::narrative
