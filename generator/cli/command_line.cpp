#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "base/format.hpp"
#include "cli/commands.hpp"
#include "cli/translate.hpp"
#include "unicode/locale.hpp"

namespace bilan::cli {
namespace {

// What the arguments say. One command runs, so one of each kind of options is enough for all of them.
struct Asked {
    build::Options project;
    PrintOptions print;
    FindingsFormat format = FindingsFormat::Text;
    BindOptions bind;
    DiffOptions diff;
    PdfOptions pdf;
    TranslateOptions translate;
    std::string name, from;          // of a figure, a picture, a report, a file
    std::function<int()> command;
};

void add_project_option(CLI::App& command, Asked& asked) {
    command.add_option("--project", asked.project.project, "the project's folder (default: this one)")->check(CLI::ExistingDirectory);
}

void add_date_option(CLI::App& command, Asked& asked, const std::string& words) {
    const CLI::Validator day([](std::string& text) { return unicode::parse_date(text) ? "" : "write it as 2023-12-31: year, month, day"; }, "YYYY-MM-DD");
    command.add_option("--date", asked.project.date, words)->check(day);
}

void add_format_option(CLI::App& command, Asked& asked) {
    static const std::map<std::string, FindingsFormat> formats{
        {"text", FindingsFormat::Text}, {"json", FindingsFormat::Json}, {"sarif", FindingsFormat::Sarif}, {"junit", FindingsFormat::Junit}};
    command.add_option("--format", asked.format, "how to say what was found: text (default), json, sarif or junit")->transform(CLI::CheckedTransformer(formats));
}

void add_build_options(CLI::App& command, Asked& asked) {
    add_project_option(command, asked);
    command.add_flag_callback("--release", [&] { asked.project.mode = build::Mode::Release; },
                              "strict: gaps and failing checks are errors; without it, a draft is made");
    command.add_option("--only", asked.project.only, "make only these: site, pdf, or the name of a report or a chapter")->delimiter(',');
    command.add_option("--lang", asked.project.languages, "make only these languages: fr, en")->delimiter(',');
    command.add_option("--jobs,-j", asked.project.jobs, "how many things to do at once (default: one a core)")->check(CLI::Range(1, 256));
    add_date_option(command, asked, "the day of the build: embargoes, waivers and consents end by it (default: SOURCE_DATE_EPOCH's, else each report's own)");
    add_format_option(command, asked);
}

CLI::App& add_command(CLI::App& app, Asked& asked, const std::string& name, const std::string& words, std::function<int()> run) {
    auto* command = app.add_subcommand(name, words);
    command->callback([&asked, run = std::move(run)] { asked.command = run; });
    return *command;
}

void add_build(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "build", "make the web pages and PDFs of the project",
                                [&] { return build_command(asked.project, asked.print, asked.format); });
    add_build_options(command, asked);
    command.add_option("--out", asked.project.output, "where to (default: output/ in the project)");
    command.add_flag("--keep-html", asked.project.keep_html, "keep the HTML that the PDFs are made from, beside them");
    add_print_options(command, asked.print);
}

void add_check(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "check", "say what is wrong with the project; write nothing", [&] { return check_command(asked.project, asked.format); });
    add_build_options(command, asked);
    command.add_flag_callback("--words", [&] { asked.project.number_words = check::NumberWords::Told; }, "tell numbers written as words that a figure has");
}

void add_explain(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "explain", "say where a number comes from, what has to hold for it, and where it is printed",
                                [&] { return explain_command(asked.project, asked.name); });
    command.add_option("figure", asked.name, "its id, such as assistance.total")->required();
    add_project_option(command, asked);
}

void add_import(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "import", "show what is understood of a data file (CSV, Excel, JSON, YAML), and what it would change; write nothing",
                                [&] { return import_command(asked.project, asked.name, asked.from); });
    command.add_option("file", asked.name, "the file, anywhere")->required()->check(CLI::ExistingFile);
    command.add_option("--report", asked.from, "the report that it is for (default: the first)");
    add_project_option(command, asked);
}

void add_bind(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "bind", "bind numbers in chapters to the figures that they are: 29 793 becomes [29 793]{=assistance.total}",
                                [&] { return bind_command(asked.project, asked.bind); });
    command.add_option("figure", asked.bind.figure, "bind only numbers of this figure (default: all that can only be one figure's)");
    command.add_flag("--update", asked.bind.update, "write bound numbers as their figures are now");
    command.add_flag("--yes", asked.bind.is_agreed, "write without asking");
    add_project_option(command, asked);
}

void add_new(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "new", "begin a report from last year's: every number to collect, every chapter to review",
                                [&] { return new_command(asked.project, asked.name, asked.from); });
    command.add_option("report", asked.name, "the name of the new report, such as bilan-2023")->required();
    command.add_option("--from", asked.from, "the report to begin from, such as bilan-2022")->required();
    add_project_option(command, asked);
}

void add_todo(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "todo", "say what a report still waits for, by the role that has to do it", [&] { return todo_command(asked.project, asked.name); });
    command.add_option("report", asked.name, "its name (default: every report)");
    add_project_option(command, asked);
}

void add_diff(CLI::App& app, Asked& asked) {
    auto& command = add_command(app, asked, "diff", "say which printed figures changed between two editions", [&] { return diff_command(asked.diff); });
    command.add_option("old", asked.diff.before, "the output folder of the old edition, or its manifest.json")->required();
    command.add_option("new", asked.diff.after, "the same of the new edition")->required();
    command.add_option("--erratum", asked.diff.errata, "a folder to write a chapter of corrections to, for each report and language");
}

void add_media(CLI::App& app, Asked& asked) {
    auto* media = app.add_subcommand("media", "the pictures of the project");
    media->require_subcommand(1);
    auto& command = add_command(*media, asked, "withdraw", "mark a picture as no longer to be shown, and say where reports show it",
                                [&] { return withdraw_command(asked.project, asked.name); });
    command.add_option("picture", asked.name, "its id in data/shared/media")->required();
    add_project_option(command, asked);
    add_date_option(command, asked, "the day of it (default: SOURCE_DATE_EPOCH's, else none)");
}

void add_pdf(CLI::App& app, Asked& asked) {
    auto& options = asked.pdf;
    auto* command = app.add_subcommand("pdf", "make a tagged PDF from any HTML file and its print styles");
    command->add_option("input", options.input, "the HTML file");
    command->add_option("output", options.output, "the PDF (default: the input's name with .pdf)");
    command->add_option("--base", options.base, "folder that relative addresses start from (default: the input's)");
    command->add_option("--allow", options.allowed, "a further folder whose files the document may read; may be given several times")->allow_extra_args(false);
    command->add_option("--stylesheet", options.sheets, "a further style sheet; may be given several times")->allow_extra_args(false);
    command->add_option("--user-agent-stylesheet", options.user_agent_sheet, "instead of the built-in default styles");
    command->add_flag("--batch", options.batch, "read lines \"in<TAB>out\" from standard input, answer \"ok\" or \"err reason\" to each");
    command->add_option("--jobs,-j", options.jobs, "how many of a batch to make at once (default: one a core)")->check(CLI::Range(1, 256));
    command->add_option("--dump", options.dump, "print a stage as text instead of making a PDF: layout or display")->check(CLI::IsMember({"layout", "display"}));
    command->add_flag("--profile-table", options.profile_table, "print what the engine understands of CSS, as Markdown, and make nothing");
    add_print_options(*command, options.print);
    add_attach_option(*command, options.print);
    command->callback([&] {
        if (options.input.empty() && !options.batch && !options.profile_table) throw CLI::RequiredError("input (an HTML file), or --batch");
        asked.command = [&] { return pdf_command(options); };
    });
}

void add_translate_command(CLI::App& app, Asked& asked) {
    add_translate(app, asked.translate)->callback([&] { asked.command = [&] { return translate_command(asked.translate); }; });
}

}  // namespace

int run(int count, char** arguments) {
    CLI::App app{"bilan: data + Markdown + templates -> bilingual web pages and tagged PDFs"};
    app.set_version_flag("--version", "bilan " BILAN_VERSION);
    app.require_subcommand(1);
    Asked asked;
    for (const auto add : {add_build, add_check, add_explain, add_import, add_bind, add_new, add_todo, add_diff, add_media, add_translate_command, add_pdf}) add(app, asked);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? good : usage;
    }
    asked.project.installation = asked.translate.build.installation = asked.pdf.installation = find_installation();
    if (app.got_subcommand("build") || app.got_subcommand("check")) asked.project.build_id = program_digest();
    if (asked.project.date.empty()) asked.project.date = source_date();
    return asked.command();
}

}  // namespace bilan::cli
