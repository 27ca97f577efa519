// Which block of a translation was made from which block of the source, and how it stands. One alignment of the two chapters by their
// heaviest common subsequence: a recorded pair weighs more than all else, so that a new paragraph is one block without counterpart and
// not fifty that moved; what is not recorded is paired by its kind, by the component around it and by the figures that it cites.
#pragma once

#include <string>
#include <vector>

#include "translation/blocks.hpp"
#include "translation/record.hpp"

namespace bilan::translation {

enum class State {
    Translated,   // the source is what it was when the translation was made
    Stale,        // the source has changed since
    Unrecorded,   // a pair of which nothing is recorded
    Missing,      // a block of the source without counterpart
    Extra,        // a block of the translation whose source is gone
};

struct Aligned {
    const Block* source = nullptr;        // null: extra
    const Block* translation = nullptr;   // null: missing
    State state = State::Unrecorded;
    const Recorded* recorded = nullptr;   // what the translation was made from; null when nothing is recorded
};
using Alignment = std::vector<Aligned>;

// In the order of both chapters. The result points into all three.
Alignment align(const Blocks& source, const Blocks& translation, const ChapterRecord& record);

// The record of translations that are all made from the source as it stands.
ChapterRecord marked(const Alignment& alignment);

// The record with what is no longer in the chapters left out, and everything else as it was recorded.
ChapterRecord kept(const Alignment& alignment);

std::size_t count(const Alignment& alignment, State state);

}  // namespace bilan::translation
