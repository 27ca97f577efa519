#include "build/renew.hpp"

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/load.hpp"
#include "check/to_do.hpp"
#include "unicode/locale.hpp"

namespace bilan::build {
namespace {

const content::Report* find_report(const Loaded& loaded, const std::string& id, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const auto& report : loaded.project.reports) {
        if (report.id == id) return &report;
        known.push_back(report.id);
    }
    diagnostics.error("build/unknown-report", Place{.file = "bilan.json"}, format("there is no report \"{}\"", id), did_you_mean(id, known));
    return nullptr;
}

bool is_free(const Options& options, const std::string& id, Diagnostics& diagnostics) {
    if (id.empty() || unicode::slug(id) != id) {
        diagnostics.error("build/bad-name", Place{}, format("\"{}\" cannot be the name of a report", id), format("use small letters, digits and hyphens: {}", unicode::slug(id)));
        return false;
    }
    for (const std::string folder : {"content/", "data/"}) {
        if (!is_folder(options.project / (folder + id))) continue;
        diagnostics.error("build/report-exists", Place{.file = folder + id}, format("there is a folder {}{} already", folder, id), "choose another name, or remove the folder");
        return false;
    }
    return true;
}

}  // namespace

Renewed renew(const Options& options, const std::string& id, const std::string& from) {
    Renewed renewed;
    if (!is_free(options, id, renewed.diagnostics)) return renewed;
    Loaded loaded;
    Diagnostics mistakes;
    load(options, Reports::All, loaded, mistakes);
    const auto* old = find_report(loaded, from, renewed.diagnostics);
    if (old == nullptr) {
        if (loaded.project.reports.empty()) renewed.diagnostics = in_order(mistakes);
        return renewed;
    }
    if (old->data_is_broken) {
        renewed.diagnostics = in_order(mistakes);
        return renewed;
    }
    const Path share = options.installation.share;
    Diagnostics again;   // told when the project was loaded
    const content::DataFiles files{options.project, share, loaded.sources, again};
    renewed.renewal = renewal::renew(loaded.project, loaded.manuscripts.at(from), loaded.theme.components(), files, {id, renewal::year_of(id, *old)});
    return renewed;
}

ToDo to_do(const Options& options, const std::string& report) {
    ToDo result;
    Loaded loaded;
    Diagnostics mistakes;
    load(options, Reports::All, loaded, mistakes);
    if (!report.empty() && find_report(loaded, report, result.diagnostics) == nullptr) return result;
    for (const auto& each : loaded.project.reports) {
        if (!report.empty() && each.id != report) continue;
        if (const auto tasks = check::to_do(each); !tasks.empty()) result.text += format("{}\n{}", each.id, tasks);
    }
    return result;
}

}  // namespace bilan::build
