#include "translation/twins.hpp"

#include <algorithm>

namespace bilan::translation {

std::string Twin::file() const {
    const auto& name = source->tree.source->name();
    return name.substr(0, name.rfind('/') + 1) + stem() + "." + language + ".md";
}

std::vector<Twin> twins_of(const report::Manuscript& manuscript, const Record& record) {
    static const ChapterRecord nothing;
    const auto& report = manuscript.report();
    std::vector<Twin> twins;
    for (const auto& original : manuscript.chapters(report.source_language)) {
        if (original.language != report.source_language) continue;
        for (const auto& language : report.languages) {
            if (language == report.source_language) continue;
            Twin twin{.source = &original, .translation = manuscript.chapter(language, original.chapter->id), .language = language};
            if (twin.translation != nullptr && twin.translation->language != language) twin.translation = nullptr;
            const auto recorded = record.find({twin.stem(), language});
            twin.is_recorded = recorded != record.end();
            twin.source_blocks = blocks_of(original.tree);
            if (twin.translation != nullptr) twin.translation_blocks = blocks_of(twin.translation->tree);
            twin.alignment = align(twin.source_blocks, twin.translation_blocks, twin.is_recorded ? recorded->second : nothing);
            twins.push_back(std::move(twin));
        }
    }
    return twins;
}

bool is_mistaken(const Twin& twin, const Diagnostics& diagnostics) {
    const auto& all = diagnostics.all();
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error && (diagnostic.place.file == twin.source->tree.source->name() || diagnostic.place.file == twin.file());
    });
}

}  // namespace bilan::translation
