// Ids of headings: made from the source language's words, the same in every language, so that a link to a section and the
// language switch work on both sides.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "narrative/chapter.hpp"

namespace bilan::narrative {

// The ids that one document has given away: one per report and language.
class Ids {
public:
    // wanted, or wanted-2, wanted-3 ... when it is taken; "section" when it is empty.
    std::string claim(std::string_view wanted);
    bool is_taken(std::string_view id) const { return taken_.find(id) != taken_.end(); }

private:
    std::set<std::string, std::less<>> taken_;
};

// Gives every heading of a chapter in the source language its id: {#id} if the author wrote one, else its slug.
// Also takes the ids that components and spans were given. Reports narrative/duplicate-id.
void assign_heading_ids(Chapter& source, Ids& ids, Diagnostics& diagnostics);

// Gives a translation's headings the ids of their pairs in the source (narrative/parts). A heading without a pair gets an id of its
// own; check/twin-part tells it.
void adopt_heading_ids(Chapter& translation, const Chapter& source, Ids& ids, Diagnostics& diagnostics);

}  // namespace bilan::narrative
