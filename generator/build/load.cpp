#include "build/load.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "build/collections.hpp"
#include "check/project_checks.hpp"
#include "check/qualifiers.hpp"
#include "check/twin_checks.hpp"
#include "content/data_files.hpp"
#include "translation/checks.hpp"

namespace bilan::build {
namespace {

void check_options(const Options& options, const content::Project& project, Diagnostics& diagnostics) {
    for (const auto& language : options.languages) {
        const auto& known = project.site.languages;
        if (std::find(known.begin(), known.end(), language) == known.end()) {
            diagnostics.error("build/unknown-language", Place{.file = "bilan.json"}, format("the site has no language \"{}\"", language));
        }
    }
    for (const auto& wanted : options.only) {
        bool known = wanted == "site" || wanted == "pdf";
        for (const auto& report : project.reports) known = known || wanted == report.id || report.chapter(wanted) != nullptr;
        if (!known) {
            diagnostics.error("build/unknown-target", Place{.file = "bilan.json"}, format("there is nothing named \"{}\" to build", wanted),
                              "--only takes site, pdf, or the name of a report or a chapter");
        }
    }
}

void parse_manuscripts(const Options& options, Loaded& loaded, Diagnostics& diagnostics) {
    const auto strictness = options.mode == Mode::Release ? report::Manuscript::Strictness::Release : report::Manuscript::Strictness::Draft;
    for (const auto& report : loaded.project.reports) {
        const auto vocabulary = [&](const std::string& language) {
            return vocabulary_of(report, language, loaded.theme, loaded.pictures);
        };
        auto manuscript = report::Manuscript::parse(report, vocabulary, strictness, diagnostics);
        loaded.outlines.add(manuscript);
        loaded.citations.add(manuscript, loaded.theme.components());
        loaded.manuscripts.emplace(report.id, std::move(manuscript));
    }
}

std::vector<check::PictureFacts> facts_of(const Pictures& pictures) {
    std::vector<check::PictureFacts> facts;
    for (const auto& [id, picture] : pictures.all()) {
        facts.push_back({id, picture.file, picture.missing(), picture.decorative, picture.alternative, picture.credit, picture.span});
    }
    return facts;
}

void run_checks(const Options& options, const Loaded& loaded, Diagnostics& diagnostics) {
    const auto strictness = options.mode == Mode::Release ? check::Strictness::Release : check::Strictness::Draft;
    check::check_pictures(facts_of(loaded.pictures), loaded.project.site.languages, strictness, diagnostics);
    for (const auto& report : loaded.project.reports) {
        check::check_names(report, loaded.pictures.ids(), diagnostics);
        const auto today = unicode::parse_date(options.date.empty() ? report.date : options.date);
        check::check_figures(report, strictness, today, diagnostics);
        check::check_twins(loaded.manuscripts.at(report.id), strictness, diagnostics);
        check::check_qualifiers(loaded.manuscripts.at(report.id), diagnostics);
        check::check_diagrams(report, strictness, diagnostics);
    }
}

// After check_twins: a part that one language lacks is told once.
void check_translations(const Options& options, Loaded& loaded, Diagnostics& diagnostics) {
    const auto strictness = options.mode == Mode::Release ? report::Manuscript::Strictness::Release : report::Manuscript::Strictness::Draft;
    const content::DataFiles files{options.project, options.installation.share, loaded.sources, diagnostics};
    for (const auto& report : loaded.project.reports) {
        const auto record = translation::read_record(files, report.id);
        if (record) translation::check_translations(loaded.manuscripts.at(report.id), *record, strictness, diagnostics);
    }
}

templating::Loader loader_of(const Theme& theme) {
    return {[&theme](std::string_view name) {
                const auto* file = theme.file(name);
                return file == nullptr ? nullptr : file->source;
            },
            [&theme] { return theme.template_names(); }};
}

}  // namespace

bool load(const Options& options, Loaded& loaded, Diagnostics& diagnostics) {
    auto project = content::load_project(options.project, options.installation, loaded.sources, diagnostics);
    if (!project) return false;
    loaded.project = std::move(*project);
    check_options(options, loaded.project, diagnostics);
    loaded.theme = Theme::load(options.project, options.installation, loaded.project.site.languages, loaded.sources, diagnostics);
    loaded.pictures = Pictures::load(loaded.project, diagnostics);
    parse_manuscripts(options, loaded, diagnostics);
    run_checks(options, loaded, diagnostics);
    check_translations(options, loaded, diagnostics);
    loaded.map.emplace(loaded.project, collected_pages(loaded.project, loaded.citations, loaded.pictures, loaded.theme, options.mode));
    loaded.assets = Assets::plan(loaded.theme, diagnostics);
    loaded.environment.emplace(loader_of(loaded.theme));
    return !diagnostics.has_errors();
}

Setting setting_of(const Options& options, const Loaded& loaded, const std::string& report, const std::string& language, Medium medium,
                   const std::string& page) {
    const content::Report* found = nullptr;
    for (const auto& candidate : loaded.project.reports) {
        if (candidate.id == report) found = &candidate;
    }
    return {loaded.project, loaded.theme, loaded.pictures, loaded.assets, *loaded.map, loaded.outlines,
            loaded.citations, loaded.pdfs, found, language, medium, page, options.mode};
}

Path output_of(const Options& options) { return absolute(options.output.empty() ? options.project / "output" : options.output); }

}  // namespace bilan::build
