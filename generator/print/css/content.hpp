// Lists of generated content (CSS Content 3, GCPM 3): strings, counters, strings of the page, cross references, leaders.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "print/css/property_makers.hpp"

namespace bilan::print::css {

// Adds the items to a list; attr() is read from the context's element.
using ComputeItems = std::function<void(std::vector<ContentItem>&, const ComputeContext&)>;

// As many items as the cursor holds; an empty function when there is none.
ComputeItems take_content_items(Cursor& cursor);

}  // namespace bilan::print::css
