#include "translation/checks.hpp"

#include <set>
#include <utility>

#include "base/format.hpp"
#include "translation/comparison.hpp"
#include "translation/twins.hpp"

namespace bilan::translation {
namespace {

// Lines at which a missing part was told.
using Told = std::set<std::pair<std::string, std::uint32_t>>;

Told told_parts(const Diagnostics& diagnostics) {
    Told told;
    for (const auto& diagnostic : diagnostics.all())
        if (diagnostic.code == "check/twin-part") told.emplace(diagnostic.place.file, diagnostic.place.line);
    return told;
}

bool is_told(const Told& told, const Span& span) {
    return span.source != nullptr && told.count({span.source->name(), span.source->position(span.begin).line}) != 0;
}

// Where a block begins, without the lines that follow: a place underlines what stands on one.
std::string line_of(const Span& span) {
    return format("{}:{}", span.source->name(), span.source->position(span.begin).line);
}

void tell_stale(const Twin& twin, const Aligned& each, Severity severity, Diagnostics& diagnostics) {
    auto message = format("this {} was translated before its source changed at {}", each.translation->part, line_of(each.source->span));
    if (!each.recorded->text.empty()) {
        const auto [before, now] = difference(each.recorded->text, comparable(each.source->text));
        message += format(": it was \"{}\" and is \"{}\"", before, now);
    }
    diagnostics.add({severity, "translation/stale", std::move(message), each.translation->span.place(),
                     format("bring the translation up to date, then run: bilan translate mark {}", twin.stem())});
}

void tell(const Twin& twin, const Aligned& each, const Told& told, Severity stale, Diagnostics& diagnostics) {
    switch (each.state) {
        case State::Translated:
        case State::Unrecorded: return;
        case State::Stale: tell_stale(twin, each, stale, diagnostics); return;
        case State::Missing:
            if (is_told(told, each.source->span) || is_told(told, each.source->component)) return;
            diagnostics.warning("translation/missing", each.source->span, format("this {} has no translation in {}", each.source->part, twin.file()),
                                "translate it there");
            return;
        case State::Extra:
            if (is_told(told, each.translation->span) || is_told(told, each.translation->component)) return;
            diagnostics.warning("translation/extra", each.translation->span,
                                format("this {} translates nothing that is in {}", each.translation->part, twin.source->tree.source->name()),
                                "take it out, or write it there too");
            return;
    }
}

void tell_unrecorded(const Twin& twin, Diagnostics& diagnostics) {
    const auto blocks = count(twin.alignment, State::Unrecorded);
    if (blocks == 0) return;
    const std::string those = blocks == 1 ? "1 block" : format("{} blocks", blocks);
    diagnostics.warning("translation/unrecorded", Place{.file = twin.file()},
                        format("of {} of this translation nobody has recorded from what text {} made", those, blocks == 1 ? "it was" : "they were"),
                        format("when they say what the source says, run: bilan translate mark {}", twin.stem()));
}

}  // namespace

void check_translations(const report::Manuscript& manuscript, const Record& record, report::Manuscript::Strictness strictness, Diagnostics& diagnostics) {
    const auto stale = strictness == report::Manuscript::Strictness::Release ? Severity::Error : Severity::Warning;
    const Told told = told_parts(diagnostics);
    for (const auto& twin : twins_of(manuscript, record)) {
        if (twin.translation == nullptr || is_mistaken(twin, diagnostics)) continue;
        if (twin.is_recorded)
            for (const auto& each : twin.alignment) tell(twin, each, told, stale, diagnostics);
        tell_unrecorded(twin, diagnostics);
    }
}

}  // namespace bilan::translation
