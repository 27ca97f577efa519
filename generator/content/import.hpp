// What the program understands of a data file before it becomes part of a project: which list it is, what each column is,
// what is refused and where, and what would change. It writes nothing: files are read where they stand, so whoever is
// content with what is shown puts the file in its folder.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "content/project.hpp"

namespace bilan::content {

struct Destination {
    const Path& project;
    const Installation& installation;
    std::string report;               // "": the first of bilan.json
};

// Lines for a terminal. file: CSV, a workbook, or lists as JSON or YAML, anywhere. Nothing when it cannot be read; diagnostics say
// why.
std::optional<std::string> describe_import(const Path& file, const Destination& destination, Sources& sources, Diagnostics& diagnostics);

}  // namespace bilan::content
