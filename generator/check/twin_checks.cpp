#include "check/twin_checks.hpp"

#include <algorithm>
#include <map>

#include "base/format.hpp"
#include "check/twin_parts.hpp"
#include "check/uses.hpp"

namespace bilan::check {
namespace {

using Citations = std::map<std::string, Span>;  // figure -> where it is cited first

Citations citations_of(const narrative::Chapter& chapter) {
    Citations citations;
    for (const Use& use : uses_in(chapter)) citations.emplace(use.figure, use.span);
    return citations;
}

void compare(const Citations& citations, const Citations& twin, const narrative::Chapter& other, Severity severity, Diagnostics& diagnostics) {
    for (const auto& [id, span] : citations) {
        if (twin.count(id) != 0) continue;
        diagnostics.add({severity, "check/figure-not-cited", format("the figure \"{}\" is cited here and nowhere in {}", id, other.source->name()),
                         span.place(), "cite it there too, or take it out here: both languages show the same numbers"});
    }
}

// What could not be read as it was meant is not compared: the mistake itself has been told.
bool is_mistaken(const narrative::Chapter& chapter, const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error && diagnostic.place.file == chapter.source->name();
    });
}

}  // namespace

void check_twins(const report::Manuscript& manuscript, Strictness strictness, Diagnostics& diagnostics) {
    const auto severity = strictness == Strictness::Release ? Severity::Error : Severity::Warning;
    const auto& report = manuscript.report();
    for (const auto& original : manuscript.chapters(report.source_language)) {
        if (original.language != report.source_language || is_mistaken(original.tree, diagnostics)) continue;
        const auto citations = citations_of(original.tree);
        for (const auto& language : report.languages) {
            const auto* twin = manuscript.chapter(language, original.chapter->id);
            if (language == report.source_language || twin == nullptr || twin->language != language || is_mistaken(twin->tree, diagnostics)) continue;
            const auto twin_citations = citations_of(twin->tree);
            compare(citations, twin_citations, twin->tree, severity, diagnostics);
            compare(twin_citations, citations, original.tree, severity, diagnostics);
            compare_parts(original.tree, twin->tree, severity, diagnostics);
        }
    }
}

}  // namespace bilan::check
