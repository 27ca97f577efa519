#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <tuple>

#include "base/format.hpp"
#include "build/pipeline.hpp"
#include "build/withdraw.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "content/import.hpp"

namespace bilan::cli {
namespace {

void print_findings(const build::Outcome& outcome, FindingsFormat format) {
    const auto& [findings, waived] = std::tie(outcome.diagnostics, outcome.waived);
    switch (format) {
        case FindingsFormat::Text:
            std::fputs(waived_text(waived).c_str(), stderr);
            print_diagnostics(findings);
            break;
        case FindingsFormat::Json: std::fputs(findings_json(findings, waived).c_str(), stdout); break;
        case FindingsFormat::Sarif: std::fputs(findings_sarif(findings, waived, BILAN_VERSION).c_str(), stdout); break;
        case FindingsFormat::Junit: std::fputs(findings_junit(findings, waived).c_str(), stdout); break;
    }
}

int finish(const build::Outcome& outcome, const std::string& last_line, FindingsFormat format) {
    clear_step();
    print_findings(outcome, format);
    const auto& told = outcome.diagnostics.all();
    const bool world_failed = std::any_of(told.begin(), told.end(), [](const Diagnostic& d) { return d.code == "build/failed"; });
    if (!outcome.is_good()) return world_failed ? failure : mistakes;
    if (format == FindingsFormat::Text) std::puts(last_line.c_str());
    return good;
}

std::string made(const build::Outcome& outcome, double seconds) {
    const auto& committed = outcome.committed;
    return format("Made {} web pages and {} PDFs ({} pages) in {:.2f} s: {}, {} files new, {} unchanged, {} removed.", outcome.pages,
                  outcome.pdfs, outcome.pdf_pages, seconds, in_bytes(committed.bytes), committed.written, committed.unchanged,
                  committed.removed);
}

// What was asked for, or why there is nothing to say.
int say(const std::string& text, const Diagnostics& diagnostics) {
    print_diagnostics(diagnostics);
    if (text.empty()) return mistakes;
    std::fputs(text.c_str(), stdout);
    return good;
}

}  // namespace

std::string source_date() {
    const char* seconds = std::getenv("SOURCE_DATE_EPOCH");
    long long epoch = 0;
    if (seconds == nullptr || std::from_chars(seconds, seconds + std::strlen(seconds), epoch).ec != std::errc()) return {};
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(epoch))));
    return format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

int build_command(build::Options options, const PrintOptions& print, FindingsFormat findings) {
    Diagnostics diagnostics;
    options.pdf = read_files(print, diagnostics);
    options.pdf_variant = print.variant;
    options.pdf_profile = print.profile;
    if (diagnostics.has_errors()) {
        print_diagnostics(diagnostics);
        return mistakes;
    }
    const auto start = std::chrono::steady_clock::now();  // for the reader's eye only: no output depends on it
    const auto outcome = build::build(options, show_step);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    return finish(outcome, made(outcome, elapsed.count()), findings);
}

int check_command(const build::Options& options, FindingsFormat findings) {
    const auto outcome = build::check(options, show_step);
    return finish(outcome, format("No mistakes: {} web pages and {} PDFs ({} pages) would be made.", outcome.pages, outcome.pdfs,
                                  outcome.pdf_pages), findings);
}

int explain_command(const build::Options& options, const std::string& figure) {
    const auto explained = build::explain(options, figure);
    return say(explained.text, explained.diagnostics);
}

int withdraw_command(const build::Options& options, const std::string& picture) {
    const auto withdrawal = build::withdraw(options, picture);
    return say(withdrawal.text, withdrawal.diagnostics);
}

int import_command(const build::Options& options, const std::string& file, const std::string& report) {
    Sources sources;
    Diagnostics diagnostics;
    const auto text = content::describe_import(file, {options.project, options.installation, report}, sources, diagnostics);
    if (text) std::fputs(text->c_str(), stdout);
    print_diagnostics(in_order(diagnostics));
    return text ? good : mistakes;
}

}  // namespace bilan::cli
