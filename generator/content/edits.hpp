// Changes that the program makes in an author's files: bytes of a source and what stands there instead. Shown as a diff, then
// written, each file as a whole.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/source.hpp"

namespace bilan::content {

struct Edit {
    Span span;
    std::string text;           // instead of the span's
    std::uint32_t origin = 0;   // the line of another file that it comes from, such as a translator's; 0: of none
};

struct Edited {
    std::string text;
    struct Lines { std::uint32_t first = 0, last = 0, origin = 0; };
    std::vector<Lines> lines;   // of the result, that an edit with an origin wrote

    // The origin of a line of the result, 0 when it has none.
    std::uint32_t origin_of(std::uint32_t line) const;
};

// A part of a source with the edits that stand in it. An edit that overlaps an earlier one is left out.
Edited edit(const Span& part, const std::vector<Edit>& edits);
Edited edit(const Source& source, const std::vector<Edit>& edits);

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
