#include "build/pipeline.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "base/check.hpp"
#include "base/digest.hpp"
#include "base/format.hpp"
#include "build/chapters.hpp"
#include "build/collections.hpp"
#include "build/csv.hpp"
#include "build/manifest.hpp"
#include "build/pages.hpp"
#include "check/project_checks.hpp"
#include "check/twin_checks.hpp"
#include "print/print.hpp"

namespace bilan::build {
namespace {

// Everything that jobs share. Made in the order of its members, then const; what PDFs are like is known only when they are
// made, before the pages.
struct Loaded {
    Sources sources;
    content::Project project;
    Theme theme;
    Pictures pictures;
    Manuscripts manuscripts;
    report::Outlines outlines;
    report::Citations citations;
    std::optional<site::Map> map;
    Assets assets;
    std::optional<templating::Environment> environment;
    std::vector<MadeFile> last;  // what the build before this one made
    Pdfs pdfs;
};

std::vector<std::string> chosen_languages(const Options& options, const content::Site& site) {
    return options.languages.empty() ? site.languages : options.languages;
}

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
        check::check_figures(report, strictness, diagnostics);
        check::check_twins(loaded.manuscripts.at(report.id), strictness, diagnostics);
        check::check_diagrams(report, strictness, diagnostics);
    }
}

templating::Loader loader_of(const Theme& theme) {
    return {[&theme](std::string_view name) {
                const auto* file = theme.file(name);
                return file == nullptr ? nullptr : file->source;
            },
            [&theme] { return theme.template_names(); }};
}

// The project, read and understood; false when there is too much wrong with it to go on.
bool load(const Options& options, Loaded& loaded, Diagnostics& diagnostics) {
    auto project = content::load_project(options.project, options.installation, loaded.sources, diagnostics);
    if (!project) return false;
    loaded.project = std::move(*project);
    check_options(options, loaded.project, diagnostics);
    loaded.theme = Theme::load(options.project, options.installation, loaded.project.site.languages, loaded.sources, diagnostics);
    loaded.pictures = Pictures::load(loaded.project, diagnostics);
    parse_manuscripts(options, loaded, diagnostics);
    run_checks(options, loaded, diagnostics);
    loaded.map.emplace(loaded.project, collected_pages(loaded.project, loaded.citations, loaded.pictures, loaded.theme, options.mode));
    loaded.assets = Assets::plan(loaded.theme, diagnostics);
    loaded.environment.emplace(loader_of(loaded.theme));
    return !diagnostics.has_errors();
}

// ---- jobs

bool is_wanted(const Options& options, const std::string& kind, const std::string& report, const std::string& chapter) {
    if (options.only.empty()) return true;
    return std::any_of(options.only.begin(), options.only.end(), [&](const std::string& wanted) {
        return wanted == kind || (!report.empty() && wanted == report) || (!chapter.empty() && wanted == chapter);
    });
}

std::string pdf_key(const Options& options) {
    const auto number = [](const auto& value) { return value ? static_cast<int>(*value) : -1; };
    return format("{} {} {} {} {} {}\n", number(options.pdf_variant), number(options.pdf_profile), options.pdf.screen_ppi, options.pdf.most_ink,
                  options.pdf.pages_multiple, digest(options.pdf.output_profile));
}

// What decides any job's result, besides its name: coarse, so that a key never stays when a result changes.
std::string common_key(const Options& options, const std::vector<std::pair<std::string, std::string>>& inputs, const Theme& theme) {
    std::string all = options.build_id + "\n" + theme.key() + "\n" + (options.mode == Mode::Release ? "release\n" : "draft\n");
    all += pdf_key(options);
    for (const auto& [path, digest] : inputs) {
        if (!path.ends_with(".jpg") && !path.ends_with(".png")) all += path + " " + digest + "\n";
    }
    return digest(all);
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

JobResult make_page(const Options& options, const Loaded& loaded, const site::Page& page) {
    JobResult result;
    const auto setting = setting_of(options, loaded, page.report, page.language, Medium::Web, page.path);
    if (auto html = render_page(page, setting, loaded.manuscripts, *loaded.environment, result.diagnostics)) {
        result.files.push_back({page.path, std::move(*html)});
    }
    return result;
}

JobResult make_gaps(const Options& options, const Loaded& loaded, const site::Page& page, const Diagnostics& gaps) {
    JobResult result;
    const auto setting = setting_of(options, loaded, page.report, page.language, Medium::Web, page.path);
    if (auto html = render_gaps(page, setting, gaps, *loaded.environment, result.diagnostics)) result.files.push_back({page.path, std::move(*html)});
    return result;
}

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

Path output_of(const Options& options) { return absolute(options.output.empty() ? options.project / "output" : options.output); }

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

JobResult make_pdf(const Options& options, const Loaded& loaded, const content::Report& report, const std::string& language) {
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
    request.pdf = pdf_options(options, report);
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
    }
    return result;
}

// The language's words for figures.csv. A theme without them names the columns as the data does.
FigureWords figure_words(const Theme& theme, const std::string& language) {
    const auto word = [&](const std::string& name) {
        const auto* found = theme.words(language, "csv." + name);
        return found == nullptr ? name : *found;
    };
    FigureWords words{{}, word("over"), word("about"), {}};
    constexpr std::string_view unit = "unit.";
    for (const auto& key : theme.word_keys(language)) {
        if (key.starts_with(unit)) words.units.emplace(key.substr(unit.size()), *theme.words(language, key));
    }
    for (const char* column : {"id", "value", "unit", "label", "population", "period", "place", "source", "precision", "note"}) {
        words.columns.push_back(word(column));
    }
    return words;
}

// A report's figures and data tables in one language, as CSV.
JobResult make_csv(const Loaded& loaded, const content::Report& report, const std::string& language) {
    JobResult result;
    if (!report.figures.figures().empty()) {
        result.files.push_back({loaded.map->figures_csv_path(report, language),
                                figures_csv(report.figures, figure_words(loaded.theme, language), language)});
    }
    for (const auto& table : report.tables.all()) {
        result.files.push_back({loaded.map->table_csv_path(report, language, table.id), table_csv(table, language)});
    }
    return result;
}

bool has_language(const Options& options, const Loaded& loaded, const std::string& language) {
    const auto languages = chosen_languages(options, loaded.project.site);
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

void plan_pdfs(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    for (const auto& report : loaded.project.reports) {
        for (const auto& language : report.languages) {
            if (!is_wanted(options, "pdf", report.id, "") || !has_language(options, loaded, language)) continue;
            const auto name = loaded.map->pdf_path(report, language);
            jobs.push_back({name, digest(key + name), [&options, &loaded, &report, language] { return make_pdf(options, loaded, report, language); }, 100});
        }
    }
}

void plan_csv(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    for (const auto& report : loaded.project.reports) {
        for (const auto& language : report.languages) {
            if (!is_wanted(options, "site", report.id, "") || !has_language(options, loaded, language)) continue;
            const auto name = format("csv/{}.{}", report.id, language);
            jobs.push_back({name, digest(key + name), [&loaded, &report, language] { return make_csv(loaded, report, language); }});
        }
    }
}

// What pages share. Everything but the pages themselves is made first: they tell the size of the PDFs.
void plan_shared(const Options& options, const Loaded& loaded, const std::string& key, std::vector<Job>& jobs) {
    if (!is_wanted(options, "site", "", "")) return;
    for (const auto& [id, picture] : loaded.pictures.all()) {
        if (picture.missing()) continue;
        const auto picture_key = digest(options.build_id + renditions_key(picture));
        jobs.push_back({"pictures/" + id, picture_key, [&options, &loaded, &picture, picture_key] {
                            auto before = read_made_before(output_of(options), loaded.last, picture_key);
                            return before ? JobResult{std::move(*before), {}} : make_renditions(picture);
                        }, 10});
    }
    jobs.push_back({"assets", digest(key + "assets"), [&loaded] { return JobResult{loaded.assets.files(), {}}; }});
    jobs.push_back({"sitemap.xml", digest(key + "sitemap.xml"), [&options, &loaded] {
                        const auto& base = loaded.project.site.base_url;
                        const auto indexing = options.mode == Mode::Release ? site::Indexing::Allowed : site::Indexing::Forbidden;
                        return JobResult{{{"sitemap.xml", site::sitemap(*loaded.map, base)}, {"robots.txt", site::robots(base, indexing)}}, {}};
                    }});
}

std::vector<Job> plan_first(const Options& options, const Loaded& loaded, const std::string& key) {
    std::vector<Job> jobs;
    plan_pdfs(options, loaded, key, jobs);
    plan_csv(options, loaded, key, jobs);
    plan_shared(options, loaded, key, jobs);
    return jobs;
}

std::vector<Job> plan_pages(const Options& options, const Loaded& loaded, const std::string& key) {
    auto page_key = key;
    for (const auto& [path, facts] : loaded.pdfs) page_key += format("{} {} {}\n", path, facts.bytes, facts.pages);
    std::vector<Job> jobs;
    for (const auto& page : loaded.map->pages()) {
        if (page.kind == site::PageKind::Gaps) continue;
        if (!is_wanted(options, "site", page.report, page.chapter) || !has_language(options, loaded, page.language)) continue;
        jobs.push_back({page.path, digest(page_key + page.path), [&options, &loaded, &page] { return make_page(options, loaded, page); }});
    }
    return jobs;
}

// Last of all, for they tell what everything before had to say.
std::vector<Job> plan_gaps(const Options& options, const Loaded& loaded, const std::string& key, const Diagnostics& gaps) {
    std::vector<Job> jobs;
    for (const auto& page : loaded.map->pages()) {
        if (page.kind != site::PageKind::Gaps || !is_wanted(options, "site", page.report, "") || !has_language(options, loaded, page.language)) continue;
        jobs.push_back({page.path, digest(key + to_text(gaps) + page.path), [&options, &loaded, &page, &gaps] { return make_gaps(options, loaded, page, gaps); }});
    }
    return jobs;
}

int threads_of(const Options& options) {
    return options.jobs > 0 ? options.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

struct Made {
    Outcome outcome;
    std::vector<OutputFile> files;
    Manifest manifest;
};

void gather(const std::vector<Job>& jobs, std::vector<JobResult>& results, Made& made) {
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        made.outcome.diagnostics.append(results[i].diagnostics);
        for (auto& file : results[i].files) {
            const bool is_pdf = file.path.ends_with(".pdf");
            made.manifest.files.push_back({file.path, digest(file.bytes), file.bytes.size(), jobs[i].name, jobs[i].key, is_pdf ? results[i].pages : 0});
            if (file.path.ends_with(".html") && !file.path.ends_with(".print.html")) ++made.outcome.pages;
            if (is_pdf) ++made.outcome.pdfs;
            made.files.push_back(std::move(file));
        }
        made.outcome.pdf_pages += results[i].pages;
    }
}

void run(const Options& options, const std::vector<Job>& jobs, Made& made) {
    auto results = run_jobs(jobs, threads_of(options));
    gather(jobs, results, made);
}

// Of the PDFs that this build has made, and of those that it leaves as the last build made them.
Pdfs pdfs_of(const std::vector<MadeFile>& last, const Manifest& manifest) {
    Pdfs pdfs;
    const auto add = [&](const std::vector<MadeFile>& files) {
        for (const auto& file : files) {
            if (file.path.ends_with(".pdf")) pdfs[file.path] = {file.size, file.pages};
        }
    };
    add(last);
    add(manifest.files);
    return pdfs;
}

// A partial build leaves the other files, and its manifest goes on naming them.
void keep_others(const std::vector<MadeFile>& last, Manifest& manifest) {
    std::set<std::string> made;
    for (const auto& file : manifest.files) made.insert(file.path);
    for (const auto& file : last) {
        if (made.count(file.path) == 0) manifest.files.push_back(file);
    }
}

std::vector<std::string> paths_of(const std::vector<MadeFile>& files) {
    std::vector<std::string> paths;
    for (const auto& file : files) paths.push_back(file.path);
    return paths;
}

Made make(const Options& options, const Progress& progress) {
    const auto say = [&](const std::string& step) { if (progress) progress(step); };
    Made made;
    Loaded loaded;
    auto& diagnostics = made.outcome.diagnostics;
    say("Reading the project");
    if (load(options, loaded, diagnostics)) {
        loaded.last = files_of_last_build(output_of(options));
        made.manifest.mode = options.mode == Mode::Release ? "release" : "draft";
        made.manifest.inputs = digest_inputs(options.project);
        const auto key = common_key(options, made.manifest.inputs, loaded.theme);
        say("Making PDFs and pictures");
        run(options, plan_first(options, loaded, key), made);
        loaded.pdfs = pdfs_of(loaded.last, made.manifest);
        say("Making pages");
        run(options, plan_pages(options, loaded, key), made);
        const auto gaps = in_order(diagnostics);
        run(options, plan_gaps(options, loaded, key, gaps), made);
    }
    diagnostics = in_order(diagnostics);
    return made;
}

}  // namespace

Outcome build(const Options& options, const Progress& progress) {
    const auto output = output_of(options);
    recover(output);
    auto made = make(options, progress);
    if (!made.outcome.is_good()) return made.outcome;
    const bool whole = options.only.empty() && options.languages.empty();
    const auto last = files_of_last_build(output);
    if (!whole) keep_others(last, made.manifest);
    made.outcome.committed = commit(output, made.files, to_json(made.manifest), paths_of(last), whole ? Stale::Remove : Stale::Keep);
    return made.outcome;
}

Outcome check(const Options& options, const Progress& progress) { return make(options, progress).outcome; }

}  // namespace bilan::build
