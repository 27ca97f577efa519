// A project -> its outputs. build() reads as the table of contents of the program.
#pragma once

#include <functional>
#include <string>

#include "base/diagnostics.hpp"
#include "check/waivers.hpp"
#include "build/options.hpp"
#include "build/staging.hpp"

namespace bilan::build {

struct Outcome {
    Diagnostics diagnostics;   // in order; errors mean that output/ is as it was
    std::vector<check::Waived> waived;
    Committed committed;
    int pages = 0;             // of the site
    int pdfs = 0;
    int pdf_pages = 0;

    bool is_good() const { return !diagnostics.has_errors(); }
};

// Told what is being done, in a few words; may be empty.
using Progress = std::function<void(const std::string& step)>;

Outcome build(const Options& options, const Progress& progress);

// The same as build, but nothing is written.
Outcome check(const Options& options, const Progress& progress);

// What is known of a figure (check::explain): "assistance.total", or "bilan-2021:assistance.total" of another report than the
// first that has it. Told although the project has mistakes; "" when there is no such figure, which diagnostics then say.
struct Explained {
    std::string text;
    Diagnostics diagnostics;
};
Explained explain(const Options& options, const std::string& figure);

}  // namespace bilan::build
