// The tokens of an XML file, as far as drawings need them: tags with their attributes, and text between. Values and text
// stay as they are written, entities and all, because they go out again as they came in. Comments, processing
// instructions, the document type and CDATA's wrapping are passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace bilan::chart {

struct MarkupAttribute {
    std::string name, value;
    Span span;   // of the value, without quotes
};

struct MarkupToken {
    enum class Kind { Open, Empty, Close, Text };
    Kind kind = Kind::Text;
    std::string name;                        // of a tag
    std::vector<MarkupAttribute> attributes; // of Open and Empty
    std::string text;                        // of Text
    Span span;

    const MarkupAttribute* find(std::string_view attribute) const;
    bool is_tag() const { return kind != Kind::Text; }
};

// All tokens, with every tag closed in its order. Nothing, and a chart/bad-svg, at the first place that is no XML.
std::optional<std::vector<MarkupToken>> read_markup(const Source& source, Diagnostics& diagnostics);

}  // namespace bilan::chart
