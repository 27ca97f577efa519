// Changes to a chapter's text, by the bytes that they take the place of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "translation/blocks.hpp"

namespace bilan::translation {

struct Edit {
    std::size_t begin = 0, end = 0;
    std::string text;
    std::uint32_t origin = 0;   // the line of the PO file that it comes from; 0: of none
};

struct Edited {
    std::string text;
    struct Lines { std::uint32_t first = 0, last = 0, origin = 0; };
    std::vector<Lines> lines;   // of the result, that an edit with an origin wrote

    // The origin of a line of the result, 0 when it has none.
    std::uint32_t origin_of(std::uint32_t line) const;
};

// Edits that overlap an earlier one are left out.
Edited edit(std::string_view text, std::vector<Edit> edits);

// Takes a block out of its chapter: its lines with the empty one below, an attribute with its name, or, beside other texts, itself.
Edit removal(const Block& block, const Blocks& all);

// Takes out components of which the edits leave nothing, from their first line to their last.
void remove_empty_components(std::string_view text, std::vector<Edit>& edits);

// Takes out the lines that a span stands in, with the empty one below.
Edit whole_lines(const Span& span);

// Takes a field out of front matter, if it is there.
void remove_field(std::string_view name, std::string_view front_matter, std::vector<Edit>& edits);

}  // namespace bilan::translation
