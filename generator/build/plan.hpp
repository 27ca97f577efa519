// Which jobs a build has, in the order of their results, and the key of each: a digest of all that decides its result.
#pragma once

#include "build/jobs.hpp"
#include "build/load.hpp"

namespace bilan::build {

// What decides any job's result, besides its name: coarse, so that a key never stays when a result changes.
// inputs: path and digest of each.
std::string common_key(const Options& options, const std::vector<std::pair<std::string, std::string>>& inputs, const Theme& theme);

// Everything but pages: PDFs, data, pictures, assets.
std::vector<Job> plan_first(const Options& options, const Loaded& loaded, const std::string& key);
// Pages, which tell the size of the PDFs.
std::vector<Job> plan_pages(const Options& options, const Loaded& loaded, const std::string& key);
// A draft's list of what is missing, last of all: it tells what everything before had to say.
std::vector<Job> plan_gaps(const Options& options, const Loaded& loaded, const std::string& key, const Diagnostics& gaps);

}  // namespace bilan::build
