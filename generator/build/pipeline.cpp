#include "build/pipeline.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "base/digest.hpp"
#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/load.hpp"
#include "build/plan.hpp"
#include "build/staging.hpp"
#include "check/explain.hpp"

namespace bilan::build {
namespace {

int threads_of(const Options& options) {
    return options.jobs > 0 ? options.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

struct Made {
    Outcome outcome;
    std::vector<OutputFile> files;
    Manifest manifest;
    PagesOfFigures pages_of_figures;
};

void gather(const std::vector<Job>& jobs, std::vector<JobResult>& results, Made& made) {
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        made.outcome.diagnostics.append(results[i].diagnostics);
        for (auto& file : results[i].files) {
            const bool is_pdf = file.path.ends_with(".pdf");
            made.manifest.files.push_back({file.path, digest(file.bytes), file.bytes.size(), jobs[i].name, jobs[i].key, is_pdf ? results[i].pages : 0});
            if (file.path.ends_with(".html") && !file.path.ends_with(".print.html")) ++made.outcome.pages;
            if (is_pdf) {
                ++made.outcome.pdfs;
                made.pages_of_figures[file.path] = results[i].places;
            }
            made.files.push_back(std::move(file));
        }
        made.outcome.pdf_pages += results[i].pages;
    }
}

void run(const Options& options, const std::vector<Job>& jobs, Made& made) {
    auto results = run_jobs(jobs, threads_of(options));
    gather(jobs, results, made);
}

// Of a damaged picture its entry in the list is told; each PDF that shows it tells of the file again.
void tell_pictures_once(const Pictures& pictures, Diagnostics& diagnostics) {
    std::set<std::string> told;
    for (const auto& [id, picture] : pictures.all()) {
        const auto is_of_it = [&](const Diagnostic& each) { return each.code == "image/damaged" && each.place == picture.span.place(); };
        if (std::any_of(diagnostics.all().begin(), diagnostics.all().end(), is_of_it)) told.insert(picture.file);
    }
    Diagnostics once;
    for (const auto& each : diagnostics.all()) {
        if (each.code != "print/bad-image" || told.count(each.place.file) == 0) once.add(each);
    }
    diagnostics = std::move(once);
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
    if (load(options, Reports::Shown, loaded, diagnostics)) {
        digest_editions(options, loaded);
        loaded.last = files_of_last_build(output_of(options));
        made.manifest.mode = options.mode == Mode::Release ? "release" : "draft";
        const auto key = common_key(options, loaded.inputs, loaded.theme);
        say("Making PDFs and pictures");
        run(options, plan_first(options, loaded, key), made);
        tell_pictures_once(loaded.pictures, diagnostics);
        loaded.pdfs = pdfs_of(loaded.last, made.manifest);
        say("Making pages");
        run(options, plan_pages(options, loaded, key), made);
        made.manifest.editions = editions_of(loaded, made.pages_of_figures);
        const auto gaps = in_order(diagnostics);
        run(options, plan_gaps(options, loaded, key, gaps), made);
    }
    diagnostics = in_order(diagnostics);
    made.outcome.waived = std::move(loaded.waived);
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
    if (!whole) {
        keep_others(last, made.manifest);
        made.manifest.editions = editions_of_last_build(output);
    }
    made.outcome.committed = commit(output, made.files, to_json(made.manifest), paths_of(last), whole ? Stale::Remove : Stale::Keep);
    return made.outcome;
}

Outcome check(const Options& options, const Progress& progress) { return make(options, progress).outcome; }

Explained explain(const Options& options, const std::string& figure) {
    Explained explained;
    Loaded loaded;
    Diagnostics mistakes;   // check tells them
    load(options, Reports::All, loaded, mistakes);
    const auto colon = figure.find(':');
    const std::string report = colon == std::string::npos ? std::string() : figure.substr(0, colon);
    const std::string id = colon == std::string::npos ? figure : figure.substr(colon + 1);
    std::vector<std::string> known;
    for (const auto& candidate : loaded.project.reports) {
        if (!report.empty() && candidate.id != report) continue;
        const auto manuscript = loaded.manuscripts.find(candidate.id);
        if (manuscript == loaded.manuscripts.end()) continue;
        if (const auto text = check::explain(manuscript->second, id)) explained.text = *text;
        if (!explained.text.empty()) return explained;
        for (const auto& each : candidate.figures.ids()) known.push_back(each);
    }
    if (mistakes.has_errors() && known.empty()) explained.diagnostics = mistakes;   // nothing is known of any figure
    else explained.diagnostics.error("check/unknown-figure", Place{}, format("there is no figure \"{}\"", figure), did_you_mean(id, known));
    return explained;
}

}  // namespace bilan::build
