#include "narrative/markdown.hpp"

#include "base/format.hpp"
#include "base/utf8.hpp"
#include "narrative/commonmark.hpp"
#include "narrative/weave.hpp"

namespace bilan::narrative {

Chapter parse_chapter(const Source& source, std::size_t body, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    Chapter chapter{&source, vocabulary.language, {}, {}};
    if (const auto bad = find_invalid_utf8(source.text())) {
        diagnostics.error("narrative/not-utf8", span_in(source, *bad, *bad + 1), format("{} is not UTF-8 text", source.name()),
                          "save the file as UTF-8");
        return chapter;
    }
    const auto manuscript = Manuscript::read(source, body, diagnostics);
    if (!manuscript) return chapter;
    parse_commonmark(*manuscript, chapter, diagnostics);
    weave(chapter, *manuscript, vocabulary, diagnostics);
    return chapter;
}

}  // namespace bilan::narrative
