// The commands. Each returns the exit code: 0 good, 1 mistakes in the project, 2 wrong usage, 3 internal or environment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/options.hpp"
#include "cli/findings.hpp"
#include "cli/print_options.hpp"

namespace bilan::cli {

constexpr int good = 0;
constexpr int mistakes = 1;
constexpr int usage = 2;
constexpr int failure = 3;

// The day that SOURCE_DATE_EPOCH names, ISO 8601; "" without it.
std::string source_date();

// format: text goes to standard error, the others to standard output, alone.
int build_command(build::Options options, const PrintOptions& print, FindingsFormat format);
int check_command(const build::Options& options, FindingsFormat format);
struct BindOptions {
    std::string figure;       // "": all that are certain
    bool update = false;      // bound numbers as their figures are now, instead of binding
    bool is_agreed = false;   // write without asking
};
// Shows what would change in chapters, asks, and writes it.
int bind_command(const build::Options& options, const BindOptions& bind);
int new_command(const build::Options& options, const std::string& id, const std::string& from);
int todo_command(const build::Options& options, const std::string& report);
struct DiffOptions {
    std::string before, after;   // output folders, or their manifests
    std::string errata;          // a folder to write chapters of corrections to; "": none
};
int diff_command(const DiffOptions& options);
int explain_command(const build::Options& options, const std::string& figure);
int withdraw_command(const build::Options& options, const std::string& picture);
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
