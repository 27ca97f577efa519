// bilan's command line: options in, exit code out.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/check.hpp"
#include "base/format.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "unicode/locale.hpp"

namespace {

using namespace bilan;

void add_project_options(CLI::App& command, build::Options& options) {
    command.add_option("--project", options.project, "the project's folder (default: this one)")->check(CLI::ExistingDirectory);
    command.add_flag_callback("--release", [&] { options.mode = build::Mode::Release; },
                              "strict: gaps and failing checks are errors; without it, a draft is made");
    command.add_option("--only", options.only, "make only these: site, pdf, or the name of a report or a chapter")->delimiter(',');
    command.add_option("--lang", options.languages, "make only these languages: fr, en")->delimiter(',');
    command.add_option("--jobs,-j", options.jobs, "how many things to do at once (default: one a core)")->check(CLI::Range(1, 256));
    const CLI::Validator day([](std::string& text) { return unicode::parse_date(text) ? "" : "write it as 2023-12-31: year, month, day"; }, "YYYY-MM-DD");
    command.add_option("--date", options.date, "the day of the build: waivers end by it (default: SOURCE_DATE_EPOCH's, else each report's own)")->check(day);
}

CLI::App* add_build(CLI::App& app, build::Options& options, cli::PrintOptions& print) {
    auto* command = app.add_subcommand("build", "make the web pages and PDFs of the project");
    add_project_options(*command, options);
    command->add_option("--out", options.output, "where to (default: output/ in the project)");
    command->add_flag("--keep-html", options.keep_html, "keep the HTML that the PDFs are made from, beside them");
    cli::add_print_options(*command, print);
    return command;
}

CLI::App* add_check(CLI::App& app, build::Options& options) {
    auto* command = app.add_subcommand("check", "say what is wrong with the project; write nothing");
    add_project_options(*command, options);
    return command;
}

CLI::App* add_explain(CLI::App& app, build::Options& options, std::string& figure) {
    auto* command = app.add_subcommand("explain", "say where a number comes from, what has to hold for it, and where it is printed");
    command->add_option("figure", figure, "its id, such as assistance.total")->required();
    command->add_option("--project", options.project, "the project's folder (default: this one)")->check(CLI::ExistingDirectory);
    return command;
}

struct ImportOptions {
    build::Options project;
    std::string file, report;
};

CLI::App* add_import(CLI::App& app, ImportOptions& options) {
    auto* command = app.add_subcommand("import", "show what is understood of a CSV file or a workbook, and what it would change; write nothing");
    command->add_option("file", options.file, "the file, anywhere")->required()->check(CLI::ExistingFile);
    command->add_option("--report", options.report, "the report that it is for (default: the first)");
    command->add_option("--project", options.project.project, "the project's folder (default: this one)")->check(CLI::ExistingDirectory);
    return command;
}

CLI::App* add_pdf(CLI::App& app, cli::PdfOptions& options) {
    auto* command = app.add_subcommand("pdf", "make a tagged PDF from any HTML file and its print styles");
    command->add_option("input", options.input, "the HTML file");
    command->add_option("output", options.output, "the PDF (default: the input's name with .pdf)");
    command->add_option("--base", options.base, "folder that relative addresses start from (default: the input's)");
    command->add_option("--allow", options.allowed, "a further folder whose files the document may read; may be given several times")->allow_extra_args(false);
    command->add_option("--stylesheet", options.sheets, "a further style sheet; may be given several times")->allow_extra_args(false);
    command->add_option("--user-agent-stylesheet", options.user_agent_sheet, "instead of the built-in default styles");
    command->add_flag("--batch", options.batch, "read lines \"in<TAB>out\" from standard input, answer \"ok\" or \"err reason\" to each");
    command->add_option("--jobs,-j", options.jobs, "how many of a batch to make at once (default: one a core)")->check(CLI::Range(1, 256));
    command->add_option("--dump", options.dump, "print a stage as text instead of making a PDF: layout or display")
        ->check(CLI::IsMember({"layout", "display"}));
    command->add_flag("--profile-table", options.profile_table, "print what the engine understands of CSS, as Markdown, and make nothing");
    cli::add_print_options(*command, options.print);
    cli::add_attach_option(*command, options.print);
    return command;
}

int run(int count, char** arguments) {
    CLI::App app{"bilan: data + Markdown + templates -> bilingual web pages and tagged PDFs"};
    app.set_version_flag("--version", "bilan " BILAN_VERSION);
    app.require_subcommand(1);
    build::Options build_options;
    build::Options check_options;
    build::Options explain_options;
    ImportOptions import_options;
    std::string figure;
    cli::PrintOptions print_options;
    cli::PdfOptions pdf_options;
    auto* build = add_build(app, build_options, print_options);
    auto* check = add_check(app, check_options);
    auto* explain = add_explain(app, explain_options, figure);
    auto* import = add_import(app, import_options);
    auto* pdf = add_pdf(app, pdf_options);
    pdf->callback([&] {
        if (pdf_options.input.empty() && !pdf_options.batch && !pdf_options.profile_table) throw CLI::RequiredError("input (an HTML file), or --batch");
    });
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? cli::good : cli::usage;
    }
    const auto installation = cli::find_installation();
    pdf_options.installation = installation;
    build_options.installation = check_options.installation = explain_options.installation = import_options.project.installation = installation;
    if (build->parsed() || check->parsed()) build_options.build_id = check_options.build_id = cli::program_digest();
    for (auto* options : {&build_options, &check_options})
        if (options->date.empty()) options->date = cli::source_date();
    if (build->parsed()) return cli::build_command(build_options, print_options);
    if (check->parsed()) return cli::check_command(check_options);
    if (explain->parsed()) return cli::explain_command(explain_options, figure);
    if (import->parsed()) return cli::import_command(import_options.project, import_options.file, import_options.report);
    return cli::pdf_command(pdf_options);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const EnvironmentError& error) {
        cli::clear_step();
        std::fputs(format("bilan: {}\n", error.what()).c_str(), stderr);
    } catch (const std::bad_alloc&) {
        cli::clear_step();
        std::fputs("bilan: there is not enough memory\n", stderr);
    } catch (const std::exception& error) {
        cli::clear_step();
        std::fputs(format("bilan: internal error: {}\nThis is a fault of the program, not of your project.\n", error.what()).c_str(), stderr);
    }
    return cli::failure;
}
