// What a build made: output/manifest.json. Digests of every file, and the key of the job that made it, so that a later build can
// tell what has changed. It is published with the rest, so it names no input: names of files tell what the office has not published.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "build/editions.hpp"
#include "build/jobs.hpp"

namespace bilan::build {

struct MadeFile {
    std::string path;
    std::string digest;
    std::size_t size = 0;
    std::string job;   // its name
    std::string key;
    int pages = 0;     // of a PDF
};

struct Manifest {
    std::string mode;                // "draft" or "release"
    std::vector<MadeFile> files;
    std::vector<Edition> editions;   // of the reports
};

std::string to_json(const Manifest& manifest);

// What the manifest of the last build names; nothing when there is no readable manifest.
std::vector<MadeFile> files_of_last_build(const Path& output);
std::vector<Edition> editions_of_last_build(const Path& output);

// What a job with that key made last time, read back, if all of it is still there byte for byte. Only for jobs that say nothing
// when they succeed: what they reported is not kept.
std::optional<std::vector<OutputFile>> read_made_before(const Path& output, const std::vector<MadeFile>& last, const std::string& key);

// Every file that a build may read, with its digest: bilan.json, data/, content/, templates/.
std::vector<std::pair<std::string, std::string>> digest_inputs(const Path& project);

}  // namespace bilan::build
