// What an import takes out of a chapter, by the bytes that go.
#pragma once

#include <string_view>
#include <vector>

#include "content/edits.hpp"
#include "translation/blocks.hpp"

namespace bilan::translation {

// Takes a block out of its chapter: its lines with the empty one below, an attribute with its name, or, beside other texts, itself.
content::Edit removal(const Block& block, const Blocks& all);

// Takes out components of which the edits leave nothing, from their first line to their last.
void remove_empty_components(const narrative::Chapter& tree, std::vector<content::Edit>& edits);

// Takes out the lines that a span stands in, with the empty one below.
content::Edit whole_lines(const Span& span);

// Takes a field out of front matter, if it is there.
void remove_field(std::string_view name, const Span& front_matter, std::vector<content::Edit>& edits);

}  // namespace bilan::translation
