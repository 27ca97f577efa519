// What each translation was made from: content/<report>/translations.json, written by "bilan translate mark" and committed with the
// chapters. It stands beside them and not in them, so that a translator's file holds nothing but text, and it is a file and not the
// history of a repository, because offices work in shared folders too. A line a block, so that two people's changes rarely meet; each
// line holds the text as it was, because "this changed" helps nobody who cannot see what it said before.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/data_files.hpp"

namespace bilan::translation {

// A block of the source and the block that was made from it.
struct Recorded {
    std::string source, translation;   // their digests
    std::string text;                  // of the source, comparable; may be empty
    friend bool operator==(const Recorded&, const Recorded&) = default;
};
using ChapterRecord = std::vector<Recorded>;

// By chapter (its stem: "20-protection") and language.
using Record = std::map<std::pair<std::string, std::string>, ChapterRecord>;

// "content/bilan-2022/translations.json"
std::string record_name(const std::string& report);

// Nothing when the file is not there (nothing is tracked) or has mistakes, which are reported.
std::optional<Record> read_record(const content::DataFiles& files, const std::string& report);

std::string to_json(const Record& record);

// The file as a whole, or as it was: it is written beside and then renamed.
void replace_file(const Path& path, const std::string& bytes);

}  // namespace bilan::translation
