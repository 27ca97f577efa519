// A chapter beside its translation, block by block: what every command and check looks at.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "report/manuscript.hpp"
#include "translation/alignment.hpp"

namespace bilan::translation {

struct Twin {
    const report::ChapterText* source = nullptr;
    const report::ChapterText* translation = nullptr;   // null: the chapter has no text in that language
    std::string language;                               // of the translation
    bool is_recorded = false;                           // its blocks stand in the record
    Blocks source_blocks, translation_blocks;
    Alignment alignment;                                // into the blocks and the record

    const std::string& stem() const { return source->chapter->stem; }
    std::string file() const;   // of the translation, there or not: "content/bilan-2022/20-protection.en.md"
};

// Each chapter of the source language with each further language of its report, in that order. The record outlives the result.
std::vector<Twin> twins_of(const report::Manuscript& manuscript, const Record& record);

// Whether mistakes were found in one of the two: what could not be read as it was meant is not compared.
bool is_mistaken(const Twin& twin, const Diagnostics& diagnostics);

}  // namespace bilan::translation
