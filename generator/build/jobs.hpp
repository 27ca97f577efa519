// Jobs: functions that share nothing but const data and what saves time without a say in results, run on all cores.
// Results stand in the order in which the jobs were given, whatever thread ran them and when, so that one thread and many
// make the same bytes and the same messages.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace bilan::build {

struct OutputFile {
    std::string path;   // below the output folder, with '/'
    std::string bytes;
};

struct JobResult {
    std::vector<OutputFile> files;
    Diagnostics diagnostics;
    int pages = 0;      // of a PDF
    std::map<std::string, std::vector<std::string>> places;  // of a PDF: the labels of the pages on which each figure stands
};

struct Job {
    std::string name;   // "fr/bilan-2022/protection.html"
    std::string key;    // a digest of everything that decides its result
    std::function<JobResult()> run;
    int weight = 1;     // a guess of its cost: heavier jobs start first
};

// Runs every job on `threads` threads (at least one). What a job throws becomes the diagnostic build/failed
// (EnvironmentError) and ends the run afterwards; an InternalError is thrown on.
std::vector<JobResult> run_jobs(const std::vector<Job>& jobs, int threads);

}  // namespace bilan::build
