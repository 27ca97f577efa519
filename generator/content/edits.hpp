// Changes that the program makes in an author's files: bytes of a source and what stands there instead. Shown as a diff, then
// written, each file as a whole.
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/source.hpp"

namespace bilan::content {

struct Edit {
    Span span;
    std::string text;   // instead of the span's
};

// One file with all its edits made.
struct Revision {
    std::string file;   // relative to the project
    std::string text;   // as it will be
    std::string diff;   // the lines that change: "file:14", "- as it was", "+ as it will be"
    std::size_t edits = 0;
};

// In the order of the files' names; edits of one file may not overlap.
std::vector<Revision> revise(std::vector<Edit> edits);

void write(const std::vector<Revision>& revisions, const Path& project);

}  // namespace bilan::content
