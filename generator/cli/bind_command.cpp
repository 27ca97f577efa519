#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "base/format.hpp"
#include "build/revise.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

namespace bilan::cli {
namespace {

// Whoever runs it says yes, on a terminal or with --yes; nobody who is not there does.
bool may_write(const std::string& question, bool is_agreed) {
    if (is_agreed) return true;
    if (isatty(STDIN_FILENO) == 0) {
        std::puts("Nothing is written: say --yes to write these changes.");
        return false;
    }
    std::fputs(format("{} [y/N] ", question).c_str(), stdout);
    std::fflush(stdout);
    std::string answer;
    return std::getline(std::cin, answer) && (answer == "y" || answer == "yes" || answer == "o" || answer == "oui");
}

}  // namespace

int bind_command(const build::Options& options, const BindOptions& bind) {
    const auto revised = bind.update ? build::update_bound(options) : build::bind(options, bind.figure);
    print_diagnostics(revised.diagnostics);
    if (revised.diagnostics.has_errors()) return mistakes;
    std::size_t edits = 0;
    for (const auto& revision : revised.revisions) {
        std::fputs(revision.diff.c_str(), stdout);
        edits += revision.edits;
    }
    if (edits == 0) {
        std::puts(bind.update ? "Every bound number is its figure's." : "There is no number to bind.");
        return good;
    }
    const std::string amount = format("{} in {}", counted(edits, "number"), counted(revised.revisions.size(), "file"));
    if (!may_write(format("Change {}?", amount), bind.is_agreed)) return good;
    content::write(revised.revisions, options.project);
    std::puts(format("Changed {}.", amount).c_str());
    return good;
}

}  // namespace bilan::cli
