#include "build/print_jobs.hpp"

#include "base/format.hpp"
#include "build/published_data.hpp"
#include "print/print.hpp"

namespace bilan::build {
namespace {

// What the print engine may read: the project's files and the theme's, by their paths from the project's root.
print::css::Fetch fetch_for_print(const Loaded& loaded) {
    return [&loaded](const std::string& url) -> std::optional<std::string> {
        std::string path = url;
        while (path.starts_with("../")) path = path.substr(3);
        constexpr std::string_view templates = "templates/";
        constexpr std::string_view fonts = "templates/assets/fonts/";
        if (path.starts_with(fonts)) return loaded.theme.font(path.substr(fonts.size()));
        if (path.starts_with(templates)) {
            const auto* file = loaded.theme.file(path.substr(templates.size()));
            return file == nullptr ? std::nullopt : std::optional(std::string(file->contents()));
        }
        const auto inside = path_inside(loaded.project.root, path);
        return inside ? read_file(*inside) : std::nullopt;
    };
}

// The woven HTML for a browser: what it names relative to the project's root is now relative to where the file is kept.
std::string kept_html(const Options& options, const std::string& html, const std::string& path) {
    const auto up = absolute(options.project).lexically_relative((output_of(options) / path).parent_path()).generic_string();
    std::string result;
    std::size_t copied = 0;
    for (auto at = html.find("=\"../"); at != std::string::npos; at = html.find("=\"../", copied)) {
        result += html.substr(copied, at + 2 - copied) + up;
        copied = at + 4;
    }
    return result + html.substr(copied);
}

// The command line over the report.
print::pdf::Options pdf_options(const Options& options, const content::Report& report) {
    print::pdf::Options pdf = options.pdf;
    pdf.variant = options.pdf_variant.value_or(print::pdf::variant_named(report.pdf_variant).value_or(print::pdf::Variant::Plain));
    pdf.profile = options.pdf_profile.value_or(print::pdf::profile_named(report.pdf_profile).value_or(print::pdf::Profile::Print));
    return pdf;
}

// A printing house wants the bleed that pictures and panels already reach into, and crop marks.
std::vector<print::css::StyleSheetText> press_sheets(const Loaded& loaded, print::pdf::Profile profile) {
    const auto* sheet = profile == print::pdf::Profile::Press ? loaded.theme.file("css/press.css") : nullptr;
    if (sheet == nullptr) return {};
    return {{"templates/css/press.css", "../templates/css/press.css", std::string(sheet->contents()), print::css::Origin::Author}};
}

}  // namespace

JobResult make_pdf(const Options& options, const Loaded& loaded, const content::Report& report, const std::string& language,
                   print::pdf::EncodedPictures& pictures) {
    JobResult result;
    const auto name = format("print/{}.{}.html", report.id, language);
    const auto setting = setting_of(options, loaded, report.id, language, Medium::Print, name);
    const auto html = render_print_document(setting, loaded.manuscripts.at(report.id), *loaded.environment, result.diagnostics);
    if (!html) return result;
    print::Request request;
    request.html = *html;
    request.name = name;
    request.url = name;
    request.fetch = fetch_for_print(loaded);
    request.hyphenation_folder = options.installation.hyphenation().string();
    request.fallback_fonts_folder = options.installation.fonts().string();
    request.date = report.date;
    request.tracked = "data-figure";
    request.encoded_pictures = &pictures;
    request.pdf = pdf_options(options, report);
    for (auto& file : attached_data(loaded, report, language)) request.pdf.attachments.push_back(std::move(file));
    request.sheets = press_sheets(loaded, request.pdf.profile);
    auto made = print::render_pdf(request, result.diagnostics);
    const auto path = loaded.map->pdf_path(report, language);
    if (options.keep_html) {
        const auto kept = path.substr(0, path.rfind('.')) + ".print.html";
        result.files.push_back({kept, kept_html(options, *html, kept)});
    }
    if (made) {
        result.files.push_back({path, std::move(made->pdf)});
        result.pages = made->pages;
        result.places = std::move(made->places);
    }
    return result;
}

}  // namespace bilan::build
