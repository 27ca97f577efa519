// What rules tell of chapters that stand in a test: each diagnostic as "line:column message", parted by " | ".
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "editorial/passages.hpp"
#include "data/json.hpp"
#include "narrative/markdown.hpp"

namespace bilan::tests {

inline editorial::Passages passages(const std::string& markdown, const std::string& language = "fr") {
    static Sources sources;
    Diagnostics diagnostics;
    narrative::Vocabulary vocabulary;
    vocabulary.language = language;
    return editorial::passages_in(narrative::parse_chapter(sources.add("a.md", markdown + "\n"), 0, vocabulary, diagnostics));
}

inline data::Value json(const std::string& text) {
    static Sources sources;
    Diagnostics diagnostics;
    auto value = data::parse_json(sources.add("a.json", text), diagnostics);
    return value ? *value : data::Value();
}

// As people read it.
inline std::string told(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& each : diagnostics.all()) {
        text += (text.empty() ? "" : " | ") + std::to_string(each.place.line) + ":" + std::to_string(each.place.column) + " " + each.message;
    }
    return text;
}

inline std::string codes(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& each : diagnostics.all()) text += (text.empty() ? "" : " ") + std::string(each.severity == Severity::Error ? "error " : "") + each.code;
    return text;
}

}  // namespace bilan::tests
