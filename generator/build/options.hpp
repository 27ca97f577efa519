// What a build is asked to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "check/unbound.hpp"
#include "content/project.hpp"
#include "print/pdf/options.hpp"

namespace bilan::build {

// Draft always produces what it can; release refuses gaps.
enum class Mode { Draft, Release };

struct Options {
    Path project = ".";
    Path output;                         // empty: output/ in the project
    Mode mode = Mode::Draft;
    std::vector<std::string> only;       // "site", "pdf", or a report's or chapter's id; empty: everything
    std::vector<std::string> languages;  // empty: all
    std::string date;                    // of the build, ISO 8601: by it waivers end; empty: each report's own
    check::NumberWords number_words = check::NumberWords::Ignored;
    int jobs = 0;                        // threads; 0: as many as the machine has
    bool keep_html = false;              // keep the woven HTML that the PDFs are made from
    // How PDFs are to be; variant and profile, when given, instead of what each report says.
    print::pdf::Options pdf;
    std::optional<print::pdf::Variant> pdf_variant;
    std::optional<print::pdf::Profile> pdf_profile;
    content::Installation installation;
    std::string build_id;                // of the program: part of every job's key
};

}  // namespace bilan::build
