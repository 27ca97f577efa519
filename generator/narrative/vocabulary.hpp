// What a chapter may name: the theme's components and the ids that the project's data holds, for one report in one
// language. The narrative asks; it never opens data itself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "narrative/components.hpp"

namespace bilan::narrative {

struct KnownFigure {
    Decimal value;
    std::string text;   // as the page's language writes it: "29 793", "55 %"
};

// Ids of one kind, or nothing when they are not to be checked.
using Names = std::optional<std::vector<std::string>>;

struct Vocabulary {
    std::string language;   // of the chapters: "fr"
    Components components;
    std::function<std::optional<KnownFigure>(std::string_view id)> figure;  // empty: figures are not checked
    std::vector<std::string> figure_ids;                                     // for suggestions
    Names tables, diagrams, media, icons, axes, programmes;
};

}  // namespace bilan::narrative
