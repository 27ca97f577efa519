// The options that say how PDFs are to be, the same for `pdf` and `build`: as typed, then with their files read.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "print/pdf/options.hpp"

namespace bilan::cli {

struct PrintOptions {
    std::optional<print::pdf::Variant> variant;
    std::optional<print::pdf::Profile> profile;
    std::string output_profile;              // a file
    std::vector<std::string> attachments;    // FILE or FILE=DESCRIPTION
    print::pdf::Options numbers;             // screen_ppi, most_ink, pages_multiple
};

void add_print_options(CLI::App& command, PrintOptions& options);
void add_attach_option(CLI::App& command, PrintOptions& options);

// Reports cli/missing-file (error).
print::pdf::Options read_files(const PrintOptions& options, Diagnostics& diagnostics);

}  // namespace bilan::cli
