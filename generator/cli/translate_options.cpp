#include <CLI/CLI.hpp>

#include "cli/translate.hpp"

namespace bilan::cli {
namespace {

using Action = TranslateOptions::Action;

CLI::App* add_action(CLI::App& translate, TranslateOptions& options, Action action, const std::string& name, const std::string& description) {
    auto* command = translate.add_subcommand(name, description);
    command->add_option("--project", options.build.project, "the project's folder (default: this one)")->check(CLI::ExistingDirectory);
    command->callback([&options, action] { options.action = action; });
    return command;
}

void add_choice(CLI::App& command, TranslateOptions& options) {
    command.add_option("--report", options.report, "only this report");
    command.add_option("--lang", options.build.languages, "only into these languages: fr, en")->delimiter(',');
    command.add_option("chapters", options.chapters, "only these chapters, by file name: 20-protection");
}

}  // namespace

CLI::App* add_translate(CLI::App& app, TranslateOptions& options) {
    auto* translate = app.add_subcommand("translate", "say which translations follow their source, and exchange texts with translators");
    translate->require_subcommand(1);
    add_choice(*add_action(*translate, options, Action::Status, "status", "count what is translated, stale and missing, a line a chapter"), options);
    add_choice(*add_action(*translate, options, Action::Mark, "mark", "record that the translations, as they stand, are made from the source as it stands"), options);
    auto* to_translators = add_action(*translate, options, Action::Export, "export", "write a PO file a chapter and language, for a translator");
    add_choice(*to_translators, options);
    to_translators->add_option("--to", options.to, "a folder, or for one chapter a file: FILE.po")->required();
    auto* from_translators = add_action(*translate, options, Action::Import, "import", "put a translator's PO file into its chapter");
    from_translators->add_option("file", options.file, "the PO file")->required();
    return translate;
}

}  // namespace bilan::cli
