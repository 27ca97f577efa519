// Bytes as a translator's PO file, and as a chapter whose every text is written anew and taken out.
#include "base/utf8.hpp"
#include "fuzz/target.hpp"
#include "narrative/sample.hpp"
#include "translation/alignment.hpp"
#include "translation/comparison.hpp"
#include "translation/po.hpp"
#include "translation/removals.hpp"

namespace {

using namespace bilan;

void read_catalogue(const Source& source) {
    Diagnostics diagnostics;
    if (const auto catalogue = translation::read_po(source, diagnostics)) translation::to_po(*catalogue);
}

void rewrite_chapter(std::string_view bytes) {
    narrative::tests::Parsed parsed;
    narrative::tests::parse(parsed, bytes);
    const auto blocks = translation::blocks_of(parsed.chapter);
    std::vector<content::Edit> written, removed;
    for (const auto& block : blocks) {
        written.push_back({block.span, translation::written_as(block, block.text), 1});
        removed.push_back(translation::removal(block, blocks));
    }
    const Source& source = *parsed.chapter.source;
    narrative::tests::Parsed anew;
    narrative::tests::parse(anew, content::edit(source, written).text);
    const auto again = translation::blocks_of(anew.chapter);
    translation::align(again, blocks, translation::marked(translation::align(blocks, again, {})));
    translation::remove_empty_components(parsed.chapter, removed);
    content::edit(source, removed);
}

}  // namespace

void bilan::fuzz::read(std::string_view bytes) {
    const Source source("a.po", std::string(bytes));
    read_catalogue(source);
    if (!find_invalid_utf8(bytes)) rewrite_chapter(bytes);
}
