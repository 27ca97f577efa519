// @font-face (CSS Fonts 4, section 4).
#pragma once

#include <optional>
#include <string_view>

#include "print/css/cascade.hpp"
#include "print/css/declarations.hpp"
#include "print/css/parser.hpp"

namespace bilan::print::css {

// sheet: the text that the rule stands in. Nothing, with a warning, without a family or a source.
std::optional<FontFaceRule> read_font_face(const RawRule& rule, const RawBlock& block, std::string_view base_url, const Place& place,
                                           const Report& report, std::string_view sheet);

}  // namespace bilan::print::css
