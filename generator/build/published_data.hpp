// The files of data that a report publishes, which is what its data says is public and nothing else: "public" tables, and the
// figures where report.json says "public_figures".
#pragma once

#include "build/jobs.hpp"
#include "build/load.hpp"
#include "print/pdf/options.hpp"

namespace bilan::build {

// For all languages: figures.json.
std::vector<OutputFile> published_data(const Loaded& loaded, const content::Report& report);
// In one: figures.csv and a CSV file a table.
std::vector<OutputFile> published_data(const Loaded& loaded, const content::Report& report, const std::string& language);

// The same as files that the report's PDF carries, where it says "attach_data".
std::vector<print::pdf::Attachment> attached_data(const Loaded& loaded, const content::Report& report, const std::string& language);

}  // namespace bilan::build
