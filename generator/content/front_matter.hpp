// The YAML between two lines of three hyphens at the top of a chapter, and where its Markdown begins.
#pragma once

#include "base/diagnostics.hpp"
#include "data/value.hpp"

namespace bilan::content {

struct FrontMatter {
    data::Value fields;     // a map; empty when there is none
    std::size_t body = 0;   // byte offset of the first line of Markdown
    bool is_broken = false; // a mistake in it was reported: what it lacks is no second one
};

// Reports content/front-matter when the second line of hyphens is missing or the YAML is no list of "key: value".
FrontMatter read_front_matter(const Source& source, Diagnostics& diagnostics);

}  // namespace bilan::content
