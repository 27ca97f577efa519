// The transaction around output/: what a build made is first written whole into a hidden folder beside it, then renamed
// file by file, the manifest last. A build with errors never comes here, so output/ stays as it was. A run that was
// cut off while it renamed is completed by the next one.
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "build/jobs.hpp"

namespace bilan::build {

struct Committed {
    std::size_t written = 0;    // files whose bytes are new
    std::size_t unchanged = 0;
    std::size_t removed = 0;    // files of the last build that this one does not make
    std::size_t bytes = 0;      // of all outputs, the manifest included
};

enum class Stale { Remove, Keep };

// The name of the manifest inside the output folder.
inline constexpr const char* manifest_name = "manifest.json";

// Completes a commit that was cut off, or throws away a stage that never became one. Call it before anything is read
// from the output folder.
void recover(const Path& output);

// files: everything but the manifest. previous: the paths that the last build made; only those are ever removed.
Committed commit(const Path& output, const std::vector<OutputFile>& files, const std::string& manifest,
                 const std::vector<std::string>& previous, Stale stale);

}  // namespace bilan::build
