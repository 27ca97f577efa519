// The drawings of a report whose texts stand in data, so that both languages share one picture: diagrams.json names the
// SVG file of each, its title, what it says in words, and the words of every text in it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "content/localized.hpp"
#include "data/value.hpp"

namespace bilan::content {

struct DiagramText {
    std::string id;         // of a <text> of the drawing
    Localized words;
    Span span;              // of its id
    data::Value data;       // as written, for the places of its words

    Span words_span(std::string_view language) const;   // of one language's, or of all
};

struct Diagram {
    std::string id;
    Localized title, description, source;
    std::vector<DiagramText> texts;
    std::string file;                  // from the project's root
    const Source* drawing = nullptr;   // null when there is no such file
    Span span, file_span;
};

// The source of a file below the report's content, or null when there is none.
using OpenDrawing = std::function<const Source*(const std::string& path)>;

// diagrams.json, checked against diagrams.schema.json before. folder: where "file" begins ("content/bilan-2022/").
// Reports content/duplicate-diagram.
std::vector<Diagram> load_diagrams(const data::Value& value, const std::string& folder, const OpenDrawing& open, Diagnostics& diagnostics);

}  // namespace bilan::content
