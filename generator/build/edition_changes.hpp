// Which figures changed between two editions, from what to what, and where they are printed; and the erratum that says so to
// readers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "build/editions.hpp"

namespace bilan::build {

struct ChangedFigure {
    std::string report, figure, language;
    std::optional<PrintedFigure> before, after;   // one of them alone: the figure is new, or is gone
};

// Of reports that both have; ordered by report, figure and language.
std::vector<ChangedFigure> changes_between(const std::vector<Edition>& before, const std::vector<Edition>& after);

// For a terminal: "p. 44: 430 -> 435 operations (bilan-2022, resettlement.total, fr)".
std::string changes_text(const std::vector<ChangedFigure>& changes);

// A chapter that lists the corrections of a report in a language, in Markdown; "" when there are none. Pages are those of the edition
// that readers hold.
std::string erratum(const std::vector<ChangedFigure>& changes, const std::string& report, const std::string& language);

// An output folder, or the manifest in it. Reports build/no-manifest.
std::vector<Edition> read_editions(const Path& path, Diagnostics& diagnostics);

}  // namespace bilan::build
