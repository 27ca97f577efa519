// What stands between "@page" and its block, and the names of the margin boxes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "print/css/sheet.hpp"

namespace bilan::print::css {

std::optional<std::vector<PageSelectorPart>> parse_page_selectors(const Components& prelude, SelectorMistake& mistake);

std::optional<MarginBox> margin_box_named(std::string_view name);
const std::vector<std::string>& margin_box_names();  // in the order of MarginBox

}  // namespace bilan::print::css
