#include "check/bindings.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "check/unbound.hpp"
#include "narrative/bound_numbers.hpp"

namespace bilan::check {
namespace {

bool is_telling(const ledger::Figure& figure) { return figure.value >= Decimal(100) || figure.value.scale() > 0; }

// The figure that a literal is bound to, or null.
const ledger::Figure* figure_for(const Unbound& unbound, const ledger::Ledger& ledger, std::string_view wanted) {
    if (!wanted.empty()) {
        const bool is_its = std::find(unbound.figures.begin(), unbound.figures.end(), wanted) != unbound.figures.end();
        return is_its ? ledger.find(wanted) : nullptr;
    }
    const auto* figure = unbound.figures.size() == 1 ? ledger.find(unbound.figures.front()) : nullptr;
    return figure != nullptr && is_telling(*figure) ? figure : nullptr;
}

void update(const report::ChapterText& chapter, const ledger::Ledger& ledger, std::vector<content::Edit>& edits) {
    for (const auto& number : narrative::bound_numbers_in(chapter.tree, chapter.edition->body)) {
        const auto* figure = ledger.find(number.figure);
        if (figure == nullptr || !figure->known()) continue;
        if (ledger::check_visible(*figure, number.written.text(), chapter.language) == ledger::Written::Same) continue;
        edits.push_back({number.written, ledger::plain_text(*figure, chapter.language)});
    }
}

template <class Visit> void each_chapter(const report::Manuscript& manuscript, const Visit& visit) {
    for (const auto& language : manuscript.report().languages) {
        for (const auto& chapter : manuscript.chapters(language))
            if (chapter.language == language) visit(chapter);
    }
}

}  // namespace

std::vector<content::Edit> bindings_of(const report::Manuscript& manuscript, std::string_view figure) {
    const auto& ledger = manuscript.report().figures;
    std::vector<content::Edit> edits;
    each_chapter(manuscript, [&](const report::ChapterText& chapter) {
        for (const auto& unbound : unbound_in(editorial::passages_in(chapter.tree), ledger, chapter.language)) {
            const auto* bound = figure_for(unbound, ledger, figure);
            if (bound == nullptr || unbound.span.text() != unbound.text) continue;   // written with escapes: by hand
            edits.push_back({unbound.span, format("[{}]{{={}}}", unbound.text, bound->id)});
        }
    });
    return edits;
}

std::vector<content::Edit> updates_of(const report::Manuscript& manuscript) {
    std::vector<content::Edit> edits;
    each_chapter(manuscript, [&](const report::ChapterText& chapter) { update(chapter, manuscript.report().figures, edits); });
    return edits;
}

}  // namespace bilan::check
