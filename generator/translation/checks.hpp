// Rules over a chapter and its translation: a text that says what its source said a month ago is not published.
#pragma once

#include "base/diagnostics.hpp"
#include "report/manuscript.hpp"
#include "translation/record.hpp"

namespace bilan::translation {

// translation/stale (an error in a release), translation/missing and translation/extra, a block each; translation/unrecorded once a
// chapter. Chapters with mistakes and chapters without any text in a language are left alone, and so is a part whose lack
// check/twin-part has told already.
void check_translations(const report::Manuscript& manuscript, const Record& record, report::Manuscript::Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::translation
