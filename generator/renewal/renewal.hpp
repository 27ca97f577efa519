// Next year's report from this year's: its structure, words, glossary and relations stay, every number becomes "to collect" with
// last year's beside it, prose is marked to be reviewed, and pictures and testimonies whose consent does not reach so far are
// left out. Last year's report is not touched. Nothing is written here: the caller gets the files.
#pragma once

#include <string>
#include <vector>

#include "content/data_files.hpp"
#include "content/project.hpp"
#include "narrative/components.hpp"
#include "report/manuscript.hpp"

namespace bilan::renewal {

struct NewFile {
    std::string path;     // below the project's root
    std::string bytes;
};

struct LeftOut {
    std::string what;     // "the picture \"sewing-shop\"", "a testimony"
    std::string where;    // the chapter's file and line
    std::string why;      // "its consent ends on 31 December 2022"
};

struct Renewal {
    std::vector<NewFile> files;
    std::vector<LeftOut> left_out;
    std::size_t to_collect = 0;   // figures
    std::size_t to_review = 0;    // chapters, each language by itself
};

struct Request {
    std::string id;       // of the new report: "bilan-2023"
    std::string year;     // "2023"
};

// The year that an id names ("bilan-2023": "2023"), else the year after the old report's.
std::string year_of(const std::string& id, const content::Report& old);

// files: of the project, to read the old report's lists as they are written.
Renewal renew(const content::Project& project, const report::Manuscript& old, const narrative::Components& components, const content::DataFiles& files,
              const Request& request);

}  // namespace bilan::renewal
