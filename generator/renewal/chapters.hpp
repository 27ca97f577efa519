// A chapter as next year's report begins with it: marked to be reviewed, its numbers without last year's digits, and without the
// pictures and testimonies that may not be shown any longer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "narrative/components.hpp"
#include "renewal/renewal.hpp"

namespace bilan::renewal {

// Why a picture may not be shown next year; nothing when it may. Asked with its id, or its file as the chapter names it.
using WhyNot = std::function<std::optional<std::string>(const std::string& picture)>;

struct NewChapter {
    std::string text;
    bool is_to_review = false;   // it has prose
};
// last_day: of the new report's year, ISO 8601: what consent has to reach.
NewChapter renewed_chapter(const report::ChapterText& chapter, const narrative::Components& components, const WhyNot& why_not, const std::string& last_day,
                           std::vector<LeftOut>& left_out);

}  // namespace bilan::renewal
