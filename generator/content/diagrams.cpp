#include "content/diagrams.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace bilan::content {
namespace {

std::vector<DiagramText> read_texts(const data::Value* texts) {
    std::vector<DiagramText> result;
    if (texts == nullptr || texts->map() == nullptr) return result;
    for (const auto& entry : texts->map()->entries()) result.push_back({entry.key, Localized(&entry.value), entry.key_span, entry.value});
    return result;
}

Diagram read_diagram(const data::Value& item, const std::string& folder, const OpenDrawing& open) {
    Diagram diagram;
    diagram.id = item.string_or("id", "");
    diagram.title = Localized(item.find("title"));
    diagram.description = Localized(item.find("description"));
    diagram.source = Localized(item.find("source"));
    diagram.texts = read_texts(item.find("texts"));
    diagram.file = folder + item.string_or("file", "");
    diagram.drawing = open(diagram.file);
    diagram.span = item.span();
    diagram.file_span = item.find("file") == nullptr ? item.span() : item.find("file")->span();
    return diagram;
}

}  // namespace

Span DiagramText::words_span(std::string_view language) const {
    const auto* own = data.find(language);
    return own == nullptr ? data.span() : own->span();
}

std::vector<Diagram> load_diagrams(const data::Value& value, const std::string& folder, const OpenDrawing& open, Diagnostics& diagnostics) {
    std::vector<Diagram> diagrams;
    if (value.list() == nullptr) return diagrams;
    for (const auto& item : *value.list()) {
        auto diagram = read_diagram(item, folder, open);
        const bool known = std::any_of(diagrams.begin(), diagrams.end(), [&](const Diagram& other) { return other.id == diagram.id; });
        if (known) diagnostics.error("content/duplicate-diagram", diagram.span, format("the diagram \"{}\" is here twice", diagram.id), "rename one of them");
        else diagrams.push_back(std::move(diagram));
    }
    return diagrams;
}

}  // namespace bilan::content
