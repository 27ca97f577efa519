#include "cli/print_options.hpp"

#include "cli/document_files.hpp"

namespace bilan::cli {
namespace {

print::pdf::Attachment attachment_of(const std::string& given, Diagnostics& diagnostics) {
    const auto equals = given.find('=');
    const std::string path = given.substr(0, equals);
    return {Path(path).filename().string(), read_named_file(path, diagnostics), equals == std::string::npos ? "" : given.substr(equals + 1), ""};
}

}  // namespace

void add_print_options(CLI::App& command, PrintOptions& options) {
    const auto* group = "PDF";
    command.add_option_function<std::string>("--pdf-variant", [&](const std::string& name) { options.variant = print::pdf::variant_named(name); },
                                             "the standard to keep: a-1b, a-2a, a-3a (archives), ua (accessibility)")
        ->check(CLI::IsMember({"a-1b", "a-2a", "a-3a", "ua"}))->group(group);
    command.add_option_function<std::string>("--profile", [&](const std::string& name) { options.profile = print::pdf::profile_named(name); },
                                             "whom it is for: print, screen (pictures of 150 ppi: small files), press (looks for what presses refuse)")
        ->check(CLI::IsMember({"print", "screen", "press"}))->group(group);
    command.add_option("--output-profile", options.output_profile, "the printing condition, an ICC profile of CMYK: colours and pictures become its inks")
        ->group(group);
    command.add_option("--screen-ppi", options.numbers.screen_ppi, "pixels to the inch of pictures for the screen (default: 150)")
        ->check(CLI::Range(36, 600))->group(group);
    command.add_option("--most-ink", options.numbers.most_ink, "per cent of ink that the press takes, all together (default: 300)")
        ->check(CLI::Range(100, 400))->group(group);
    command.add_option("--pages-multiple", options.numbers.pages_multiple, "blank pages until the number of pages divides by this: 4 for folded sheets")
        ->check(CLI::Range(1, 64))->group(group);
}

void add_attach_option(CLI::App& command, PrintOptions& options) {
    command.add_option("--attach", options.attachments, "a file to carry inside the PDF, as FILE or FILE=DESCRIPTION; may be given several times")
        ->allow_extra_args(false)->group("PDF");
}

print::pdf::Options read_files(const PrintOptions& options, Diagnostics& diagnostics) {
    print::pdf::Options result = options.numbers;
    result.variant = options.variant.value_or(print::pdf::Variant::Plain);
    result.profile = options.profile.value_or(print::pdf::Profile::Print);
    if (!options.output_profile.empty()) result.output_profile = read_named_file(options.output_profile, diagnostics);
    for (const auto& given : options.attachments) result.attachments.push_back(attachment_of(given, diagnostics));
    return result;
}

}  // namespace bilan::cli
