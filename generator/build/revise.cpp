#include "build/revise.hpp"

#include <functional>

#include "base/format.hpp"
#include "base/suggest.hpp"
#include "build/load.hpp"
#include "check/bindings.hpp"

namespace bilan::build {
namespace {

using EditsOf = std::function<std::vector<content::Edit>(const report::Manuscript& manuscript)>;

// A project may have mistakes while it is revised, but not in its data: what prose is compared with has to be there.
Revised revise(Loaded& loaded, const Options& options, const EditsOf& edits_of) {
    Revised revised;
    Diagnostics mistakes;
    load(options, Reports::All, loaded, mistakes);
    bool is_broken = loaded.project.reports.empty();
    for (const auto& report : loaded.project.reports) is_broken = is_broken || report.data_is_broken;
    if (is_broken) {
        revised.diagnostics = in_order(mistakes);
        return revised;
    }
    std::vector<content::Edit> edits;
    for (const auto& [id, manuscript] : loaded.manuscripts) {
        const auto more = edits_of(manuscript);
        edits.insert(edits.end(), more.begin(), more.end());
    }
    revised.revisions = content::revise(std::move(edits));
    return revised;
}

}  // namespace

Revised bind(const Options& options, const std::string& figure) {
    Loaded loaded;
    auto revised = revise(loaded, options, [&](const report::Manuscript& manuscript) { return check::bindings_of(manuscript, figure); });
    std::vector<std::string> known;
    bool is_known = figure.empty();
    for (const auto& report : loaded.project.reports) {
        is_known = is_known || report.figures.find(figure) != nullptr;
        for (const auto& id : report.figures.ids()) known.push_back(id);
    }
    if (!is_known && revised.diagnostics.empty()) {
        revised.diagnostics.error("check/unknown-figure", Place{}, format("there is no figure \"{}\"", figure), did_you_mean(figure, known));
    }
    return revised;
}

Revised update_bound(const Options& options) {
    Loaded loaded;
    return revise(loaded, options, check::updates_of);
}

}  // namespace bilan::build
