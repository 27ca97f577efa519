// The commands of a report's life: begun from last year's, what it waits for, and what changed since its last edition.
#include <cstdio>

#include "base/format.hpp"
#include "build/edition_changes.hpp"
#include "build/renew.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

namespace bilan::cli {
namespace {

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

void write_errata(const std::vector<build::ChangedFigure>& changes, const Path& folder) {
    for (const std::string language : {"fr", "en"}) {
        std::string report;
        for (const auto& change : changes) {
            if (change.report == report) continue;
            report = change.report;
            const auto text = build::erratum(changes, report, language);
            if (text.empty()) continue;
            const Path file = folder / report / format("98-erratum.{}.md", language);
            write_file(file, text);
            print(format("Wrote {}.\n", file.generic_string()));
        }
    }
}

}  // namespace

int new_command(const build::Options& options, const std::string& id, const std::string& from) {
    const auto renewed = build::renew(options, id, from);
    print_diagnostics(renewed.diagnostics);
    if (renewed.diagnostics.has_errors()) return mistakes;
    const auto& renewal = renewed.renewal;
    for (const auto& file : renewal.files) write_file(options.project / file.path, file.bytes);
    print(format("Made {} from {}: {} to collect, {} to review.\n", id, from, counted(renewal.to_collect, "figure"), counted(renewal.to_review, "chapter")));
    if (!renewal.left_out.empty()) print("Left out:\n");
    for (const auto& each : renewal.left_out) print(format("  {}, {}: {}\n", each.what, each.where, each.why));
    print(format("\"bilan todo {}\" says what is missing; \"bilan build\" makes the draft.\n", id));
    return good;
}

int todo_command(const build::Options& options, const std::string& report) {
    const auto to_do = build::to_do(options, report);
    print_diagnostics(to_do.diagnostics);
    if (to_do.diagnostics.has_errors()) return mistakes;
    print(to_do.text.empty() ? "Nothing is left to do.\n" : to_do.text);
    return good;
}

int diff_command(const DiffOptions& options) {
    Diagnostics diagnostics;
    const auto before = build::read_editions(options.before, diagnostics), after = build::read_editions(options.after, diagnostics);
    print_diagnostics(diagnostics);
    if (diagnostics.has_errors()) return mistakes;
    const auto changes = build::changes_between(before, after);
    print(changes.empty() ? "No printed figure has changed.\n" : build::changes_text(changes));
    if (!options.errata.empty()) write_errata(changes, options.errata);
    return good;
}

}  // namespace bilan::cli
