// The commands. Each returns the exit code: 0 good, 1 mistakes in the project, 2 wrong usage, 3 internal or environment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/options.hpp"
#include "cli/print_options.hpp"

namespace bilan::cli {

constexpr int good = 0;
constexpr int mistakes = 1;
constexpr int usage = 2;
constexpr int failure = 3;

// The day that SOURCE_DATE_EPOCH names, ISO 8601; "" without it.
std::string source_date();

int build_command(build::Options options, const PrintOptions& print);
int check_command(const build::Options& options);
int explain_command(const build::Options& options, const std::string& figure);
// file: a CSV file or a workbook, anywhere; report: "" for the first.
int import_command(const build::Options& options, const std::string& file, const std::string& report);

struct PdfOptions {
    std::string input, output;               // output empty: input's name with .pdf
    std::optional<std::string> base;         // folder that relative URLs start from; default: the input's
    std::vector<std::string> allowed;        // further folders that the document may read
    std::vector<std::string> sheets;
    std::optional<std::string> user_agent_sheet;
    bool batch = false;                      // read "in<TAB>out" lines from standard input
    int jobs = 0;                            // of a batch, at once; 0: one a core
    bool profile_table = false;              // print templates/PRINT.md
    std::string dump;                        // "layout" or "display": print it instead of writing a PDF
    PrintOptions print;
    content::Installation installation;
};
int pdf_command(const PdfOptions& options);

// Where the program's files are: ../share/bilan from the program, wherever it stands.
content::Installation find_installation();
// A digest of the program itself: two builds of bilan never share a cache key.
std::string program_digest();

}  // namespace bilan::cli
