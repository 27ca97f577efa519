// A translator's PO file back into the chapter. Where every text has its place in the translation, only those texts are replaced, and
// the rest of the file stays byte for byte; else the source's structure is taken, with the translation's front matter. What is not
// translated, or fuzzy, stays as it was; where nothing was, it is left out. The result is parsed before it is given out: a file with a
// mistake is refused as a whole, at the line of the message that brought it in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "narrative/vocabulary.hpp"
#include "translation/po.hpp"
#include "translation/record.hpp"
#include "translation/twins.hpp"

namespace bilan::translation {

struct Change {
    std::string part;          // "paragraph"
    std::string before, now;   // before is empty: new
};

struct TranslatedChapter {
    std::string text;          // of the whole file
    std::vector<Change> changes;
    std::size_t left = 0;      // blocks without a translation that can be used
    ChapterRecord record;
};

// What a chapter may name in either language: figures as each writes them.
struct Vocabularies {
    const narrative::Vocabulary& source;
    const narrative::Vocabulary& translation;
};

// Nothing after a mistake: translation/figures-differ, translation/not-one-block, translation/no-title, and what the parser says of the
// result. translation/unknown-message is a warning: the source has changed since the export.
std::optional<TranslatedChapter> translated_chapter(const Twin& twin, const Catalogue& catalogue, const Source& po, const Vocabularies& vocabularies,
                                                    Diagnostics& diagnostics);

}  // namespace bilan::translation
