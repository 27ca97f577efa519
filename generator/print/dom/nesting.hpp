// A scan over HTML's bytes that finds elements nested too deep before the real parser meets them: gumbo's time is
// quadratic in the depth of the tree, and the stages behind it recurse. The scan knows just enough of HTML's tree
// construction to count as the parser would; the parser's own depth is checked again when its tree is copied.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bilan::print::dom {

constexpr std::size_t deepest_nesting = 512;

// The offset of the start tag that opens level deepest_nesting + 1, or nothing.
std::optional<std::size_t> find_nesting_too_deep(std::string_view html);

}  // namespace bilan::print::dom
