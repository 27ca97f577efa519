#include "build/load.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "build/collections.hpp"
#include "build/editions.hpp"
#include "check/editorial.hpp"
#include "check/unbound.hpp"
#include "check/personal_data.hpp"
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

// What is wrong with a report that could be printed all the same.
void find_in(const check::ReadReport& read, check::Strictness strictness, const std::optional<unicode::Date>& today, check::NumberWords words,
             Diagnostics& findings) {
    const auto& report = read.manuscript->report();
    check::check_figures(report, strictness, today, findings);
    check::check_reviews(report, strictness, findings);
    check::check_twins(*read.manuscript, strictness, findings);
    check::check_qualifiers(*read.manuscript, findings);
    check::check_literals(read, words, findings);
}

Diagnostics after(const Diagnostics& all, std::size_t count) {
    Diagnostics rest;
    for (std::size_t i = count; i < all.all().size(); ++i) rest.add(all.all()[i]);
    return rest;
}

using Day = std::optional<unicode::Date>;

Day day_of(const Options& options, const content::Report& report) { return unicode::parse_date(options.date.empty() ? report.date : options.date); }

std::vector<check::FindingWaiver> all_waivers(const Options& options, const content::Project& project, Diagnostics& diagnostics) {
    std::vector<check::FindingWaiver> waivers;
    const auto add = [&](const data::Value& entries, const std::string& report, const Day& day) {
        for (auto& waiver : check::read_waivers(entries, report, day, diagnostics)) waivers.push_back(std::move(waiver));
    };
    if (const auto shared = project.shared.find("waivers"); shared != project.shared.end()) add(shared->second, "", unicode::parse_date(options.date));
    for (const auto& report : project.reports) add(report.waivers, report.id, day_of(options, report));
    return waivers;
}

// After check_twins: a part that one language lacks is told once.
void check_translations(const Options& options, Loaded& loaded, Diagnostics& findings, Diagnostics& diagnostics) {
    const auto strictness = options.mode == Mode::Release ? report::Manuscript::Strictness::Release : report::Manuscript::Strictness::Draft;
    const content::DataFiles files{options.project, options.installation.share, loaded.sources, diagnostics};
    for (const auto& report : loaded.project.reports) {
        const auto record = translation::read_record(files, report.id);
        if (record) translation::check_translations(loaded.manuscripts.at(report.id), *record, strictness, findings);
    }
}

void run_checks(const Options& options, Loaded& loaded, Diagnostics& diagnostics) {
    const auto strictness = options.mode == Mode::Release ? check::Strictness::Release : check::Strictness::Draft;
    // Checks see what was told of the files: a chapter with a mistake is not compared with its twin.
    Diagnostics findings = diagnostics;
    const std::size_t mistakes = findings.all().size();
    check::check_pictures(facts_of(loaded.pictures), loaded.project.site.languages, strictness, findings);
    std::vector<check::ReadReport> reports;
    for (const auto& report : loaded.project.reports) {
        const auto& read = reports.emplace_back(check::read_passages(loaded.manuscripts.at(report.id)));
        check::check_names(report, loaded.pictures.ids(), diagnostics);
        check::check_diagrams(report, strictness, diagnostics);
        check::check_personal_data(report.tables, diagnostics);
        find_in(read, strictness, day_of(options, report), options.number_words, findings);
    }
    check_translations(options, loaded, findings, diagnostics);
    const auto day = [&](const content::Report& report) { return day_of(options, report); };
    check::check_editorial(loaded.project, reports, loaded.theme.components(), day, strictness, findings);
    auto sorted = check::sort_out(in_order(after(findings, mistakes)), all_waivers(options, loaded.project, diagnostics));
    diagnostics.append(sorted.findings);
    loaded.waived = std::move(sorted.waived);
    for (const auto& report : loaded.project.reports) loaded.questioned[report.id] = check::questioned_figures(report, sorted.findings);
}

// Whether the build writes into the project's own output folder, however --out names it.
bool writes_into_output(const Options& options) {
    const Path own = absolute(options.project / "output").lexically_normal(), given = output_of(options).lexically_normal();
    const auto way = given.lexically_relative(own);
    return (!way.empty() && *way.begin() != "..") || (exists(given) && is_really_below(given, own));
}

// Why a report may not be seen yet; nothing when it may. Drafts show what is not cleared, but nothing under embargo enters the
// folder that is published.
std::optional<std::string> why_held_back(const content::Report& report, const Options& options) {
    using content::ReportState;
    const bool is_release = options.mode == Mode::Release, is_preview = !is_release && !writes_into_output(options);
    if (is_release && (report.state == ReportState::Draft || report.state == ReportState::Review)) return format("its state is \"{}\"", name_of(report.state));
    if (report.state != ReportState::Embargoed || !report.embargoed_until || is_preview) return std::nullopt;
    const auto today = unicode::parse_date(options.date);
    if (today && !(*today < *report.embargoed_until)) return std::nullopt;
    const auto until = format("it is under embargo until {}", unicode::format_date(*report.embargoed_until, "en"));
    return today ? until : until + ", and nothing says what day it is";
}

void hold_back(const Options& options, content::Project& project, Diagnostics& diagnostics) {
    std::vector<content::Report> shown;
    for (auto& report : project.reports) {
        const auto why = why_held_back(report, options);
        if (why) {
            diagnostics.warning("build/held-back", report.span, format("the report \"{}\" is left out: {}", report.id, *why),
                                report.state == content::ReportState::Embargoed
                                    ? "say the day with --date; to look at it before, build a draft with --out in a folder of its own"
                                    : "set \"state\" to \"cleared\" when it is");
        } else {
            shown.push_back(std::move(report));
        }
    }
    project.reports = std::move(shown);
}

templating::Loader loader_of(const Theme& theme) {
    return {[&theme](std::string_view name) {
                const auto* file = theme.file(name);
                return file == nullptr ? nullptr : file->source;
            },
            [&theme] { return theme.template_names(); }};
}

}  // namespace

bool load(const Options& options, Reports reports, Loaded& loaded, Diagnostics& diagnostics) {
    auto project = content::load_project(options.project, options.installation, loaded.sources, diagnostics);
    if (!project) return false;
    loaded.project = std::move(*project);
    check_options(options, loaded.project, diagnostics);
    if (reports == Reports::Shown) hold_back(options, loaded.project, diagnostics);
    loaded.theme = Theme::load(options.project, options.installation, loaded.project.site.languages, loaded.sources, diagnostics);
    loaded.pictures = Pictures::load(loaded.project, diagnostics);
    parse_manuscripts(options, loaded, diagnostics);
    run_checks(options, loaded, diagnostics);
    loaded.map.emplace(loaded.project, collected_pages(loaded.project, loaded.citations, loaded.pictures, loaded.theme, options.mode));
    loaded.assets = Assets::plan(loaded.theme, diagnostics);
    loaded.environment.emplace(loader_of(loaded.theme));
    return !diagnostics.has_errors();
}

void digest_editions(const Options& options, Loaded& loaded) {
    loaded.inputs = digest_inputs(options.project);
    for (const auto& report : loaded.project.reports) loaded.edition_digests[report.id] = edition_digest(loaded.inputs, report.id);
}

Setting setting_of(const Options& options, const Loaded& loaded, const std::string& report, const std::string& language, Medium medium,
                   const std::string& page) {
    const content::Report* found = nullptr;
    for (const auto& candidate : loaded.project.reports) {
        if (candidate.id == report) found = &candidate;
    }
    const auto digest = loaded.edition_digests.find(report);
    const auto questioned = loaded.questioned.find(report);
    return {loaded.project, loaded.theme, loaded.pictures, loaded.assets, *loaded.map, loaded.outlines,
            loaded.citations, loaded.pdfs, found, language, medium, page, options.mode, digest == loaded.edition_digests.end() ? "" : digest->second,
            questioned == loaded.questioned.end() ? nullptr : &questioned->second};
}

Path output_of(const Options& options) { return absolute(options.output.empty() ? options.project / "output" : options.output); }

}  // namespace bilan::build
