// What a document that somebody else wrote may read: files in its own folder and below, in the folders of the sheets that
// were given with it, and in those that the command line allows. Links are followed before that is asked. Nothing is ever
// fetched from the network.
//   cli/outside-folder (warning), cli/no-network (warning): nothing was read; what lacks it then says so at its place
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"

namespace bilan::cli {

// A file that the command line names. When it is not there: "", and cli/missing-file (error).
std::string read_named_file(const std::string& path, Diagnostics& diagnostics);

// url: a path, or "file://" and a path. Nothing when there is no such file, or it may not be read.
std::optional<std::string> read_document_file(const std::string& url, const std::vector<Path>& allowed, Diagnostics& diagnostics);

}  // namespace bilan::cli
