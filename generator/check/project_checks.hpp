// Rules over a loaded project: what a report may not be published with. In draft each is a warning.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "content/project.hpp"

namespace bilan::check {

enum class Strictness { Draft, Release };

// What the rules ask of a picture; whoever reads the pictures fills it in.
struct PictureFacts {
    std::string id, file;
    bool missing = false;      // no such file, or no picture
    bool decorative = false;
    content::Localized alternative, credit;
    Span span;                 // its entry in the data
};

// check/missing-picture, check/missing-alternative, check/missing-credit, each language by itself.
void check_pictures(const std::vector<PictureFacts>& pictures, const std::vector<std::string>& languages, Strictness strictness,
                    Diagnostics& diagnostics);

// check/unknown-picture and check/unknown-figure: what report.json, axes.json and the chapters' front matter name has to be
// there. Errors in a draft too, as an unknown id in a sentence is.
void check_names(const content::Report& report, const std::vector<std::string>& pictures, Diagnostics& diagnostics);

// check/missing-figure for figures without a value, check/missing-label, and the ledger's declared relations. today: waivers
// end by it.
void check_figures(const content::Report& report, Strictness strictness, const std::optional<unicode::Date>& today, Diagnostics& diagnostics);

// check/to-review: chapters that nobody has read since they were taken over or changed.
void check_reviews(const content::Report& report, Strictness strictness, Diagnostics& diagnostics);

// The figures at which findings of the ledger stand: what a draft marks where it prints them.
std::set<std::string> questioned_figures(const content::Report& report, const Diagnostics& findings);

// check/missing-drawing, check/missing-words (in a language, or none at all), check/unknown-drawn-text and
// check/unknown-figure (errors in drafts too), check/wide-text (a warning always: widths are estimates), and what chart::DiagramDrawing::parse reports.
void check_diagrams(const content::Report& report, Strictness strictness, Diagnostics& diagnostics);

}  // namespace bilan::check
