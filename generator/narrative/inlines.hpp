// Sentences to HTML, with their typographic finish: all the text of a paragraph is finished at once, because a quotation
// mark or a space before a colon may stand beside emphasis.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "narrative/render.hpp"
#include "unicode/typography.hpp"

namespace bilan::narrative {

struct HtmlAndText {
    std::string html;
    std::string text;
};

// What a chapter's sentences add up to while it is rendered.
struct InlineState {
    std::map<int, int> note_calls;   // note -> how often it was called
    std::set<std::string> figures;
    std::vector<PlaceLink> inner_links, outer_links;   // [above](#wells), [there](20-protection.md#wells)
};

// Copy: for contents, where links, notes and ids would be there twice.
enum class Use { InPlace, Copy };

HtmlAndText render_inlines(const Nodes& inlines, const RenderContext& context, Use use, InlineState& state,
                           Diagnostics& diagnostics);

// The ids of a note and of its nth call.
std::string note_id(const RenderContext& context, int number);
std::string note_call_id(const RenderContext& context, int number, int nth);

}  // namespace bilan::narrative
